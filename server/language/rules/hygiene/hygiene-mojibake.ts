import { defineRule } from '../rule.ts'
import { andMore, foreignBlocks, reportBlock } from './foreign-characters.ts'

export default defineRule({
  id: 'hygiene-mojibake',
  title: 'Wrongly decoded characters',
  scope: 'message',
  severity: 'warning',
  fix: 'safe',
  preserves: 'characters',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'Characters that a program decoded wrongly (Â¶ for ¶, â€™ for an apostrophe), HTML entities (&amp;), and lost characters. One finding for a paragraph or field.',
    why: 'Searches miss the words, and paragraph numbers are not recognised.',
    source:
      'Observed in web copies. A replacement character before a paragraph number was a pilcrow; elsewhere what it was is lost, and it is a hint without a fix.',
    bad: [
      {
        text: '\u00c2\u00b61. (U) FIRST.\n\n\u00b62. (U) SECOND.\n',
        fixed: '\u00b61. (U) FIRST.\n\n\u00b62. (U) SECOND.\n',
      },
      {
        text: '1. (U) ZENDA&amp;STRELSAU, THE KING\u00e2\u20ac\u2122S HUNT.\n\n2. (U) SECOND.\n',
        fixed: "1. (U) ZENDA&STRELSAU, THE KING'S HUNT.\n\n2. (U) SECOND.\n",
      },
    ],
    good: [{ text: '\u00b61. (U) CAF\u00c9 ZENDA.\n\n\u00b62. (U) R&D.\n' }],
    fix: 'Writes the characters that are meant, punctuation in its plain form. Safe: the decoding can be told with certainty.',
  },
  check(message, report) {
    for (const block of foreignBlocks(message, 'mojibake')) {
      const known = block.found.filter(({ replacement }) => replacement !== undefined)
      const finding = reportBlock(known.length > 0 ? { ...block, found: known } : block, 'safe', (first, more) => ({
        message:
          first.replacement === undefined
            ? `A character is lost here (${first.name})${andMore(more)}`
            : `${first.name} is a wrongly decoded ${shown(first.replacement)}${andMore(more)}`,
        title: more === 0 ? `Write ${shown(first.replacement ?? '')} for ${first.name}` : 'Decode these characters',
      }))
      if (finding) report(known.length > 0 ? finding : { ...finding, level: 'hint' })
    }
  },
})

function shown(text: string): string {
  return text.trim() === '' ? 'blank' : text
}
