import assert from 'node:assert/strict'
import { lintText, messagesOfText } from '../../support/cable.ts'
import { describeCases, type RulesExpected } from '../../support/cases.ts'

interface Expected extends RulesExpected {
  /** All that the rules of numbers and marks say, as `rule line`, the line counted from 1. */
  readonly told: readonly string[]
}

/** What is expected of the numbers and marks of paragraphs, and of items that look like them. */
const CASES: Readonly<Record<string, Expected>> = {
  'findings/55-question-items-with-marks': { told: [] },
  'findings/57-question-items-single': { told: [] },
  'findings/58-roman-section-heads': { told: [] },
  'findings/59-gap-number-read-wrong': {
    told: ['para-damaged-number 19', 'para-damaged-number 21', 'para-gap 25'],
  },
  'findings/61-partial-extract-starts-later': { told: [] },
  'findings/62-first-paragraph-glued-to-classifier': { told: ['para-damaged-number 17'] },
  'findings/63-number-behind-parenthesis': { told: ['para-damaged-number 21'] },
  'findings/65-annex-numbered-anew': { told: ['para-duplicate 25'] },
  'findings/66-redacted-paragraph': { told: [] },
  'findings/67-redacted-message-reaches-nothing': { told: [] },
  'findings/69-numbered-heading-above-items': { told: [] },
  'findings/91-number-used-twice-above-a-heading': { told: ['para-duplicate 84'] },
  'outside/09-nested-list-hides-a-duplicate': { told: ['para-number-run 19'] },
  'outside/11-caveats-unknown-mark-unread': {
    told: ['portion-over 11', 'portion-over 15'],
    reports: ['portion-nf-caption'],
    silent: ['portion-unknown'],
  },
  'reading/53-mark-of-unnumbered-paragraph': { told: ['portion-over 23'] },
  'reading/82-missed-mark-with-period': { told: [], reports: ['portion-spacing'] },
  'reading/83-missed-number-lost': { told: ['para-gap 25'] },
}

const RULES = /^para-|^portion-(?:missing|over|none-reaches)$/

describeCases('cases of numbers and marks', CASES, (text, { told }) => {
  assert.equal(messagesOfText(text).length, 1)
  const found = lintText(text).filter(({ finding }) => RULES.test(finding.rule.id))
  assert.deepEqual(
    found.map(({ finding, line }) => `${finding.rule.id} ${line + finding.span.line + 1}`),
    told,
  )
})
