import type { Message } from '../../model/message/message.ts'
import { type Span, shift } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { defineRule, type Fix } from '../rule.ts'
import { sensitiveMarks } from '../support/circulation/sensitive.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { believedLevel } from '../support/levels/believed-level.ts'
import { lowerMarks } from '../support/remedies/lower-marks.ts'
import { sensitiveCaption } from '../support/remedies/sensitive-caption.ts'

const unclassified = {
  classification: 'UNCLAS ZENDA 000123',
  order: 'E.O. 12958: N/A',
  authority: null,
  body: ['1. (SBU) The duke.', '2. (U) We left.'],
} as const

export default defineRule({
  id: 'class-sbu-no-sensitive',
  title: 'SBU portions without SENSITIVE',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  oneByOne: true,
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'An unclassified cable has portions marked (SBU), but not the caption SENSITIVE.',
    why: 'The caption is what keeps sensitive but unclassified text from being handed on.',
    source:
      'State guidance of February 2000: SBU is UNCLAS with SENSITIVE since October 1995. SMART copies lose their captions to OCR, so the rule leaves them out.',
    bad: [{ text: exampleCable(unclassified), fixed: exampleCable({ ...unclassified, captions: ['SENSITIVE'] }) }],
    good: [{ text: exampleCable({ ...unclassified, captions: ['SENSITIVE'] }) }],
    fix: 'Adds SENSITIVE below the classification line, or lowers the marks to (U).',
  },
  check(message, report, { vocabulary }) {
    const { classification, body } = message
    if (classification?.level.code !== 'UNCLASSIFIED' || !believedLevel(message, vocabulary)) return
    const uses = sensitiveMarks(body, vocabulary)
    const use = uses[0]
    const caption = sensitiveCaption(message, vocabulary)
    if (!use || !caption) return
    report({
      span: classification.level,
      message: `Portions are marked (${use.inner}), but the caption SENSITIVE is missing`,
      related: [{ span: markSpan(message, use.first), message: 'The first such portion' }],
      fixes: (): readonly Fix[] => [
        { title: 'Add the caption SENSITIVE', kind: 'ask', edits: [caption] },
        ...lowerMarks(message, uses, 'U'),
      ],
    })
  },
})

function markSpan({ body }: Message, index: number): Span {
  const block = body.blocks[index]
  const mark = block && blockFacts(block).mark
  return mark ? shift(mark, body.lines[index] ?? 0) : { line: 0, start: 0, endLine: 0, end: 0 }
}
