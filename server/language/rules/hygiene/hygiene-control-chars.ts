import { defineRule } from '../rule.ts'
import type { PlacedCharacter } from '../support/lines/block-traits.ts'
import { andMore, foreignBlocks, reportBlock } from './foreign-characters.ts'

export default defineRule({
  id: 'hygiene-control-chars',
  title: 'Control characters and unusual blanks',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'safe',
  preserves: 'characters',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'No-break spaces, zero-width characters, form feeds and other control characters. One finding for a paragraph or field; tabs are left alone.',
    why: 'They are invisible, cannot be sent, and make two equal lines unequal for a search.',
    source:
      'ACP 127: teleprinter text has 7-bit printing characters. Copies get them from web pages and word processors, hence information there; a form feed with which a page of a copy begins is left alone.',
    bad: [
      { text: '1. (U)\u00a0FIRST.\n\n2. (U) SECOND.\n', fixed: '1. (U) FIRST.\n\n2. (U) SECOND.\n' },
      { text: '1. (U) FIRST\u000cPAGE.\n\n2. (U) SECOND.\n', fixed: '1. (U) FIRST PAGE.\n\n2. (U) SECOND.\n' },
      { text: '1. (U) FIR\u200bST.\n\n2. (U) SECOND.\n', fixed: '1. (U) FIRST.\n\n2. (U) SECOND.\n' },
    ],
    good: [{ text: '1. (U) FIRST.\n\n2. (U)\tSECOND.\n' }],
    fix: 'Writes a blank for a blank, and for what parts two words, as a form feed does, and takes the rest away. Safe: nothing that prints changes.',
  },
  check(message, report, { profile }) {
    for (const block of foreignBlocks(message, 'control')) {
      const found = profile === 'archival' ? block.found.filter((character) => !isPageBreak(character)) : block.found
      const finding = reportBlock({ ...block, found }, 'safe', (first, more) => ({
        message: `There is ${first.name} here${andMore(more)}`,
        title:
          more > 0
            ? `Clean up these ${more + 1} characters`
            : first.replacement === ' '
              ? 'Write a space for it'
              : 'Remove the character',
      }))
      if (finding) report(finding)
    }
  },
})

/** The form feed with which a page of a copy begins. */
function isPageBreak({ name, start }: PlacedCharacter): boolean {
  return name === 'a form feed' && start === 0
}
