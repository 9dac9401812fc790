import { defineRule } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'

export default defineRule({
  id: 'dtg-format',
  title: 'Date-time group malformed or missing',
  scope: 'message',
  severity: 'error',
  fix: 'none',
  layouts: ['teleprinter', 'smart'],
  docs: {
    what: 'The date-time group is not a precedence, six digits, a zone letter, a month of three letters and a year, or the header has none.',
    why: 'The date-time group identifies a message: without it no reference to the cable can be resolved, and nothing that depends on its date can be checked.',
    source: 'ACP 121 and ACP 127, FL5. Missing or malformed in less than 0.5% of accepted copies.',
    bad: [
      { text: exampleCable({ dateTimeGroup: 'P 31453Z AUG 09' }) },
      { text: exampleCable({ dateTimeGroup: 'P 031453Z AGU 09' }) },
    ],
    good: [{ text: exampleCable() }, { text: exampleCable({ dateTimeGroup: 'P R 031453Z AUG 09 ZDK' }) }],
  },
  check({ dateTimeGroup, from, toList, layout, classification }, report) {
    if (dateTimeGroup?.problem?.kind === 'format') {
      // An extract may keep the date of its header, and nothing else.
      const bare = dateTimeGroup.fields.day !== undefined && !dateTimeGroup.precedence
      if (bare && layout === 'teleprinter' && !from && !toList) return
      const { span, expected } = dateTimeGroup.problem
      report({ span, message: `${found(dateTimeGroup.group.text)} is no date-time group: expected ${expected}` })
      return
    }
    if (dateTimeGroup || layout !== 'teleprinter' || !from || !toList || !classification) return
    report({
      span: from.span,
      message: 'The date-time group is missing: expected a line such as R 031453Z AUG 09 before FM',
    })
  },
})

function found(text: string): string {
  return text.trim() === '' ? 'This' : text.trim()
}
