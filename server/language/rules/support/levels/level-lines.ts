import type { Message } from '../../../model/message/message.ts'
import { type Part, partOf } from '../../../model/message/span.ts'
import { endsText } from '../../../model/reading/closing/last-lines.ts'
import { textLines } from '../../../model/reading/lines/block-lines.ts'
import type { Block } from '../../../syntax/blocks/block.ts'
import { type LevelCode, matchLevel } from '../../../syntax/lines/level-pattern.ts'
import { blockTable, unusual } from '../../../syntax/memory/block-table.ts'

export interface LevelLine extends Part {
  readonly code: LevelCode
}

const NONE: readonly LevelLine[] = []

/** Lines with a level alone, of the whole message. */
export function levelLines({ slice, body }: Message): readonly LevelLine[] {
  const table = blockTable(slice, 'lines of levels', linesOf)
  return unusual(table, NONE).flatMap((index) => {
    if (!isOfAPage(slice.blocks, index)) return []
    return (table[index] ?? NONE).flatMap((each) => {
      const line = each.line + (slice.starts[index] ?? 0)
      const isQuoted = body.namedBlocks.some(
        ({ explicit, span }) => explicit && span.line < line && line < span.endLine,
      )
      return isQuoted ? [] : [{ ...each, line, endLine: line }]
    })
  })
}

/**
 * Not where a text announces what it shows, nor where a sentence goes on directly above: the word is its own then. A
 * page may end in the middle of a sentence, but stands apart from it or has its level spaced out.
 */
function isOfAPage(blocks: readonly Block[], index: number): boolean {
  let isApart = SPACED.test(blocks[index]?.lines[0]?.plain ?? '')
  for (let above = index - 1; above >= 0; above--) {
    const block = blocks[above]
    isApart ||= (block?.blanks ?? 0) > 0
    if (block?.kind === 'furniture' || block?.kind === 'blank') continue
    if (block?.kind !== 'paragraph' && block?.kind !== 'text') return true
    const lines = textLines(block)
    const last = lines[lines.length - 1]?.plain ?? ''
    return !last.trimEnd().endsWith(':') && (isApart || endsText(last))
  }
  return true
}

const SPACED = /^\s*[A-Z] [A-Z] /

function linesOf({ kind, lines }: Block): readonly LevelLine[] {
  if (kind !== 'furniture') return NONE
  const found = lines.flatMap(({ kind: look, plain, indent }, line): LevelLine[] => {
    const match = look === 'level' ? matchLevel(plain, indent) : undefined
    return match?.code ? [{ ...partOf(plain, line, match.start, match.end), code: match.code }] : []
  })
  return found.length > 0 ? found : NONE
}
