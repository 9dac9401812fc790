import type { Message } from '../../../model/message/message.ts'
import { type Part, partOf } from '../../../model/message/span.ts'
import type { Block } from '../../../syntax/blocks/block.ts'
import { blockTable, unusual } from '../../../syntax/memory/block-table.ts'

/** A page line of the seventies and eighties: `PAGE 02        ZENDA  03118  01 OF 02  221510Z`. */
export interface NumberedPage {
  readonly page: number
  /** The name of the post, which is cut to six letters. */
  readonly post: Part
  readonly number: Part
  /** `01 OF 02`; undefined where the message has no sections. */
  readonly section: string | undefined
  /** Of sections, at the end of that. */
  readonly total: Part | undefined
}

/** The page lines that stand on lines of their own, in running order. */
export function numberedPages({ slice }: Message): readonly NumberedPage[] {
  const table = blockTable(slice, 'numbered pages', pagesOf)
  return unusual(table, NONE).flatMap((index) => {
    const start = slice.starts[index] ?? 0
    const at = (part: Part): Part => ({ ...part, line: part.line + start, endLine: part.endLine + start })
    return (table[index] ?? NONE).map((each) => ({
      ...each,
      post: at(each.post),
      number: at(each.number),
      total: each.total && at(each.total),
    }))
  })
}

const NONE: readonly NumberedPage[] = []

/** Those of a block, by the lines of the block. */
function pagesOf({ kind, lines }: Block): readonly NumberedPage[] {
  if (kind !== 'furniture') return NONE
  const found = lines.flatMap(({ plain, kind: look }, line): NumberedPage[] => {
    const { page, post, number, section } = (look === 'page' && PAGE.exec(plain)?.indices?.groups) || {}
    if (!page || !post || !number) return []
    const part = ([start, end]: [number, number]): Part => partOf(plain, line, start, end)
    return [
      {
        page: Number(plain.slice(...page)),
        post: part(post),
        number: part(number),
        section: section && plain.slice(...section),
        total: section && part([section[1] - 2, section[1]]),
      },
    ]
  })
  return found.length > 0 ? found : NONE
}

/** Whether a page names the post of the message: its first letters are those of the series. */
export function isOwnPage(page: NumberedPage, { classification }: Message): boolean {
  return isPageOf(page, classification?.series?.text ?? '')
}

/** @param series as it stands on the classification line, or would */
export function isPageOf({ post }: NumberedPage, series: string): boolean {
  const own = lettersOf(series)
  const other = lettersOf(post.text)
  const length = Math.min(own.length, other.length, LETTERS)
  return length >= FEWEST_LETTERS && own.slice(0, length) === other.slice(0, length)
}

const LETTERS = 5
const FEWEST_LETTERS = 3

function lettersOf(name: string): string {
  return name.toUpperCase().replace(/[^A-Z]/g, '')
}

const PAGE =
  /PAGE {1,4}(?<page>\d{1,3}) {1,12}(?<post>[A-Z][A-Z.'-]{1,11}(?: [A-Z][A-Z.'-]{0,11}){0,2}) {1,10}(?<number>\d{5,6})(?!\d| \d(?: |$))(?: {1,10}(?<section>\d{2} OF \d{2})(?!\d))?/d
