import type { Message } from '../../model/message/message.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { blockAt } from '../../model/numbering/text-lines.ts'
import { ownPointers } from '../../model/reading/body/own-pointers.ts'
import { named } from '../../rules/support/edits/follow.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import { paragraphAt } from '../outline/paragraph-extents.ts'
import type { Asked, Drafted, Step } from './asked.ts'
import { messageText, readAlone } from './edited-message.ts'
import { areOfOneList, labelAt } from './item-labels.ts'
import { namedItem } from './named-items.ts'
import { rearranged, type Stretch } from './rearranged.ts'

/** An item changes places with the one beside it; letters and numbers that count them stay in their order. */
export function moveItem({ message, start, vocabulary }: Asked, step: Step): Drafted {
  const item = itemAround(message, start.line)
  const own = item && withSubItems(message, item)
  const other = own && siblingOf(message, own, step)
  if (!own || !other) return { sentence: own && textBeside(message, own, step) ? APART : noFurther(step) }
  const [upper, lower] = step < 0 ? [other, own] : [own, other]
  if (textBeside(message, lower, 1)) return { sentence: UNSIGNED }
  const lines = messageText(message).split('\n')
  const [a, b] = [labelAt(lines[upper.first] ?? ''), labelAt(lines[lower.first] ?? '')]
  if (!a || !b) return { sentence: 'There is no item to change places with.' }
  const pointing = pointingAt(message, start.line, [a.label, b.label])
  if (pointing !== undefined)
    return {
      sentence: `${pointing} points at one of the two items, and would name the other: name it in another way first.`,
    }
  const relabelled = [...lines]
  relabelled[upper.first] = b.label + (lines[upper.first] ?? '').slice(a.label.length)
  relabelled[lower.first] = a.label + (lines[lower.first] ?? '').slice(b.label.length)
  exchangeEndings(relabelled, upper.last, lower.last)
  const next = rearranged(relabelled.join('\n'), upper, lower)
  const after = readAlone(next.text, vocabulary)
  const isSame =
    after?.body.paragraphs.length === message.body.paragraphs.length &&
    after.body.blocks.length === message.body.blocks.length
  if (!isSame) return { sentence: 'This item cannot be moved without changing how the text is read.' }
  const [old, taken] = step < 0 ? [b, a] : [a, b]
  const isBehind = start.line === own.first && start.character >= old.label.length
  const longer = isBehind ? taken.label.length - old.label.length : 0
  return {
    edits: next.edits(messageText(message)),
    cursor: { line: next.lineOf(start.line), character: start.character + longer },
  }
}

function noFurther(step: Step): string {
  return step < 0 ? 'This is the first item of its list.' : 'This is the last item of its list.'
}

const APART =
  'Text without a sign stands between this item and the next one: give it a sign or join it to its item first.'
const UNSIGNED =
  'Text without a sign stands below the lower item, and would come to stand below the other: join it to its item first.'

/** What the text says of an item by its paragraph and letter: `para 1(a)`, `para 1.b`, `PARAS 1A AND 1B`. */
function pointingAt(message: Message, line: number, labels: readonly string[]): string | undefined {
  const paragraph = paragraphAt(message, line)
  const number = numberingOf(message).own.list.at(paragraph)?.number
  const signs = labels.map((label) => label.replace(/\W/g, '').toUpperCase())
  for (const pointer of ownPointers(message)) {
    if (pointer.kind !== 'paragraph') continue
    for (const item of pointer.items) {
      const behind = lineText(message.slice, item.endLine).slice(item.end)
      // `para 4 B` with a blank only where it cannot be a word.
      const letter =
        /^(?: ?\((\w{1,2}|[ivx]{2,6}|[IVX]{2,6})\)|\.?([A-Za-z])(?![A-Za-z])| ([B-HJ-Z])(?=\s|[.,;:)]|$))/.exec(behind)
      const sign = (letter?.[1] ?? letter?.[2] ?? letter?.[3])?.toUpperCase()
      if (item.value === number && sign !== undefined && signs.includes(sign)) return `"${named(pointer)}"`
    }
  }
  const words = namedItem(message, paragraph, signs)
  return words && `"${words}"`
}

/** The lines of the item that a line of the text belongs to; undefined outside of lists. */
export function itemLines(message: Message, line: number): Stretch | undefined {
  const { body } = message
  const index = blockAt(body, line)
  const from = body.lines[index] ?? 0
  const block = body.blocks[index]
  if (!block || line < from) return undefined
  const end = from + block.lines.length - block.blanks - 1
  const isOwnNumber = (at: number): boolean => at === from && body.roles[index] === 'paragraph'
  let first = line
  while (first > from && !labelAt(lineText(message.slice, first))) first--
  const label = labelAt(lineText(message.slice, first))
  if (!label || isOwnNumber(first) || line > end) return undefined
  // `II. THE FERRY` is the heading of a part.
  if (body.roles[index] === 'heading' && /[IVX]{2}/.test(label.label)) return undefined
  let last = first
  // An item goes on below itself, further in or at its margin, up to the next one.
  while (last < end && !labelAt(lineText(message.slice, last + 1))) last++
  return { first, last }
}

/** The same, also from a part of it that has no sign and stands further in, below a blank line. */
export function itemAround(message: Message, line: number): Stretch | undefined {
  const own = itemLines(message, line)
  if (own || !isUnsigned(message, line)) return own
  for (let above = line; above > 0; ) {
    above = behindBlanks(message, above - 1, -1)
    const item = itemLines(message, above)
    if (!item && !isUnsigned(message, above)) return undefined
    if (item && withSubItems(message, item).last >= line) return item
    above = item?.first ?? above
  }
  return undefined
}

/** An item with those further in below it, and with the blocks without a sign that stand further in than its own. */
function withSubItems(message: Message, { first, last }: Stretch): Stretch {
  const indent = labelAt(lineText(message.slice, first))?.indent ?? 0
  let end = last
  for (;;) {
    const line = behindBlanks(message, end + 1, 1)
    const next = itemLines(message, line)
    const label = next?.first === line ? labelAt(lineText(message.slice, line)) : undefined
    const further = label ? label.indent > indent && next : furtherIn(message, line, indent)
    if (!further) return { first, last: end }
    end = further.last
  }
}

/** Lines without a sign from a line on, the first of which stands further in than an item above it. */
function furtherIn(message: Message, line: number, indent: number): Stretch | undefined {
  if (marginOf(message, line) <= indent || !isUnsigned(message, line)) return undefined
  let last = line
  while (isUnsigned(message, last + 1)) last++
  return { first: line, last }
}

/** A line of the text that has words, and neither begins an item nor stands in a numbered line, a heading or the like. */
function isUnsigned(message: Message, line: number): boolean {
  const { body, slice } = message
  const index = blockAt(body, line)
  const role = body.roles[index]
  if ((role !== 'continuation' && role !== 'list') || index >= body.closing.firstBlock) return false
  const text = lineText(slice, line)
  return line < slice.lineCount && text.trim() !== '' && !labelAt(text)
}

function marginOf({ slice }: Message, line: number): number {
  return lineText(slice, line).search(/\S/)
}

/**
 * Text without a sign beside an item, where the list goes on beyond it or a sentence does: nobody can tell which item
 * it belongs to. What ends with a colon opens a list of its own.
 */
function textBeside(message: Message, { first, last }: Stretch, step: Step): boolean {
  const own = labelAt(lineText(message.slice, first))
  let line = behindBlanks(message, step > 0 ? last + 1 : first - 1, step)
  if (!own || !isUnsigned(message, line)) return false
  if (step > 0 && /^\s{0,12}[a-z]/.test(lineText(message.slice, line))) return true
  let nearest = line
  for (; isUnsigned(message, line); line = behindBlanks(message, line + step, step)) nearest = step > 0 ? line : nearest
  if (lineText(message.slice, nearest).trimEnd().endsWith(':')) return false
  const beyond = itemLines(message, line)
  const label = beyond && labelAt(lineText(message.slice, beyond.first))
  return label !== undefined && areOfOneList(label, own)
}

/** The next item of the same kind and depth. */
function siblingOf(message: Message, { first, last }: Stretch, step: Step): Stretch | undefined {
  const own = labelAt(lineText(message.slice, first))
  if (!own) return undefined
  let line = behindBlanks(message, step > 0 ? last + 1 : first - 1, step)
  let item = itemLines(message, line)
  let label = item && labelAt(lineText(message.slice, item.first))
  // Upwards those of the item above come first, with what stands further in below them.
  while (step < 0) {
    const isPart = !item && isUnsigned(message, line) && marginOf(message, line) > own.indent
    if (!isPart && !(item && label && label.indent > own.indent)) break
    line = behindBlanks(message, (item?.first ?? line) - 1, step)
    item = itemLines(message, line)
    label = item && labelAt(lineText(message.slice, item.first))
  }
  return item && label && areOfOneList(label, own) ? withSubItems(message, item) : undefined
}

function behindBlanks({ slice }: Message, from: number, step: Step): number {
  let line = from
  while (lineText(slice, line).trim() === '' && line > 0 && line < slice.lineCount) line += step
  return line
}

/** `alpha;`, `beta; and`, `gamma.`: the sign and the word belong to the place in the list, not to the item. */
function exchangeEndings(lines: string[], upper: number, lower: number): void {
  const [a, b] = [lines[upper] ?? '', lines[lower] ?? '']
  const [above, below] = [ENDING.exec(a)?.[0], ENDING.exec(b)?.[0]]
  if (above === undefined || below === undefined || !/^[;,]/.test(above)) return
  lines[upper] = a.slice(0, a.length - above.length) + below
  lines[lower] = b.slice(0, b.length - below.length) + above
}

const ENDING = /(?:[;,](?: (?:and|or))?|\.)$/i
