import { defineRule } from '../rule.ts'
import { hasSixDigits } from '../support/dates/six-digits.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

const draft = { dateTimeGroup: null, from: null, to: null } as const

export default defineRule({
  id: 'class-mrn-padding',
  title: 'Message number not six digits',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'off', archival: 'off' },
  fix: 'safe',
  preserves: 'values',
  layouts: ['draft', 'teleprinter'],
  docs: {
    what: 'The number on the classification line of a draft has fewer than six digits.',
    why: 'Numbers of one length sort and compare as text.',
    source:
      'Practice since the 1990s. Older copies have five digits or no padding, so the rule runs on drafts only, and not on those of a day before 1992, nor under an order that was revoked before.',
    bad: [
      {
        text: exampleCable({ ...draft, classification: 'C O N F I D E N T I A L ZENDA 123' }),
        fixed: exampleCable(draft),
      },
    ],
    good: [{ text: exampleCable(draft) }],
    fix: 'Pads the number with zeros. Safe: numbers are compared by value.',
  },
  check(message, report) {
    const number = message.classification?.number
    if (!number || !hasSixDigits(message) || number.text.length >= 6 || !/^\d+$/.test(number.text)) return
    const padded = number.text.padStart(6, '0')
    report({
      span: number,
      message: `The message number is ${number.text}: expected ${padded}`,
      ...oneEdit(`Write ${padded}`, number, padded, 'safe'),
    })
  },
})
