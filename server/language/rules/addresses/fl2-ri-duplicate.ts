import { defineRule } from '../rule.ts'
import { transmittedCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'fl2-ri-duplicate',
  title: 'Routing indicator twice in FL2',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'hint', archival: 'off' },
  fix: 'none',
  layouts: ['teleprinter'],
  docs: {
    what: 'The same routing indicator stands twice in the routing line.',
    why: 'The relay would send the message there twice.',
    source: 'ACP 127, paragraph 204.b. Off for archival copies, which merge the lines of several transmissions.',
    bad: [{ text: transmittedCable({ routing: 'PP RUEHC RUEHST RUEHC' }), profile: 'transmitted' }],
    good: [{ text: transmittedCable({ routing: 'PP RUEHC RUEHST' }), profile: 'transmitted' }],
  },
  check({ routing }, report) {
    const seen = new Set<string>()
    for (const indicator of routing?.indicators ?? []) {
      if (seen.has(indicator.text))
        report({ span: indicator, message: `${indicator.text} appears twice in the routing line (FL2)` })
      seen.add(indicator.text)
    }
  },
})
