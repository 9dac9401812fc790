import { type Block, sameState } from '../../syntax/blocks/block.ts'
import { nextBlock } from '../../syntax/blocks/build-blocks.ts'
import type { MessageSlice } from '../../syntax/document/message-slice.ts'
import { runningStarts } from '../../syntax/document/split-messages.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { scanLine } from '../../syntax/lines/scan-line.ts'
import type { Edit } from '../message/edit.ts'
import type { Message } from '../message/message.ts'
import { readBody } from './read-body.ts'

/**
 * The message as it would be read after edits of its text, each within one line: only these are scanned anew,
 * and blocks that stay as they are keep what is known of them. What stands above the text is that of before.
 */
export function asEdited(message: Message, edits: readonly Edit[]): Message {
  const { slice, body } = message
  const lines = editedLines(slice, edits)
  const old = new Map<number, Block>(slice.blocks.map((block, index) => [slice.starts[index] ?? 0, block]))
  const blocks: Block[] = []
  let state = slice.blocks[0]?.entry
  for (let at = 0; state && at < lines.length; ) {
    const known = old.get(at)
    const built = nextBlock((index) => lines[index], at, state)
    const block = known && isSame(known, built) ? known : built
    blocks.push(block)
    at += block.lines.length
    state = block.exit
  }
  const edited: MessageSlice = {
    blocks,
    starts: runningStarts(blocks, 0),
    lineCount: lines.length,
    origin: undefined,
    memo: {},
  }
  const from = slice.blocks.length - body.blocks.length
  return { ...message, slice: edited, body: readBody(edited, from, signedAbove(message)) }
}

function editedLines(slice: MessageSlice, edits: readonly Edit[]): readonly Line[] {
  const lines = slice.blocks.flatMap((block) => block.lines)
  const changed = new Map<number, string>()
  // From the end, so that the columns of those before hold.
  for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    const text = changed.get(span.line) ?? lines[span.line]?.text ?? ''
    changed.set(span.line, text.slice(0, span.start) + newText + text.slice(span.end))
  }
  for (const [at, text] of changed) lines[at] = scanLine({ text, eol: lines[at]?.eol ?? '' })
  return lines
}

function isSame(a: Block, b: Block): boolean {
  return (
    a.kind === b.kind &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => line === b.lines[index]) &&
    sameState(a.entry, b.entry) &&
    sameState(a.exit, b.exit)
  )
}

/** A label names who signed. */
function signedAbove({ signature, body }: Message): string | undefined {
  return body.closing.signature === undefined ? signature?.text : undefined
}
