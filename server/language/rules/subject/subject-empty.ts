import type { Message } from '../../model/message/message.ts'
import { lastAtMost } from '../../syntax/document/document.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'subject-empty',
  title: 'Subject empty',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  layouts: ['teleprinter', 'draft', 'smart', 'military'],
  docs: {
    what: 'Nothing stands behind SUBJECT.',
    why: 'The subject is what a cable is listed by.',
    source: '5 FAH-1.',
    bad: [{ text: exampleCable({ subject: 'SUBJECT:' }) }],
    good: [{ text: exampleCable() }],
  },
  check(message, report) {
    const { subject, layout } = message
    // Scans tear labels from their values.
    if (subject?.text !== '' || layout === 'smart' || isTornFrom(message, subject.span.endLine)) return
    report({ span: subject.keyword, message: 'The subject is empty: expected a title' })
  },
})

/** Whether what the keyword announces stands below a blank line, as in copies with blank lines everywhere. */
function isTornFrom({ slice: { blocks, starts } }: Message, line: number): boolean {
  const below = blocks[lastAtMost(starts, line) + 1]
  const [first, ...more] = below?.kind === 'text' ? below.lines : []
  return first !== undefined && more.length < 3 && /^[^a-z]{6,}$/.test(first.plain) && !HEADING.test(first.plain)
}

const HEADING = /^\W{0,3}(?:BEGIN |EXECUTIVE )?(?:SUMMARY|INTRODUCTION|COMMENT|BACKGROUND|ACTION|\(?[A-Z]{1,3}\))/
