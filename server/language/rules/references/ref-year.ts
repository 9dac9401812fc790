import { defineRule } from '../rule.ts'
import { isFirstToDoubt, otherDoubts } from '../support/dates/date-witnesses.ts'
import { futureReferences } from '../support/dates/future-references.ts'
import { isoYear, messageDays } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'ref-year',
  title: 'Reference from the future',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['teleprinter', 'draft', 'smart', 'military'],
  docs: {
    what: 'A reference is of a later year than the message.',
    why: 'A cable cannot refer to one that was not yet written: a digit is wrong.',
    source:
      'Message numbers begin again each January, and a reference carries its year. Where all dated references are later, the date of the message is the likelier mistake, and one finding is enough.',
    bad: [{ text: exampleCable({ references: ['REF: 10 STRELSAU 5'] }) }],
    good: [{ text: exampleCable({ references: ['REF: 08 STRELSAU 5'] }) }],
  },
  check(message, report, { vocabulary }) {
    const days = messageDays(message)
    const group = message.dateTimeGroup?.group
    const { references, all } = futureReferences(message)
    if (days === undefined || !group || !isFirstToDoubt('reference', 'early', message, vocabulary)) return
    const own = { span: group, message: 'The date of the message' }
    for (const [index, { year, yearPart }] of references.entries()) {
      const others = all && index === 0 ? references.slice(1) : []
      report({
        span: yearPart,
        message: `The reference is of ${year}, but the message is of ${isoYear(days.last)}${otherDoubts('reference', 'early', message, vocabulary)}`,
        related: [
          own,
          ...others.map((other) => ({ span: other.yearPart, message: `Another reference is of ${other.year}` })),
        ],
      })
      if (all) return
    }
  },
})
