import assert from 'node:assert/strict'
import { families } from '../../../server/language/rules/registry/registry.ts'
import { lintText, summary } from '../../support/cable.ts'
import { corpusIsHere, sampleText, withoutCorpus } from '../../support/corpus.ts'
import { afterFix, fixedBy, fixesOf } from '../../support/fixes.ts'

const text = sampleText()
const TEXT_FAMILIES = ['paragraphs', 'portions', 'named-blocks', 'hygiene']
const ids = new Set(
  families.flatMap(({ id: family, rules }) =>
    rules.map(({ id }) => id).filter((id) => TEXT_FAMILIES.includes(family) || id.startsWith('ending-')),
  ),
)

/** The reference, section 12, as far as paragraphs, portions, blocks and characters go. */
describe('the sample, its text', () => {
  if (text === undefined) {
    it(withoutCorpus, () => assert.equal(corpusIsHere, false))
    return
  }

  const findings = lintText(text).filter(({ finding }) => ids.has(finding.rule.id))

  it('has the findings of the reference and no others', () => {
    assert.deepEqual(summary(findings), [
      '54:44 hygiene-bad-dash',
      '73:46 block-end-without-start',
      '79:51 hygiene-torn-paragraph',
      '83:1 hygiene-torn-rule',
      '87:2 para-number-run',
      '89:6 portion-spacing',
      '91:6 portion-spacing',
      '97:163 hygiene-torn-paragraph',
    ])
  })

  it('gets the numbers 6 to 9 in one fix', () => {
    const run = findings.find(({ finding }) => finding.rule.id === 'para-number-run')
    const fix = run && fixesOf(run)[0]
    assert.deepEqual(
      fix?.edits.map(({ newText }) => newText),
      ['6', '7', '8', '9'],
    )
  })

  it('gets SUMMARY: behind the mark of paragraph 4', () => {
    const end = findings.find(({ finding }) => finding.rule.id === 'block-end-without-start')
    const fix = end && fixesOf(end)[0]
    const line = fix ? afterFix(text, fix).split('\n')[fix.edits[0]?.span.line ?? 0] : ''
    assert.match(line ?? '', /^\u00b64\. \(C\) SUMMARY: \S/)
  })

  it('is free of these findings after their fixes', () => {
    const fixed = [...ids].reduce((current, id) => fixedBy(id, current).text, text)
    assert.deepEqual(summary(lintText(fixed).filter(({ finding }) => ids.has(finding.rule.id))), [])
  })
})
