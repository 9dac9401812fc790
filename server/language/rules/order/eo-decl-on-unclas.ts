import { defineRule } from '../rule.ts'
import { declassifiesNothing } from '../support/dates/declassification-fault.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const unclassified = {
  classification: 'UNCLAS ZENDA 000123',
  authority: null,
  body: ['1. (U) The duke.', '2. (U) We left.'],
} as const

export default defineRule({
  id: 'eo-decl-on-unclas',
  title: 'Declassification value on an unclassified cable',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'The E.O. line of an unclassified cable gives a date, an event or an exemption.',
    why: 'What is not classified is not declassified: level or line is wrong.',
    source: 'Practice: unclassified cables say N/A. GDS on messages of the 1970s is accepted, it stood on all of them.',
    bad: [
      { text: exampleCable({ ...unclassified }), fixed: exampleCable({ ...unclassified, order: 'E.O. 12958: N/A' }) },
    ],
    good: [{ text: exampleCable({ ...unclassified, order: 'E.O. 12958: N/A' }) }],
    fix: 'Writes N/A.',
  },
  check(message, report, { vocabulary }) {
    const { order, classification } = message
    if (!order?.value || !declassifiesNothing(message, vocabulary)) return
    report({
      span: order.value,
      message: `The cable is UNCLASSIFIED, but its E.O. line says ${order.value.text}: expected N/A`,
      ...(classification ? { related: [{ span: classification.level, message: 'The level' }] } : {}),
      ...oneEdit(`Write N/A in place of ${order.value.text}`, order.value, 'N/A'),
    })
  },
})
