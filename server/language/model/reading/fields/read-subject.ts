import type { Line } from '../../../syntax/lines/line.ts'
import { SHORT_LEVELS } from '../../../syntax/lines/mark-pattern.ts'
import { isOffice, readMarkShape } from '../../../syntax/lines/mark-shape.ts'
import { behindStruckMark } from '../../../syntax/lines/struck-mark.ts'
import { matchesOf } from '../../../text/matches-of.ts'
import { trimEndOf } from '../../../text/trim-end.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { SubjectLine } from '../../message/message.ts'
import type { PortionMark } from '../../message/portion-mark.ts'
import { type Part, partOf } from '../../message/span.ts'
import { type Flow, flowOf } from '../lines/flow.ts'
import { blanked, leavingOut, pageLinesIn, pagePosts, type Stretch } from '../lines/page-lines.ts'

/**
 * `SUBJECT: (U) …` with its wrapped lines, without page lines inside and without the text behind it.
 *
 * @param ownSeries series of the message, with which page lines inside the field begin
 */
export function readSubject(
  lines: readonly Line[],
  firstLine: number,
  vocabulary: Vocabulary,
  ownSeries?: string,
): SubjectLine {
  const flow = flowOf(lines, firstLine, lines[0]?.indent ?? 0)
  const pageLines = [
    ...pageLinesIn(flow.text, pagePosts(ownSeries, vocabulary)),
    ...indents(flow),
    ...stampsBeside(flow),
  ].sort((a, b) => a.start - b.start)
  const whole = blanked(flow.text, pageLines)
  const [keyword = '', word = ''] = (lostLetter(whole) ? HOLED_KEYWORD : KEYWORD).exec(whole) ?? []
  const end = endOf(whole, keyword.length)
  const rest = whole.slice(keyword.length, end)
  const leading = MARK.exec(rest)
  // `(S/CT) VISIT` names an office; what is no mark of anybody is kept, for it may be a slip of one.
  const markMatch = leading && !isOffice(leading[1] ?? '') ? leading : null
  const behind = markMatch ? null : TRAILING_MARK.exec(rest)
  const trailing = behind && isKnownMark(behind[1] ?? '') ? behind : null
  const match = markMatch ?? trailing
  const start = keyword.length + (match?.index ?? 0)
  const mark: PortionMark | undefined = match
    ? markOf(flow.part(start, start + match[0].trimEnd().length), (match[1] ?? '').trim())
    : undefined
  const behindStruck = match ? 0 : behindStruckMark(whole, keyword.length)
  const textStart = behindStruck || keyword.length + (markMatch?.[0].length ?? 0)
  const textEnd = textStart + trimEndOf(whole.slice(textStart, trailing ? start : end), ' ;,').length
  const text = leavingOut(withoutBreaks(flow), pageLines, textStart, textEnd).replaceAll(NOTHING, '').trim()
  return {
    span: flow.span(0, end < whole.length ? textEnd : flow.text.length),
    keyword: flow.part(0, word.length),
    text,
    textSpan: text ? flow.span(textStart, textEnd) : undefined,
    mark: mark ?? markBefore(lines[0], firstLine),
  }
}

/** The text with a sign for nothing in place of each break behind a word that was divided, `SECRE-` and `TARY`; offsets stay. */
function withoutBreaks({ text, breaks }: Flow): string {
  const pieces: string[] = []
  let from = 0
  for (const at of breaks) {
    if (!/[A-Za-z]-$/.test(text.slice(Math.max(0, at - 2), at))) continue
    pieces.push(text.slice(from, at))
    from = at + 1
  }
  return [...pieces, text.slice(from)].join(NOTHING)
}

const NOTHING = '\u0000'

/** `-       THE BORDER AT HOFBAU`: the dash kept the indent of a continued line, which the network took out. */
function indents({ text, breaks }: Flow): Stretch[] {
  return breaks.flatMap((at) => {
    const length = INDENT.exec(text.slice(at + 1, at + 40))?.[0].length ?? 0
    return length > 0 ? [{ start: at + 1, end: at + 1 + length }] : []
  })
}

const INDENT = /^-(?: -)? {2,24}(?=[^\s-])/

/** `[RELEASE IN FULL]`: a reviewer's stamp beside a line of the title, or between two, its brackets misread. */
function stampsBeside({ text, breaks }: Flow): Stretch[] {
  if (!text.includes('[RELEASE') && !text.includes('[DEC')) return []
  return matchesOf(text, STAMP)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ end }) => end === text.length || breaks.includes(end))
}

const STAMP = /\[(?:RELEASED? IN (?:FULL|PART)|DECLASSIFIED|DECAPTIONED)[\]1Il]?(?= |$)/g

/** `(U) SUBJECT: …`: the mark stands before the keyword. */
function markBefore(line: Line | undefined, at: number): PortionMark | undefined {
  const [text, inner] = line && line.indent > 0 ? (MARK_BEFORE.exec(line.plain.slice(0, line.indent)) ?? []) : []
  if (!line || text === undefined || inner === undefined) return undefined
  const start = line.plain.indexOf(text)
  return markOf(partOf(line.plain, at, start, start + text.length), inner)
}

const MARK_BEFORE = /\(([A-Z/]{1,12})\)(?= {0,3}$)/

function markOf(part: Part, inner: string): PortionMark {
  const byPlace = !readMarkShape(inner) && readMarkShape(inner, true) !== undefined
  return { ...part, inner, closed: true, ...(byPlace ? { byPlace } : {}) }
}

function isKnownMark(inner: string): boolean {
  return readMarkShape(inner)?.parts.every(({ known }) => known) ?? false
}

/** The keyword, spaced out or misspelt before its colon, with what may stand in place of the colon. */
const KEYWORD =
  /^(S U B J(?: E C T)?|S ?U ?B ?J(?: ?E ?C ?T)?(?=\s{0,2}:)|[A-Z]{3,9}(?=\s{0,3}[:;])|SUBJ(?:ECT|ETC|EC|CT)?(?:[84&](?=\s))?|UBJECT|UBJ|SUB(?=\s{0,2}:))(?:[.,'*|\u2018\u2019](?=\s))?\s{0,3}[:;]?(?:\s{0,4}SUBJ(?:ECT)?\s{0,2}:)?\s{0,40}/i
/** `SUBJE T: …`: a blank stands for one of the letters. */
function lostLetter(text: string): boolean {
  const blank = text.indexOf(' ')
  return blank > 1 && blank < 6 && text.startsWith(`${'SUBJECT'.slice(0, blank)} ${'SUBJECT'.slice(blank + 1)}`)
}

const HOLED_KEYWORD = /^([A-Z ]{7})\s{0,3}[:;]\s{0,40}/
/** A leading parenthesis in the shape of a mark; "(Draft) …" is part of the title. */
const MARK =
  /^\(\s?([A-Z]{1,4}(?:[ /-]{1,3}[A-Z][A-Z ,/-]{0,120})?|[A-Z]{1,3}[^A-Z()\s]{0,2}I{0,2}(?:NF|NOFORN)|\/{2}[A-Z][A-Z ,/-]{0,60}|UNCLASSIFIED|CONFIDENTIAL|SECRET)\s?\)\s*/i
/** The old style: ` (U)` at the end. */
const TRAILING_MARK = new RegExp(`\\(((?:${SHORT_LEVELS})(?:\\/{1,2}[A-Z][A-Z ,/-]{1,60})?)\\)\\s*\\.?$`)

/** Where a sentence begins on the line of a title in capitals: the text came along with it. */
function endOf(text: string, from: number): number {
  const match = SENTENCE_BEHIND.exec(text.slice(from))
  if (!match || /[a-z]{3}/.test(text.slice(from, from + match.index))) return text.length
  return from + match.index
}

const SENTENCE_BEHIND = / (?:This (?:is|message|cable|telegram)|Please|Sensitive [Bb]ut [Uu]nclassified)\b/
