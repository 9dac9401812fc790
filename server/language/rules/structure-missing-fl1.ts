import { defineRule } from './rule.ts'
import { transmittedCable } from './support/example-cable.ts'

export default defineRule({
  id: 'structure-missing-fl1',
  title: 'Transmission identifier missing',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'off' },
  fix: 'none',
  layouts: ['teleprinter'],
  docs: {
    what: 'A full teleprinter copy does not begin with the transmission identifier, VZCZC and the channel number.',
    why: 'Without it the copy cannot be traced to the circuit it came over.',
    source: '5 FAH-2 H-321.1, FL1. Archival copies often lack it, so the rule runs on transmitted copies only.',
    bad: [{ text: transmittedCable({ transmission: null }) }],
    good: [{ text: transmittedCable() }],
  },
  check({ transmission, headerBlocks }, report) {
    const first = headerBlocks[0]
    if (transmission || !first || !headerBlocks.some(({ kind }) => kind === 'station' || kind === 'routing')) return
    report({
      span: first.span,
      message: 'The transmission identifier is missing: expected a line such as VZCZCABC0123 first',
    })
  },
})
