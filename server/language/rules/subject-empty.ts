import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'

export default defineRule({
  id: 'subject-empty',
  title: 'Subject empty',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  docs: {
    what: 'Nothing stands behind SUBJECT.',
    why: 'The subject is what a cable is listed by.',
    source: '5 FAH-1.',
    bad: [{ text: exampleCable({ subject: 'SUBJECT:' }) }],
    good: [{ text: exampleCable() }],
  },
  check({ subject, layout }, report) {
    // Scans tear labels from their values.
    if (subject?.text !== '' || layout === 'smart') return
    report({ span: subject.keyword, message: 'The subject is empty: expected a title' })
  },
})
