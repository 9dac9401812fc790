import type { Message } from '../../model/message/message.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { lineAt } from '../../rules/support/lines/head-lines.ts'
import { paragraphSpanAt } from '../outline/body-outline.ts'
import { paragraphAt } from '../outline/paragraph-extents.ts'
import type { Step } from './asked.ts'
import type { Stretch } from './rearranged.ts'

/** What moves as one: a paragraph, or those of a block such as SUMMARY … END SUMMARY. */
export interface Unit {
  /** Indices into the list of `numberingOf`. */
  readonly from: number
  readonly to: number
  readonly lines: Stretch
  /** The name of the block. */
  readonly name?: string
}

/**
 * The paragraph and what it changes places with. Inside a block its paragraphs change places with one another; one
 * that holds its beginning or its end goes with all of them, as does the block that another paragraph passes.
 */
export function unitsBeside(
  message: Message,
  index: number,
  step: Step,
): { readonly own: Unit | undefined; readonly other: Unit | undefined } {
  const single = paragraphUnit(message, index)
  if (!single) return { own: undefined, other: undefined }
  const beside = paragraphUnit(message, index + step)
  const blocks = blockUnits(message)
  const own = blocks.find(
    (block) =>
      holds(block, index) &&
      (!holds(block, index + step) || holdsEnd(block, single.lines) || (beside && holdsEnd(block, beside.lines))),
  )
  if (!own) {
    const passed = blocks.find((block) => holds(block, index + step) && !holds(block, index))
    return { own: single, other: passed ?? beside }
  }
  const next = step > 0 ? own.to + 1 : own.from - 1
  return {
    own,
    other: blocks.find((block) => holds(block, next) && block.from !== own.from) ?? paragraphUnit(message, next),
  }
}

interface BlockUnit extends Unit {
  /** The lines on which it begins and ends. */
  readonly ends: readonly [number, number]
}

function holds({ from, to }: Unit, index: number): boolean {
  return index >= from && index <= to
}

function holdsEnd({ ends }: BlockUnit, { first, last }: Stretch): boolean {
  return ends.some((line) => line >= first && line <= last)
}

/** The blocks that have both ends, the widest first. */
function blockUnits(message: Message): readonly BlockUnit[] {
  const { list } = numberingOf(message).own
  const units = message.body.namedBlocks.flatMap(({ name, open, close }): BlockUnit[] => {
    if (!open || !close) return []
    const around = /\w/.test(lineAt(message.slice, open.line)?.text.slice(0, open.start) ?? '')
    let from = around ? paragraphAt(message, open.line) : -1
    let to = -1
    for (let index = 0; index < list.length; index++) {
      const line = list.at(index)?.span.line ?? -1
      if (line < open.line || line > close.endLine) continue
      if (from < 0) from = index
      to = index
    }
    const [first, last] = [paragraphUnit(message, from), paragraphUnit(message, Math.max(from, to))]
    if (!first || !last) return []
    const lines = { first: Math.min(first.lines.first, open.line), last: Math.max(last.lines.last, close.endLine) }
    return [{ from, to: last.to, lines, name, ends: [open.line, close.endLine] }]
  })
  return units.sort((a, b) => b.to - b.from - (a.to - a.from))
}

function paragraphUnit(message: Message, index: number): Unit | undefined {
  const span = index < 0 ? undefined : paragraphSpanAt(message, index)
  const own = numberingOf(message).own.list.at(index)
  if (!span || !own || span.line !== own.span.line) return undefined
  // One that stands inside of a line moves with the line alone.
  const before = lineAt(message.slice, span.line)?.text.slice(0, own.span.start) ?? ''
  return /[\w.]/.test(before) ? undefined : { from: index, to: index, lines: { first: span.line, last: span.endLine } }
}
