import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'ref-self',
  title: 'Reference to itself',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['teleprinter', 'draft', 'smart', 'military'],
  docs: {
    what: 'A reference is the number of the message itself.',
    why: 'Another cable was meant.',
    source: 'Message numbers are unique within a year.',
    bad: [{ text: exampleCable({ references: ['REF: ZENDA 123'] }) }],
    good: [
      { text: exampleCable({ references: ['REF: ZENDA 122'] }) },
      { text: exampleCable({ references: ['REF: 08 ZENDA 123'] }) },
    ],
  },
  check({ id, references, classification }, report, { vocabulary }) {
    if (!id) return
    const own = vocabulary.seriesCode(id.series, id.year).code
    for (const reference of references?.references ?? []) {
      const { kind, seriesCode, number, year } = reference
      if (kind !== 'cable' || number !== id.number || seriesCode !== own) continue
      if (year !== undefined && id.year !== undefined && year !== id.year) continue
      report({
        span: reference,
        message: `The message refers to itself: ${id.series} ${id.number} is its own number`,
        ...(classification?.number ? { related: [{ span: classification.number, message: 'Its number' }] } : {}),
      })
    }
  },
})
