/**
 * The process in which `test/run.ts` runs one suite: `node mocha-process.ts OPTIONS`, the options as JSON. The
 * counts are sent to the parent, so that a suite that dies half-way has sent none.
 */
import { runMocha } from './run-mocha.ts'

const options = JSON.parse(process.argv[2] ?? '{}')
const counts = await runMocha({ ...options, write: (text) => process.stdout.write(text) })
process.send?.(counts)
process.disconnect?.()
process.exitCode = counts.failed === 0 ? 0 : 1
