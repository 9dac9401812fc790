import type { Message } from '../../model/message/message.ts'
import { type Part, type Span, shift } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/block-facts.ts'
import type { PortionMark } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Fix } from '../rule.ts'
import {
  type PortionUse,
  paragraphsMarked,
  readableMarks,
  type StatedLevel,
  statedLevel,
  transmissionRank,
} from '../support/levels/portions.ts'
import { itemMarks } from './item-marks.ts'

const HEAD =
  'C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: (U) VISIT\n\n'

export default defineRule({
  id: 'portion-over',
  title: 'Portion above the overall level',
  scope: 'message',
  severity: 'error',
  fix: 'ask',
  docs: {
    what: 'A paragraph, an item of a list in it, or the subject is marked with a level above that of the whole message. Where most marked paragraphs are, the level line is reported, once.',
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
    const items = readableItems(message, vocabulary)
    const itemsOver = items.filter(({ mark }) => mark.rank > rank)
    if (over.length === 0 && !subject && itemsOver.length === 0) return
    const highest = Math.max(...[...over, ...itemsOver].map(({ mark }) => mark.rank), subject?.mark.rank ?? 0)
    if ((transmissionRank(message, vocabulary) ?? 0) >= highest) return
    const spans = paragraphsMarked(message.body, new Set(over.map(({ inner }) => inner))).map((block) => ({
      block,
      span: markSpan(message, block),
    }))
    const reaching = countOf(uses, rank) + items.filter(({ mark }) => mark.rank === rank).length
    if (isLevelWrong(spans.length + itemsOver.length, rank > 0 ? reaching : 0)) {
      const marks = [...spans.map(({ span }) => span), ...itemsOver.map(({ part }) => part)]
      const what = itemsOver.length > 0 ? 'portions' : 'paragraphs'
      report({
        span: stated.span,
        message: `The message is ${stated.level.code}, but ${marks.length} of its ${what} are marked above it, as (${(over[0] ?? itemsOver[0])?.mark.code})`,
        related: marks.slice(0, 5).map((span) => ({ span, message: 'Marked above the level' })),
      })
      return
    }
    if (subject) report(finding('The subject', subject.text, subject.span, subject.mark, stated))
    for (const { block, span } of spans) {
      const own = message.body.blocks[block]
      const facts = own && blockFacts(own)
      const mark = facts?.mark && vocabulary.portionMark(facts.mark.inner)
      if (facts?.mark && facts.start && mark)
        report(finding(`Paragraph ${facts.start.value}`, facts.mark.text, span, mark, stated))
    }
    for (const { part, mark } of itemsOver) report(finding('An item', part.text, part, mark, stated))
  },
})

/** Two or more portions above the level, and at least as many as reach it: the level is the odd one out. */
function isLevelWrong(over: number, reaching: number): boolean {
  return over > 1 && over >= reaching
}

function countOf(uses: readonly PortionUse[], rank: number): number {
  return uses.reduce((sum, { mark, count }) => (mark.rank === rank ? sum + count : sum), 0)
}

/** Items of lists that carry a mark of their own. */
function readableItems(
  message: Message,
  vocabulary: Vocabulary,
): readonly { readonly part: Part; readonly mark: PortionMark }[] {
  return itemMarks(message).flatMap(({ part, inner }) => {
    const mark = vocabulary.portionMark(inner)
    return mark ? [{ part, mark }] : []
  })
}

function subjectOver(
  message: Message,
  vocabulary: Vocabulary,
  rank: number,
): { text: string; span: Span; mark: PortionMark } | undefined {
  const mark = message.subject?.mark
  const read = mark && vocabulary.portionMark(mark.inner)
  if (!mark || !read || read.rank <= rank) return undefined
  return { text: mark.text, span: mark, mark: read }
}

function markSpan(message: Message, block: number): Span {
  const own = message.body.blocks[block]
  const mark = own && blockFacts(own).mark
  const { line, start, endLine, end } = mark ?? { line: 0, start: 0, endLine: 0, end: 0 }
  return shift({ line, start, endLine, end }, message.body.lines[block] ?? 0)
}

function finding(what: string, text: string, span: Span, mark: PortionMark, stated: StatedLevel) {
  const code = [stated.level.portions[0] ?? 'U', ...(stated.level.rank > 0 ? mark.caveats : [])].join('/')
  const lowered = mark.entireText ? `(${code} - ENTIRE TEXT)` : `(${code})`
  return {
    span,
    message: `${what} is marked ${text}, above the overall level ${stated.level.code}`,
    related: [{ span: stated.span, message: `The message is ${stated.level.code}` }],
    fixes: (): readonly Fix[] => [{ title: `Mark ${lowered}`, kind: 'ask', edits: [{ span, newText: lowered }] }],
  }
}
