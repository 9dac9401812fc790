import { blockSpan } from '../../model/reading/lines/block-lines.ts'
import { defineRule } from '../rule.ts'
import { wholeLines } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'caption-stray-in-body',
  title: 'Caption inside the text',
  scope: 'block',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'information' },
  fix: 'ask',
  docs: {
    what: 'A line that holds nothing but a caption stands inside the text.',
    why: 'Message software of 2006-2007 put SIPDIS behind lines that begin with the word Secretary; it tears sentences.',
    source: 'Observed in copies of 2006-2007.',
    bad: [
      {
        text: exampleCable({
          body: ['1. (C) The duke asked after the\nSIPDIS\nSecretary of the railway.', '2. (U) We left.'],
        }),
        fixed: exampleCable({
          body: ['1. (C) The duke asked after the\nSecretary of the railway.', '2. (U) We left.'],
        }),
      },
    ],
    good: [{ text: exampleCable({ captions: ['SIPDIS'] }) }],
    fix: 'Takes the line out.',
  },
  check(block, _facts, report) {
    if (block.kind !== 'captions') return
    const span = blockSpan(block, 0)
    const edit = { span: wholeLines(0, span.endLine, block.lines[span.endLine]), newText: '' }
    report({
      span,
      message: `${block.lines[0]?.plain.trim()} stands inside the text`,
      tag: 'unnecessary',
      fixes: () => [{ title: `Take out the line ${block.lines[0]?.plain.trim()}`, kind: 'ask', edits: [edit] }],
    })
  },
})
