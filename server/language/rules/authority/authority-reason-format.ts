import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'authority-reason-format',
  title: 'Reason not in the usual form',
  scope: 'message',
  severity: 'hint',
  fix: 'safe',
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'The reasons are not written as section and letters in parentheses: 1.4 (b), (d).',
    why: 'Programs find the reasons by their form.',
    source:
      'Practice; `and` between letters and a missing blank are as common as the canonical form, and are accepted.',
    bad: [
      {
        text: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll. Reason 1.4.(d)' }),
        fixed: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll. Reason 1.4 (d)' }),
      },
    ],
    good: [
      { text: exampleCable() },
      { text: exampleCable({ authority: 'Classified By: Ambassador Rudolf Rassendyll for reasons 1.4(b) and (d)' }) },
    ],
    fix: 'Writes the same section and letters in the canonical form. Safe: nothing is added or left out.',
  },
  check({ authority }, report) {
    const reason = authority?.reason
    if (!reason || authority?.placement === 'label') return
    if (even(reason.text) === even(reason.canonical)) return
    report({
      span: reason.span,
      message: `The reasons are written ${reason.text}: expected ${reason.canonical}`,
      ...oneEdit(`Write ${reason.canonical}`, reason.span, reason.canonical, 'safe'),
    })
  },
})

/** Without what is accepted either way: blanks, the word and, the case of letters. */
function even(text: string): string {
  return text.toLowerCase().replaceAll(' and ', ',').replaceAll(' & ', ',').replaceAll(' ', '').replaceAll(')(', '),(')
}
