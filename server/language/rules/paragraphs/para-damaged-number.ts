import type { DamagedNumber } from '../../model/numbering/damaged-forms.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'para-damaged-number',
  title: 'Paragraph number damaged',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'A paragraph number is there, but not as a number and a period at the beginning of a line: 7, (U), 3.. (SBU), 4 (C), 4), 1O., or glued to the end of the line before. Forms that a whole message uses throughout are left alone.',
    why: 'Whoever looks for the paragraph, a person or a program, does not find it.',
    source:
      'Observed: of 181 numbers that seem to be missing in 1,294 copies, 37 are there in such a form. Not in the catalogue; it takes the place of a false `para-gap`. In archival copies it is information.',
    bad: [
      {
        text: '1. (U) FIRST.\n\n2, (U) SECOND.\n\n3. (U) THIRD.\n',
        fixed: '1. (U) FIRST.\n\n2. (U) SECOND.\n\n3. (U) THIRD.\n',
      },
      {
        text: '1. (U) FIRST.\n\n2. (U) SECOND. 3. (U) THIRD.\n\n4. (U) FOURTH.\n',
        fixed: '1. (U) FIRST.\n\n2. (U) SECOND.\n\n3. (U) THIRD.\n\n4. (U) FOURTH.\n',
      },
      {
        text: '1. FIRST.\n\n2) SECOND.\n\n3. THIRD.\n',
        fixed: '1. FIRST.\n\n2. SECOND.\n\n3. THIRD.\n',
      },
    ],
    good: [
      { text: '1. (U) FIRST.\n\n2. (U) SECOND.\n\n3. (U) THIRD.\n' },
      { text: '1) (U) FIRST.\n\n2) (U) SECOND.\n\n3) (U) THIRD.\n' },
    ],
    fix: 'Writes the number with its period, at the beginning of a line.',
  },
  check(message, report) {
    for (const found of numberingOf(message).damaged) {
      report({
        span: found.span,
        message: describeDamage(found),
        fixes: () => [{ title: fixTitle(found), kind: 'ask', edits: found.edits }],
      })
    }
  },
})

function describeDamage({ number, text, damage }: DamagedNumber): string {
  switch (damage) {
    case 'inside-line':
      return `Paragraph number ${number} is inside a line: it should begin one`
    case 'no-period':
      return `Paragraph number ${number} has no period: ${number}. is expected`
    case 'letter':
      return `Paragraph number ${text} has a letter in it: ${number}. is expected`
    case 'delimiter':
      return `Paragraph number ${text} is damaged: ${number}. is expected`
  }
}

function fixTitle({ number, damage }: DamagedNumber): string {
  return damage === 'inside-line' ? `Begin paragraph ${number} on a line of its own` : `Write ${number}.`
}
