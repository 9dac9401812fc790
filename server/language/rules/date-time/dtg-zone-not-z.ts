import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'dtg-zone-not-z',
  title: 'Date-time group not in UTC',
  scope: 'message',
  severity: 'information',
  fix: 'none',
  layouts: ['teleprinter', 'smart', 'military'],
  docs: {
    what: 'The zone letter of the date-time group is not Z.',
    why: 'It is legal, but State writes Z, so another letter is often a misread one.',
    source: 'Practice of State traffic; ACP 121 allows all letters but J.',
    bad: [{ text: exampleCable({ dateTimeGroup: 'P 031453R AUG 09' }) }],
    good: [{ text: exampleCable() }],
  },
  check({ dateTimeGroup }, report, { vocabulary }) {
    const zone = dateTimeGroup?.zone
    if (!zone || zone.text === 'Z' || zone.text === 'J') return
    const known = vocabulary.zone(zone.text)
    report({
      span: zone,
      message: `The time is in zone ${zone.text}${known?.title ? ` (${known.title})` : ''}: the State Department uses Z (UTC)`,
    })
  },
})
