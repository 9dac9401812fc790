import type { Message } from '../../model/message/message.ts'
import { redactedBlocks } from '../../model/reading/body/redaction.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import type { WrittenMark } from '../../syntax/lines/mark-shape.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'
import { matchesOf } from '../../text/matches-of.ts'
import type { Level } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Fix } from '../rule.ts'
import { readableMarks, statedLevel, transmissionRank } from '../support/levels/portions.ts'
import { isWhole } from '../support/lines/last-section.ts'
import { placedMarks } from '../support/remedies/lower-marks.ts'
import { levelOfRank, setLevel } from '../support/remedies/set-level.ts'
import { uncheckedFields } from '../support/remedies/unchecked-fields.ts'
import { isByCompilation } from './compilation.ts'
import { looseMarks } from './loose-marks.ts'

const HEAD =
  'C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: (U) VISIT\n\n'

export default defineRule({
  id: 'portion-none-reaches',
  title: 'No portion reaches the overall level',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  oneByOne: true,
  layouts: ['teleprinter', 'draft', 'smart', 'military'],
  docs: {
    what: 'Every paragraph of a classified message is marked, and none as high as the message.',
    why: 'Either the message is classified too high, or a paragraph is marked too low.',
    source:
      '32 CFR 2001.21: the overall level is that of the highest portion. 2.1% of accepted copies break it, some because an attachment carries the level, so it is information in archival copies. Silent where a paragraph has no mark or is redacted, where marks stand inside the text, where it says that it is classified by compilation, or where format line 4 agrees with the portions: then `class-fl4-mismatch` speaks.',
    bad: [
      {
        text: `${HEAD}1. (U) FIRST.\n\n2. (U) SECOND.\n`,
        profile: 'draft',
        fixed: `${HEAD}1. (C) FIRST.\n\n2. (U) SECOND.\n`,
      },
    ],
    good: [
      { text: `${HEAD}1. (U) FIRST.\n\n2. (C) SECOND.\n`, profile: 'draft' },
      { text: `${HEAD}1. (U) FIRST.\n\n2. SECOND.\n`, profile: 'draft' },
    ],
    fix: 'Raises the mark of one of the paragraphs that come nearest to the level, up to four to choose from; or lowers the message to its highest portion, with FL4 and, where it becomes unclassified, the E.O. line and the classifier. Only the drafter knows which.',
  },
  check(message, report, { vocabulary }) {
    const stated = statedLevel(message, vocabulary)
    const { body } = message
    if (!stated || stated.level.rank < CLASSIFIED || body.entireText || body.closing.cut || !isWhole(message)) return
    if (body.unmarked.length > 0 || redactedBlocks(message).size > 0) return
    const uses = readableMarks(body, vocabulary)
    if (uses.length === 0 || uses.length < body.marks.length) return
    const highest = uses.reduce((a, b) => (b.mark.rank > a.mark.rank ? b : a))
    if (highest.mark.rank >= stated.level.rank || subjectRank(message, vocabulary) >= stated.level.rank) return
    const sent = transmissionRank(message, vocabulary)
    if (sent !== undefined && sent < stated.level.rank) return
    if (isReachedInside(message, stated.level.rank, vocabulary) || isByCompilation(message)) return
    report({
      span: stated.span,
      message: `The message is ${stated.level.code}, but no paragraph is marked above (${highest.mark.code})${uncheckedFields(message, vocabulary)}`,
      fixes: () => [
        ...raiseMarks(message, highest.mark.rank, stated.level, vocabulary),
        ...lowerMessage(message, highest.mark.rank, vocabulary),
      ],
    })
  },
})

/** One fix for each paragraph that comes nearest to the level, where these are few enough to choose from. */
function raiseMarks(message: Message, rank: number, level: Level, vocabulary: Vocabulary): readonly Fix[] {
  const code = level.portions[0]
  const uses = readableMarks(message.body, vocabulary).filter(({ mark }) => mark.rank === rank)
  if (code === undefined) return []
  return placedMarks(message, uses)
    .slice(0, MOST_OFFERED)
    .map(({ span, mark, number }) => {
      const newText = `(${[code, ...mark.caveats].join('/')})`
      return { title: `Raise the mark of paragraph ${number} to ${newText}`, kind: 'ask', edits: [{ span, newText }] }
    })
}

const MOST_OFFERED = 4

/** Only where nothing else stands at the level: FL4 follows, but a subject or item may not be passed over. */
function lowerMessage(message: Message, rank: number, vocabulary: Vocabulary): readonly Fix[] {
  const highest = Math.max(rank, subjectRank(message, vocabulary))
  const level = levelOfRank(highest, vocabulary)
  return level && !isReachedInside(message, highest + 1, vocabulary) ? setLevel(message, level, vocabulary) : []
}

/** CONFIDENTIAL and above. */
const CLASSIFIED = 2

function subjectRank(message: Message, vocabulary: Vocabulary): number {
  const mark = message.subject?.mark
  return (mark && vocabulary.portionMarkOf(mark)?.rank) ?? 0
}

/** Marks of items and headings, and of quoted text, which no digest holds; asked for only when all else is silent. */
function isReachedInside(message: Message, rank: number, vocabulary: Vocabulary): boolean {
  const reaches = (mark: WrittenMark): boolean => (vocabulary.portionMarkOf(mark)?.rank ?? 0) >= rank
  return looseMarks(message).some(reaches) || isReachedAnywhere(message, reaches)
}

function isReachedAnywhere({ slice, body }: Message, reaches: (mark: WrittenMark) => boolean): boolean {
  const table = blockTable(slice, 'marks inside', marksInside)
  const offset = table.length - body.blocks.length
  return unusual(table, NONE).some((index) => index >= offset && table[index]?.some((inner) => reaches({ inner })))
}

const NONE: readonly string[] = []

function marksInside(block: Block): readonly string[] {
  const inner = block.lines.flatMap(({ plain }) =>
    plain.includes('(') ? matchesOf(plain, MARK).map((match) => match[1] ?? '') : NONE,
  )
  return inner.length === 0 ? NONE : inner
}

const MARK = /\(((?:C|S|TS)(?:\/{1,2}[A-Z]{2,6})?)\)/g
