import { oneLine } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'para-single-numbered',
  title: 'Single paragraph is numbered',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'off', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'The message has one paragraph, and it carries a number.',
    why: 'Where there is nothing to tell apart, the manual wants no number.',
    source:
      '5 FAH-1 H-246.2: a single paragraph is not numbered. Many sent messages do it all the same, so only drafts are told.',
    bad: [
      {
        text: 'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n1. THE VISIT IS ON FRIDAY.\n\nRASSENDYLL\n',
        profile: 'draft',
        fixed:
          'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\nTHE VISIT IS ON FRIDAY.\n\nRASSENDYLL\n',
      },
    ],
    good: [
      {
        text: 'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\nTHE VISIT IS ON FRIDAY.\n\nRASSENDYLL\n',
        profile: 'draft',
      },
    ],
    fix: 'Takes the number away.',
  },
  check(message, report) {
    const { body } = message
    if (body.paragraphs.length !== 1) return
    const { own, anomalies, damaged } = numberingOf(message)
    const only = own.list.at(0)
    const block = only && body.blocks[only.block]
    const start = block && blockFacts(block).start
    // With anything else wrong about the number, there may have been more paragraphs.
    if (!only || start?.value !== 1 || anomalies.length > 0 || damaged.length > 0) return
    const { span } = only
    const end = start.parenthesis?.start ?? start.textStart
    report({
      span,
      message: 'The only paragraph is numbered 1: a single paragraph carries no number',
      fixes: () => [
        {
          title: 'Remove the number',
          kind: 'ask',
          edits: [{ span: oneLine(span.line, start.pilcrow?.start ?? span.start, end), newText: '' }],
        },
      ],
    })
  },
})
