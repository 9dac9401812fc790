import type { Message } from '../../model/message/message.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { MONTHS } from '../../text/months.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Matter, ReadyCheck } from './matter.ts'

/** Abbreviations that the text never spells out, and those that it spells out and then uses no more. */
export const abbreviations: ReadyCheck = (message, vocabulary) => {
  if (!isMixedCase(message)) return []
  const found = new Map<string, Use[]>()
  for (const use of usesIn(message)) {
    if (isKnown(use.word, vocabulary)) continue
    const known = found.get(use.word)
    if (known) known.push(use)
    else found.set(use.word, [use])
  }
  return [...found].flatMap(([word, uses]): Matter[] => {
    const [first] = uses
    const spelt = uses.some(({ explains }) => explains)
    if (!first || (spelt && uses.length > 1)) return []
    return spelt
      ? [
          {
            id: 'ready-abbreviation-once',
            weight: 'style',
            span: first.span,
            text: `${word} is spelt out and not used again`,
          },
        ]
      : [
          {
            id: 'ready-abbreviation',
            weight: 'asks',
            span: first.span,
            text: `${word} is not spelt out where it first stands`,
          },
        ]
  })
}

interface Use {
  readonly word: string
  readonly span: Span
  /** It stands in parentheses behind the words, or in front of them. */
  readonly explains: boolean
}

const TEXT: ReadonlySet<string> = new Set(['paragraph', 'continuation', 'plain', 'list'])

function usesIn({ body }: Message): readonly Use[] {
  return body.blocks.flatMap((block, index) => {
    if (!TEXT.has(body.roles[index] ?? '') || index >= body.closing.firstBlock) return []
    return block.lines.flatMap(({ plain }, offset) => {
      // A line in capitals is a title, in which any word may stand.
      if (!/[a-z]{2}/.test(plain)) return []
      return [...plain.matchAll(WORD)].map((match): Use => {
        const start = match.index
        const end = start + match[0].length
        const before = plain.slice(Math.max(0, start - 2), start)
        const behind = plain.slice(end, end + 40)
        // `the Defense Cooperation Agreement (DCA)`, `DCA (Defense Cooperation Agreement)`; a line may end in between.
        const explains = (/\($/.test(before) && /^s?[),;]/.test(behind)) || /^ \([A-Z][a-z]+(?: |-|$)/.test(behind)
        return { word: match[0], span: oneLine((body.lines[index] ?? 0) + offset, start, end), explains }
      })
    })
  })
}

const WORD = /(?<![A-Za-z0-9./&'-])[A-Z]{3,6}(?![A-Za-z0-9/&'-]|\.[A-Z])/g

/** In a cable in capitals, every word looks like one. */
function isMixedCase({ body }: Message): boolean {
  let small = 0
  let capital = 0
  for (const block of body.blocks)
    for (const { plain } of block.lines) {
      small += plain.match(/[a-z]/g)?.length ?? 0
      capital += plain.match(/[A-Z]/g)?.length ?? 0
    }
  return small > capital * 2
}

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return (
    vocabulary.everydayAbbreviation(word) !== undefined ||
    (MONTHS as readonly string[]).includes(word) ||
    /^[IVX]+$/.test(word) ||
    vocabulary.portionMark(word) !== undefined ||
    vocabulary.caption(word) !== undefined ||
    vocabulary.post(word) !== undefined ||
    vocabulary.series(word) !== undefined ||
    vocabulary.term(word) !== undefined
  )
}
