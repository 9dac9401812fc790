import { oneLine, type Span } from '../../model/message/span.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  id: 'hygiene-bad-dash',
  title: 'Brace in place of a dash',
  scope: 'block',
  severity: { draft: 'off', transmitted: 'off', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'fragment', 'military'],
  docs: {
    what: 'An opening brace between two blanks, with no closing one behind it: what became of a long dash on its way through 7-bit equipment.',
    why: 'The sentence reads wrongly.',
    source:
      'Observed in copies of 2006-2010. One finding for a paragraph. Senders do not type it, so drafts and transmitted copies are left alone.',
    bad: [
      {
        text: '1. (U) THE ZENDA { STRELSAU ROAD.\n\n2. (U) SECOND.\n',
        profile: 'archival',
        fixed: '1. (U) THE ZENDA - STRELSAU ROAD.\n\n2. (U) SECOND.\n',
      },
    ],
    good: [{ text: '1. (U) THE ZENDA - STRELSAU ROAD { NEW }.\n\n2. (U) SECOND.\n', profile: 'archival' }],
    fix: 'Writes a hyphen for each. Not safe: it may have been another character.',
  },
  check(block, _facts, report) {
    const spans: Span[] = []
    textLines(block).forEach((line, index) => {
      if (!line.plain.includes('{')) return
      // Behind the last closing brace, no opening one can have a partner.
      for (
        let at = line.plain.indexOf('{', line.plain.lastIndexOf('}') + 1);
        at >= 0;
        at = line.plain.indexOf('{', at + 1)
      ) {
        if (isAlone(line.plain, at)) spans.push(oneLine(index, at, at + 1))
      }
    })
    const first = spans[0]
    if (!first) return
    const fix: Fix = {
      title: spans.length > 1 ? 'Write - for each {' : 'Write - for {',
      kind: 'ask',
      edits: spans.map((span) => ({ span, newText: '-' })),
    }
    report({
      span: first,
      message: `{ stands where a dash is expected${spans.length > 1 ? `, ${spans.length} times in this paragraph` : ''}`,
      fixes: () => [fix],
    })
  },
})

function isAlone(plain: string, at: number): boolean {
  const before = plain.charAt(at - 1)
  const behind = plain.charAt(at + 1)
  return (before === ' ' || before === '') && (behind === ' ' || behind === '')
}
