import { oneLine } from '../../model/message/span.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { lostSigns, mayHaveLostSigns } from './lost-punctuation.ts'

export default defineRule({
  id: 'hygiene-lost-punct',
  title: 'Punctuation that came out as another character',
  scope: 'block',
  severity: { draft: 'off', transmitted: 'off', archival: 'hint' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'A comma, the sign of the yen or a question mark stands for an apostrophe (duke,s, duke\u00a5s, duke?s), & and 8 for quotation marks (&word8), or a closing bracket for a dash.',
    why: 'The text is not what was written, and searches for its words miss it.',
    source:
      'Observed in one of six copies of 2005-2010: typographic signs lost their eighth bit on the way. Only what cannot be meant as it stands is reported; senders do not type it, so drafts and transmitted copies are left alone.',
    bad: [
      {
        text: '1. (U) The miller,s cart was late.\n\n2. (U) SECOND.\n',
        profile: 'archival',
        fixed: "1. (U) The miller's cart was late.\n\n2. (U) SECOND.\n",
      },
      { text: '1. (U) The dukes\u00a5 carts were late.\n\n2. (U) SECOND.\n', profile: 'archival' },
      { text: '1. (U) The duke?s cart was late, and didn?t come.\n\n2. (U) SECOND.\n', profile: 'archival' },
      { text: '1. (U) He spoke of &a good cart8 and left.\n\n2. (U) SECOND.\n', profile: 'archival' },
      { text: '1. (U) The cart ) an old one ) was late.\n\n2. (U) SECOND.\n', profile: 'archival' },
    ],
    good: [
      { text: '1. (U) AT&T sent 8 carts (old ones) to the G8, sadly.\n\n2. (U) SECOND.\n', profile: 'archival' },
      {
        text: '1. (U) Is it the duke?So they asked (see mills.example/cart?s=1 and cart?st).\n\n2. (U) SECOND.\n',
        profile: 'archival',
      },
    ],
    fix: 'Writes the sign that was meant. Not safe: it changes the text of a record.',
  },
  check(block, _facts, report) {
    const lines = textLines(block)
    if (!lines.some(({ plain }) => mayHaveLostSigns(plain))) return
    let open = 0
    lines.forEach((line, index) => {
      for (const sign of lostSigns(line.plain, open > 0)) {
        report({
          span: oneLine(index, sign.start, sign.end),
          message: `${sign.shown.trim()}: expected ${sign.name}, not ${line.plain.charAt(sign.start)}`,
          ...oneEdit(`Change to ${sign.meant}`, oneLine(index, sign.start, sign.end), sign.meant),
        })
      }
      open = openBrackets(line.plain, open)
    })
  },
})

/** Brackets that are open at the end of a line. */
function openBrackets(line: string, before: number): number {
  let open = before
  for (const sign of line) {
    if (sign === '(') open++
    else if (sign === ')' && open > 0) open--
  }
  return open
}
