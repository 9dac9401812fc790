import assert from 'node:assert/strict'
import { type Decoded, decode, encode } from '../../../server/host/cli/inputs/decode.ts'
import { asFound, asRestored, mismatch } from '../../../server/language/ledger/chain.ts'
import { enterRepair } from '../../../server/language/ledger/entry-edits.ts'
import { entryLine, type LedgerEntry } from '../../../server/language/ledger/ledger.ts'
import { readLedger } from '../../../server/language/ledger/read-ledger.ts'
import { replay } from '../../../server/language/ledger/replay.ts'
import { takeBack } from '../../../server/language/ledger/take-back.ts'
import { randomOf } from '../generator/random.ts'
import { CONTEXT, damagedCable, repaired } from './repaired.ts'

const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252'] as const

/** What was tried with one damaged cable. */
export interface RoundTrip {
  readonly encoding: Decoded['encoding']
  readonly repairs: number
  /** Two repairs that do not touch each other were taken back in both orders. */
  readonly commuted: boolean
}

/**
 * Replays the ledger of a damaged cable there and back, byte for byte; takes two of its repairs back in both orders;
 * offers it the wrong text, and the text as a crash leaves it.
 */
export function checkRoundTrip(seed: number): RoundTrip {
  const found = encode({ text: damagedCable(seed), encoding: ENCODINGS[seed % 4] ?? 'utf-8' })
  assert.ok(found)
  // Windows-1252 may be UTF-8 by chance, and is read as that; torn UTF-8 is never written.
  const read = decode(found)
  assert.ok(read, `seed ${seed}`)
  const { text, encoding } = read
  if (encoding === 'damaged utf-8') return { encoding, repairs: 0, commuted: false }
  const { entries, text: restored } = repaired(text)
  assert.deepEqual(readLedger(entries.map(entryLine).join('')), { entries, problems: [], torn: false })
  const there = asRestored(entries, text)
  const back = asFound(entries, restored)
  assert.equal(there.problem ?? there.text, restored, `seed ${seed}`)
  assert.ok(back.problem === undefined, `seed ${seed}: ${back.problem}`)
  assert.ok(Buffer.from(found).equals(encode({ text: back.text, encoding }) ?? Buffer.alloc(0)), `seed ${seed}`)
  assert.equal(mismatch(entries, restored), undefined, `seed ${seed}`)
  if (entries.length > 0) {
    assert.match(mismatch(entries, text) ?? '', / not in the text: /, `seed ${seed}`)
    assert.ok(mismatch(entries, `${restored}And more.`), `seed ${seed}`)
    const wrong = replay(entries, 'A programme of the opera season.\nNobody came.\n')
    assert.match('problem' in wrong ? wrong.problem : '', /about another text/, `seed ${seed}`)
  }
  return { encoding, repairs: entries.length, commuted: commute(entries, restored, text, seed) }
}

/** Takes two repairs back in both orders, where neither is in the way of the other. */
function commute(entries: readonly LedgerEntry[], restored: string, found: string, seed: number): boolean {
  if (entries.length < 2) return false
  const numbers = entries.map(({ entry }) => entry)
  const [one, other] = randomOf(seed).sample(numbers, 2) as [number, number]
  const a = undone(entries, restored, one)
  const b = undone(entries, restored, other)
  if (!a || !b) return false
  const [ab, ba] = [undone(a.entries, a.text, other), undone(b.entries, b.text, one)]
  if (!ab || !ba) return false
  assert.equal(ab.text, ba.text, `seed ${seed}: ${one} and ${other}`)
  const back = asFound(ab.entries, ab.text)
  assert.equal(back.problem ?? back.text, found, `seed ${seed}: ${one} and ${other}`)
  return true
}

/** The text and its ledger with one repair taken back; undefined where another is in the way. */
export function undone(
  entries: readonly LedgerEntry[],
  text: string,
  number: number,
): { text: string; entries: LedgerEntry[] } | undefined {
  const taken = takeBack(entries, text, number)
  if (taken.problem !== undefined) return undefined
  const entered = enterRepair(text, taken.repair, CONTEXT, entries.length + 1)
  return { text: entered.text, entries: [...entries, entered.entry] }
}
