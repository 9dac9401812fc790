import type { Message } from '../../model/message/message.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import type { ForeignKind } from '../../text/foreign-in.ts'
import type { Fix, Reported } from '../rule.ts'
import { type PlacedCharacter, specialBlocks } from '../support/lines/block-traits.ts'

/** What is foreign to telegram text in one block of the message: header, fields and body alike. */
export interface ForeignBlock {
  /** First line of the block in the message. */
  readonly line: number
  readonly found: readonly PlacedCharacter[]
}

/** Blocks that hold characters of the kind. */
export function foreignBlocks(message: Message, kind: ForeignKind): readonly ForeignBlock[] {
  const blocks: ForeignBlock[] = []
  for (const { index, traits } of specialBlocks(message)) {
    const found = traits.foreign.filter((character) => character.kind === kind)
    if (found.length > 0) blocks.push({ line: message.slice.starts[index] ?? 0, found })
  }
  return blocks
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
