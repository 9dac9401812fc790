import type { Line } from '../../../syntax/lines/line.ts'
import { codesOf } from '../../../text/character-codes.ts'
import { matchesOf } from '../../../text/matches-of.ts'
import type { ItemMark, PortionMark } from '../../message/portion-mark.ts'
import { partOf } from '../../message/span.ts'
import { markBehindTitle, properMark } from './find-marks.ts'

/** Marks of the items of one block, in running order; the own mark of its paragraph is none of them. */
export function itemMarksOf(lines: readonly Line[], own?: PortionMark): readonly ItemMark[] {
  if (!lines.some(({ plain, indent }) => plain.includes('(', indent))) return NO_ITEMS
  const found: ItemMark[] = []
  for (let index = 0; index < lines.length; index++) {
    const { plain, indent } = lines[index] as Line
    if (!plain.includes('(', indent)) continue
    const item = mayBeItem(plain, indent) ? itemAt(plain, indent) : undefined
    const isOwn = ({ start }: PortionMark): boolean => own?.line === index && own.start === start
    if (item && !isOwn(item)) found.push({ ...item, line: index, endLine: index })
    const [above, below] = [index > 0 ? lines[index - 1]?.plain : undefined, lines[index + 1]?.plain]
    for (const inside of sentenceMarks(plain, above, below))
      if (inside.start !== item?.start && !isOwn(inside)) found.push({ ...inside, line: index, endLine: index })
  }
  return found.length > 0 ? found : NO_ITEMS
}

function itemAt(plain: string, indent: number): ItemMark | undefined {
  ITEM.lastIndex = indent
  const match = ITEM.exec(plain)
  if (!match) return undefined
  const at = indent + match[0].length
  const mark = properMark(plain, at) ?? markOfLevels(plain, at) ?? markBehindTitle(plain, at)
  const label = (match[1] ?? match[2] ?? match[3] ?? '').toUpperCase()
  // Some software wrote labels twice.
  return mark && label !== mark.inner ? { ...mark, label } : undefined
}

/** `a. (C/S) The pier`: two levels are no word of the text. */
function markOfLevels(plain: string, at: number): PortionMark | undefined {
  LEVELS.lastIndex = at
  const match = LEVELS.exec(plain)
  if (!match) return undefined
  const end = at + match[0].length
  return { ...partOf(plain, 0, at, end), inner: plain.slice(at + 1, end - 1), closed: true, byPlace: true }
}

/**
 * `… at the pier. (S) Nobody saw them.`: levels in the middle of a paragraph, each between two sentences. (C) and
 * (U) alone label what is counted.
 */
function sentenceMarks(plain: string, above: string | undefined, below: string | undefined): readonly ItemMark[] {
  if (!OPENS_MARK.test(plain)) return NO_ITEMS
  const marks: ItemMark[] = []
  for (const match of matchesOf(plain, SENTENCE_MARK)) {
    const [whole, blanks = '', inner = ''] = match
    const end = match.index + whole.length
    if (end === plain.length && !SENTENCE.test(below ?? '')) continue
    const before = match.index === 0 ? (above ?? '') : plain.slice(0, match.index)
    const labelled = isLabelled(before, inner, plain.slice(end, end + 48))
    // (C) alone labels what is counted, but not behind a title or a label of its own.
    const needsName = inner === 'C' || inner === 'CONFIDENTIAL'
    if (needsName && (plain.charAt(end) === ':' || !(labelled || NAMES_PART.test(before.slice(-24))))) continue
    const isStopped = plain.charAt(end) === ':'
    if (
      isStopped
        ? !NAME_OF_PART.test(before.slice(-24))
        : !SENTENCE_END.test(before.slice(-4)) && !NAMES_PART.test(before.slice(-24)) && !LABEL.test(before.slice(-16))
    )
      continue
    const part = partOf(plain, 0, match.index + blanks.length, end)
    marks.push({ ...part, inner, closed: true, label: '', inside: true })
  }
  return marks
}

const OPENS_MARK = /\((?:S|T[SO]|C[/)O])/
const SENTENCE_MARK =
  /(^ {0,8}| {1,3})\(((?:S|TS|SECRET|TOP SECRET)(?:\/{1,2}[A-Z]{2,8}){0,2}|C(?:\/{1,2}(?:NF|NOFORN|OC))?|CONFIDENTIAL)\)(?=:? {1,3}["']?[A-Z][A-Za-z]*[ ,]|$)/g
const SENTENCE = /^\s{0,12}["']?[A-Z][A-Za-z]*[ ,]/
const SENTENCE_END = /[A-Za-z]{2}[.!?]["')]{0,2}$/
/** `2. (C) Summary: (S) The boats`, `BEGIN TEXT: (S) The boats`. */
const NAME_OF_PART = /\b(?:SUMMARY|COMMENT|NOTE|BACKGROUND|INTRODUCTION)"?$/i
const NAMES_PART = /\b(?:SUMMARY|COMMENT|TEXT|NOTE|BACKGROUND|INTRODUCTION|QUOTE)[."]?:$/i
/**
 * Behind the label of an item or the number of a paragraph that a copy put into the line, and before a sentence: `The
 * points: a. (S) The pier is closed`. `1. (C) Carter, R.` and `c) (C) …` are none.
 */
function isLabelled(before: string, inner: string, after: string): boolean {
  const label = LABEL.exec(before.slice(-16))
  return label !== null && (label[1] ?? label[2])?.toUpperCase() !== inner && SENTENCE_BEGINS.test(after)
}

const LABEL = /[.:;!?]["')]? {1,4}(?:\(?([a-h1-9])\)|([a-hA-H])\.|\d{1,2}\.)$/
const SENTENCE_BEGINS = /^:? {1,3}["']?(?:[A-Z][a-z]{0,20} [a-z]{2,20}[ ,.]|[A-Z]{1,20} [A-Z]{2,20} [A-Z]{2})/
const LEVELS = /\((?:U|SBU|C|S|TS)\/(?:U|SBU|C|S|TS)\)(?= {1,3}["']?[A-Z])/y

/** No items; one and the same list, so that tables can tell. */
export const NO_ITEMS: readonly ItemMark[] = []

/** A few characters spare nearly all lines the pattern: `A.`, `a)`, `--`, `- (`, `1A.`, `iii.` */
function mayBeItem(plain: string, indent: number): boolean {
  if (BEHIND_LABEL.has(plain.charCodeAt(indent + 1))) return true
  for (let at = indent + 2; at < indent + 6; at++) if (CLOSES_LABEL.has(plain.charCodeAt(at))) return true
  return false
}

const BEHIND_LABEL = codesOf('.)- (')
const CLOSES_LABEL = codesOf('.)')
/** The label of an item: `A.`, `(a)`, `1)`, `2A.`, `2.1.`, `a.1.`, `IV.`, `A -`, `Q:`, dashes, a star. A number with a period is a paragraph. */
const ITEM =
  /(?:\u00b6 {0,2}|-{1,2} {1,2}(?=[A-Za-z0-9]{1,2}[.)]))?(?:\(?([A-Za-z]|[ivx]{1,4}|[IVX]{1,4}|\d{1,2}[A-Za-z]|\d{1,2}\.?[A-Za-z0-9]{1,2}|[A-Za-z]\.\d{1,2}|\d{1,2}(?=\)))[.):]|\(([A-Za-z]|[ivx]{1,4}|\d{1,2})\)|([A-Z]|\d{1,2}\.\d{1,2})(?: -{1,2}| \u2013)?(?= )|-{1,3}|- -|[*\u2022\u00b7\u2013\u2014o>#=+]) {0,4}(?=["_A-Z(])/y
