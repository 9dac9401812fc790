import { paragraphSpan } from '../../model/incremental/read-body.ts'
import type { NamedBlock } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine, type Part, partOf, type Span } from '../../model/message/span.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import { lastAtMost } from '../../syntax/document/document.ts'
import { trimEndOf } from '../../text/trim-end.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'block-open-parenthesis',
  title: 'Parenthesis of a note never closed',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'hint' },
  fix: 'ask',
  docs: {
    what: 'A note or comment begins with an opening parenthesis, (Note: ..., and no closing one follows in its paragraph.',
    why: 'Nobody can tell where the note ends and the text goes on.',
    source: 'Observed in web copies. Only the parenthesis of a note, comment or summary is looked at.',
    bad: [
      {
        text: exampleCable({ body: ['1. (C) The duke came. (Note: He is old.', '2. (U) We left.'] }),
        fixed: exampleCable({ body: ['1. (C) The duke came. (Note: He is old.)', '2. (U) We left.'] }),
      },
    ],
    good: [{ text: exampleCable({ body: ['1. (C) The duke came. (Note: He is old (80).)', '2. (U) We left.'] }) }],
    fix: 'Inserts the parenthesis at the end of the paragraph. Not safe: the note may end before.',
  },
  check(message, report) {
    for (const { open, close } of message.body.namedBlocks) {
      const place = open && bracketBefore(message, open)
      if (!open || !place) continue
      const end = paragraphEnd(message, open)
      // An END further down: the note goes over several paragraphs, and its bracket with it.
      // The rest of the last paragraph was lost with the end of the copy.
      if (message.body.closing.cut && end && end.line >= message.body.closing.textEnd.line) continue
      if (!end || (close && close.endLine > end.line) || isClosed(message, place, end)) continue
      const [opened, closing] = place.text === '[' ? ['bracket', ']'] : ['parenthesis', ')']
      report({
        span: place,
        message: `The ${opened} before ${trimEndOf(open.text, ' :.,-')} is never closed in this paragraph`,
        ...oneEdit(
          'Close it at the end of the paragraph',
          oneLine(end.line, end.character, end.character),
          closing ?? ')',
        ),
      })
    }
  },
})

/** The opening parenthesis directly before a title. */
function bracketBefore({ slice }: Message, open: NonNullable<NamedBlock['open']>): Part | undefined {
  const before = lineOf(slice, open.line)?.slice(0, open.start).trimEnd() ?? ''
  return /[([]$/.test(before) ? partOf(before, open.line, before.length - 1, before.length) : undefined
}

function lineOf(slice: Message['slice'], line: number): string | undefined {
  const index = lastAtMost(slice.starts, line)
  return slice.blocks[index]?.lines[line - (slice.starts[index] ?? 0)]?.plain
}

/** Where the paragraph that holds the title ends, its continuations included. */
function paragraphEnd({ body }: Message, open: Span): { line: number; character: number } | undefined {
  const index = lastAtMost(body.lines, open.line)
  const span = body.blocks[index] && paragraphSpan(body, index)
  return span && { line: span.endLine, character: span.end }
}

/** Whether a closing parenthesis that has no other partner stands between the two places, or a later paragraph closes. */
function isClosed({ body }: Message, from: Span, end: { line: number; character: number }): boolean {
  let depth = 0
  for (let index = lastAtMost(body.lines, from.line); index < body.blocks.length; index++) {
    const block = body.blocks[index]
    const first = body.lines[index] ?? 0
    if (!block || first > end.line) return false
    for (const [offset, { plain }] of textLines(block).entries()) {
      const line = first + offset
      if (line < from.line || line > end.line) continue
      for (let at = line === from.line ? from.start : 0; at < plain.length; at++) {
        const sign = plain.charAt(at)
        if (sign === '(' || sign === '[') depth++
        else if ((sign === ')' || sign === ']') && --depth === 0) return true
      }
    }
  }
  return false
}
