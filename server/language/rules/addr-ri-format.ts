import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'

export default defineRule({
  id: 'addr-ri-format',
  title: 'Routing indicator malformed',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'warning' },
  fix: 'none',
  layouts: ['teleprinter'],
  docs: {
    what: 'What stands before the slash of an address is not R and three to seven letters.',
    why: 'A message goes where its indicator says; a digit in one is a misread letter.',
    source: '5 FAH-2 H-231. ZEN, delivered by other means, stands in the same place.',
    bad: [{ text: exampleCable({ to: ['TO RUEHB1/AMEMBASSY STRELSAU PRIORITY'] }) }],
    good: [{ text: exampleCable({ to: ['TO RUEHC/SECSTATE WASHDC PRIORITY', 'ZEN/AMEMBASSY STRELSAU PRIORITY'] }) }],
  },
  check({ to, info }, report) {
    for (const { route } of [...to, ...info]) {
      if (!route || route.text === 'ZEN' || /^R[A-Z]{3,7}$/.test(route.text)) continue
      report({ span: route, message: `${route.text} is no routing indicator: expected R and three to seven letters` })
    }
  },
})
