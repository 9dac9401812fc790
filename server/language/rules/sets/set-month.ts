import { MONTHS } from '../../model/reading/values/read-date-time-group.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleMessage } from '../support/examples/example-message.ts'

export default defineRule({
  id: 'set-month',
  title: 'MSGID of another month',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'information', archival: 'hint' },
  fix: 'ask',
  layouts: ['military'],
  docs: {
    what: 'The month in the MSGID set is not that of the date-time group.',
    why: 'Originator, serial and month together name the message: with another month they name another one.',
    source:
      'Message text format: the last field of MSGID is the month in which the message is released. Messages that were drafted in one month and released in the next keep the old one; of 87 public NAVADMIN messages five do.',
    bad: [
      {
        text: exampleMessage({ messageId: 'MSGID/GENADMIN/COMFLEET STRELSAU/N1/JUN//' }),
        fixed: exampleMessage(),
      },
    ],
    good: [
      { text: exampleMessage() },
      { text: exampleMessage({ messageId: 'MSGID/GENADMIN/COMFLEET STRELSAU/-/-//' }) },
    ],
    fix: 'Writes the month of the date-time group.',
  },
  check({ sets: { sets }, dateTimeGroup }, report) {
    const number = dateTimeGroup?.fields.month
    const set = sets.find(({ name }) => name === 'MSGID')
    const month = set?.fields.findLast(({ text }) => MONTH.test(text))
    if (!dateTimeGroup || number === undefined || !month) return
    const expected = MONTHS[number - 1]
    if (!expected || month.text.toUpperCase().startsWith(expected)) return
    report({
      span: month,
      message: `MSGID is of ${month.text}, but the date-time group is of ${expected}`,
      related: [{ span: dateTimeGroup.group, message: 'The date-time group' }],
      ...oneEdit(`Write ${expected}`, month, expected),
    })
  },
})

const MONTH = new RegExp(`^(?:${MONTHS.join('|')})[A-Z]{0,6}$`, 'i')
