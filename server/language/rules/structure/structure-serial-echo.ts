import { defineRule } from '../rule.ts'
import { serialsOf } from '../sections/serials.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { transmittedCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'structure-serial-echo',
  title: 'End-of-message validation missing or wrong',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'off' },
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'The line `#nnnn` behind the last BT is missing, or its number is not the serial of the DE line.',
    why: 'The repeated serial shows that head and end belong to one message.',
    source:
      'ACP 127, FL15. Where the message number agrees with this line, the serial of the DE line is the wrong one, and `serial-mrn-mismatch` says so.',
    bad: [
      { text: transmittedCable({ ending: ['BT', '#0124', '', 'NNNN'] }), fixed: transmittedCable() },
      { text: transmittedCable({ ending: ['BT', '', 'NNNN'] }) },
    ],
    good: [{ text: transmittedCable() }],
    fix: 'Writes the serial of the DE line.',
  },
  check(message, report) {
    const { serial, number, validation } = serialsOf(message)
    if (!serial) return
    const digits = serial.part.text
    if (!validation) {
      const { separations, endOfMessage } = message.ending
      const place = endOfMessage ?? separations.at(-1)
      if (!place || message.ending.validation || (message.dateTimeGroup?.fields.year ?? FIRST_YEAR) < FIRST_YEAR) return
      const span = { line: place.line, start: 0, endLine: place.line, end: 0 }
      report({
        span: place,
        message: `The end-of-message validation is missing: expected #${digits} after BT`,
        ...(endOfMessage ? oneEdit(`Insert #${digits} before ${endOfMessage.text}`, span, `#${digits}\n`) : {}),
      })
      return
    }
    const sound = validation.part.text.length === 4 || validation.part.text === digits
    if ((validation.value === serial.value || validation.value === number?.value) && sound) return
    report({
      span: validation.part,
      message: `The message ends with #${validation.part.text}, but the DE line says ${digits}: expected #${digits}`,
      related: [{ span: serial.part, message: 'The serial of the DE line' }],
      ...oneEdit(`Write #${digits}`, validation.part, digits),
    })
  },
})

/** Before, nothing was repeated behind BT; as `structure-missing-fl1`. */
const FIRST_YEAR = 1973
