import type { Message } from '../../model/message/message.ts'
import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { classifiedLevel } from '../support/levels/believed-level.ts'

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
    // A copy that was cut above its text may have been cut in the middle of the line.
    if (!authority || authority.reason || message.body.blocks.length === 0 || (day !== undefined && day < '1995-10-14'))
      return
    // What is classified because its source is cites the source in place of a reason.
    if (/\bderiv/i.test(`${authority.keyword.text} ${authority.identity ?? ''}`)) return
    if (!classifiedLevel(message, vocabulary) || isStatedBelow(message, authority.span.endLine)) return
    report({
      span: authority.keyword,
      message: 'No reason for the classification can be read: expected letters such as 1.4 (b), (d)',
    })
  },
})

/** Blank lines and pages may tear the reason off; it then stands within the next lines. */
function isStatedBelow({ slice }: Message, line: number): boolean {
  return slice.blocks.some(
    ({ lines }, index) =>
      (slice.starts[index] ?? 0) > line &&
      (slice.starts[index] ?? 0) <= line + FURTHEST &&
      lines.some(({ plain }) => SECTION.test(plain)),
  )
}

const FURTHEST = 8
const SECTION = /\b1[.,] ?[3-6] ?\.? ?\(?[a-h]\b/i
