import type { Part } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { exampleMessage } from '../support/examples/example-message.ts'

export default defineRule({
  id: 'set-reference-date',
  title: 'Date of a reference impossible',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'none',
  layouts: ['military'],
  docs: {
    what: 'The date or the date-time group in a REF set names no possible time, or one after the message itself.',
    why: 'A message without a number is found by its date-time group alone.',
    source: 'Message text format: date-time group of the reference as DDHHMMZMONYY. ACP 121.',
    bad: [
      {
        text: exampleMessage({
          references: ['REF/A/DOC/OPNAV/31FEB2004//', 'REF/B/MSG/COMFLEET STRELSAU/N1/1216372NOV08//'],
        }),
      },
      {
        text: exampleMessage({
          references: ['REF/A/DOC/OPNAV/24JAN2004//', 'REF/B/MSG/COMFLEET STRELSAU/N1/121637ZNOV09//'],
        }),
      },
    ],
    good: [
      { text: exampleMessage() },
      {
        text: exampleMessage({
          references: ['REF/A/DOC/OPNAV/JAN2004//', 'REF/B/MSG/COMFLEET STRELSAU/N1/121637Z/NOV/08//'],
        }),
      },
    ],
  },
  check({ references, dateTimeGroup }, report) {
    const own = dateTimeGroup?.instant
    for (const { paper } of references?.references ?? []) {
      const { date, instant } = paper ?? {}
      if (!date) continue
      if (instant === undefined)
        report({ span: date, message: `${date.text} names no possible time: expected ${formOf(date)}` })
      else if (own !== undefined && instant > own + DAY)
        report({
          span: date,
          message: `The reference is of ${isoDay(instant)}, but the message is of ${isoDay(own)}`,
          related: [{ span: dateTimeGroup?.group ?? date, message: 'The date-time group' }],
        })
    }
  },
})

/** A message may name one that goes out with it. */
const DAY = 86_400_000

function formOf({ text }: Part): string {
  return /^\d{4}/.test(text) ? 'day, hour and minute with the zone, as 121637ZNOV08' : 'a day of that month'
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
