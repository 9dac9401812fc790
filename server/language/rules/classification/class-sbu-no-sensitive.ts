import type { Message } from '../../model/message/message.ts'
import { type Span, shift } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/block-facts.ts'
import { defineRule } from '../rule.ts'
import { behind, oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { believedLevel } from '../support/levels/believed-level.ts'
import { readableMarks } from '../support/levels/portions.ts'
import { isMisspelt } from '../support/spelling/misspelt-caption.ts'

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
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'An unclassified cable has portions marked (SBU), but not the caption SENSITIVE.',
    why: 'The caption is what keeps sensitive but unclassified text from being handed on.',
    source:
      'State guidance of February 2000: SBU is UNCLAS with SENSITIVE since October 1995. SMART copies lose their captions to OCR, so the rule leaves them out.',
    bad: [{ text: exampleCable(unclassified), fixed: exampleCable({ ...unclassified, captions: ['SENSITIVE'] }) }],
    good: [{ text: exampleCable({ ...unclassified, captions: ['SENSITIVE'] }) }],
    fix: 'Adds SENSITIVE below the classification line.',
  },
  check(message, report, { vocabulary }) {
    const { classification, captions, attention, body } = message
    if (classification?.level.code !== 'UNCLASSIFIED' || !believedLevel(message, vocabulary)) return
    if (
      classification.controls.length > 0 ||
      [...captions, ...attention].some(({ text }) => /SENSITIVE|SBU|FOUO/i.test(text))
    )
      return
    const use = readableMarks(body, vocabulary).find(({ mark }) => mark.code.startsWith('SBU'))
    if (!use || isMisspelt('SENSITIVE', message, vocabulary)) return
    const where = behind(classification.span)
    report({
      span: classification.level,
      message: `Portions are marked (${use.inner}), but the caption SENSITIVE is missing`,
      related: [{ span: markSpan(message, use.first), message: 'The first such portion' }],
      ...oneEdit('Add SENSITIVE', where, '\n\nSENSITIVE'),
    })
  },
})

function markSpan({ body }: Message, index: number): Span {
  const block = body.blocks[index]
  const mark = block && blockFacts(block).mark
  return mark ? shift(mark, body.lines[index] ?? 0) : { line: 0, start: 0, endLine: 0, end: 0 }
}
