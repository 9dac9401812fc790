/**
 * Mends ten thousand damaged cables in four encodings, and has their ledgers give back what was found and what was
 * restored, byte for byte; two repairs of each are taken back in both orders, and wrong texts refused.
 * `npm run bench:ledger`; with a number, that many.
 */
import { checkRoundTrip } from '../support/ledger/round-trip.ts'

const count = Number(process.argv[2] ?? 10_000)
const encodings = new Map<string, number>()
let repairs = 0
let commuted = 0
for (let seed = 0; seed < count; seed++) {
  const done = checkRoundTrip(seed)
  repairs += done.repairs
  if (done.commuted) commuted++
  encodings.set(done.encoding, (encodings.get(done.encoding) ?? 0) + 1)
}
const shares = [...encodings].map(([encoding, share]) => `${share} in ${encoding}`).join(', ')
console.log(`${count} cables (${shares}) with ${repairs} repairs: all given back byte for byte`)
console.log(`in ${commuted} of them two repairs were taken back in both orders`)
