import { meantPrecedence } from '../../model/reading/header/read-addressees.ts'
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
    source:
      'The precedences of ACP 121. PIORITY is seen in archives, and so are words that a scan glued to the address.',
    bad: [
      { text: exampleCable({ to: ['TO SECSTATE WASHDC PIORITY'] }), fixed: exampleCable() },
      { text: exampleCable({ to: ['TO SECSTATE WASHDCPRIORITY'] }), fixed: exampleCable() },
    ],
    good: [{ text: exampleCable() }],
    fix: 'Writes the nearest precedence, behind a blank where it was glued to the address.',
  },
  check({ to, info }, report, { vocabulary }) {
    for (const { unknownPrecedence, name } of [...to, ...info]) {
      if (!unknownPrecedence) continue
      const known = vocabulary.precedenceNearest(unknownPrecedence.text)
      const isGlued = name.endLine === unknownPrecedence.line && name.end === unknownPrecedence.start
      if (isGlued) {
        const meant = meantPrecedence(unknownPrecedence.text)
        report({
          span: unknownPrecedence,
          message: `${unknownPrecedence.text} is run into the address: expected ${meant ?? 'a precedence'} after a space`,
          ...(meant ? oneEdit(`Write ${meant} after a space`, unknownPrecedence, ` ${meant}`) : {}),
        })
        continue
      }
      const word = known?.words[0]
      if (!word || known.words.includes(unknownPrecedence.text)) continue
      report({
        span: unknownPrecedence,
        message: `${unknownPrecedence.text} is not a precedence: expected ${word}`,
        ...oneEdit(`Write ${word}`, unknownPrecedence, word),
      })
    }
  },
})
