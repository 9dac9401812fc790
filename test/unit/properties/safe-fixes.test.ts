import assert from 'node:assert/strict'
import fc from 'fast-check'
import { rules } from '../../../server/language/rules/registry/registry.ts'
import { type ExampleParts, exampleCable } from '../../../server/language/rules/support/examples/example-cable.ts'
import { lintText } from '../../support/cable.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../support/corpus.ts'
import { afterFix, fixesOf } from '../../support/fixes.ts'
import { faultKinds } from '../../support/generator/fault-kinds.ts'
import { tryFault } from '../../support/generator/try-fault.ts'
import { preservedBy } from '../../support/preserved.ts'
import { fixTrials } from '../../support/properties/fixes.ts'
import { ruleFixtures } from '../../support/rule-fixtures.ts'

const everyRule = new Map(rules.map(({ id }) => [id, 'warning'] as const))

describe('a safe fix', () => {
  it('says what it preserves, and no other fix does', () => {
    for (const { id, fix, preserves } of rules) assert.equal(preserves !== undefined, fix === 'safe', id)
  })

  it('preserves that, and every bracket, word and line, in fixtures and planted faults', () => {
    const tried = new Map<string, number>()
    for (const { name, text } of ruleFixtures()) count(tried, checkSafeFixes(name, text))
    for (const kind of faultKinds) {
      for (const { text, seed } of tryFault(kind, 1, 1))
        count(tried, checkSafeFixes(`${kind.name}, seed ${seed}`, text))
    }
    const untried = rules.filter(({ id, fix }) => fix === 'safe' && !tried.has(id)).map(({ id }) => id)
    assert.deepEqual(untried, [], 'no text tries these')
  }).timeout(60_000)

  it('preserves that in what is written oddly', () => {
    const tried = new Map<string, number>()
    for (const parts of ODD) count(tried, checkSafeFixes(JSON.stringify(parts), exampleCable(parts)))
    for (const parts of ODD)
      count(tried, checkSafeFixes(JSON.stringify(parts), exampleCable(parts).replaceAll('\n', '\r\n')))
    assert.ok((tried.get('tags-duplicate') ?? 0) >= 4 && (tried.get('tags-markup') ?? 0) >= 8)
    assert.ok((tried.get('authority-reason-format') ?? 0) >= 4)
  })

  it('preserves that in damaged texts', () => {
    fc.assert(
      fc.property(fixTrials, ({ text }) => {
        checkSafeFixes('damaged', text)
      }),
      { numRuns: 150 },
    )
  }).timeout(60_000)

  it(corpusIsHere ? 'preserves that in shared cables' : withoutCorpus, () => {
    for (const file of corpusFiles()) checkSafeFixes(file.name, corpusText(file))
  }).timeout(60_000)
})

const tags = (line: string) => ({ tags: `TAGS: ${line}` })
const reason = (text: string) => ({ authority: `Classified By: Ambassador Rudolf Rassendyll. Reason: ${text}` })

/** Fields in which something else is odd around the place that a safe fix changes. */
const ODD: readonly ExampleParts[] = [
  tags('PREL, PGOV, PREL, JA'),
  tags('PREL PGOV PREL JA'),
  tags('PREL, PGOV,\n      PREL, JA'),
  tags('PREL, PGOV,\n      JA, PREL'),
  tags('OVIP (RASSENDYLL, RUDOLF), OVIP, PREL'),
  tags('OVIP (RASSENDYLL, RUDOLF), PREL, OVIP (TARLEN, FRITZ)'),
  tags('OVIP, PREL, OVIP RASSENDYLL RUDOLF, JA'),
  tags('PREL, (PGOV), PGOV, JA'),
  tags('PREL; PGOV; PGOV'),
  tags('[OVIP](#) [RASSENDYLL](#) [RUDOLF](#) [PREL](#) [JA](#)'),
  tags('[PREL](#) [OVIP](#) [RASSENDYLL](#)'),
  tags('[OVIP](#) [RASSENDYLL](#) [RUDOLF](#) [MICHAEL](#) [PREL](#)'),
  tags('[OVIP](#) [RASSENDYLL](#)\n[RUDOLF](#) [PREL](#)\n[JA](#)'),
  tags('[PREL](#), [PGOV](#), JA'),
  tags('[PREL](#) JA [PGOV](#)'),
  tags('<a href="x">PREL</a> <a href="y">JA</a>'),
  tags('[OVIP](#) (RASSENDYLL, RUDOLF) [PREL](#)'),
  reason('1.4.(b) and (d).'),
  reason('1,4 (b), (d).'),
  reason('1.4. (b and d).'),
  reason('1.4.(b)\nand (d).'),
  reason('1.4 b, d.'),
  { authority: '(Classified By: Ambassador Rudolf Rassendyll. Reason: 1.4. b and d)' },
  { authority: '(Classified By: Ambassador Rudolf Rassendyll. Reason: 1.4.(b) and (d)).' },
  { dateTimeGroup: null, from: null, to: null, order: 'E.O. 12958: DECL: 8/1/19 (OR THE VISIT)' },
  { dateTimeGroup: null, from: null, to: null, order: 'E.O. 13526: DECL: 8/1/2029' },
  { dateTimeGroup: null, from: null, to: null, classification: 'C O N F I D E N T I A L ZENDA 123 SIPDIS' },
  { body: ['1.(C)(SBU) The duke.', '2.(U)"We left."', '3. (C)(Text) follows.'] },
  { body: ['1. (C) A\u2014B (\u2018c\u2019) &lt;d&gt; &#40;e&#41; &amp;amp; f\u2026', '2. (U)\u00a0We\u2028left.'] },
]

/** Ids of the rules whose fixes were tried. */
function checkSafeFixes(name: string, text: string): readonly string[] {
  return lintText(text, { levels: everyRule }).flatMap((placed) => {
    const { id, preserves } = placed.finding.rule
    if (!preserves) return []
    const safe = fixesOf(placed).filter(({ kind }) => kind === 'safe')
    const before = safe.length > 0 ? preservedBy(preserves, text) : undefined
    for (const fix of safe) {
      assert.deepEqual(preservedBy(preserves, afterFix(text, fix)), before, `${name}: ${id}: ${fix.title}`)
    }
    return safe.map(() => id)
  })
}

function count(tried: Map<string, number>, ids: readonly string[]): void {
  for (const id of ids) tried.set(id, (tried.get(id) ?? 0) + 1)
}
