import { defineRule } from '../rule.ts'
import { unchecked } from '../support/dates/unchecked.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'dtg-range',
  title: 'Date-time group names no possible time',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  layouts: ['teleprinter', 'smart', 'military'],
  docs: {
    what: 'Day, hour or minute of the date-time group does not exist: a day that its month does not have, an hour above 23, a minute above 59.',
    why: 'A time that cannot have been is a slip or a misread digit, and sorts the cable into the wrong place.',
    source: 'ACP 121. 2400 is not used; the day after begins with 0000.',
    bad: [
      { text: exampleCable({ dateTimeGroup: 'P 310000Z JUN 09' }) },
      { text: exampleCable({ dateTimeGroup: 'P 032460Z AUG 09' }) },
    ],
    good: [
      { text: exampleCable({ dateTimeGroup: 'P 301453Z JUN 09' }) },
      { text: exampleCable({ dateTimeGroup: 'P 290000Z FEB 08' }) },
    ],
  },
  check(message, report) {
    const problem = message.dateTimeGroup?.problem
    if (problem?.kind !== 'range') return
    report({
      span: problem.span,
      message: `The ${problem.field} of the date-time group is ${problem.found}: expected ${problem.limit}${unchecked(message)}`,
    })
  },
})
