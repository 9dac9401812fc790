import { blockTable } from '../../model/block-table.ts'
import type { Message } from '../../model/message.ts'
import { remember } from '../../model/remember.ts'
import { oneLine, type Span } from '../../model/span.ts'
import type { Block } from '../../syntax/block.ts'
import { type ForeignCharacter, type ForeignKind, foreignIn } from '../../text/foreign-in.ts'
import type { Fix, Reported } from '../rule.ts'

/** What is foreign to telegram text in one block of the message: header, fields and body alike. */
export interface ForeignBlock {
  /** First line of the block in the message. */
  readonly line: number
  readonly found: readonly PlacedCharacter[]
}

export interface PlacedCharacter extends ForeignCharacter {
  /** Counted from the first line of the block. */
  readonly line: number
}

/** Blocks that hold characters of the kind. Only new blocks are looked through after an edit. */
export function foreignBlocks(message: Message, kind: ForeignKind): ForeignBlock[] {
  return allForeignBlocks(message)
    .map(({ line, found }) => ({ line, found: found.filter((character) => character.kind === kind) }))
    .filter(({ found }) => found.length > 0)
}

function allForeignBlocks({ slice }: Message): readonly ForeignBlock[] {
  return remember(slice, 'foreign blocks', () => {
    const table = blockTable(slice, 'foreign characters', foreignInBlock)
    const blocks: ForeignBlock[] = []
    for (let index = 0; index < table.length; index++) {
      const found = table[index]
      if (found && found !== NONE) blocks.push({ line: slice.starts[index] ?? 0, found })
    }
    return blocks
  })
}

const NONE: readonly PlacedCharacter[] = []

function foreignInBlock(block: Block): readonly PlacedCharacter[] {
  let found: PlacedCharacter[] | undefined
  block.lines.forEach((line, index) => {
    for (const character of foreignIn(line.text)) {
      found ??= []
      found.push({ ...character, line: index })
    }
  })
  return found ?? NONE
}

/** One finding for a block, at its first foreign character, with one fix for all of them. */
export function reportBlock(
  { line, found }: ForeignBlock,
  kind: Exclude<Fix['kind'], 'none'>,
  words: (first: PlacedCharacter, more: number) => { readonly message: string; readonly title: string },
): Reported | undefined {
  const first = found[0]
  if (!first) return undefined
  const { message, title } = words(first, found.length - 1)
  const span = (character: PlacedCharacter): Span => oneLine(line + character.line, character.start, character.end)
  const fixable = found.filter(({ replacement }) => replacement !== undefined)
  return {
    span: span(first),
    message,
    ...(fixable.length === 0
      ? {}
      : {
          fixes: () => [
            {
              title,
              kind,
              edits: fixable.map((character) => ({ span: span(character), newText: character.replacement ?? '' })),
            },
          ],
        }),
  }
}

export function andMore(more: number): string {
  return more === 0 ? '' : more === 1 ? ', and 1 more below' : `, and ${more} more below`
}
