import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { isMissingDay, julianText } from './support/julian.ts'
import { oneEdit } from './support/one-edit.ts'

export default defineRule({
  id: 'julian-format',
  title: 'Julian stamp malformed',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'error', archival: 'error' },
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'The time of file on the DE line is not seven digits: a day of the year (001 to 365, 366 in leap years), an hour and a minute.',
    why: 'The stamp is the only check on the date-time group that a copy carries with it.',
    source: 'ACP 127 and JANAP 128, FL3.',
    bad: [
      {
        text: exampleCable({ station: 'DE RUEHZZ #0123 3661453' }),
        fixed: exampleCable({ station: 'DE RUEHZZ #0123 2151453' }),
      },
      {
        text: exampleCable({ station: 'DE RUEHZZ #0123 215145' }),
        fixed: exampleCable({ station: 'DE RUEHZZ #0123 2151453' }),
      },
    ],
    good: [{ text: exampleCable({ station: 'DE RUEHZZ #0123/01 2151453' }) }],
    fix: 'Computes the stamp from the date-time group, the date of record.',
  },
  check({ station, dateTimeGroup }, report) {
    const julian = station?.julian
    if (!julian) return
    const year = dateTimeGroup?.fields.year
    const noSuchDay = isMissingDay(julian, dateTimeGroup?.fields)
    if (!julian.malformed && !noSuchDay) return
    const expected = dateTimeGroup?.instant === undefined ? undefined : julianText(dateTimeGroup.instant)
    const reason = noSuchDay
      ? `${year} has no day 366`
      : 'expected day of the year, hour and minute as seven digits (DDDHHMM)'
    report({
      span: julian,
      message: `${julian.text} is no Julian stamp: ${reason}`,
      ...(expected ? oneEdit(`Write ${expected}`, julian, expected) : {}),
    })
  },
})
