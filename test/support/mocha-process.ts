/**
 * The process in which `test/run.ts` runs one suite: `node mocha-process.ts OPTIONS`, the options as JSON. The
 * counts are sent to the parent, so that a suite that dies half-way has sent none.
 */
import { runMocha } from './run-mocha.ts'

const options = JSON.parse(process.argv[2] ?? '{}')
const counts = await runMocha({ ...options, write: (text) => process.stdout.write(text) })
// Not left to end by itself: what a failed test did not close would keep it running.
const end = (): never => process.exit(counts.failed === 0 ? 0 : 1)
if (process.send === undefined) end()
else process.send(counts, end)
