import { blockFacts } from '../model/block-facts.ts'
import type { Message } from '../model/message.ts'
import { type Span, shift } from '../model/span.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { defineRule, type Fix } from './rule.ts'
import {
  type PortionUse,
  paragraphsMarked,
  readableMarks,
  type StatedLevel,
  statedLevel,
  transmissionRank,
} from './support/portions.ts'

const HEAD =
  'C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: (U) VISIT\n\n'

export default defineRule({
  id: 'portion-over',
  title: 'Portion above the overall level',
  scope: 'message',
  severity: 'error',
  fix: 'ask',
  docs: {
    what: 'A paragraph or the subject is marked with a level above that of the whole message. Where most marked paragraphs are, the level line is reported, once.',
    why: 'The message was handled, sent and filed below the level of what it holds.',
    source:
      '32 CFR 2001.21: the overall level is that of the highest portion. Almost no accepted copy breaks it. Where format line 4 shows a level that covers the portions, the classification line is the wrong one, and `class-fl4-mismatch` says so.',
    bad: [
      {
        text: `${HEAD}1. (U) FIRST.\n\n2. (C) SECOND.\n\n3. (S) THIRD.\n\n4. (C) FOURTH.\n`,
        fixed: `${HEAD}1. (U) FIRST.\n\n2. (C) SECOND.\n\n3. (C) THIRD.\n\n4. (C) FOURTH.\n`,
      },
    ],
    good: [{ text: `${HEAD}1. (U) FIRST.\n\n2. (C/NF) SECOND.\n` }],
    fix: 'Lowers the mark to the overall level. Raising the level of the message is for whoever may classify it.',
  },
  check(message, report, { vocabulary }) {
    const stated = statedLevel(message, vocabulary)
    if (!stated) return
    const { rank } = stated.level
    const uses = readableMarks(message.body, vocabulary)
    const over = uses.filter(({ mark }) => mark.rank > rank)
    const subject = subjectOver(message, vocabulary, rank)
    if (over.length === 0 && !subject) return
    const highest = Math.max(...over.map(({ mark }) => mark.rank), subject?.rank ?? 0)
    if ((transmissionRank(message, vocabulary) ?? 0) >= highest) return
    if (isLevelWrong(uses, over, rank)) {
      const paragraphs = paragraphsMarked(message.body, new Set(over.map(({ inner }) => inner)))
      report({
        span: stated.span,
        message: `The message is ${stated.level.code}, but ${paragraphs.length} of its paragraphs are marked above it, as (${over[0]?.mark.code})`,
        related: paragraphs
          .slice(0, 5)
          .map((block) => ({ span: markSpan(message, block), message: 'Marked above the level' })),
      })
      return
    }
    if (subject) report(finding('The subject', subject.text, subject.span, subject.caveats, stated))
    for (const block of paragraphsMarked(message.body, new Set(over.map(({ inner }) => inner)))) {
      const own = message.body.blocks[block]
      const facts = own && blockFacts(own)
      if (!facts?.mark || !facts.start) continue
      const caveats = vocabulary.portionMark(facts.mark.inner)?.caveats ?? []
      report(finding(`Paragraph ${facts.start.value}`, facts.mark.text, markSpan(message, block), caveats, stated))
    }
  },
})

/** Two or more paragraphs above the level, and at least as many as reach it: the level is the odd one out. */
function isLevelWrong(uses: readonly PortionUse[], over: readonly PortionUse[], rank: number): boolean {
  const count = (some: readonly PortionUse[]): number => some.reduce((sum, use) => sum + use.count, 0)
  const reaching = count(uses.filter(({ mark }) => mark.rank === rank && rank > 0))
  return count(over) > 1 && count(over) >= reaching
}

function subjectOver(
  message: Message,
  vocabulary: Vocabulary,
  rank: number,
): { rank: number; text: string; span: Span; caveats: readonly string[] } | undefined {
  const mark = message.subject?.mark
  const read = mark && vocabulary.portionMark(mark.inner)
  if (!mark || !read || read.rank <= rank) return undefined
  return { rank: read.rank, text: mark.text, span: mark, caveats: read.caveats }
}

function markSpan(message: Message, block: number): Span {
  const own = message.body.blocks[block]
  const mark = own && blockFacts(own).mark
  const { line, start, endLine, end } = mark ?? { line: 0, start: 0, endLine: 0, end: 0 }
  return shift({ line, start, endLine, end }, message.body.lines[block] ?? 0)
}

function finding(what: string, text: string, span: Span, caveats: readonly string[], stated: StatedLevel) {
  const lowered = `(${[stated.level.portions[0] ?? 'U', ...(stated.level.rank > 0 ? caveats : [])].join('/')})`
  return {
    span,
    message: `${what} is marked ${text}, above the overall level ${stated.level.code}`,
    related: [{ span: stated.span, message: `The message is ${stated.level.code}` }],
    fixes: (): readonly Fix[] => [{ title: `Mark ${lowered}`, kind: 'ask', edits: [{ span, newText: lowered }] }],
  }
}
