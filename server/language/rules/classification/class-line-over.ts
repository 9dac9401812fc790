import type { Message } from '../../model/message/message.ts'
import { type Part, partOf } from '../../model/message/span.ts'
import { endsText } from '../../model/reading/closing/last-lines.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { type LevelCode, matchLevel } from '../../syntax/lines/level-pattern.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { statedLevel, transmissionRank } from '../support/levels/portions.ts'

const TEXT = '1. (C) The duke received us.'
const paged = (level: string): string => exampleCable().replace(TEXT, `${TEXT}\n\n${level}`)

export default defineRule({
  id: 'class-line-over',
  title: 'A line of its own names a higher level',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['teleprinter', 'draft', 'smart'],
  docs: {
    what: 'A line that holds a level and nothing else, as the pages of copies and quoted papers have it, names a level above that of the classification line.',
    why: 'Either the classification line is too low, or a page of another paper came into the copy: in both cases something may be less protected than it should be.',
    source:
      '32 CFR 2001.21 and 2001.24: the overall level is that of the highest portion, and each page shows the level of the message or of that page. Where the security line (FL4) covers the higher level, `class-fl4-mismatch` speaks. One finding for each message; RESTRICTED, which other governments use, is left alone.',
    bad: [{ text: paged('S E C R E T') }],
    good: [{ text: paged('C O N F I D E N T I A L') }, { text: paged('UNCLASSIFIED') }],
  },
  check(message, report, { vocabulary }) {
    const { classification } = message
    const stated = classification && statedLevel(message, vocabulary)
    if (!stated) return
    const rankOf = (code: LevelCode): number => vocabulary.level(code)?.rank ?? 0
    const over = levelLines(message).filter(({ code }) => rankOf(code) > Math.max(stated.level.rank, LEAST))
    const [first] = over
    if (!first || (transmissionRank(message, vocabulary) ?? 0) >= rankOf(first.code)) return
    report({
      span: first,
      message: `This line says ${first.text}, but the message is ${stated.level.code}`,
      related: [
        { span: stated.span, message: `The message is ${stated.level.code}` },
        ...over.slice(1, MOST_RELATED).map((span) => ({ span, message: `Here as well: ${span.text}` })),
      ],
    })
  },
})

/** RESTRICTED, which is no level of the United States since 1953. */
const LEAST = 1
const MOST_RELATED = 5

interface LevelLine extends Part {
  readonly code: LevelCode
}

const NONE: readonly LevelLine[] = []

/** Lines with a level alone, of the whole message. */
function levelLines({ slice, body }: Message): readonly LevelLine[] {
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
