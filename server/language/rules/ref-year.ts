import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { messageDay } from './support/message-date.ts'

export default defineRule({
  id: 'ref-year',
  title: 'Reference from the future',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  docs: {
    what: 'A reference is of a later year than the message.',
    why: 'A cable cannot refer to one that was not yet written: a digit is wrong.',
    source: 'Message numbers begin again each January, and a reference carries its year.',
    bad: [{ text: exampleCable({ references: ['REF: 10 STRELSAU 5'] }) }],
    good: [{ text: exampleCable({ references: ['REF: 08 STRELSAU 5'] }) }],
  },
  check(message, report) {
    const day = messageDay(message)
    const group = message.dateTimeGroup?.group
    if (day === undefined || !group) return
    const own = Number(day.slice(0, 4))
    for (const { year, yearPart } of message.references?.references ?? []) {
      if (year === undefined || !yearPart || year <= own) continue
      report({
        span: yearPart,
        message: `The reference is of ${year}, the message of ${own}`,
        related: [{ span: group, message: 'The date of the message' }],
      })
    }
  },
})
