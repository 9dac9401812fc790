import type { Message } from '../../../model/message/message.ts'
import type { Block } from '../../../syntax/blocks/block.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import { blockTable, unusual } from '../../../syntax/memory/block-table.ts'
import { remember } from '../../../syntax/memory/remember.ts'
import { type ForeignCharacter, foreignIn } from '../../../text/foreign-in.ts'

/** What few blocks have, found out once for each block. */
export interface BlockTraits {
  /** Characters foreign to telegram text. */
  readonly foreign: readonly PlacedCharacter[]
  /** A line is wider than the page of a teleprinter. */
  readonly wide: boolean
}

export interface PlacedCharacter extends ForeignCharacter {
  /** Counted from the first line of the block. */
  readonly line: number
}

export interface SpecialBlock {
  /** Index into the blocks of the message. */
  readonly index: number
  readonly traits: BlockTraits
}

/** Columns of the telegraph page; the telegraph guides of the Department. */
export const PAGE_COLUMNS = 69

/** Columns that drafters are to keep within; 5 FAH-1 H-246.1. */
export const DRAFT_COLUMNS = 55

/** The blocks that have any of the traits. After an edit only new blocks are looked at. */
export function specialBlocks({ slice }: Message): readonly SpecialBlock[] {
  return remember(slice, 'special blocks', () => {
    const table = blockTable(slice, 'block traits', traitsOf)
    return unusual(table, PLAIN).flatMap((index) => {
      const traits = table[index]
      return traits ? [{ index, traits }] : []
    })
  })
}

const NO_CHARACTERS: readonly PlacedCharacter[] = []
const PLAIN: BlockTraits = { foreign: NO_CHARACTERS, wide: false }

function traitsOf(block: Block): BlockTraits {
  const foreign = foreignCharacters(block)
  const wide = block.lines.some(({ plain }) => plain.length > PAGE_COLUMNS)
  return foreign === NO_CHARACTERS && !wide ? PLAIN : { foreign, wide }
}

function foreignCharacters(block: Block): readonly PlacedCharacter[] {
  let found: PlacedCharacter[] | undefined
  for (let index = 0; index < block.lines.length; index++) {
    const { text, ascii } = block.lines[index] as Line
    // What is left in ASCII are the entities of web pages.
    if (ascii && !text.includes('&')) continue
    for (const character of foreignIn(text)) {
      found ??= []
      found.push({ ...character, line: index })
    }
  }
  return found ?? NO_CHARACTERS
}
