import type { Fix } from '../rule.ts'
import { defineRule } from '../rule.ts'
import { transmittedCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'structure-blank-in-header',
  title: 'Blank line inside the header',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'hint', archival: 'off' },
  fix: 'safe',
  preserves: 'text',
  layouts: ['teleprinter'],
  docs: {
    what: 'A blank line stands between two format lines of the header.',
    why: 'The header of a transmitted message is one block; the blank came in with a copy.',
    source:
      'ACP 127. Archival copies show it often and it is harmless there, so the rule runs on transmitted copies only, and leaves the blank below RUEHWEB, the indicator of an archive of the Department itself.',
    bad: [{ text: transmittedCable({ routing: 'PP RUEHC\n' }), fixed: transmittedCable() }],
    good: [{ text: transmittedCable() }],
    fix: 'Takes the blank lines out. Safe: nothing else is touched.',
  },
  check({ headerBlocks, routing }, report) {
    for (const [index, { span, blanks }] of headerBlocks.entries()) {
      if (blanks === 0 || index === headerBlocks.length - 1) continue
      if (routing?.span.line === span.line && routing.indicators.every(({ text }) => text === OF_THE_WEB)) continue
      const line = span.endLine + 1
      const edit = { span: { line, start: 0, endLine: line + blanks, end: 0 }, newText: '' }
      report({
        span: { line, start: 0, endLine: line, end: 0 },
        message: 'There is a blank line inside the header: expected none before the text',
        tag: 'unnecessary',
        fixes: (): readonly Fix[] => [{ title: 'Take out the blank line', kind: 'safe', edits: [edit] }],
      })
    }
  },
})

/** The address of the archive within the Department: its copies have the line, and a blank one below it. */
const OF_THE_WEB = 'RUEHWEB'
