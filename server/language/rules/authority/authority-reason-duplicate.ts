import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const by = (reasons: string) =>
  exampleCable({ authority: `Classified By: DCM Rudolf Rassendyll. Reasons: ${reasons}.` })

export default defineRule({
  id: 'authority-reason-duplicate',
  title: 'Reason given twice',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'hint' },
  fix: 'none',
  layouts: ['teleprinter', 'draft', 'smart'],
  docs: {
    what: 'The same letter stands twice among the reasons for the classification.',
    why: 'Another letter was meant, or one is surplus.',
    source: 'E.O. 12958 and 13526 list the reasons by letters; each is cited once.',
    bad: [{ text: by('1.4 (b), (b)') }],
    good: [{ text: by('1.4 (b), (d)') }],
  },
  check({ authority }, report) {
    const reason = authority?.reason
    const twice = reason?.letters.find((letter, index, all) => all.indexOf(letter) < index)
    if (!reason || !twice) return
    report({ span: reason.span, message: `The reason (${twice}) is given twice: expected once` })
  },
})
