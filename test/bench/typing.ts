/**
 * `npm run bench:typing`: 200 keys into the middle of a 20,000-line cable, in the embedded workbench with
 * everything switched on. Prints the processor time of the extension host and of the server for each key,
 * beside the same keys in the same text without the extension, and what the server was asked meanwhile.
 */
import { cpus } from 'node:os'
import { longCable } from '../typing/long-cable.ts'
import type { ProbeRecord } from '../typing/probe/record.ts'
import { lostAndRegained, namedFindings } from '../typing/probe/steadiness.ts'
import { typeInALongCable } from '../typing/type-in-a-long-cable.ts'
import { perKey, perMethod, quantile } from './typing-figures.ts'

const PAUSE = 30

const cable = longCable()
console.log(`Node ${process.version}, ${cpus().length} cores; milliseconds of the processor for each key\n`)
const without = await typeInALongCable(cable, { withCable: false, pause: PAUSE })
const record = await typeInALongCable(cable, { withCable: true, pause: PAUSE })

console.log(`${''.padEnd(36)}   median      p95    worst     mean`)
row('extension host, without Cable', hostTimes(without))
row('extension host', hostTimes(record))
row('server', perKey(serverTimes(record)))
console.log(`${'activation'.padEnd(36)} ${cell(record.activation ?? Number.NaN, 2)}`)
row('between two keys (clock on the wall)', perKey(record.keys.map(({ time }) => time)))
console.log()

console.log(`${''.padEnd(36)}    times  largest  all (characters)`)
for (const { method, times, largest, all } of perMethod(record.server)) {
  console.log(`${method.padEnd(36)} ${cell(times, 0)} ${cell(largest, 0)} ${cell(all, 0)}`)
}
console.log()

const named = record.publications.map((publication) => namedFindings(publication, cable))
const flickered = [...lostAndRegained(named.map(({ away }) => away)), ...lostAndRegained(named.map(({ near }) => near))]
console.log(`findings ${record.publications[0]?.findings.length}, shown anew ${named.length - 1} times`)
console.log(`went and came back: ${flickered.length === 0 ? 'none' : flickered.join('; ')}`)

function hostTimes({ keys }: ProbeRecord): readonly number[] {
  return perKey(keys.map(({ processor }) => processor))
}

/** The server's time whenever a change arrives: what it does until the next one is the cost of the key. */
function serverTimes({ server }: ProbeRecord): readonly number[] {
  return server.filter(({ method }) => method === 'textDocument/didChange').map(({ processor }) => processor)
}

function row(name: string, values: readonly number[]): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const cells = [quantile(values, 0.5), quantile(values, 0.95), quantile(values, 1), mean]
  console.log(`${name.padEnd(36)} ${cells.map((value) => cell(value, 2)).join(' ')}`)
}

function cell(value: number, digits: number): string {
  return value.toFixed(digits).padStart(8)
}
