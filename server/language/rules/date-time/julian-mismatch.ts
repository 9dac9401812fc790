import type { DateTimeGroup } from '../../model/message/date-time-group.ts'
import type { JulianStamp } from '../../model/message/julian-stamp.ts'
import { defineRule } from '../rule.ts'
import { isMissingDay, julianDelay, julianText } from '../support/dates/julian.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'julian-mismatch',
  title: 'Julian stamp and date-time group disagree',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'warning' },
  fix: 'ask',
  layouts: ['teleprinter', 'military'],
  docs: {
    what: 'The time of file on the DE line is not that of the date-time group.',
    why: 'No message is filed before it is written, and hardly one more than a day later: then stamp or group is wrong, and the group is the date of record. A message that was filed later on the same day is in order, and the delay worth knowing.',
    source:
      '5 FAH-2 H-320. In 93% of 1,294 accepted copies both agree to the minute; the rest were filed later, 1% by more than 19 minutes, and none more than a minute earlier. ACP 127 allows the time of file to be later, so a delay of less than a day is a hint that says how long it was.',
    bad: [
      {
        text: exampleCable({ station: 'DE RUEHZZ #0123 2161453' }),
        fixed: exampleCable({ station: 'DE RUEHZZ #0123 2151453' }),
      },
      {
        text: exampleCable({ dateTimeGroup: 'P 312359Z DEC 08', station: 'DE RUEHZZ #0123 0010003' }),
      },
    ],
    good: [
      { text: exampleCable({ station: 'DE RUEHZZ #0123 2151453' }) },
      { text: exampleCable({ dateTimeGroup: 'P 312359Z DEC 08', station: 'DE RUEHZZ #0123 3662359' }) },
    ],
    fix: 'Computes the stamp from the date-time group, where it is earlier than that or more than a day later.',
  },
  check({ station, dateTimeGroup, readdressed }, report) {
    if (readdressed) return
    const julian = station?.julian
    const instant = dateTimeGroup?.instant
    if (!julian || julian.malformed || instant === undefined || !dateTimeGroup) return
    // J is read as Z, and told of by itself.
    if (dateTimeGroup.problem && dateTimeGroup.problem.kind !== 'zone-j') return
    // With another zone the digits still agree where only the zone letter is wrong: that is said of the letter.
    if (dateTimeGroup.zone?.text !== 'Z' && hasDigitsOf(julian, dateTimeGroup.fields)) return
    if (isMissingDay(julian, dateTimeGroup.fields)) return
    const delay = julianDelay(julian, instant)
    if (delay === 0) return
    if (delay > 0 && delay < MINUTES_OF_A_DAY) {
      report({
        span: julian,
        level: 'hint',
        message: `Filed ${inWords(delay)} the date-time group ${dateTimeGroup.group.text}`,
        related: [{ span: dateTimeGroup.group, message: 'The date-time group' }],
      })
      return
    }
    const level = delay === -1 ? 'hint' : 'warning'
    const expected = julianText(instant)
    report({
      span: julian,
      level,
      message: `The Julian stamp ${julian.text} is ${inWords(delay)} the date-time group ${dateTimeGroup.group.text}: expected ${expected}`,
      related: [
        { span: dateTimeGroup.group, message: `The date-time group is day ${expected.slice(0, 3)} of the year` },
      ],
      ...oneEdit(`Write ${expected}, as the date-time group says`, julian, expected),
    })
  },
})

const MINUTES_OF_A_DAY = 60 * 24

function hasDigitsOf({ day: dayOfYear, hour, minute }: JulianStamp, fields: DateTimeGroup['fields']): boolean {
  const { year = 0, month = 1, day = 1 } = fields
  const same = Date.UTC(year, 0, dayOfYear) === Date.UTC(year, month - 1, day)
  return same && hour === fields.hour && minute === fields.minute
}

function inWords(delay: number): string {
  const minutes = Math.abs(delay)
  const [amount, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 60 * 48
        ? [Math.round(minutes / 60), 'hour']
        : [Math.round(minutes / 1440), 'day']
  return `${amount} ${unit}${amount === 1 ? '' : 's'} ${delay < 0 ? 'before' : 'after'}`
}
