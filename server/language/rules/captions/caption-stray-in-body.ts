import { oneLine } from '../../model/message/span.ts'
import { blockSpan, textLines } from '../../model/reading/lines/block-lines.ts'
import { STRAY, strayInFront, straysInside } from '../../model/reading/lines/stray-caption.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { defineRule, type Report } from '../rule.ts'
import { oneEdit, wholeLines } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'caption-stray-in-body',
  title: 'Caption inside the text',
  scope: 'block',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'information' },
  fix: 'ask',
  docs: {
    what: 'A caption stands inside the text: on a line of its own, in front of a line that begins with Secretary, or behind the words of such a line.',
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
    fix: 'Takes the line, or the caption in front of it, out.',
  },
  check(block, _facts, report) {
    if (block.kind === 'paragraph' || block.kind === 'text') reportInFront(block, report)
    if (block.kind !== 'captions') return
    // Readers of scans tear labels of SMART from their values: above the first number the line may be that of Captions.
    if (block.entry.smart && block.entry.last === 0) return
    // Above the first number the head of a telegram that is repeated has its own; software put none but SIPDIS there.
    if (block.entry.last === 0 && !(block.lines[0]?.plain ?? '').includes(STRAY)) return
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

/** `SIPDIS secretary of the railway`: the caption in front of the word that called it, on one line with the text; or inside. */
function reportInFront(block: Block, report: Report): void {
  const lines = textLines(block)
  lines.forEach(({ plain }, line) => {
    if (!plain.includes(STRAY)) return
    const above = line === 0 ? '' : `${lines[line - 1]?.plain ?? ''} `
    for (const { start, end } of straysInside(above + plain, Math.max(0, above.length - 1)))
      report({
        span: oneLine(line, start - above.length, end - above.length - 1),
        message: `${STRAY} stands inside the text`,
        tag: 'unnecessary',
        ...oneEdit(`Take out ${STRAY}`, oneLine(line, start - above.length, end - above.length), ''),
      })
    const match = strayInFront(plain, lines[line - 1]?.plain)
    if (!match || (line === 0 && block.kind !== 'text')) return
    const start = match[1]?.length ?? 0
    const caption = oneLine(line, start, start + (match[2]?.length ?? 0))
    report({
      span: caption,
      message: `${match[2]} stands inside the text`,
      tag: 'unnecessary',
      ...oneEdit(`Take out ${match[2]}`, oneLine(line, start, match[0].length), ''),
    })
  })
}
