import type { Message } from '../../model/message/message.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { defineRule, type Report } from '../rule.ts'
import { isMissingDay, julianText } from '../support/dates/julian.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText, textBelow } from '../support/lines/head-lines.ts'

export default defineRule({
  id: 'julian-format',
  title: 'Julian stamp malformed',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'error', archival: 'error' },
  fix: 'ask',
  layouts: ['teleprinter', 'military'],
  docs: {
    what: 'The time of file on the DE line is missing, or not seven digits: a day of the year (001 to 365, 366 in leap years), an hour and a minute.',
    why: 'The stamp is the only check on the date-time group that a copy carries with it.',
    source: 'ACP 127 and JANAP 128, FL3. A stamp that is missing altogether is a warning: the line may have been cut.',
    bad: [
      {
        text: exampleCable({ station: 'DE RUEHZZ #0123 3661453' }),
        fixed: exampleCable({ station: 'DE RUEHZZ #0123 2151453' }),
      },
      {
        text: exampleCable({ station: 'DE RUEHZZ #0123 215145' }),
        fixed: exampleCable({ station: 'DE RUEHZZ #0123 2151453' }),
      },
      {
        text: exampleCable({ station: 'DE RUEHZZ #0123' }),
        fixed: exampleCable({ station: 'DE RUEHZZ #0123 2151453' }),
      },
    ],
    good: [{ text: exampleCable({ station: 'DE RUEHZZ #0123/01 2151453' }) }],
    fix: 'Computes the stamp from the date-time group, the date of record.',
  },
  check(message, report) {
    const { station, dateTimeGroup } = message
    const instant = dateTimeGroup?.problem ? undefined : dateTimeGroup?.instant
    const expected = instant === undefined ? undefined : julianText(instant)
    const julian = station?.julian
    if (!julian) {
      reportMissing(message, expected, report)
      return
    }
    const year = dateTimeGroup?.fields.year
    const noSuchDay = isMissingDay(julian, dateTimeGroup?.fields)
    if (!julian.malformed && !noSuchDay) return
    const serial = serialBefore(message)
    const reason = noSuchDay
      ? `${year} has no day 366`
      : 'expected day of the year, hour and minute as seven digits (DDDHHMM)'
    report({
      span: julian,
      message: `${julian.text} is not a Julian stamp: ${reason}`,
      ...(expected && serial
        ? oneEdit(`Write ${serial.text} ${expected}`, serial.span, `${serial.text} ${expected}`)
        : {}),
      ...(expected && !serial ? oneEdit(`Write ${expected}, as the date-time group says`, julian, expected) : {}),
    })
  },
})

/** `#012 32151453`: the last digits of the serial went over to the stamp, and the fix takes them back. */
function serialBefore({ station }: Message): { readonly text: string; readonly span: Span } | undefined {
  const { serial, julian, section } = station ?? {}
  if (!serial || !julian || section || serial.text.length >= 4) return undefined
  if (serial.text.length + julian.text.length !== SERIAL_AND_STAMP) return undefined
  const { line, start } = serial
  return { text: serial.text + julian.text.slice(0, 4 - serial.text.length), span: oneLine(line, start, julian.end) }
}

const SERIAL_AND_STAMP = 11

/** Behind the serial stand nothing, or digits that a blank tears apart or that lack theirs in front. */
function reportMissing(message: Message, expected: string | undefined, report: Report): void {
  const { station, slice } = message
  const last = station?.section ?? station?.serial
  if (!station || !last) return
  const rest = lineText(slice, last.line).slice(last.end)
  // A section of three digits is read short; what follows it is a stamp.
  if (!/^[\d ]{0,12}Z?$/.test(rest) || /^\d +\d{7}Z?$/.test(rest)) return
  const digits = rest.trim()
  if (digits === '' && /^\d{7}\b/.test(textBelow(message, last.line))) return
  const start = last.end + rest.indexOf(digits)
  const span = digits === '' ? station.span : oneLine(last.line, start, start + digits.length)
  const edit = oneLine(last.line, last.end, last.end + rest.length)
  report({
    span,
    ...(digits === '' ? { level: 'warning' } : {}),
    message:
      digits === ''
        ? `The Julian stamp is missing: expected ${expected ?? 'day of the year, hour and minute'} after the serial number`
        : `${digits} is not a Julian stamp: expected a space and seven digits (DDDHHMM)`,
    ...(expected ? oneEdit(`Write ${expected}, as the date-time group says`, edit, ` ${expected}`) : {}),
  })
}
