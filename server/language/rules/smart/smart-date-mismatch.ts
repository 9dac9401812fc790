import type { LabelField } from '../../model/message/message.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { smartExample } from './smart-example.ts'

export default defineRule({
  id: 'smart-date-mismatch',
  title: 'Date and DTG disagree',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['smart'],
  docs: {
    what: 'The date of the Date/DTG field is no day, or another one than its date-time group.',
    why: 'Both are written by the system from one time: a difference is a misread character.',
    source:
      'Observed in the label block of SMART messages. Where date and message number agree on a year, that of the date-time group is reported, once.',
    bad: [
      { text: smartExample({ date: 'May 06, 2013 / 051234Z MAY 13' }), fixed: smartExample({}) },
      { text: smartExample({ date: 'Mya 05, 2013 / 051234Z MAY 13' }), fixed: smartExample({}) },
      { text: smartExample({ date: 'May 05, 2013 / 051234Z MAY 12' }), fixed: smartExample({}) },
    ],
    good: [{ text: smartExample({}) }],
    fix: 'Writes the day of the date-time group, or the year in it.',
  },
  check(message, report) {
    const { labels, dateTimeGroup, id } = message
    const field = labels.find(({ name }) => name === 'Date/DTG')
    const own = messageDay(message)
    if (!field || own === undefined || !dateTimeGroup) return
    const text = DATE.exec(field.value.text)?.[1]
    if (text === undefined) return
    const expected = dateText(Date.parse(own))
    const day = dayOf(text)
    if (day === expected) return
    const year = /\d{4}$/.exec(text)?.[0]
    const group = dateTimeGroup.group
    // Date and number are of one year, and day and month are right: the group has the wrong year.
    if (day !== undefined && String(id?.year) === year && day.slice(0, 7) === expected.slice(0, 7)) {
      const digits = /\d{2,4}$/.exec(group.text)?.[0] ?? ''
      const span = oneLine(group.endLine, group.end - digits.length, group.end)
      const right = year?.slice(-digits.length) ?? digits
      report({
        span,
        message: `The date-time group is of ${expected.slice(-4)}, but the date and the message number are of ${year}`,
        related: [{ span: place(field, text), message: 'The date' }],
        ...oneEdit(`Write the year ${right} in the date-time group`, span, right),
      })
      return
    }
    const span = place(field, text)
    report({
      span,
      message: `The date is ${text}, but the date-time group is ${group.text}: expected ${expected}`,
      related: [{ span: group, message: 'The date-time group' }],
      ...oneEdit(`Write ${expected}, as the date-time group says`, span, expected),
    })
  },
})

/** What stands before the slash, where it has the form of a date; scans that lost the form are left alone. */
const DATE = /^([A-Za-z]{3,9} \d{1,2}, \d{4}) ?\/ ?\d{6}/
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'

/** `Aug 03, 2009` of an instant, in UTC. */
function dateText(instant: number): string {
  const date = new Date(instant)
  const day = String(date.getUTCDate()).padStart(2, '0')
  return `${MONTHS.slice(date.getUTCMonth() * 4, date.getUTCMonth() * 4 + 3)} ${day}, ${date.getUTCFullYear()}`
}

/** The same form of a date that may have a whole month name or a single digit; undefined for no possible day. */
function dayOf(text: string): string | undefined {
  const [month = '', day = '', year = ''] = text.split(/,? /)
  const index = MONTHS.toUpperCase().indexOf(month.slice(0, 3).toUpperCase()) / 4
  if (!Number.isInteger(index) || index < 0) return undefined
  const instant = Date.UTC(Number(year), index, Number(day))
  return new Date(instant).getUTCMonth() === index ? dateText(instant) : undefined
}

function place({ value }: LabelField, text: string): Span {
  return oneLine(value.line, value.start, value.start + text.length)
}
