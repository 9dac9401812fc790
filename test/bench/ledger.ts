/**
 * Mends ten thousand damaged cables in four encodings, and has their ledgers give back what was found and what was
 * restored, byte for byte. `npm run bench:ledger`; with a number, that many.
 */
import { checkRoundTrip } from '../support/ledger/round-trip.ts'

const count = Number(process.argv[2] ?? 10_000)
let repairs = 0
for (let seed = 0; seed < count; seed++) repairs += checkRoundTrip(seed)
console.log(`${count} cables with ${repairs} repairs: all given back byte for byte`)
