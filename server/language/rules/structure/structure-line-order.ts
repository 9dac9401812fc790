import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'structure-line-order',
  title: 'Header lines out of order',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'none',
  layouts: ['teleprinter'],
  docs: {
    what: 'A format line of the header stands in front of one that it has to follow, as INFO before TO.',
    why: 'Readers and programs find the parts of a header by their order.',
    source:
      'ACP 127: FL1 to FL9 stand in the order of their numbers. A message that was readdressed has FL5 to FL8 twice. A reordering of addresses is for a person, so there is no fix.',
    bad: [{ text: exampleCable({ to: ['INFO AMEMBASSY STRELSAU'], info: ['TO SECSTATE WASHDC PRIORITY'] }) }],
    good: [{ text: exampleCable({ info: ['INFO AMEMBASSY STRELSAU'] }) }],
  },
  check({ headerBlocks, readdressed }, report) {
    let last = 0
    let name = ''
    for (const { kind, span } of headerBlocks) {
      const format = FORMAT_LINES[kind]
      if (!format) continue
      // A second DTG with its addresses is a message that was readdressed: the one that it passes on, below.
      const passedOn = readdressed && kind === 'date-time-group'
      if (format.number < last && !passedOn) {
        const line = { line: span.line, start: span.start, endLine: span.line, end: span.start + format.name.length }
        report({
          span: line,
          message: `${format.name} (FL${format.number}) is after ${name} (FL${last}): expected before it`,
        })
      }
      last = format.number
      name = format.name
    }
  },
})

/** Exempted addressees may stand inside TO or INFO, so they have no place in the order. */
const FORMAT_LINES: Readonly<Record<string, { readonly number: number; readonly name: string }>> = {
  transmission: { number: 1, name: 'VZCZC' },
  routing: { number: 2, name: 'FL2' },
  station: { number: 3, name: 'DE' },
  security: { number: 4, name: 'FL4' },
  'date-time-group': { number: 5, name: 'DTG' },
  from: { number: 6, name: 'FM' },
  to: { number: 7, name: 'TO' },
  info: { number: 8, name: 'INFO' },
}
