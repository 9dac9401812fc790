import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import type { Pointer } from '../../model/message/pointer.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { paragraphNamed } from '../../model/numbering/paragraph-named.ts'
import { pointersIn } from '../../model/numbering/pointed-at.ts'
import { applyEdits } from '../../rules/linter/fixes.ts'
import { numberEdits } from '../../rules/paragraphs/number-edits.ts'
import { nobodyCanTell } from '../../rules/support/edits/follow.ts'
import { lineAt } from '../../rules/support/lines/head-lines.ts'
import { paragraphOnLine, paragraphSpanAt } from '../outline/body-outline.ts'
import type { Asked, Drafted, Step, Textual } from './asked.ts'
import { keepsTargets, messageText, readAlone } from './edited-message.ts'
import { type Unit, unitsBeside } from './paragraph-units.ts'
import { rearranged, type Stretch } from './rearranged.ts'

/** A paragraph changes places with the next one, which takes its number; past a heading, it goes alone. */
export function moveParagraph({ message, start, vocabulary }: Asked, step: Step): Drafted {
  const { own, other } = unitsBeside(message, paragraphOnLine(message, start.line), step)
  if (!own) return { sentence: 'There is no numbered paragraph, item, addressee or reference at the cursor.' }
  const heading = headingBeside(message, own.lines, step)
  const neighbour = heading ?? other?.lines
  if (!neighbour) return { sentence: noFurther(own, step) }
  const [upper, lower] = step < 0 ? [neighbour, own.lines] : [own.lines, neighbour]
  if (upper.last >= lower.first) return { sentence: other && shareLine(message, own, other) ? SHARED : INSIDE }
  if ([upper, lower].some((stretch) => holdsSection(message, stretch)))
    return { sentence: 'A section begins inside of this paragraph, or of the one beside it: join the sections first.' }
  const between = { first: upper.last + 1, last: lower.first - 1 }
  if (!heading && [upper, between, lower].filter((stretch) => holdsPage(message, stretch)).length > 1)
    return { sentence: 'The lines of pages would come to stand out of order here: remove the page furniture first.' }
  if (!heading && isWithin(message.body.entireText?.line, upper))
    return { sentence: 'The mark of the whole text stands in the upper paragraph: it is to stand first in the text.' }
  const moved = heading || !other ? same : exchanged(own, other)
  const numbers = new Map<number, number>()
  const { list } = numberingOf(message).own
  for (let index = 0; index < list.length; index++) {
    const number = list.at(moved(index))?.number
    if (number !== undefined && number !== list.at(index)?.number) numbers.set(index, number)
  }
  const before = messageText(message)
  // Numbers and mentions first, on the lines where they stand; then the lines change places.
  const edits = numberEdits(message, numbers)
  if (typeof edits === 'string') return { sentence: edits }
  const open = openPointer(message, numbers)
  if (open) return { sentence: nobodyCanTell(open, open.items[0]?.text ?? '') }
  const next = rearranged(applyEdits(before, edits), upper, lower)
  const after = readAlone(next.text, vocabulary)
  if (!after || !isMoved(message, after, moved))
    return {
      sentence: 'This paragraph cannot be moved without changing how the text is read, or what PARA n points at.',
    }
  const line = next.lineOf(start.line)
  return { edits: next.edits(before), cursor: { line, character: start.character + longerBefore(edits, start) } }
}

const SHARED = 'Two paragraphs that share a line cannot change places.'
const INSIDE = 'A block begins or ends between these two, and would come to hold others: they cannot change places.'

function shareLine(message: Message, ...units: readonly Unit[]): boolean {
  const { list } = numberingOf(message).own
  const lines = units.flatMap(({ from, to }) => list.slice(from, to + 1).map(({ span }) => span.line))
  return new Set(lines).size < lines.length
}

/** By how much edits of the line in front of a place make it longer. */
function longerBefore(edits: readonly Edit[], { line, character }: Textual): number {
  const before = edits.filter(({ span }) => span.line === line && span.endLine === line && span.end <= character)
  return before.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0)
}

/** What may speak of a paragraph that gets another number, where an earlier one has its number as well. */
function openPointer(message: Message, numbers: ReadonlyMap<number, number>): Pointer | undefined {
  const { list } = numberingOf(message).own
  const further = new Set<number>()
  for (const index of numbers.keys()) {
    const number = list.at(index)?.number
    if (number !== undefined && paragraphNamed(message, number) !== index) further.add(number)
  }
  return pointersIn(message).find(
    ({ kind, items }) => kind === 'paragraph' && items.some(({ unsure, value }) => unsure && further.has(value)),
  )
}

/** The same paragraphs in their new order above the same signature, and each PARA n at the words that it pointed at. */
function isMoved(before: Message, after: Message, moved: (index: number) => number): boolean {
  const [old, now] = [numberingOf(before).own.list, numberingOf(after).own.list]
  if (old.length !== now.length || before.signature?.text !== after.signature?.text) return false
  for (let index = 0; index < old.length; index++)
    if (wordsOf(before, index) !== wordsOf(after, moved(index))) return false
  return keepsTargets(before, after, moved)
}

/** Letters of a paragraph behind its number: what it says, but for the numbers in it and what points elsewhere. */
function wordsOf(message: Message, index: number): string {
  const span = paragraphSpanAt(message, index)
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

/** The head of a further section, which would come to stand out of order. */
function holdsSection({ sections }: Message, { first, last }: Stretch): boolean {
  return sections.some(({ line }) => line.span.line >= first && line.span.line <= last)
}

function isWithin(line: number | undefined, { first, last }: Stretch): boolean {
  return line !== undefined && line >= first && line <= last
}

/** A line that counts a page: those of two stretches would change places with them. */
function holdsPage({ body }: Message, stretch: Stretch): boolean {
  return body.roles.some(
    (role, index) =>
      role === 'furniture' &&
      isWithin(body.lines[index], stretch) &&
      body.blocks[index]?.lines.some(({ plain }) => /\d/.test(plain)),
  )
}

function noFurther({ name, from, to }: Unit, step: Step): string {
  const what = name === undefined || from === to ? 'This is' : `${name} goes as one, and is`
  return step < 0 ? `${what} the first paragraph.` : `${what} the last paragraph.`
}

function same(index: number): number {
  return index
}

/** Where the paragraphs of two neighbours come to stand. */
function exchanged(one: Unit, two: Unit): (index: number) => number {
  const [upper, lower] = one.from < two.from ? [one, two] : [two, one]
  return (index) => {
    if (index >= upper.from && index <= upper.to) return index + lower.to - lower.from + 1
    if (index >= lower.from && index <= lower.to) return index - (upper.to - upper.from + 1)
    return index
  }
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
