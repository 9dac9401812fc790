import { defineRule } from '../rule.ts'
import { isFirstToDoubt, otherDoubts } from '../support/dates/date-witnesses.ts'
import { declassificationFault } from '../support/dates/declassification-fault.ts'
import { datePlace, daysLike, messageDays } from '../support/dates/message-date.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'eo-decl-past',
  title: 'Declassification date before the message',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  docs: {
    what: 'The cable was to be declassified on or before the day it was sent.',
    why: 'It would never have been classified: a digit of the date is wrong.',
    source: 'The orders: a date lies in the future of the decision.',
    bad: [{ text: exampleCable({ order: 'E.O. 12958: DECL: 07/23/2008' }) }],
    good: [{ text: exampleCable() }],
  },
  check(message, report, { vocabulary }) {
    const value = message.order?.declassification
    const days = messageDays(message)
    const group = datePlace(message)
    const place = value?.kind === 'date' ? value : value?.kind === 'exemption' ? value.written : undefined
    if (!place || days === undefined || !group) return
    if (declassificationFault(message, vocabulary)?.kind !== 'past') return
    if (!isFirstToDoubt('declassification', 'late', message, vocabulary)) return
    report({
      span: 'span' in place ? place.span : place,
      message: `The declassification date ${place.text} is not after the date of the message, ${daysLike(place.text, days)}${otherDoubts('declassification', 'late', message, vocabulary)}`,
      related: [{ span: group, message: 'The date of the message' }],
    })
  },
})
