import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { repeatedLetter } from './transmission-level.ts'

export default defineRule({
  id: 'class-fl4-redundancy',
  title: 'FL4 letters not five alike',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'warning' },
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'The level of the security line is not one letter five times.',
    why: 'The repetition is there to show a garbled character, and shows one.',
    source: 'ACP 127, FL4.',
    bad: [{ text: exampleCable({ security: 'ZNY CCCCS ZZH' }), fixed: exampleCable({ security: 'ZNY CCCCC ZZH' }) }],
    good: [{ text: exampleCable({ security: 'ZNY CCCCC ZZH' }) }],
    fix: 'Writes the letter that most of the five are.',
  },
  check({ security }, report) {
    const letters = security?.letters
    if (!letters || /^([A-Z])\1{4}$/.test(letters.text)) return
    const letter = repeatedLetter(letters)
    const expected = letter?.repeat(5)
    report({
      span: letters,
      message: `${letters.text} is not one letter five times${expected ? `: expected ${expected}` : ''}`,
      ...(expected ? oneEdit(`Write ${expected} for ${letters.text}`, letters, expected) : {}),
    })
  },
})
