import type { Message } from '../../model/message/message.ts'
import type { ItemMark, PortionMark } from '../../model/message/portion-mark.ts'
import { shift } from '../../model/message/span.ts'
import { blockFacts, blockText } from '../../model/reading/body/block-facts.ts'
import { NO_ITEMS } from '../../model/reading/body/item-marks.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { SHORT_LEVELS } from '../../syntax/lines/mark-pattern.ts'
import { readMarkShape } from '../../syntax/lines/mark-shape.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'
import { remember } from '../../syntax/memory/remember.ts'

/** A mark that stands elsewhere than behind the number of a paragraph, in lines of the message. */
export interface LooseMark extends PortionMark {
  /** `paragraph` without a number, `heading`, `item` of a list, or `sentence` in the middle of a text. */
  readonly of: 'paragraph' | 'heading' | 'item' | 'sentence'
}

/**
 * Marks of items and of paragraphs without a number, of the cable's own text, in running order. After an edit
 * only new blocks are looked at.
 */
export function looseMarks(message: Message): readonly LooseMark[] {
  return remember(message.slice, 'loose marks', () => find(message))
}

function find({ slice, body }: Message): readonly LooseMark[] {
  const table = blockTable(slice, 'loose marks of blocks', marksOf)
  const offset = table.length - body.blocks.length
  const found: LooseMark[] = []
  for (const index of unusual(table, NONE)) {
    const marks = table[index]
    const place = index - offset
    const role = body.roles[place]
    if (!marks || place < 0 || role === 'quoted' || role === 'trailer') continue
    for (const mark of marks) {
      if (mark.of === 'paragraph' && isLabel(mark.inner, place, body.blocks)) continue
      // Behind a title alone it may be the party of a person, where nothing else is marked.
      if (mark.of === 'heading' && (role !== 'heading' || body.marks.length === 0)) continue
      const of = mark.of === 'paragraph' && role === 'heading' ? 'heading' : mark.of
      found.push({ ...shift(mark, body.lines[place] ?? 0), of })
    }
  }
  return found
}

const NONE: readonly LooseMark[] = []

function marksOf(block: Block): readonly LooseMark[] {
  if (block.kind !== 'paragraph' && block.kind !== 'text') return NONE
  const { mark, itemMarks } = blockFacts(block)
  const title = block.kind === 'text' && !mark ? markOfTitle(block) : undefined
  const own: LooseMark[] = block.kind === 'text' && mark ? [{ ...mark, of: 'paragraph' }] : []
  if (title) own.push({ ...title, of: 'heading' })
  if (own.length === 0 && itemMarks === NO_ITEMS) return NONE
  return [
    ...own,
    ...itemMarks.map((each: ItemMark) => ({ ...each, of: each.inside ? ('sentence' as const) : ('item' as const) })),
  ]
}

/** `THE HARBOR (C)`, `SUMMARY (C):`: the mark at the end of a title. */
function markOfTitle({ lines }: Block): PortionMark | undefined {
  const last = lines.findLastIndex(({ kind }) => kind !== 'blank')
  const plain = lines[last]?.plain
  const match = plain !== undefined && last < MOST_LINES ? TITLE_END.exec(plain) : null
  const [, mark = '', inner = ''] = match ?? []
  if (!match || !readMarkShape(inner)?.parts.every(({ known }) => known)) return undefined
  const start = match.index + 1
  return { line: last, endLine: last, start, end: start + mark.length, text: mark, inner, closed: true }
}

const MOST_LINES = 3
const TITLE_END = new RegExp(
  `[A-Za-z:.'"_] (\\(((?:${SHORT_LEVELS}|SECRET|CONFIDENTIAL)(?:[ /,-][A-Z/, -]{1,24})?)\\))[:.]?$`,
)

/**
 * `(C) …` at the beginning of a line is an item where `(B)` or `B.` stands in what comes before, and `(S) …` is one in
 * a list of letters that are no levels, `(M) …` and `(L) …`.
 */
function isLabel(inner: string, index: number, blocks: readonly Block[]): boolean {
  const before = BEFORE[inner.toUpperCase()]
  if (before === undefined) return false
  for (let at = Math.max(0, index - LOOK_BACK); at < index; at++) {
    const block = blocks[at]
    if (block && (before.test(blockText(block)) || (inner === 'C' && /\(B\)/i.test(blockText(block))))) return true
  }
  return [blocks[index - 1], blocks[index], blocks[index + 1]].some((block) =>
    block?.lines.some(({ plain }) => OTHER_LETTER.test(plain)),
  )
}

/** What stands before the item of each letter that is a level, too. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  C: /(?:^|\s)(?:\(B\)|B[.)])/i,
  S: /(?:^|\s)(?:\(R\)|R[.)])\s/i,
  U: /(?:^|\s)(?:\(T\)|T[.)])\s/i,
}
const OTHER_LETTER = /^\s{0,12}\([ABDEFGHIJKLMNOPQTVWXYZ]\) /i

const LOOK_BACK = 4
