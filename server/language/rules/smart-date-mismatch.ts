import type { LabelField } from '../model/message.ts'
import { oneLine } from '../model/span.ts'
import { defineRule } from './rule.ts'
import { smartExample } from './support/smart-example.ts'

export default defineRule({
  id: 'smart-date-mismatch',
  title: 'Date and DTG disagree',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['smart'],
  docs: {
    what: 'The date of the Date/DTG field is another day than its date-time group.',
    why: 'Both are written by the system from one time: a difference is a misread character.',
    source: 'Observed in the label block of SMART messages.',
    bad: [{ text: smartExample({ date: 'May 06, 2013 / 051234Z MAY 13' }) }],
    good: [{ text: smartExample({}) }],
  },
  check({ labels, dateTimeGroup }, report) {
    const field = labels.find(({ name }) => name === 'Date/DTG')
    const instant = dateTimeGroup?.instant
    if (!field || instant === undefined || dateTimeGroup?.problem) return
    const match = DATE.exec(field.value.text)
    const day = match && Date.parse(`${match[0]} UTC`)
    if (!match || day === null || Number.isNaN(day)) return
    // A message of the night may carry the local day of its post.
    if (Math.abs(instant - day - HALF_DAY) <= HALF_DAY) return
    report({
      span: place(field, match[0]),
      message: `The date is ${match[0]}, the date-time group ${dateTimeGroup?.group.text}`,
      related: [{ span: dateTimeGroup?.group ?? field.value, message: 'The date-time group' }],
    })
  },
})

const DATE = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \d{1,2}, \d{4}/
const HALF_DAY = 12 * 3_600_000

function place({ value }: LabelField, text: string) {
  return oneLine(value.line, value.start, value.start + text.length)
}
