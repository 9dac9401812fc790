import { oneLine } from '../../model/message/span.ts'
import { defineRule, type Edit } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'

export default defineRule({
  id: 'portion-spacing',
  title: 'No space beside a portion mark',
  scope: 'block',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'information' },
  fix: 'safe',
  preserves: 'text',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment'],
  docs: {
    what: 'The portion mark of a paragraph touches the number before it or the text behind it, 5.(C)FM, or a period stands behind it, 5. (C). FM.',
    why: 'Programs that read marks look for the blanks.',
    source: '5 FAH-1 H-246.2 shows one space on both sides. Frequent in copies, and harmless to a reader: a hint.',
    bad: [
      { text: '1. (U) FIRST.\n\n2.(C)SECOND.\n', fixed: '1. (U) FIRST.\n\n2. (C) SECOND.\n' },
      { text: '1. (U) FIRST.\n\n2. (SBU)SECOND.\n', fixed: '1. (U) FIRST.\n\n2. (SBU) SECOND.\n' },
      { text: '1. (U) FIRST.\n\n2. (C). SECOND.\n', fixed: '1. (U) FIRST.\n\n2. (C) SECOND.\n' },
    ],
    good: [{ text: '1. (U) FIRST.\n\n2.  (C)  SECOND.\n' }, { text: '1. (NATO)SUMMIT.\n\n2. SECOND.\n' }],
    fix: 'Inserts a blank, which is safe: no character of the text changes. Taking out a period is left to be asked for.',
  },
  check(block, { start, mark }, report, { vocabulary }) {
    if (!start || !mark?.closed || !vocabulary.portionMarkOf(mark)) return
    if (mark.stop?.text.trim() === '.') {
      const { stop } = mark
      report({
        span: stop,
        level: 'hint',
        message: `There is a period after ${mark.text}`,
        ...oneEdit(`Take out the period after ${mark.text}`, stop, ''),
      })
    }
    const plain = block.lines[mark.endLine]?.plain ?? ''
    const before = mark.line === 0 && start.delimiter === '.' && start.delimiterEnd === mark.start
    const behind = /[A-Za-z0-9"'(]/.test(plain.charAt(mark.end))
    if (!before && !behind) return
    const edits: Edit[] = []
    if (before) edits.push({ span: oneLine(0, mark.start, mark.start), newText: ' ' })
    if (behind) edits.push({ span: oneLine(mark.endLine, mark.end, mark.end), newText: ' ' })
    const sides = before && behind ? 'on either side of' : before ? 'before' : 'after'
    report({
      span: { line: mark.line, start: mark.start, endLine: mark.endLine, end: mark.end },
      message: `There is no space ${sides} ${mark.text}`,
      fixes: () => [{ title: `Insert a space ${sides} ${mark.text}`, kind: 'safe', edits }],
    })
  },
})
