import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { byHand } from '../../../server/language/ledger/by-hand.ts'
import { asFound, asRestored, mismatch } from '../../../server/language/ledger/chain.ts'
import { enterRepair } from '../../../server/language/ledger/entry-edits.ts'
import { entryLine, type LedgerEntry } from '../../../server/language/ledger/ledger.ts'
import { readLedger } from '../../../server/language/ledger/read-ledger.ts'
import { replay } from '../../../server/language/ledger/replay.ts'
import { sha256 } from '../../../server/language/ledger/sha256.ts'
import { takeBack } from '../../../server/language/ledger/take-back.ts'
import { mended } from '../../support/ledger/mended.ts'
import { CONTEXT } from '../../support/ledger/repaired.ts'
import { undone } from '../../support/ledger/round-trip.ts'
import { anyText } from '../../support/properties/any-text.ts'

describe('a ledger', function () {
  this.timeout(60_000)

  it('has the hashes of the standard', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        assert.equal(sha256(text), createHash('sha256').update(text, 'utf8').digest('hex'))
      }),
    )
    const long = 'a'.repeat(100_001)
    assert.equal(sha256(long), createHash('sha256').update(long).digest('hex'))
  })

  it('takes one of fifty back and leaves the others', () => {
    const sentences = Array.from({ length: 50 }, (_, index) => `Line ${index + 1} is abuot the bridge.`)
    const found = `${sentences.join('\n')}\n`
    const { entries, text: restored } = mended(
      found,
      sentences.map(() => ['abuot', 'about'] as const),
    )
    for (const number of [1, 23, 50]) {
      const back = undone(entries, restored, number)
      assert.equal(
        back?.text,
        restored
          .split('\n')
          .with(number - 1, sentences[number - 1] ?? '')
          .join('\n'),
      )
      assert.equal(back.entries.length, 51)
      const all = asFound(back.entries, back.text)
      assert.equal(all.problem ?? all.text, found)
    }
  })

  const text = 'The dukc received the ferrymcn at noon.\nHe promiscd a bridge.\n'
  const repairs = [
    ['dukc', 'duke'],
    ['ferrymcn', 'ferrymen'],
    ['promiscd', 'promised'],
  ] as const

  it('says that a repair in the way of another has to be taken back first, and that one is back already', () => {
    const { text: restored, entries } = mended(text, [
      ['dukc', 'duke'],
      ['The duke', 'His Grace'],
    ])
    assert.equal(takeBack(entries, restored, 1).problem, 'Entry 2 changed the same place later: take that back first.')
    const back = undone(entries, restored, 2)
    assert.ok(back)
    assert.equal(takeBack(back.entries, back.text, 2).problem, 'Entry 2 was taken back already.')
    assert.equal(takeBack(entries, restored, 9).problem, 'There is no entry 9 in this ledger.')
  })

  it('enters what was changed by hand as one entry', () => {
    const before = 'At noon.\nNothing changed here.\nA bridge.\n'
    const after = before.replace('noon', 'dusk').replace('bridge', 'boat')
    const repair = byHand(before, after)
    assert.equal(repair?.replacements.length, 2)
    const { entry, text: made } = enterRepair(before, repair, CONTEXT, 1)
    assert.equal(made, after)
    const found = asFound([entry], after)
    assert.equal(found.problem ?? found.text, before)
    assert.equal(byHand(text, text), undefined)
    fc.assert(
      fc.property(anyText(), anyText(), (one, other) => {
        const own = byHand(one, other)
        assert.equal(own ? enterRepair(one, own, CONTEXT, 1).text : one, other)
      }),
      { numRuns: 200 },
    )
  })

  it('is replayed on another copy, and says what does not fit', () => {
    const { entries } = mended(text, repairs)
    const copy = text
      .replaceAll('\n', '\r\n')
      .replace('at noon', 'at  noon, in the rain')
      .replace('promiscd', 'promisod')
    const done = replay(entries, copy)
    assert.ok('text' in done)
    assert.match(done.text, /The duke received the ferrymen at {2}noon, in the rain\.\r\n/)
    assert.deepEqual(
      done.left.map(({ entry, reason }) => [entry.entry, reason]),
      [[3, 'what stood in line 2 is not found here']],
    )
  })

  it('refuses another text with a sentence', () => {
    const { entries } = mended(text, repairs)
    const done = replay(entries, 'A cable about the opera season.\nNobody came.\n')
    assert.deepEqual(done, {
      problem: 'This ledger is about another text: of its 3 entries 0 fit here. Nothing was changed.',
    })
    // Words that many texts share are no sign that this is one of them.
    const wrapped = mended('He predicted that the opera season will open.\n', [['opera season', 'opera\nseason']])
    const other = replay(wrapped.entries, 'A programme of the opera season.\n')
    assert.match('problem' in other ? other.problem : '', /about another text/)
  })

  it('is not replayed where two of its places lie within each other', () => {
    const found = 'He saw yesterday: the old bridge of wood. She built a bridge of stone, which was long.\n'
    const repair = {
      ...{ rule: 'test', what: '', why: '' },
      replacements: ['the old bridge of', 'bridge of stone'].map((part) => {
        const start = found.indexOf(part)
        return { start, end: start + part.length, text: part.toUpperCase() }
      }),
    }
    const { entry } = enterRepair(found, repair, CONTEXT, 1)
    const other = mended(found, [['He saw', 'They saw']]).entries
    const copy = `He saw yesterday: the old bridge of stone, which was long.\n`
    const done = replay([...other, { ...entry, entry: 2 }], copy)
    assert.ok('left' in done)
    assert.deepEqual(
      done.left.map((each) => each.reason),
      ['its places lie within each other here'],
    )
    const apart = replay([...other, { ...entry, entry: 2 }], `${found}And more.\n`)
    assert.ok('text' in apart)
    assert.match(apart.text, /^They saw yesterday: THE OLD BRIDGE OF wood\. She built a BRIDGE OF STONE,/)
  })

  it('notices a crash between ledger and text, and goes on from it', () => {
    const { entries, text: restored } = mended(text, repairs)
    const half = asFound([entries[2] as LedgerEntry], restored)
    assert.ok(half.problem === undefined)
    assert.equal(
      mismatch(entries, half.text),
      'Entry 3 of the ledger is not in the text: it was not written, or an older copy was put in its place.',
    )
    assert.equal(mismatch(entries, restored), undefined)
    // The entry that never came is passed over by what follows it.
    const repair = { rule: 'test', what: '', why: '', replacements: [{ start: 0, end: 3, text: 'A' }] }
    const next = enterRepair(half.text, repair, CONTEXT, 4)
    const found = asFound([...entries, next.entry], next.text)
    assert.equal(found.problem ?? found.text, text)
    assert.match(mismatch(entries, 'else') ?? '', /changed without an entry/)
  })

  it('keeps apart what two editors entered at once, under one number', () => {
    const one = mended(text, [['dukc', 'duke']])
    const other = mended(text, [['ferrymcn', 'ferrymen']])
    const both = readLedger([...one.entries, ...other.entries].map(entryLine).join('')).entries
    for (const { text: saved } of [one, other]) {
      assert.ok(!/changed without/.test(mismatch(both, saved) ?? ''), mismatch(both, saved))
      const found = asFound(both, saved)
      assert.equal(found.problem ?? found.text, text)
      const back = takeBack(both, saved, 1)
      assert.ok(back.problem === undefined, back.problem)
      assert.equal(enterRepair(saved, back.repair, CONTEXT, 2).text, text)
    }
  })

  it('reads a ledger that was cut or edited, and names the lines that are none', () => {
    const { entries } = mended(text, repairs)
    const whole = entries.map(entryLine).join('')
    const { entries: read, problems, torn } = readLedger(`${whole.slice(0, -20)}`)
    assert.equal(read.length, 2)
    assert.equal(torn, true)
    assert.deepEqual(problems, ['Line 3 of the ledger is no entry (not JSON): the ledger was cut here.'])
    const edited = readLedger(`{"ledger":1}\n[]\n7\n${whole.replace(/"at":\{"line":1/, '"at":{"line":"x"')}`)
    assert.equal(edited.entries.length, 2)
    assert.equal(edited.problems.length, 4)
    const forged = entries.map((entry) => ({ ...entry, edits: [] }))
    assert.match(asRestored(forged, text).problem ?? '', /Entry 1 of the ledger was edited/)
  })
})
