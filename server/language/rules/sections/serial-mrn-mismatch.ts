import type { Message } from '../../model/message/message.ts'
import type { Part } from '../../model/message/span.ts'
import { defineRule, type Report } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'
import { serialsOf } from './serials.ts'

export default defineRule({
  id: 'serial-mrn-mismatch',
  title: 'Station serial and message number disagree',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'warning' },
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'The serial number on the DE line is not the last four digits of the number on the classification line.',
    why: 'Both are given to the message once, at its origin: a copy in which they differ has a wrong digit in one of them, and references to it may fail.',
    source:
      'Observed in all of 24 headers, and in all but 0.5% of 1,294 copies. Where `#nnnn` at the end, a page marker or the heading of a section agrees with one of the two, the other is reported.',
    bad: [
      {
        text: exampleCable({ station: 'DE RUEHZZ #0124 2151453' }),
        fixed: exampleCable({ station: 'DE RUEHZZ #0123 2151453' }),
      },
    ],
    good: [{ text: exampleCable({ station: 'DE RUEHZZ #0123 2151453' }) }],
    fix: 'Writes the serial that the message number demands, or the other way round where the end of the message agrees with the serial.',
  },
  check(message, report) {
    if (message.classification?.section?.expected) return
    if (message.readdressed) return
    const { serial, number, validation } = serialsOf(message)
    // `#13l0`: a figure that a scan took for a letter ends what is read of it.
    if (serial && /[A-Za-z]/.test(lineText(message.slice, serial.part.line).charAt(serial.part.end))) return
    if (!serial || !number || isShifted(serial.part, message.station?.julian)) return
    if (isOfJourney(message, serial.value)) return
    if (serial.value === number.value) {
      reportOddLength(serial.part, number.part, report)
      return
    }
    const others = [
      ...message.pageMarkers.map((marker) => Number(marker.number.text)),
      ...message.sections.map(({ line }) => line.number?.value),
    ]
    const numberIsWrong =
      validation?.value === serial.value || others.some((other) => (other ?? -1) % 10_000 === serial.value)
    const expected = String(number.value).padStart(4, '0')
    if (numberIsWrong) {
      const digits = number.part.text
      const corrected = `${digits.slice(0, Math.max(0, digits.length - 4))}${String(serial.value).padStart(Math.min(4, digits.length), '0')}`
      report({
        span: number.part,
        message: `The message number ${digits} does not end in ${serial.part.text}, the serial of the DE line${validation ? ' and of the end' : ' and of what stands further on'}`,
        related: [{ span: serial.part, message: 'The serial of the DE line' }],
        ...oneEdit(`Write the message number ${corrected}`, number.part, corrected),
      })
      return
    }
    report({
      span: serial.part,
      message: `The serial of the DE line is ${serial.part.text}, but the message number is ${number.part.text}: expected ${expected}`,
      related: [{ span: number.part, message: 'The message number' }],
      ...oneEdit(`Write the serial ${expected}`, serial.part, expected),
    })
  },
})

/** `PARTO 041305`: the travelling Secretary counts by the day, the month and the day in front. */
function isOfJourney({ classification }: Message, serial: number): boolean {
  const { series, number } = classification ?? {}
  return (
    series !== undefined &&
    OF_JOURNEYS.has(series.text) &&
    /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{2}$/.test(number?.text ?? '') &&
    (number?.value ?? 0) % 100 === serial % 100
  )
}

const OF_JOURNEYS: ReadonlySet<string> = new Set(['SECTO', 'PARTO', 'DEPTO', 'HAKTO'])

/** A zero that got lost, or a digit before the last four, changes no value, yet the line has four digits. */
function reportOddLength(part: Part, number: Part, report: Report): void {
  if (part.text.length === 4) return
  const expected = part.text.padStart(4, '0').slice(-4)
  report({
    span: part,
    message: `The serial is ${part.text}: expected four digits, ${expected}`,
    related: [{ span: number, message: 'The message number' }],
    level: 'information',
    ...oneEdit(`Write ${expected}`, part, expected),
  })
}

/** `#012 32151453`: the digits that the serial lacks stand before the stamp, which is told of. */
function isShifted({ text }: Part, julian: Part | undefined): boolean {
  return julian !== undefined && text.length < 4 && julian.text.length === 11 - text.length
}
