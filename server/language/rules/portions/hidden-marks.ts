import type { BodyRole } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import type { PortionMark } from '../../model/message/portion-mark.ts'
import { partOf, shift } from '../../model/message/span.ts'
import { blockFacts, blockText } from '../../model/reading/body/block-facts.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { readMarkShape } from '../../syntax/lines/mark-shape.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'
import { remember } from '../../syntax/memory/remember.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { isMostlyMarked } from '../support/levels/portions.ts'
import type { PlacedMark } from '../support/remedies/lower-marks.ts'

/** A mark of a portion that stands where no mark of the cable's own paragraphs is looked for. */
export interface HiddenMark extends PlacedMark {
  /** What carries it, as a sentence begins, and in one word. */
  readonly owner: string
  readonly of: string
}

/**
 * Marks inside quoted text, at the end of a portion, of items whose parentheses did not survive. A letter there
 * may be something else; what tells is said with each.
 */
export function hiddenMarks(message: Message, vocabulary: Vocabulary): readonly HiddenMark[] {
  return remember(message.slice, 'hidden marks', () => [
    ...quotedMarks(message, vocabulary),
    ...otherMarks(message, vocabulary),
  ])
}

function quotedMarks({ body }: Message, vocabulary: Vocabulary): readonly HiddenMark[] {
  if (body.namedBlocks.length === 0) return []
  const found: HiddenMark[] = []
  // (A), (B), (C) in one quoted text are its items.
  const labelled = body.blocks.some((block, index) => body.roles[index] === 'quoted' && LABELLED.test(blockText(block)))
  body.blocks.forEach((block, index) => {
    if (body.roles[index] !== 'quoted') return
    const { mark: own, itemMarks } = blockFacts(block)
    for (const mark of own ? [own, ...itemMarks] : itemMarks) {
      if (!mark.closed || mark.inner !== mark.inner.toUpperCase() || mark.inner === 'R') continue
      if (mark.inner === 'C' && (labelled || isCopyright(block, mark))) continue
      const read = vocabulary.portionMarkOf(mark)
      const span = shift(mark, body.lines[index] ?? 0)
      if (read) found.push({ span, text: mark.text, mark: read, owner: 'A portion of the quoted text', of: 'quoted' })
    }
  })
  return found
}

const LABELLED = /(?:^|\s)\([ABDE]\)/i

/** `(C) 2009 The Zenda Gazette`. */
function isCopyright({ lines }: Block, { endLine, end }: PortionMark): boolean {
  return /^\s{0,3}(?:(?:copyright|by)\b|(?:19|20)\d{2})/i.test(lines[endLine]?.plain.slice(end, end + 24) ?? '')
}

/** Where other portions are marked, in the same place or another. */
function otherMarks(message: Message, vocabulary: Vocabulary): readonly HiddenMark[] {
  const { slice, body } = message
  const table = blockTable(slice, 'other marks of blocks', otherMarksOf)
  const offset = table.length - body.blocks.length
  const places = unusual(table, NONE).filter((index) => OF_TEXT.has(body.roles[index - offset] ?? 'trailer'))
  const all = places.flatMap((index) => (table[index] ?? NONE).map((mark) => ({ mark, place: index - offset })))
  const ends = all.filter(({ mark }) => mark.of === 'end').length
  const marked = isMostlyMarked(message) || ends * 2 > body.paragraphs.length || (ends > 1 && body.marks.length > 0)
  return all.flatMap(({ mark, place }): HiddenMark[] => {
    if (!marked && !mark.sure) return []
    const own = body.blocks[place]
    // Behind a mark of its own only what stands behind the stop is another one.
    if (mark.of === 'end' && !mark.afterStop && own && blockFacts(own).mark) return []
    const read = vocabulary.portionMarkOf(mark)
    if (!read) return []
    const names =
      mark.of === 'end' ? { owner: 'The end of a paragraph', of: 'paragraph' } : { owner: 'An item', of: 'item' }
    return [{ span: shift(mark, body.lines[place] ?? 0), text: mark.text, mark: read, ...names }]
  })
}

const OF_TEXT: ReadonlySet<BodyRole> = new Set(['paragraph', 'plain', 'continuation', 'list'])

interface OtherMark extends PortionMark {
  readonly of: 'end' | 'item'
  readonly afterStop: boolean
  /** A mark also where nothing else is marked. */
  readonly sure: boolean
}

const NONE: readonly OtherMark[] = []

function otherMarksOf(block: Block): readonly OtherMark[] {
  if (block.kind !== 'paragraph' && block.kind !== 'text') return NONE
  const found: OtherMark[] = []
  block.lines.forEach(({ plain }, line) => {
    const item = tornItem(plain, line)
    if (item) found.push(item)
  })
  const end = endMark(block)
  if (end) found.push(end)
  return found.length > 0 ? found : NONE
}

/** `- [S] The boats`, `A. (S The boats`, `b. <S/NF> The boats`; a parenthesis closed further on holds words of the text. */
function tornItem(plain: string, line: number): OtherMark | undefined {
  const match = OPENS.some((sign) => plain.includes(sign)) && MAY_BE_ITEM.test(plain) ? TORN_ITEM.exec(plain) : null
  if (!match) return undefined
  const [whole, label = '', text = '', inner = ''] = match
  const isWhole = text.startsWith('(') && text.endsWith(')')
  const isOpen = text.endsWith(inner)
  if (label === inner || isWhole || (isOpen && (!text.startsWith('(') || plain.includes(')', whole.length))))
    return undefined
  return { ...placed(plain, line, whole.length - text.length, text, inner), of: 'item', afterStop: false, sure: false }
}

/** What a torn mark may open with: few lines hold one of them. */
const OPENS = ['(', '[', '{', '<']

/** `… to the outer basin. (S)`, `… to the outer basin (S).` as the last words of a block. */
function endMark({ kind, lines }: Block): OtherMark | undefined {
  const line = lines.findLastIndex((each) => each.kind !== 'blank')
  const plain = lines[line]?.plain ?? ''
  if (!plain.endsWith(')') && !plain.endsWith(').')) return undefined
  const from = Math.max(0, plain.length - LONGEST_END)
  const match = END.exec(plain.slice(from))
  if (!match) return undefined
  const [, text = '', inner = ''] = match
  const start = from + match.index
  const before = start > 0 ? plain.slice(0, start) : (lines[line - 1]?.plain ?? '')
  const afterStop = STOP.test(before.slice(-8))
  // Before the stop, or without one, it may stand behind a name or an office: in a numbered paragraph, and known.
  if (!afterStop && (start === 0 || kind !== 'paragraph' || !isKnown(inner))) return undefined
  const at = start + match[0].indexOf('(')
  return {
    ...placed(plain, line, at, text, inner),
    of: 'end',
    afterStop,
    sure: afterStop && /^(?:TS|S|SECRET|TOP SECRET|[CS]\/{1,2}(?:NF|NOFORN|OC))(?:\/|$)/.test(inner),
  }
}

function isKnown(inner: string): boolean {
  return readMarkShape(inner)?.parts.every(({ known }) => known) ?? false
}

function placed(plain: string, line: number, start: number, text: string, inner: string): PortionMark {
  return { ...partOf(plain, line, start, start + text.length), inner, closed: false }
}

const LONGEST_END = 60
const END =
  /(?<=^|[^\s(])\s{0,3}(\(((?:U|SBU|LOU|C|S|TS|SECRET|CONFIDENTIAL|TOP SECRET)(?:\/{1,2}[A-Z]{2,8}){0,3})\))\.?$/
const STOP = /[A-Za-z0-9)][.!?]["'\u201d\u2019)]{0,2}\s{0,3}$/
/** A label and a bracket with a level in it, each as loosely as it can be said. */
const MAY_BE_ITEM =
  /^[\s\u00b6]{0,15}(?:\(?\d{0,2}[A-Za-z]{1,4}[.)]|[-*\u2022\u00b7\u2013\u2014]{1,3}) {1,4}[[{<(][SUCT]/
const TORN_ITEM =
  /^\s{0,12}(?:\u00b6 {0,2})?(?:\(?([A-Za-z]|[ivxIVX]{1,4}|\d{1,2}[A-Za-z])[.)]|-{1,3}|[*\u2022\u00b7\u2013\u2014]) {1,4}([[{<(]((?:SBU|U|C|S|TS)(?:\/{1,2}(?:NF|NOFORN|OC))?)[\]}>)]?)(?= {1,3}["']?[A-Z])/
