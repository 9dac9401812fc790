import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { isSoundGroup, repeatedLetter } from '../support/levels/transmission-level.ts'

export default defineRule({
  id: 'class-fl4-redundancy',
  title: 'FL4 letters not five alike',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'warning' },
  fix: 'ask',
  layouts: ['teleprinter'],
  docs: {
    what: 'The level of the security line is not one letter repeated five times, nor one letter three times with a release code behind it.',
    why: 'The repetition is there to show a garbled character, and shows one.',
    source: 'ACP 127, FL4; the release codes AA, BB, CC, OO, UU, XX and ZZ of ACP 133, as in CCCAA.',
    bad: [{ text: exampleCable({ security: 'ZNY CCCCS ZZH' }), fixed: exampleCable({ security: 'ZNY CCCCC ZZH' }) }],
    good: [
      { text: exampleCable({ security: 'ZNY CCCCC ZZH' }) },
      { text: exampleCable({ security: 'ZNY CCCAA ZZH' }) },
    ],
    fix: 'Writes the letter that most of the five are.',
  },
  check({ security }, report) {
    const letters = security?.letters
    if (!letters || isSoundGroup(letters.text)) return
    const letter = repeatedLetter(letters)
    const expected = letter?.repeat(5)
    report({
      span: letters,
      message: `${letters.text} is not one letter repeated five times${expected ? `: expected ${expected}` : ''}`,
      ...(expected ? oneEdit(`Write ${expected} for ${letters.text}`, letters, expected) : {}),
    })
  },
})
