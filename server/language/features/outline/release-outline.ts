import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { symbolKind } from '../protocol/protocol-numbers.ts'
import type { OutlineItem } from './outline-item.ts'
import { cut } from './preview.ts'

/**
 * The stamp by which an archive gave the cable out: `RELEASE IN PART B6`, or the case and document of the line at
 * the foot of each page. One item for all, at the first that says most; stamps inside the text are furniture.
 */
export function releaseItems(message: Message): OutlineItem[] {
  const stamps = [...stampsOutsideTheText(message)]
  const best = stamps.find(({ text }) => /^RELEASED? IN/i.test(text)) ?? stamps[0]
  if (!best) return []
  const { line, start, end, text } = best
  const span = oneLine(line, start, end)
  return [{ name: 'Release', detail: cut(saying(text), DETAIL), kind: symbolKind.field, span, selection: span }]
}

interface Stamp {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly text: string
}

function* stampsOutsideTheText({ slice, body }: Message): Generator<Stamp> {
  const offset = slice.blocks.length - body.blocks.length
  yield* stampsOf(slice.blocks.slice(0, offset), slice.starts)
  const behind = offset + body.closing.firstBlock
  yield* stampsOf(slice.blocks.slice(behind), slice.starts.slice(behind))
}

function* stampsOf(blocks: readonly Block[], starts: readonly number[]): Generator<Stamp> {
  for (const [index, block] of blocks.entries())
    for (const [at, line] of block.lines.entries())
      if (line.kind === 'release') yield stamp(line, (starts[index] ?? 0) + at)
}

function stamp({ plain, indent }: Line, line: number): Stamp {
  const text = plain.slice(indent).trimEnd()
  return { line, start: indent, end: indent + text.length, text }
}

/** The level and the department in front of the case are the same on every stamp. */
function saying(text: string): string {
  return text.replace(/^.{0,80}?(?=Case No\.)/i, '').replace(/\s+/g, ' ')
}

const DETAIL = 80
