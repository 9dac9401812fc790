import type { Message } from '../../model/message/message.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { pointersIn } from '../../model/numbering/pointed-at.ts'
import { applyEdits } from '../../rules/linter/fixes.ts'
import { numberEdits } from '../../rules/paragraphs/number-edits.ts'
import { lineAt } from '../../rules/support/lines/head-lines.ts'
import { paragraphAt, wholeParagraph } from '../outline/paragraph-extents.ts'
import type { Asked, Drafted, Step } from './asked.ts'
import { keepsTargets, messageText, readAlone } from './edited-message.ts'
import { rearranged, type Stretch } from './rearranged.ts'

/** A paragraph changes places with the next one, which takes its number; past a heading, it goes alone. */
export function moveParagraph({ message, start, vocabulary }: Asked, step: Step): Drafted {
  const index = paragraphAt(message, start.line)
  const own = stretchOf(message, index)
  if (!own) return { sentence: 'There is no numbered paragraph, item, addressee or reference at the cursor.' }
  const other = index + step
  const heading = headingBeside(message, own, step)
  const neighbour = heading ?? stretchOf(message, other)
  if (!neighbour) return { sentence: step < 0 ? 'This is the first paragraph.' : 'This is the last paragraph.' }
  const [upper, lower] = step < 0 ? [neighbour, own] : [own, neighbour]
  if (upper.last >= lower.first) return { sentence: 'Two paragraphs that share a line cannot change places.' }
  const numbers = new Map<number, number>()
  const moved = (each: number): number => (heading ? each : each === index ? other : each === other ? index : each)
  if (!heading) {
    const { list } = numberingOf(message).own
    const [a, b] = [list.at(index), list.at(other)]
    if (a && b && a.number !== b.number) numbers.set(index, b.number).set(other, a.number)
  }
  const before = messageText(message)
  // Numbers and mentions first, on the lines where they stand; then the lines change places.
  const edits = numberEdits(message, numbers)
  if (typeof edits === 'string') return { sentence: edits }
  const next = rearranged(applyEdits(before, edits), upper, lower)
  const after = readAlone(next.text, vocabulary)
  if (!after || !isMoved(message, after, moved))
    return {
      sentence: 'This paragraph cannot be moved without changing how the text is read, or what PARA n points at.',
    }
  const line = next.lineOf(start.line)
  return { edits: next.edits(before), cursor: { line, character: start.character } }
}

/** The same paragraphs in their new order, and each PARA n at the words that it pointed at. */
function isMoved(before: Message, after: Message, moved: (index: number) => number): boolean {
  const [old, now] = [numberingOf(before).own.list, numberingOf(after).own.list]
  if (old.length !== now.length) return false
  for (let index = 0; index < old.length; index++)
    if (wordsOf(before, index) !== wordsOf(after, moved(index))) return false
  return keepsTargets(before, after, moved)
}

/** Letters of a paragraph behind its number: what it says, but for the numbers in it and what points elsewhere. */
function wordsOf(message: Message, index: number): string {
  const span = wholeParagraph(message, index)
  const number = numberingOf(message).own.list.at(index)?.span
  if (!span || !number) return ''
  const lines: string[] = []
  for (let line = span.line; line <= span.endLine; line++) {
    const text = withoutPointers(message, line)
    lines.push(text.slice(line === number.line ? number.end : 0, line === span.endLine ? span.end : text.length))
  }
  return lines.join('').replace(/[\s\d]+/g, '')
}

/** Each stands as blanks, so that the columns of what stands behind it are the same. */
function withoutPointers(message: Message, line: number): string {
  let text = lineAt(message.slice, line)?.text ?? ''
  for (const pointer of pointersIn(message)) {
    if (pointer.kind !== 'paragraph' || line < pointer.line || line > pointer.endLine) continue
    const [start, end] = [
      line === pointer.line ? pointer.start : 0,
      line === pointer.endLine ? pointer.end : text.length,
    ]
    text = text.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + text.slice(end)
  }
  return text
}

function stretchOf(message: Message, index: number): Stretch | undefined {
  const span = index < 0 ? undefined : wholeParagraph(message, index)
  const own = numberingOf(message).own.list.at(index)
  if (!span || !own || span.line !== own.span.line) return undefined
  // One that stands inside of a line moves with the line alone.
  const before = lineAt(message.slice, span.line)?.text.slice(0, own.span.start) ?? ''
  return /[\w.]/.test(before) ? undefined : { first: span.line, last: span.endLine }
}

/** A heading, with its rules, between the paragraph and the next one. */
function headingBeside({ body }: Message, { first, last }: Stretch, step: Step): Stretch | undefined {
  const { blocks, lines, roles } = body
  let stretch: Stretch | undefined
  const from = step > 0 ? lines.findIndex((line) => line > last) : lines.findLastIndex((line) => line < first)
  for (let index = from; index >= 0 && index < blocks.length; index += step) {
    const role = roles[index]
    if (role !== 'heading' && role !== 'rule') break
    const line = lines[index] ?? 0
    const end = line + Math.max(0, (blocks[index]?.lines.length ?? 1) - (blocks[index]?.blanks ?? 0) - 1)
    stretch = { first: Math.min(line, stretch?.first ?? line), last: Math.max(end, stretch?.last ?? end) }
  }
  return stretch
}
