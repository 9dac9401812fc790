import assert from 'node:assert/strict'
import { asFound, asRestored, mismatch, stateOf } from '../../../server/language/ledger/chain.ts'
import { entryLine } from '../../../server/language/ledger/ledger.ts'
import { readLedger } from '../../../server/language/ledger/read-ledger.ts'
import { replay } from '../../../server/language/ledger/replay.ts'
import { takeBack } from '../../../server/language/ledger/take-back.ts'
import { mended } from '../../support/ledger/mended.ts'

const FOUND = 'The dukc received the ferrymcn at noon.\nHe promiscd a bridge.\n'
const { text: RESTORED, entries } = mended(FOUND, [
  ['dukc', 'duke'],
  ['ferrymcn', 'ferrymen'],
  ['promiscd', 'promised'],
])
const [first, second, third] = entries
assert.ok(first && second && third)
const CHANGED = 'The text was changed without an entry'

/** What of an entry is another value, and what is said of its line. */
const LINES: readonly (readonly [changes: Readonly<Record<string, unknown>>, says: string])[] = [
  [{ ledger: 2 }, 'of another version'],
  [{ why: 7 }, 'without why'],
  [{ when: undefined }, 'without when'],
  [{ entry: 0 }, 'without a number'],
  [{ entry: 1.5 }, 'without a number'],
  [{ entry: '1' }, 'without a number'],
  [{ textBefore: 'abc' }, 'textBefore is no SHA-256'],
  [{ textAfter: `${first.textAfter}0` }, 'textAfter is no SHA-256'],
  [{ who: 7 }, 'who is no name'],
  [{ takesBack: 0 }, 'takesBack is no number'],
  [{ edits: {} }, 'with edits that are none'],
  [{ edits: [null] }, 'with edits that are none'],
  ...(['at', 'now', 'before', 'after', 'between'] as const).map(
    (name) => [{ edits: [{ ...first.edits[0], [name]: 7 }] }, 'with edits that are none'] as const,
  ),
  [{ edits: [{ ...first.edits[0], at: { line: 0, column: 1 } }] }, 'with edits that are none'],
  [{ edits: [{ ...first.edits[0], at: { line: 1 } }] }, 'with edits that are none'],
  [{ edits: [{ ...first.edits[0], between: ['a'] }] }, 'with edits that are none'],
  [{ edits: [{ ...first.edits[0], between: ['a', 7] }] }, 'with edits that are none'],
]

describe('what is wrong with a ledger', () => {
  for (const [changes, says] of LINES)
    it(`is a line that is no entry: ${JSON.stringify(changes).slice(0, 60)}`, () => {
      const text = `${JSON.stringify({ ...first, ...changes })}\n${entryLine(second)}`
      const { entries: read, problems } = readLedger(text)
      assert.deepEqual(problems, [`Line 1 of the ledger is no entry (${says}).`])
      assert.deepEqual(read, [second])
    })

  it('is not who nobody is, nor an entry that takes another back', () => {
    const text = [
      { ...first, who: null },
      { ...second, who: 'Sapt', takesBack: 1 },
    ].map((each) => JSON.stringify(each))
    assert.deepEqual(readLedger(`\ufeff${text.join('\r\n')}\r\n`).problems, [])
    assert.equal(readLedger(text.join('\n')).torn, true)
    assert.deepEqual(readLedger(''), { entries: [], problems: [], torn: false })
    assert.deepEqual(readLedger('[]\n\n"a"\n{').problems, [
      'Line 1 of the ledger is no entry (not an object).',
      'Line 3 of the ledger is no entry (not an object).',
      'Line 4 of the ledger is no entry (not JSON): the ledger was cut here.',
    ])
  })

  it('is that the text is another one', () => {
    const other = `${RESTORED}More.\n`
    assert.equal(
      mismatch(entries, other),
      'The text is not the one that the last entry of its ledger left: it was changed without an entry.',
    )
    assert.deepEqual(asFound(entries, other), { problem: mismatch(entries, other) })
    assert.deepEqual(asRestored(entries, other), { problem: mismatch(entries, other) })
    assert.equal(mismatch([], other), undefined)
    assert.equal(mismatch(entries, RESTORED), undefined)
    assert.ok(
      mismatch([first, third], RESTORED)?.startsWith('Before entry 3 of the ledger the text was changed'),
      CHANGED,
    )
  })

  it('is that entries were never written into the text', () => {
    assert.match(mismatch(entries, FOUND) ?? '', /^Entries 1 to 3 of the ledger are not in the text/)
    const middle = asFound([third], RESTORED)
    assert.ok(middle.problem === undefined)
    assert.match(mismatch(entries, middle.text) ?? '', /^Entry 3 of the ledger is not in the text/)
    assert.deepEqual(stateOf(entries, middle.text), {
      made: [first, second],
      ahead: [third],
      known: true,
      broken: false,
    })
    assert.deepEqual(asRestored(entries, FOUND), { text: RESTORED })
    assert.deepEqual(asFound(entries, RESTORED), { text: FOUND })
  })

  it('is that an entry was edited', () => {
    const edited = { ...second, edits: second.edits.map((edit) => ({ ...edit, before: 'ferrymon' })) }
    assert.match(asFound([first, edited, third], RESTORED).problem ?? '', /^Entry 2 of the ledger was edited/)
    const [found] = second.edits
    assert.ok(found)
    const forged = { ...second, edits: [{ ...found, after: 'ferryman' }] }
    assert.match(asRestored([first, forged, third], FOUND).problem ?? '', /^Entry 2 of the ledger was edited/)
  })

  it('is that it has nothing to replay, or is about another text', () => {
    assert.deepEqual(replay([], FOUND), { problem: 'The ledger has no entry for this file.' })
    assert.deepEqual(replay(entries, FOUND), { text: RESTORED, made: entries, left: [] })
    assert.deepEqual(replay(entries, 'A long novel on boats.\n'), {
      problem: 'This ledger is about another text: of its 3 entries 0 fit here. Nothing was changed.',
    })
    const twice = replay(entries, `${FOUND}\n${FOUND}`)
    assert.ok('text' in twice)
    assert.equal(twice.text, `${RESTORED}\n${FOUND}`)
  })

  it('is that an entry cannot be taken back', () => {
    assert.equal(takeBack(entries, RESTORED, 9).problem, 'There is no entry 9 in this ledger.')
    assert.equal(takeBack(entries, FOUND, 1).problem, 'Entry 1 is not in the text as it stands.')
  })
})
