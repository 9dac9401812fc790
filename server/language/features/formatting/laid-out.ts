import type { Message } from '../../model/message/message.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { classificationLines, fieldLines, referenceLines, tagsLines } from './field-lines.ts'
import { gapBehind, type LaidOutPart } from './gap-behind.ts'
import { paragraphLines } from './paragraph-lines.ts'

/** Lines to stand in the place of those of a block, the blank ones behind it included. */
export interface Piece {
  /** First line of the block in the message, and how many lines it has. */
  readonly first: number
  readonly count: number
  readonly lines: readonly string[]
}

/** The blocks of a message that should be laid out otherwise, as each would stand; nothing has been proved of them yet. */
export function laidOut(message: Message, columns: number): readonly Piece[] {
  const { slice, body } = message
  const head = slice.blocks.length - body.blocks.length
  const pieces: Piece[] = []
  slice.blocks.forEach((block, index) => {
    const old = block.lines.map(({ text }) => text)
    const own = old.slice(0, block.lines.length - block.blanks)
    const role = body.roles[index - head]
    const next = slice.blocks[index + 1]
    const part = { block, role, next, nextRole: body.roles[index + 1 - head] }
    const text = index - head >= body.closing.firstBlock ? own : textOf(message, part, slice.blocks[index - 1], columns)
    const gap = next ? gapBehind(part) : undefined
    const blanks = gap === undefined || gap === block.blanks ? old.slice(own.length) : Array<string>(gap).fill('')
    const lines = [...text, ...blanks]
    if (lines.length === old.length && lines.every((line, at) => line === old[at])) return
    pieces.push({ first: slice.starts[index] ?? 0, count: old.length, lines })
  })
  return pieces
}

function textOf(
  message: Message,
  { block, role }: LaidOutPart,
  above: Block | undefined,
  columns: number,
): readonly string[] {
  const own = textLines(block).map(({ text }) => text)
  switch (block.kind) {
    case 'classification':
      return classificationLines(own, message)
    case 'order':
      return fieldLines(own)
    case 'subject':
      return fieldLines(own, columns)
    case 'tags':
      return tagsLines(own, message.tags?.commas === true)
    case 'references':
      return referenceLines(own)
    case 'rule':
      return ruleLines(own, above)
    case 'paragraph':
    case 'text':
      return role === 'paragraph' || role === 'continuation' || role === 'plain' ? paragraphLines(block, columns) : own
    default:
      return own
  }
}

/** A rule below a heading is as long as the heading. */
function ruleLines(own: readonly string[], above: Block | undefined): readonly string[] {
  const [rule, ...further] = own
  const heading = above && textLines(above)
  if (rule === undefined || further.length > 0 || heading?.length !== 1 || above?.kind !== 'text') return own
  // Nothing of one sign repeated is laid out by hand: `- - -` and `-o-` are.
  if (above.blanks > 0 || !/^([-=_*~])\1{2,}$/.test(rule)) return own
  const [title] = heading
  if (!title || title.indent > 0 || !/\w/.test(title.plain)) return own
  return [rule.charAt(0).repeat(title.plain.length)]
}
