import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { serialsOf } from './support/serials.ts'

const marked = (marker: string): string =>
  exampleCable({
    classification: 'C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000123',
    body: ['1. (C) The duke.', marker, '2. (U) We left.'],
  })

export default defineRule({
  id: 'section-marker-total',
  title: 'Page marker of another message',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'warning' },
  fix: 'none',
  layouts: ['teleprinter'],
  docs: {
    what: 'A page marker inside the text has another number or another total of sections than the classification line.',
    why: 'The page may belong to another message.',
    source: 'Observed in copies of 2004-2010: the total of a marker is that of the sections in all but 0.5% of them.',
    bad: [{ text: marked('ZENDA 00000123  002 OF 003') }, { text: marked('ZENDA 00000124  002 OF 002') }],
    good: [{ text: marked('ZENDA 00000123  001.2 OF 002') }],
  },
  check(message, report) {
    const { classification, pageMarkers } = message
    const { serial } = serialsOf(message)
    const number = classification?.number
    if (!classification || !number) return
    const total = classification.section?.total
    for (const marker of pageMarkers) {
      if (Number(marker.number.text) !== Number(number.text)) {
        // The serial of the DE line agrees with the marker: the number is the wrong one, and told of there.
        if (serial !== undefined && serial.value === Number(marker.number.text) % 10_000) return
        report({
          span: marker.number,
          message: `The page marker has number ${Number(marker.number.text)}, the message ${Number(number.text)}`,
          related: [{ span: number, message: 'The message number' }],
        })
        return
      }
      if (total !== undefined && Number(marker.total.text) !== total) {
        report({
          span: marker.total,
          message: `The page marker counts ${Number(marker.total.text)} sections, the classification line ${total}`,
          related: [{ span: classification.section?.span ?? number, message: 'The sections of the message' }],
        })
        return
      }
    }
  },
})
