import type { Message } from '../../model/message/message.ts'
import { cover, type Span } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import type { ParagraphList } from '../../model/numbering/own-paragraph.ts'
import { blockSpan } from '../../model/reading/lines/block-lines.ts'
import { remember } from '../../syntax/memory/remember.ts'
import { messageLine } from '../places/message-lines.ts'

/**
 * How far each numbered paragraph goes: an array parallel to the list of `numberingOf` with the index of the
 * last block that belongs to it. Continuations, lists and quoted text belong; page furniture and section
 * headers between them are passed over.
 */
export function paragraphExtents(message: Message): readonly number[] {
  return remember(message.slice, 'extents', () => extentsOf(message))
}

function extentsOf(message: Message): readonly number[] {
  const { roles } = message.body
  const { list } = numberingOf(message).own
  const extents: number[] = []
  let open = false
  for (let index = 0; index < roles.length; index++) {
    let next = list.at(extents.length)
    const begins = next?.block === index
    const belongs = goesOn(roles[index])
    // What stands above a number inside the block goes on with the paragraph before.
    if (begins && belongs && open) extents[extents.length - 1] = index
    while (next?.block === index) {
      extents.push(index)
      open = true
      next = list.at(extents.length)
    }
    if (begins) continue
    if (belongs) {
      if (open) extents[extents.length - 1] = index
    } else if (CLOSING.has(roles[index] ?? 'furniture')) open = false
  }
  return extents
}

function goesOn(role: string | undefined): boolean {
  return role === 'continuation' || role === 'list' || role === 'quoted'
}

const CLOSING: ReadonlySet<string> = new Set(['heading', 'plain', 'signature', 'trailer'])

/** The whole of the paragraph at an index of the list, continuations included, up to where the next one begins. */
export function wholeParagraph(message: Message, paragraph: number): Span | undefined {
  const { blocks, lines } = message.body
  const { list } = numberingOf(message).own
  const own = list.at(paragraph)
  const end = paragraphExtents(message)[paragraph] ?? -1
  const [first, last] = [blocks[own?.block ?? -1], blocks[end]]
  if (!own || !first || !last) return undefined
  const whole = blockSpan(first, lines[own.block] ?? 0)
  const to = blockSpan(last, lines[end] ?? 0)
  const from = own.span.line === whole.line && isFirstOf(list, paragraph) ? whole : own.span
  const next = list.at(paragraph + 1)?.span
  if (!next || next.line > to.endLine) return cover(from, to)
  // The next one begins inside a block of this one, perhaps on its last line.
  if (next.line === from.line) return { ...from, endLine: next.line, end: next.start }
  let line = next.line - 1
  while (line > from.line && messageLine(message.slice, line)?.kind === 'blank') line--
  return { ...from, endLine: line, end: messageLine(message.slice, line)?.plain.length ?? 0 }
}

function isFirstOf(list: ParagraphList, paragraph: number): boolean {
  return list.at(paragraph - 1)?.block !== list.at(paragraph)?.block
}

/** Index of the paragraph that a place belongs to; -1 for none. Without a column, what begins on the line counts. */
export function paragraphAt(message: Message, line: number, character = Number.POSITIVE_INFINITY): number {
  const { list } = numberingOf(message).own
  let low = 0
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (beginsBefore(message, middle, line, character)) low = middle
    else high = middle - 1
  }
  if (list.length === 0 || !beginsBefore(message, low, line, character)) return -1
  const span = wholeParagraph(message, low)
  return span && line <= span.endLine ? low : -1
}

function beginsBefore(message: Message, paragraph: number, line: number, character: number): boolean {
  const { list } = numberingOf(message).own
  const span = list.at(paragraph)?.span
  if (!span || span.line !== line) return span !== undefined && span.line < line
  // A pilcrow in front belongs to the paragraph whose number it is.
  return isFirstOf(list, paragraph) || span.start <= character
}
