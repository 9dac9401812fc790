import assert from 'node:assert/strict'
import { asFound } from '../../../server/language/ledger/chain.ts'
import { type FoundFix, recordFixes } from '../../../server/language/ledger/record-fixes.ts'
import { sha256 } from '../../../server/language/ledger/sha256.ts'
import { CONTEXT } from '../../support/ledger/repaired.ts'

/** For each of some pairs of words a fix of all places where the first stands. */
function words(...pairs: readonly (readonly [string, string])[]): (text: string) => readonly FoundFix[] {
  return (text) =>
    pairs.flatMap(([from, to]): FoundFix[] => {
      const edits = text.split('\n').flatMap((line, index) =>
        [...line.matchAll(new RegExp(from, 'g'))].map(({ index: at }) => ({
          span: { line: index, start: at, endLine: index, end: at + from.length },
          newText: to,
        })),
      )
      if (edits.length === 0) return []
      return [
        { rule: `to-${to.trim()}`, why: `${from} is no word`, fix: { title: `Write ${to}`, kind: 'safe', edits } },
      ]
    })
}

describe('fixes that are entered', () => {
  const text = 'The dukc met a ferrymcn.\nThe dukc left.\n'

  it('are one entry each, in the order in which they were found, and lead from text to text', () => {
    const recorded = recordFixes(text, words(['ferrymcn', 'ferryman'], ['dukc', 'DUKE']), CONTEXT, 7)
    assert.equal(recorded.text, 'The DUKE met a ferryman.\nThe DUKE left.\n')
    assert.equal(recorded.applied, 2)
    const told = recorded.entries.map(({ entry, rule, what, why, file, who, when, edits }) => [
      ...[entry, rule, what, why, file, who, when],
      ...edits.map(
        ({ at, now, before, after }) => `${at.line}:${at.column}>${now.line}:${now.column} ${before}>${after}`,
      ),
    ])
    const [file, who, when] = [CONTEXT.file, CONTEXT.who, CONTEXT.when]
    assert.deepEqual(told, [
      [7, 'to-ferryman', 'Write ferryman', 'ferrymcn is no word', file, who, when, '1:16>1:16 ferrymcn>ferryman'],
      [8, 'to-DUKE', 'Write DUKE', 'dukc is no word', file, who, when, '1:5>1:5 dukc>DUKE', '2:5>2:5 dukc>DUKE'],
    ])
    const [first, second] = recorded.entries
    assert.deepEqual(
      [first?.textBefore, first?.textAfter, second?.textAfter],
      [sha256(text), second?.textBefore, sha256(recorded.text)],
    )
    const back = asFound(recorded.entries, recorded.text)
    assert.equal(back.problem ?? back.text, text)
  })

  it('stand where those before them have moved them, before and behind', () => {
    const all = words(['dukc', 'archduke'], ['ferrymcn', 'man'], ['The', 'A'])
    const { entries, text: restored } = recordFixes(text, all, CONTEXT, 1)
    assert.equal(restored, 'A archduke met a man.\nA archduke left.\n')
    assert.deepEqual(
      entries.map(({ edits }) => edits.map(({ at, now }) => `${at.line}:${at.column}>${now.line}:${now.column}`)),
      [['1:5>1:5', '2:5>2:5'], ['1:20>1:20'], ['1:1>1:1', '2:1>2:1']],
    )
    const back = asFound(entries, restored)
    assert.equal(back.problem ?? back.text, text)
  })

  it('wait for the next round where one before them has changed the place', () => {
    const all = words(['a ferrymcn', 'a boatmcn'], ['ferrymcn', 'ferryman'], ['boatmcn', 'boatman'])
    const { entries, text: restored, applied } = recordFixes(text, all, CONTEXT, 1)
    assert.equal(restored, 'The dukc met a boatman.\nThe dukc left.\n')
    assert.deepEqual(
      entries.map(({ what }) => what),
      ['Write a boatmcn', 'Write boatman'],
    )
    assert.equal(applied, 2)
    assert.equal(recordFixes(text, all, CONTEXT, 1, 1).entries.length, 1)
    assert.equal(recordFixes(text, all, CONTEXT, 1, 0).text, text)
  })

  it('end where a text comes back that was there before, and where nothing would change', () => {
    const there = recordFixes(
      text,
      (now) => words(now.includes('dukc') ? ['dukc', 'duke'] : ['duke', 'dukc'])(now),
      CONTEXT,
      1,
    )
    assert.deepEqual([there.text, there.entries.length, there.applied], [text, 2, 2])
    const none = recordFixes(text, words(['dukc', 'dukc']), CONTEXT, 1)
    assert.deepEqual([none.text, none.entries.length, none.applied], [text, 0, 0])
    // One of two changes something.
    const one = recordFixes(text, (now) => [...words(['The', 'The'])(now), ...words(['dukc', 'duke'])(now)], CONTEXT, 1)
    assert.deepEqual(
      [one.text.slice(0, 8), one.entries.map(({ entry, what }) => `${entry} ${what}`)],
      ['The duke', ['1 Write duke']],
    )
    // Ten rounds, and no more.
    const longer = recordFixes('d', words(['d', 'dd']), CONTEXT, 1)
    assert.equal(longer.entries.length, 10)
  })

  it('are one entry for each rule where the text is very long', () => {
    const long = text + '.'.repeat(1_000_000 - text.length)
    const each = (now: string) =>
      words(
        ['dukc', 'duke'],
        ['ferrymcn', 'ferryman'],
      )(now.slice(0, text.length)).flatMap(({ fix, ...found }) =>
        fix.edits.map((edit) => ({ ...found, fix: { ...fix, edits: [edit] } })),
      )
    assert.deepEqual(
      recordFixes(long, each, CONTEXT, 1).entries.map(({ rule, what, edits }) => [rule, what, edits.length]),
      [
        ['to-duke', 'All fixes of to-duke', 2],
        ['to-ferryman', 'Write ferryman', 1],
      ],
    )
  })
})
