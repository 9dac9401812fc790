import { defineRule } from './rule.ts'
import { believedLevel, isClassified } from './support/believed-level.ts'
import { exampleCable } from './support/example-cable.ts'
import { messageDay } from './support/message-date.ts'

export default defineRule({
  id: 'authority-reason-missing',
  title: 'Reason for classification missing',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'The classifier is named, but not the reason: a section of the order and its letters.',
    why: 'The reason says what the information would harm, which is what a later review asks.',
    source: '32 CFR 2001.21 and 5 FAH-1 H-240, for cables since October 1995.',
    bad: [{ text: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll.' }) }],
    good: [{ text: exampleCable() }],
  },
  check(message, report, { vocabulary }) {
    const { authority } = message
    const day = messageDay(message)
    if (!authority || authority.reason || (day !== undefined && day < '1995-10-14')) return
    // What is classified because its source is cites the source in place of a reason.
    if (/\bderiv/i.test(`${authority.keyword.text} ${authority.identity ?? ''}`)) return
    if (!isClassified(believedLevel(message, vocabulary))) return
    report({
      span: authority.keyword,
      message: 'The reason for the classification is missing: expected letters such as 1.4 (b), (d)',
    })
  },
})
