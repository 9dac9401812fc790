import { matchesOf } from '../../text/matches-of.ts'
import type { Message } from '../message/message.ts'
import type { Pointer, PointerItem } from '../message/pointer.ts'
import { numberingOf } from './numbering-of.ts'

/**
 * What is said of paragraphs inside of another's words, or of an annex or a list that counts anew: the first points to
 * nothing of this message, the second to a paragraph of either.
 */
export function withoutElsewhere(message: Message, pointers: readonly Pointer[]): readonly Pointer[] {
  if (!pointers.some(({ kind }) => kind === 'paragraph')) return pointers
  const quotes = quotedLines(message)
  const numberings = ownNumberings(message)
  return pointers.flatMap((pointer): Pointer[] => {
    if (pointer.kind !== 'paragraph') return [pointer]
    if (
      quotes.some(({ from, to }) => isBehind(pointer, from) && isBehind(to, { line: pointer.line, at: pointer.start }))
    )
      return []
    const around = numberings.find(({ first, last }) => pointer.line >= first && pointer.line <= last)
    if (!around) return [pointer]
    const opened = (item: PointerItem): PointerItem =>
      around.numbers.has(item.value) ? { ...item, unsure: true } : item
    return [{ ...pointer, items: pointer.items.map(opened) }]
  })
}

interface Spot {
  readonly line: number
  readonly at: number
}

function isBehind(place: Spot | Pointer, than: Spot): boolean {
  const at = 'at' in place ? place.at : place.start
  return place.line > than.line || (place.line === than.line && at >= than.at)
}

/** `Begin text of note: … End text of note.`, in one paragraph or over several; without its end it is none. */
function quotedLines({ body }: Message): readonly { readonly from: Spot; readonly to: Spot }[] {
  const found: { from: Spot; to: Spot }[] = []
  let open: { word: string; from: Spot } | undefined
  for (const [index, block] of body.blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'text') continue
    for (const [offset, { plain }] of block.lines.entries()) {
      const line = (body.lines[index] ?? 0) + offset
      for (const match of matchesOf(plain, MARK)) {
        const [whole, begun, ended] = match
        // "They begin text 7."
        if (!/^[BE]/.test(whole)) continue
        if (begun !== undefined) open = { word: begun.toLowerCase(), from: { line, at: match.index + whole.length } }
        else if (open && open.word === ended?.toLowerCase()) {
          found.push({ from: open.from, to: { line, at: match.index } })
          open = undefined
        }
      }
    }
  }
  return found
}

const MARK =
  /\bbegin (text|quote|quotation|excerpts?|translation|note|letter|statement)(?: of [\w '\u2019-]{1,40})?(?=\s{0,2}(?:[:."\u201c]|--|$))|\bend(?: of)? (text|quote|quotation|excerpts?|translation|note|letter|statement)\b/gi

interface OwnNumbering {
  readonly first: number
  readonly last: number
  readonly numbers: ReadonlySet<number>
}

/** Paragraphs below the first that count from 1 again, and lists whose items have numbers as paragraphs have. */
function ownNumberings(message: Message): readonly OwnNumbering[] {
  const { body } = message
  const found: { first: number; last: number; numbers: Set<number> }[] = []
  let isOpen = false
  for (const [index, block] of body.blocks.entries()) {
    const role = body.roles[index]
    if (role === 'paragraph') isOpen = false
    if (role !== 'list') continue
    const first = body.lines[index] ?? 0
    const numbers = block.lines.flatMap(({ plain }) => ITEM.exec(plain)?.[1] ?? []).map(Number)
    if (numbers.length > 0 && (!isOpen || numbers[0] === 1)) found.push({ first, last: first, numbers: new Set() })
    isOpen ||= numbers.length > 0
    const own = found.at(-1)
    if (!isOpen || !own) continue
    own.last = first + block.lines.length - 1
    for (const number of numbers) own.numbers.add(number)
  }
  return [...found, ...furtherRuns(message)]
}

const ITEM = /^\s{0,20}(\d{1,3})\.(?=\s)/

/** Of those that count from 1 again, the numbers that stand above as well. */
function furtherRuns(message: Message): readonly OwnNumbering[] {
  const { list } = numberingOf(message).own
  const known = new Set<number>()
  const runs: { first: number; last: number; numbers: Set<number> }[] = []
  for (let index = 0; index < list.length; index++) {
    const paragraph = list.at(index)
    if (!paragraph) continue
    const { number, span } = paragraph
    const open = runs.at(-1)
    if (index === 0 || number === 1) {
      if (open) open.last = span.line - 1
      runs.push({ first: span.line, last: message.slice.lineCount, numbers: new Set() })
    }
    if (known.has(number)) runs.at(-1)?.numbers.add(number)
    known.add(number)
  }
  return runs.slice(1)
}
