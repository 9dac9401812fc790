import type { BodyRole } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'
import { matchesOf } from '../../text/matches-of.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { PlacedMark } from '../support/remedies/lower-marks.ts'

/**
 * Portions that words begin and end, as cables of the seventies and eighties mark what has another level than the rest:
 * `BEGIN SECRET. … END SECRET`, `(BEGIN UNCLASSIFIED) …`. A stop or a bracket behind the level tells it from
 * `BEGIN SECRET TALKS`.
 */
export function begunPortions({ slice, body }: Message, vocabulary: Vocabulary): readonly PlacedMark[] {
  const table = blockTable(slice, 'begun portions', portionsIn)
  const offset = table.length - body.blocks.length
  return unusual(table, NONE).flatMap((index) => {
    const place = index - offset
    if (!OF_TEXT.has(body.roles[place] ?? 'trailer')) return []
    return (table[index] ?? NONE).flatMap(({ line, start, text, level }): PlacedMark[] => {
      const mark = vocabulary.portionMark(level)
      const at = (body.lines[place] ?? 0) + line
      return mark ? [{ text, span: oneLine(at, start, start + text.length), mark }] : []
    })
  })
}

interface Begun {
  readonly line: number
  readonly start: number
  readonly text: string
  readonly level: string
}

const NONE: readonly Begun[] = []
const OF_TEXT: ReadonlySet<BodyRole> = new Set(['paragraph', 'plain', 'continuation', 'list', 'heading'])

function portionsIn({ kind, lines }: Block): readonly Begun[] {
  if (kind !== 'paragraph' && kind !== 'text') return NONE
  const found = lines.flatMap(({ plain }, line): Begun[] =>
    plain.includes('BEGIN ')
      ? matchesOf(plain, BEGIN).flatMap((match) => {
          const above = plain.slice(0, match.index).trim() || (lines[line - 1]?.plain ?? '')
          // In the middle of a sentence a talk or a ballot begins, and the line may end behind its first word.
          if (!OPEN.test(above)) return []
          return [
            {
              line,
              start: match.index,
              text: match[0],
              level: (match[1] ?? '').replace('LIMITED OFFICIAL USE', 'LOU'),
            },
          ]
        })
      : [],
  )
  return found.length > 0 ? found : NONE
}

/** What a portion can begin behind: nothing, the end of a sentence, a number, a mark, a bracket. */
const OPEN = /(?:^|[.:;!?()[\]"'-])\s*$/
const BEGIN =
  /\bBEGIN (TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|LIMITED OFFICIAL USE|LOU)(?:\/{1,2}(?:NOFORN|EXDIS|NODIS))?(?= ?[.:)\]-]|$)/g
