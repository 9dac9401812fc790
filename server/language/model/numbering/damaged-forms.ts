import { matchesOf } from '../../text/matches-of.ts'
import type { Edit } from '../message/edit.ts'
import { oneLine, type Span } from '../message/span.ts'
import { BEFORE_NUMBER, MARK_BEHIND, MARK_WORDS, PILCROW } from './number-parts.ts'
import type { TextLine } from './text-lines.ts'

/** A paragraph number that is there, but not as a number followed by a period at the beginning of a line. */
export interface DamagedNumber {
  readonly number: number
  readonly span: Span
  /** The digits, or what stands for them. */
  readonly digits: Span
  /** What stands there: `4)`, `7,`, `1O.` or the bare number. */
  readonly text: string
  readonly damage: 'inside-line' | 'delimiter' | 'no-period' | 'letter'
  readonly edits: readonly Edit[]
}

/** A set, or the label of a report of attachés, behind which its text begins: `RMKS/1.`, `TEXT: 1.`. */
const BEHIND_SET = new RegExp(`^(?:${BEFORE_NUMBER}|\\s{0,8}(?:TEXT|DETAILS):)$`)
/** A number before a month is a date. */
const MONTHS = '(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const AT_START = new RegExp(
  `(?:${PILCROW}[ ]?)?[(.]?([0-9OIlSBZ]{1,3})([ ]?(?:[),:;]|[.]{1,2}|-|))(?:[ ]{1,4}|(?<=\\d-))(\\(${MARK_WORDS}\\)|["'(]?(?!${MONTHS})[A-Z])`,
  'y',
)
const INSIDE = new RegExp(
  `([^ ])([ ]{1,4})((?:${PILCROW}[ ]?)?(\\d{1,3}))(\\.?)([ ]{0,4})(\\(${MARK_WORDS}\\)|["']?[A-Z0-9][A-Za-z0-9'-]{0,20} )`,
  'g',
)
const AT_END = new RegExp(`(?<=[.!?"')])([ ]{1,4})((?:${PILCROW}[ ]?)?(\\d{1,3})\\.)$`)
/** Behind a number without period, words that no number counts: `… the harbor. 7 WE DO NOT`, but not `7 MEN`, `7 IN TEN`. */
const BEGINS_SENTENCE =
  /^["']?(?:WE|THE|THIS|THAT|IT|HE|SHE|THEY|THERE|THESE|THOSE|EMBASSY|DEPARTMENT|AMBASSADOR|MISSION|IF|WHEN|WHILE|AFTER|DURING|PLEASE|COMMENT)$/i
/** Words whose period ends no sentence, so that the number behind belongs to them. */
const BEFORE_VALUE = /\b(?:Nos?|Arts?|Secs?|Paras?|paragraphs?|pp?|vols?|chs?|Figs?|Res|Reso|approx|ca?)\.?$/i

/** `(2. (C) Comment: … End comment.)`: a parenthesis that closes in the paragraph stays, behind the mark. */
export function atOpening(lines: readonly TextLine[], index: number, number: number): DamagedNumber | undefined {
  const first = lines[index]
  const found = first && atLineStart(first, number)
  if (!found?.text.startsWith('(')) return found
  const next = lines.findIndex((text, at) => at > index && text.opens)
  const rest = lines.slice(index, next < 0 ? lines.length : next).map(({ line }) => line.plain)
  rest[0] = rest[0]?.slice(found.span.end) ?? ''
  const mark = MARK_BEHIND.exec(rest[0])?.[0].length
  if (mark === undefined || !closesOnceMore(rest)) return found
  const place = oneLine(found.span.line, found.span.end + mark, found.span.end + mark)
  return { ...found, edits: [...found.edits, { span: place, newText: '(' }] }
}

/** Whether a parenthesis closes in the lines that was opened above them. */
function closesOnceMore(lines: readonly string[]): boolean {
  let open = 0
  for (const line of lines) {
    for (const character of line) {
      if (character === '(') open++
      else if (character === ')' && --open < 0) return true
    }
  }
  return false
}

/** A damaged number at the beginning of a line. */
export function atLineStart({ line, at, opens }: TextLine, number: number): DamagedNumber | undefined {
  AT_START.lastIndex = line.indent
  const match = AT_START.exec(line.plain)
  if (!match) return undefined
  const [whole, digits = '', delimiter = '', next = ''] = match
  if (readDigits(digits) !== number) return undefined
  const marked = next.startsWith('(')
  // A bare number opens a paragraph only where a paragraph can begin.
  if (delimiter === '' && !marked && !opens) return undefined
  if (/^[OIlSBZ]+$/.test(digits) && !marked && !(digits === 'l' && opens)) return undefined
  // `B. (C)` is an item of a list, and so far down none is `S. (C)`; a small L is the digit that typewriters had no key for.
  if (
    delimiter === '.' &&
    !(opens && marked && digits === 'S') &&
    !/^(?:[Il]{1,2}|Z|[OIlSB]?\d[OIlSB]?|\d{2}[OIlSB])$/.test(digits)
  )
    return undefined
  const numberStart = line.indent + whole.indexOf(digits)
  // `(11. (C)` is a paragraph, `(2. Text` is not.
  const opened = line.plain[numberStart - 1] === '('
  if (delimiter === '.' && /^\d+$/.test(digits) && !(opened && marked && opens)) return undefined
  const torn = line.plain[numberStart - 1] === '.'
  // `.2 Text` may be a value.
  if (torn && !(marked && opens)) return undefined
  const start = torn || opened ? numberStart - 1 : numberStart
  const end = numberStart + digits.length + delimiter.length
  const glued = line.plain.charAt(end) !== ' '
  return {
    number,
    span: oneLine(at, start, end),
    digits: oneLine(at, numberStart, numberStart + digits.length),
    text: line.plain.slice(start, end),
    damage: /\D/.test(digits) ? 'letter' : delimiter === '' && !torn ? 'no-period' : 'delimiter',
    edits: [{ span: oneLine(at, start, end), newText: glued ? `${number}. ` : `${number}.` }],
  }
}

/** A number glued into a line, behind a sentence or in front of a mark. */
export function insideLine({ line, at, spaced }: TextLine, number: number): DamagedNumber | undefined {
  if (!line.plain.includes(String(number), 4)) return undefined
  for (const match of matchesOf(line.plain, INSIDE)) {
    const [, stop = '', blanks = '', token = '', digits = '', period = '', gap = '', next = ''] = match
    const marked = next.startsWith('(')
    const stopEnd = match.index + stop.length
    const bare = period === '' && /[.!?]/.test(stop) && BEGINS_SENTENCE.test(next.trim())
    if (Number(digits) !== number || (!marked && ((period === '' && !bare) || gap === ''))) continue
    // With a period and a mark it is a paragraph wherever it stands; else a sentence has to end before it.
    if (!(marked && period !== '') && !/[.!?"')]/.test(stop)) continue
    if (BEFORE_VALUE.test(line.plain.slice(Math.max(0, stopEnd - 20), stopEnd))) continue
    const start = stopEnd + blanks.length
    if (BEHIND_SET.test(line.plain.slice(0, start).trimEnd())) continue
    const end = start + token.length
    const eol = line.eol || '\n'
    const edits: Edit[] = [{ span: oneLine(at, stopEnd, start), newText: spaced ? eol + eol : eol }]
    if (period === '') edits.push({ span: oneLine(at, end, end), newText: '.' })
    return {
      number,
      span: oneLine(at, start, end + period.length),
      digits: oneLine(at, end - digits.length, end),
      text: token + period,
      damage: 'inside-line',
      edits,
    }
  }
  return undefined
}

/** `… of the note. 5.` where the wrap comes right behind the number. */
export function atLineEnd(
  { line, at, spaced }: TextLine,
  next: TextLine | undefined,
  number: number,
): DamagedNumber | undefined {
  const match = AT_END.exec(line.plain)
  if (!match || next?.at !== at + 1 || next.opens || Number(match[3]) !== number) return undefined
  if (!/^\s*[A-Z("']/.test(next.line.plain) || BEFORE_VALUE.test(line.plain.slice(0, match.index))) return undefined
  const stopEnd = match.index
  const start = stopEnd + (match[1] ?? '').length
  const end = line.plain.length
  const eol = line.eol || '\n'
  const edits: Edit[] = [
    { span: oneLine(at, stopEnd, start), newText: spaced ? eol + eol : eol },
    { span: { line: at, start: end, endLine: at + 1, end: next.line.indent }, newText: ' ' },
  ]
  const digits = match[3] ?? ''
  return {
    number,
    span: oneLine(at, start, end),
    digits: oneLine(at, end - 1 - digits.length, end - 1),
    text: match[2] ?? '',
    damage: 'inside-line',
    edits,
  }
}

/** Digits as scanners misread them: O for 0, l and I for 1, S for 5, B for 8, Z for 2. */
function readDigits(text: string): number {
  return Number(text.replace(/O/g, '0').replace(/[Il]/g, '1').replace(/S/g, '5').replace(/B/g, '8').replace(/Z/g, '2'))
}
