import type { Message } from '../../model/message/message.ts'
import { compareSpans, type Span, shift } from '../../model/message/span.ts'
import { blockFlow } from '../../model/reading/body/block-facts.ts'
import { MONTHS } from '../../text/months.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Matter, ReadyCheck } from './matter.ts'
import { isPlaceholder } from './placeholders.ts'
import { isSpeltOut, LOOK } from './spelt-out.ts'

/** Abbreviations that the text never spells out, or only behind their first use, and those that it then uses no more. */
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
    const first = uses.find(({ alone }) => alone)
    if (!first) return []
    const { span } = first
    const spelt = uses.find(({ explains }) => explains)
    if (!spelt)
      return [
        { id: 'ready-abbreviation', weight: 'asks', span, text: `${word} is not spelt out where it first stands` },
      ]
    if (spelt !== first && compareSpans(first.span, spelt.span) < 0)
      return [{ id: 'ready-abbreviation', weight: 'asks', span, text: `${word} is spelt out further down only` }]
    if (uses.length > 1) return []
    return [{ id: 'ready-abbreviation-once', weight: 'style', span, text: `${word} is spelt out and not used again` }]
  })
}

interface Use {
  readonly word: string
  readonly span: Span
  /** No part of a longer word, as in `DCA-led` and `DCA/RPA`. */
  readonly alone: boolean
  readonly explains: boolean
}

const TEXT: ReadonlySet<string> = new Set(['paragraph', 'continuation', 'plain', 'list'])

function usesIn({ body }: Message): readonly Use[] {
  return body.blocks.flatMap((block, index) => {
    if (!TEXT.has(body.roles[index] ?? '') || index >= body.closing.firstBlock) return []
    const flow = blockFlow(block)
    return [...flow.text.matchAll(WORD)].flatMap((match): Use[] => {
      const [word] = match
      const end = match.index + word.length
      const own = flow.span(match.index, end)
      // A line in capitals is a title, in which any word may stand.
      const plain = block.lines[own.line]?.plain ?? ''
      if (!/[a-z]{2}/.test(plain) || isPlaceholder(plain, own.start, word)) return []
      const behind = flow.text.slice(end, end + LOOK)
      const explains = isSpeltOut(word, flow.text.slice(Math.max(0, match.index - LOOK), match.index), behind)
      const alone = !/^s?(?:[/&-]|\.[A-Z]|'[a-rt-z])/.test(behind)
      return [{ word, span: shift(own, body.lines[index] ?? 0), alone, explains }]
    })
  })
}

const WORD = /(?<![A-Za-z0-9./&'-])[A-Z]{3,6}(?=s?(?![A-Za-z0-9]))/g

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

/** `MAY`, `AUG`. */
const MONTH_WORDS: ReadonlySet<string> = new Set(
  MONTHS.flatMap((name) => [name.toUpperCase(), name.slice(0, 3).toUpperCase()]),
)

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return (
    vocabulary.everydayAbbreviation(word) !== undefined ||
    MONTH_WORDS.has(word) ||
    /^[IVX]+$/.test(word) ||
    vocabulary.portionMark(word) !== undefined ||
    vocabulary.caption(word) !== undefined ||
    vocabulary.post(word) !== undefined ||
    vocabulary.series(word) !== undefined ||
    vocabulary.term(word) !== undefined
  )
}
