import { blockTable, unusual } from '../../model/incremental/block-table.ts'
import type { Message } from '../../model/message/message.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule } from '../rule.ts'
import { readableMarks, statedLevel, transmissionRank } from '../support/levels/portions.ts'
import { isWhole } from '../support/lines/last-section.ts'
import { numberingOf } from '../support/numbering/numbering-of.ts'

const HEAD =
  'C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: (U) VISIT\n\n'

export default defineRule({
  id: 'portion-none-reaches',
  title: 'No portion reaches the overall level',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'none',
  docs: {
    what: 'Every paragraph of a classified message is marked, and none as high as the message.',
    why: 'Either the message is classified too high, or a paragraph is marked too low.',
    source:
      '32 CFR 2001.21: the overall level is that of the highest portion. 2.1% of accepted copies break it, some because an attachment carries the level, so it is information in archival copies. Silent where a paragraph has no mark, where marks stand inside the text, or where format line 4 agrees with the portions: then `class-fl4-mismatch` speaks.',
    bad: [{ text: `${HEAD}1. (U) FIRST.\n\n2. (U) SECOND.\n`, profile: 'draft' }],
    good: [
      { text: `${HEAD}1. (U) FIRST.\n\n2. (C) SECOND.\n`, profile: 'draft' },
      { text: `${HEAD}1. (U) FIRST.\n\n2. SECOND.\n`, profile: 'draft' },
    ],
  },
  check(message, report, { vocabulary }) {
    const stated = statedLevel(message, vocabulary)
    const { body } = message
    if (!stated || stated.level.rank < CLASSIFIED || body.entireText || !isWhole(message)) return
    const { items } = numberingOf(message).own
    if (body.unmarked.some((block) => !items.has(block))) return
    const uses = readableMarks(body, vocabulary)
    if (uses.length === 0 || uses.length < body.marks.length) return
    const highest = uses.reduce((a, b) => (b.mark.rank > a.mark.rank ? b : a))
    if (highest.mark.rank >= stated.level.rank || subjectRank(message, vocabulary) >= stated.level.rank) return
    const sent = transmissionRank(message, vocabulary)
    if (sent !== undefined && sent < stated.level.rank) return
    if (isReachedInside(message, stated.level.rank, vocabulary)) return
    report({
      span: stated.span,
      message: `The message is ${stated.level.code}, but no paragraph is marked above (${highest.mark.code})`,
    })
  },
})

/** CONFIDENTIAL and above. */
const CLASSIFIED = 2

function subjectRank(message: Message, vocabulary: Vocabulary): number {
  const mark = message.subject?.mark
  return (mark && vocabulary.portionMark(mark.inner)?.rank) ?? 0
}

/** Marks of items, headings and quoted text, which no digest holds; asked for only when all else is silent. */
function isReachedInside({ slice, body }: Message, rank: number, vocabulary: Vocabulary): boolean {
  const table = blockTable(slice, 'marks inside', marksInside)
  const offset = table.length - body.blocks.length
  return unusual(table, NONE).some(
    (index) => index >= offset && table[index]?.some((inner) => (vocabulary.portionMark(inner)?.rank ?? 0) >= rank),
  )
}

const NONE: readonly string[] = []

function marksInside(block: Block): readonly string[] {
  const inner = block.lines.flatMap(({ plain }) =>
    plain.includes('(') ? [...plain.matchAll(MARK)].map((match) => match[1] ?? '') : NONE,
  )
  return inner.length === 0 ? NONE : inner
}

const MARK = /\(((?:C|S|TS)(?:\/{1,2}[A-Z]{2,6})?)\)/g
