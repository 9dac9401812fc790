import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'dtg-zone-j',
  title: 'Zone letter J in the date-time group',
  scope: 'message',
  severity: 'error',
  fix: 'ask',
  layouts: ['teleprinter', 'smart', 'military'],
  docs: {
    what: 'The date-time group has the zone letter J.',
    why: 'J stands for the local time of whoever reads it, so it names no time.',
    source: 'ACP 121: zones are A to I and K to Z.',
    bad: [{ text: exampleCable({ dateTimeGroup: 'P 031453J AUG 09' }), fixed: exampleCable() }],
    good: [{ text: exampleCable() }],
    fix: 'Writes Z, which State always uses; check that the time is in fact UTC.',
  },
  check({ dateTimeGroup }, report) {
    const zone = dateTimeGroup?.zone
    if (zone?.text !== 'J') return
    report({
      span: zone,
      message: 'J is not a time zone of messages: expected Z (UTC)',
      ...oneEdit('Write Z, for UTC', zone, 'Z'),
    })
  },
})
