import assert from 'node:assert/strict'
import { decode, encode } from '../../../server/host/cli/inputs/decode.ts'
import { asFound, asRestored } from '../../../server/language/ledger/chain.ts'
import { entryLine } from '../../../server/language/ledger/ledger.ts'
import { readLedger } from '../../../server/language/ledger/read-ledger.ts'
import { damagedCable, repaired } from './repaired.ts'

const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252'] as const

/** Replays the ledger of a damaged cable there and back, byte for byte; gives the number of its entries. */
export function checkRoundTrip(seed: number): number {
  const encoding = ENCODINGS[seed % 4] ?? 'utf-8'
  const found = encode({ text: damagedCable(seed), encoding })
  assert.ok(found)
  const { text = '' } = decode(found) ?? {}
  const { entries, text: restored } = repaired(text)
  assert.deepEqual(readLedger(entries.map(entryLine).join('')), { entries, problems: [], torn: false })
  const there = asRestored(entries, text)
  const back = asFound(entries, restored)
  assert.equal(there.problem ?? there.text, restored, `seed ${seed}`)
  assert.ok(back.problem === undefined, `seed ${seed}: ${back.problem}`)
  assert.deepEqual(encode({ text: back.text, encoding }), found)
  return entries.length
}
