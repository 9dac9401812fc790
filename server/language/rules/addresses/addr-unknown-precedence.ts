import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'addr-unknown-precedence',
  title: 'Precedence word misspelt',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter', 'smart'],
  docs: {
    what: 'The word behind an addressee is a slip of a precedence: PIORITY.',
    why: 'Programs take the word for a part of the address.',
    source: 'The precedences of ACP 121. PIORITY is seen in archives.',
    bad: [{ text: exampleCable({ to: ['TO SECSTATE WASHDC PIORITY'] }), fixed: exampleCable() }],
    good: [{ text: exampleCable() }],
    fix: 'Writes the nearest precedence.',
  },
  check({ to, info }, report, { vocabulary }) {
    for (const { unknownPrecedence } of [...to, ...info]) {
      if (!unknownPrecedence) continue
      const known = vocabulary.precedenceNearest(unknownPrecedence.text)
      const word = known?.words[0]
      if (!word || known.words.includes(unknownPrecedence.text)) continue
      report({
        span: unknownPrecedence,
        message: `${unknownPrecedence.text} is no precedence: expected ${word}`,
        ...oneEdit(`Write ${word}`, unknownPrecedence, word),
      })
    }
  },
})
