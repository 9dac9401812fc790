import type { Level } from '../rule.ts'
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
  layouts: ['teleprinter'],
  docs: {
    what: 'The time of file on the DE line is not that of the date-time group.',
    why: 'State circuits put the same time in both places, so one of them is wrong. The date-time group is the date of record.',
    source:
      '5 FAH-2 H-320. In 93% of 1,294 accepted copies both agree to the minute; the rest were filed later, 1% by more than 19 minutes, and none more than a minute earlier. A delay of up to 20 minutes is therefore a hint, one of up to a day information.',
    bad: [
      {
        text: exampleCable({ station: 'DE RUEHZZ #0123 2161453' }),
        fixed: exampleCable({ station: 'DE RUEHZZ #0123 2151453' }),
      },
      {
        text: exampleCable({ dateTimeGroup: 'P 312359Z DEC 08', station: 'DE RUEHZZ #0123 0010003' }),
        fixed: exampleCable({ dateTimeGroup: 'P 312359Z DEC 08', station: 'DE RUEHZZ #0123 3662359' }),
      },
    ],
    good: [
      { text: exampleCable({ station: 'DE RUEHZZ #0123 2151453' }) },
      { text: exampleCable({ dateTimeGroup: 'P 312359Z DEC 08', station: 'DE RUEHZZ #0123 3662359' }) },
    ],
    fix: 'Computes the stamp from the date-time group.',
  },
  check({ station, dateTimeGroup }, report) {
    const julian = station?.julian
    const instant = dateTimeGroup?.instant
    if (!julian || julian.malformed || instant === undefined || !dateTimeGroup || dateTimeGroup.problem) return
    // With another zone the digits still agree where only the zone letter is wrong: that is said of the letter.
    const { hour, minute } = dateTimeGroup.fields
    if (dateTimeGroup.zone?.text !== 'Z' && julian.hour === hour && julian.minute === minute) return
    if (isMissingDay(julian, dateTimeGroup.fields)) return
    const delay = julianDelay(julian, instant)
    if (delay === 0) return
    const level = levelOf(delay)
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

/** Minutes of delay to the level of the finding. */
function levelOf(delay: number): Level {
  if (delay >= -1 && delay <= 20) return 'hint'
  return delay > 20 && delay < 60 * 24 ? 'information' : 'warning'
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
