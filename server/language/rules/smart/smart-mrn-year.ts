import { oneLine } from '../../model/message/span.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { smartExample } from './smart-example.ts'

export default defineRule({
  id: 'smart-mrn-year',
  title: 'MRN of another year',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['smart'],
  docs: {
    what: 'The year of the message reference number is not that of the date-time group.',
    why: 'Numbers begin again each January: with the wrong year the number names another message.',
    source: 'Observed in the label block of SMART messages.',
    bad: [{ text: smartExample({ mrn: '12 ZENDA 1234' }), fixed: smartExample({}) }],
    good: [{ text: smartExample({}) }],
    fix: 'Writes the year of the date-time group.',
  },
  check(message, report) {
    const { labels, dateTimeGroup, id } = message
    const field = labels.find(({ name }) => name === 'MRN')
    const digits = field && /^\d{2,4}(?=\s)/.exec(field.value.text)?.[0]
    if (!field || !digits || id?.year === undefined || dateTimeGroup?.fields.year === undefined) return
    const { year } = dateTimeGroup.fields
    if (id.year === year) return
    // The date agrees with the number: the date-time group has the wrong year, and has been told of.
    const date = labels.find(({ name }) => name === 'Date/DTG')?.value.text ?? ''
    if (/^\S+ \d{1,2}, (\d{4}) ?\//.exec(date)?.[1] === String(id.year)) return
    const expected = digits.length === 4 ? String(year) : String(year % 100).padStart(2, '0')
    const span = oneLine(field.value.line, field.value.start, field.value.start + digits.length)
    report({
      span,
      message: `The message number is of ${id.year}, but the date-time group is of ${year}`,
      related: [{ span: dateTimeGroup.group, message: 'The date-time group' }],
      ...oneEdit(`Write the year ${expected}`, span, expected),
    })
  },
})
