import { defineRule } from '../rule.ts'
import { andMore, foreignBlocks, reportBlock } from './foreign-characters.ts'

export default defineRule({
  id: 'hygiene-smart-punct',
  title: 'Typographic punctuation',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'off' },
  fix: 'safe',
  preserves: 'characters',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'Curly quotation marks, long dashes and the ellipsis in one character, as word processors put them. One finding for a paragraph or field.',
    why: 'A telegram is 7-bit text: such characters are lost or garbled on the way.',
    source:
      'ACP 127 character set. Copies of later years keep what the web page had, so archival copies are left alone.',
    bad: [
      {
        text: '1. (U) THE \u201cOLD\u201d KING \u2013 AND HIS SON.\n\n2. (U) SECOND.\n',
        profile: 'draft',
        fixed: '1. (U) THE "OLD" KING - AND HIS SON.\n\n2. (U) SECOND.\n',
      },
    ],
    good: [{ text: '1. (U) THE "OLD" KING -- AND HIS SON.\n\n2. (U) SECOND.\n', profile: 'draft' }],
    fix: 'Writes straight quotation marks, hyphens and three periods. Safe: the punctuation stays what it is.',
  },
  check(message, report) {
    for (const block of foreignBlocks(message, 'smart')) {
      const finding = reportBlock(block, 'safe', (first, more) => ({
        message: `${first.name} is not in the telegraphic character set: ${first.replacement} is expected${andMore(more)}`,
        title:
          more === 0 ? `Write ${first.replacement} for ${first.name}` : 'Write plain punctuation in this paragraph',
      }))
      if (finding) report(finding)
    }
  },
})
