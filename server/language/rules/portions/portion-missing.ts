import type { Body, BodyRole } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { paragraphNumber } from '../../model/numbering/numbered-items.ts'
import { blockFacts, blockText } from '../../model/reading/body/block-facts.ts'
import { redactedBlocks } from '../../model/reading/body/redaction.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { SHORT_LEVELS } from '../../syntax/lines/mark-pattern.ts'
import { remember } from '../../syntax/memory/remember.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Fix, type Report } from '../rule.ts'
import { isMostlyMarked, likelyMarks, statedLevel } from '../support/levels/portions.ts'
import { doubleMark, tornMark } from '../support/levels/torn-marks.ts'
import { begunPortions } from './begun-portions.ts'
import { isOlderThanMarks } from './marking-era.ts'
import { unnumberedText } from './unnumbered-text.ts'

const HEAD =
  'C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: (U) VISIT\n\n'

export default defineRule({
  id: 'portion-missing',
  title: 'Portion mark missing',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  oneByOne: true,
  layouts: ['teleprinter', 'draft', 'smart', 'military'],
  docs: {
    what: 'In a classified message, or a SENSITIVE one (as a hint), whose other paragraphs are marked, a paragraph carries no portion mark. Where fewer than half are marked, there is one finding for all of them, at the first; and one where a whole text of several paragraphs has neither numbers nor marks.',
    why: 'Without a mark nobody can tell whether the paragraph may be quoted in an unclassified paper.',
    source:
      '32 CFR 2001.21(c); 5 FAH-1 H-246.2. Portion marking came with E.O. 12065, so older messages are left alone; so are messages with an ENTIRE TEXT statement, headings, items of lists, redacted paragraphs and the paragraph that names the classifier. 7% of accepted classified copies have such a paragraph, hence information in archival copies.',
    bad: [
      {
        text: `${HEAD}1. (U) FIRST.\n\n2. SECOND.\n\n3. (C) THIRD.\n\n4. (C) FOURTH.\n`,
        fixed: `${HEAD}1. (U) FIRST.\n\n2. (C) SECOND.\n\n3. (C) THIRD.\n\n4. (C) FOURTH.\n`,
      },
    ],
    good: [
      { text: `${HEAD}1. (U) FIRST.\n\n2. (C) SECOND.\n` },
      { text: `${HEAD}1. (C - ENTIRE TEXT).\n\n2. SECOND.\n\n3. THIRD.\n` },
    ],
    fix: 'Inserts the mark that most paragraphs carry, the mark of the overall level, or (U). Only the drafter knows which is right.',
  },
  check(message, report, { vocabulary, profile }) {
    const stated = statedLevel(message, vocabulary)
    const { body } = message
    if (!stated) return
    if (body.paragraphs.length === 0) {
      const first = stated.level.rank < CLASSIFIED ? undefined : unnumberedText(message)
      if (first)
        report({
          span: first,
          level: 'information',
          message: `No paragraph has a number or a portion mark: the message is ${stated.level.code}`,
        })
      return
    }
    if (body.unmarked.length === 0) return
    if (stated.level.rank < CLASSIFIED) {
      reportUnclassified(message, stated.level.code, report, vocabulary)
      return
    }
    if (body.entireText || isOlderThanMarks(message) || isLaterSection(message)) return
    if (profile !== 'draft' && beginsLater(message)) return
    // Words mark the portions: `BEGIN UNCLASSIFIED. … END UNCLASSIFIED`.
    if (begunPortions(message, vocabulary).length > 0) return
    const blocks = unmarkedParagraphs(message, vocabulary)
    const first = blocks[0]
    if (first === undefined) return
    const { code } = stated.level
    // What is in question is protection: the higher mark first, those of one level in the order of their use.
    const rank = (mark: string): number => vocabulary.portionMark(mark)?.rank ?? 0
    const marks = (): readonly string[] =>
      likelyMarks(body, stated.level, vocabulary).toSorted((one, other) => rank(other) - rank(one))
    if (isMostlyMarked(message)) {
      for (const block of blocks) {
        const number = paragraphNumber(body, block)
        const double = doubleMark(body, block)
        if (double) {
          const levels = [...new Set(double.levels)].toSorted((one, other) => rank(other) - rank(one))
          report({
            span: double.span,
            message: `Paragraph ${number} has no portion mark but two levels in its place: ${double.levels.join(' and ')}`,
            fixes: () => levels.map((mark) => rewrittenMark(double.span, mark, `Mark paragraph ${number} (${mark})`)),
          })
          continue
        }
        if (tellMisread(body, block, marks, report)) continue
        report({
          span: markPlace(body, block).number,
          message: `Paragraph ${number} has no portion mark: the message is ${code} and its other paragraphs are marked`,
          fixes: () => marks().map((mark) => insertMark(body, [block], mark, `Mark paragraph ${number} (${mark})`)),
        })
      }
      return
    }
    report({
      span: markPlace(body, first).number,
      message: `${unmarked(blocks.length, body.paragraphs.length)}: the message is ${code}`,
      ...(profile === 'draft' ? {} : { level: 'information' as const }),
      fixes: () => marks().map((mark) => insertMark(body, blocks, mark, `Mark these paragraphs (${mark})`)),
    })
  },
})

/** In an unclassified message marks are no duty; where all other paragraphs have one, the one without was forgotten. */
function reportUnclassified(message: Message, code: string, report: Report, vocabulary: Vocabulary): void {
  const { body, captions } = message
  const isSensitive = captions.some(({ name }) => name === 'SENSITIVE')
  const marked = body.paragraphs.length - body.unmarked.length
  if (!isSensitive || body.entireText || body.unmarked.length > 1 || marked < FEWEST_MARKED) return
  const [block] = unmarkedParagraphs(message, vocabulary)
  if (block === undefined) return
  const number = paragraphNumber(body, block)
  if (tellMisread(body, block, () => ['SBU', 'U'], report, 'hint')) return
  report({
    span: markPlace(body, block).number,
    level: 'hint',
    message: `Paragraph ${number} has no portion mark: the message is ${code} and SENSITIVE, and its other paragraphs are marked`,
    fixes: () => ['SBU', 'U'].map((mark) => insertMark(body, [block], mark, `Mark paragraph ${number} (${mark})`)),
  })
}

/** `1. (513U) The duke`: a machine read figures in the mark. */
function tellMisread(
  body: Body,
  block: number,
  marks: () => readonly string[],
  report: Report,
  level?: 'hint',
): boolean {
  const own = body.blocks[block]
  const text = own ? MISREAD.exec(blockText(own).slice(0, 12))?.[0] : undefined
  if (text === undefined) return false
  const { line, start } = markPlace(body, block).mark
  const span = oneLine(line, start, start + text.length)
  report({
    span,
    ...(level ? { level } : {}),
    message: `${text} stands where the portion mark of paragraph ${paragraphNumber(body, block)} is expected`,
    fixes: () => marks().map((mark) => rewrittenMark(span, mark, `Write (${mark})`)),
  })
  return true
}

/** Letters and figures; years and the labels of items have one or the other, or are shorter. */
const MISREAD = /^\((?=[A-Z/]{0,5}\d)(?=\d{0,5}[A-Z])[A-Z\d/]{3,6}\)(?=\s)/

const FEWEST_MARKED = 3

function unmarked(count: number, all: number): string {
  if (all === 1) return 'The paragraph has no portion mark'
  if (count === all) return 'No paragraph has a portion mark'
  return `${count} of ${all} paragraphs ${count === 1 ? 'has' : 'have'} no portion mark`
}

/** The number of a paragraph, and the place of its mark behind it. */
function markPlace(body: Body, block: number): { readonly number: Span; readonly mark: Span; readonly glued: boolean } {
  const own = body.blocks[block]
  const start = own && blockFacts(own).start
  const line = body.lines[block] ?? 0
  const at = start?.textStart ?? 0
  return {
    number: oneLine(line, start?.number.start ?? 0, start?.number.end ?? 0),
    mark: oneLine(line, at, at),
    glued: at === start?.delimiterEnd,
  }
}

function rewrittenMark(span: Span, mark: string, title: string): Fix {
  return { title, kind: 'ask', edits: [{ span, newText: `(${mark})` }] }
}

function insertMark(body: Body, blocks: readonly number[], mark: string, title: string): Fix {
  const edits = blocks.map((block) => {
    const place = markPlace(body, block)
    return { span: place.mark, newText: `${place.glued ? ' ' : ''}(${mark}) ` }
  })
  return { title, kind: 'ask', edits }
}

/** CONFIDENTIAL and above; RESTRICTED went out of use long before portions were marked. */
const CLASSIFIED = 2
/** The first paragraph is lost and none of the others is marked: the mark of the entire text stood in it. */
function beginsLater({ body }: Message): boolean {
  const [first] = body.paragraphs
  return first !== undefined && body.marks.length === 0 && paragraphNumber(body, first) === 2
}

/** Where nothing is marked, the first section may say ENTIRE TEXT. */
function isLaterSection({ classification, body }: Message): boolean {
  return (classification?.section?.number ?? 1) > 1 && body.marks.length === 0
}

function unmarkedParagraphs(message: Message, vocabulary: Vocabulary): readonly number[] {
  const { body, authority } = message
  // Where marks were struck out, one of which nothing is left is no mark that was forgotten.
  if (body.unmarked.some((block) => hasStruckMark(body, block))) return []
  const redacted = redactedBlocks(message)
  return body.unmarked.filter((block) => {
    // What took the words took the mark.
    if (redacted.has(block)) return false
    if (authority?.placement === 'paragraph' && holdsLine(message, block, authority.span.line)) return false
    return !tornMark(body, block, vocabulary) && !isMarkedOtherwise(body, block, vocabulary)
  })
}

function hasStruckMark({ blocks }: Body, block: number): boolean {
  const own = blocks[block]
  return own !== undefined && blockFacts(own).start?.struck !== undefined
}

function holdsLine(message: Message, block: number, line: number): boolean {
  const from = message.body.lines[block] ?? 0
  return line >= from && line < from + (message.body.blocks[block]?.lines.length ?? 0)
}

/** A mark behind a title (`5. COMMENT: (C) …`), at the end (`… (U)`), or on each item below a heading. */
function isMarkedOtherwise(body: Body, block: number, vocabulary: Vocabulary): boolean {
  const own = body.blocks[block]
  if (!own) return false
  const isMark = (match: RegExpExecArray | null): boolean => vocabulary.portionMark(match?.[1] ?? '') !== undefined
  const { marked, short } = remember(own, 'marked otherwise', () => {
    const text = blockText(own)
    // `(SB U)`, `(C - Entire Paragraph)`: a mark, though not as it should be.
    const odd = ODD_MARK.exec(text.slice(0, 60))?.[1]?.replaceAll(' ', '') ?? ''
    const near =
      LEVEL_AND_MORE.test(odd) ||
      OF_ANOTHER.test(text.slice(0, 12)) ||
      vocabulary.portionMark(odd) !== undefined ||
      isMark(MARK_NEAR_START.exec(text.slice(0, 120))) ||
      isMark(MARK_AT_END.exec(text.slice(-40)))
    return { marked: near, short: text.length < 160 }
  })
  if (marked || !short) return marked
  const first = firstLineBelow(body, block) ?? own.lines[1]
  return first !== undefined && isMark(MARK_OF_ITEM.exec(first.plain.slice(0, 60)))
}

/** Of the text or the item below a heading, past the rule under it and what a page puts between. */
function firstLineBelow({ blocks, roles }: Body, block: number): Line | undefined {
  let below = block + 1
  while (below < block + FARTHEST_BELOW && PASSED_OVER.has(roles[below] ?? 'trailer')) below++
  const next = blocks[below]
  return next?.kind === 'text' || roles[below] === 'list' ? next?.lines[0] : undefined
}

const FARTHEST_BELOW = 5
const PASSED_OVER: ReadonlySet<BodyRole> = new Set(['rule', 'furniture', 'section', 'caption'])

const ODD_MARK = /^\(([A-Z][^()]{0,40})\)/
const LEVEL_AND_MORE = new RegExp(`^(?:${SHORT_LEVELS})[-/]`)
/** `(GBR-C)`: a mark of another government, by hand. */
const OF_ANOTHER = /^\([A-Z]{2,4}[-/ ]{1,2}(?:U|R|C|S|TS)\)/
const MARK_NEAR_START = /^[^()]{0,90}\(([A-Za-z]{1,4}(?:\/{1,2}[A-Z]{2,6})?)\)/
const MARK_AT_END = /\(([A-Z]{1,4}(?:\/{1,2}[A-Z]{2,6})?)\)\.?$/
const MARK_OF_ITEM =
  /^\s{0,12}(?:[\u00b6\ufffd\u00c2]{1,2}\s?)?(?:-{1,2}|\*|\(?[A-Za-z0-9]{1,3}[.)])?\s{0,4}\(([A-Z]{1,4}(?:\/{1,2}[A-Z]{2,6})?)\)/
