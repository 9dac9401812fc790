import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { firstLineOf } from './support/one-edit.ts'

export default defineRule({
  id: 'addr-missing-fm',
  title: 'Originator missing',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  layouts: ['teleprinter', 'smart'],
  docs: {
    what: 'The header has a date-time group and addressees, but no FM line, or nothing stands behind FM.',
    why: 'A message without originator cannot be identified or answered.',
    source: 'ACP 127, FL6. Missing in less than 0.5% of accepted copies.',
    bad: [{ text: exampleCable({ from: null }) }, { text: exampleCable({ from: 'FM' }) }],
    good: [{ text: exampleCable() }],
  },
  check({ from, to, toList, infoList, dateTimeGroup, layout, unknownHeader }, report) {
    const name = layout === 'smart' ? 'From:' : 'FM'
    // Scans tear labels from their values: only a block whose addressees can be read is judged.
    if (from?.name || (layout === 'smart' && to.length === 0)) return
    const place = from?.span ?? toList ?? infoList
    if (!place || (!from && !dateTimeGroup)) return
    const misspelt = from ? undefined : unknownHeader.find(({ text }) => MISSPELT.test(text))
    if (misspelt) {
      const word = { ...misspelt, end: misspelt.start + misspelt.text.indexOf(' ') }
      report({ span: word, message: `${misspelt.text.slice(0, 2)} stands where ${name} is expected` })
      return
    }
    report({ span: firstLineOf(place), message: `The originator is missing: expected ${name} and an address` })
  },
})

/** FM with one of its two letters wrong, before what may be an address. */
const MISSPELT = /^(?:F[A-LN-Z]|[A-EG-Z]M) [A-Z]{2}/
