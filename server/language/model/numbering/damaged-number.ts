import { SHORT_LEVELS } from '../../syntax/lines/mark-pattern.ts'
import type { ParagraphStart } from '../../syntax/lines/paragraph-start.ts'
import { matchesOf } from '../../text/matches-of.ts'
import type { Edit } from '../message/edit.ts'
import { oneLine, type Span } from '../message/span.ts'
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

/** The damage of a number that was read as a paragraph all the same: `7, (U)`, `3.. (SBU)`, `4 (C)`. */
export function damagedDelimiter(start: ParagraphStart, plain: string, line: number): DamagedNumber | undefined {
  if (start.delimiter === '.') return undefined
  const { number, value, delimiterEnd } = start
  const follows = start.parenthesis?.start ?? start.textStart
  return {
    number: value,
    span: oneLine(line, number.start, Math.max(number.end, delimiterEnd)),
    digits: oneLine(line, number.start, number.end),
    text: plain.slice(number.start, Math.max(number.end, delimiterEnd)),
    damage: start.delimiter === '' ? 'no-period' : 'delimiter',
    edits: [{ span: oneLine(line, number.end, delimiterEnd), newText: follows > delimiterEnd ? '.' : '. ' }],
  }
}

/**
 * Looks for a number that seems to be missing, in the forms seen in copies: glued into a line, without
 * period, as an item `4)`, with a letter for a digit. `lines` are those from the paragraph before to the
 * one behind. Undefined where the number is in none of these forms.
 */
export function findDamagedNumber(lines: readonly TextLine[], number: number): DamagedNumber | undefined {
  for (const [index, text] of lines.entries()) {
    const found = opening(lines, index, number) ?? insideLine(text, number) ?? atLineEnd(text, lines[index + 1], number)
    if (found) return isItemOfList(lines, found) || isRoman(lines, found) ? undefined : found
  }
  return undefined
}

/** The same at the beginning of a block, with a letter for a digit and a mark behind it, where no number behind tells that one is missing. */
export function findLastNumber(lines: readonly TextLine[], number: number): DamagedNumber | undefined {
  for (const text of lines) {
    const found = text.opens && text.unnumbered ? atLineStart(text, number) : undefined
    if (found?.damage === 'letter' && MARKED_LINE.test(text.line.plain)) return found
  }
  return undefined
}

/** The same inside a line, behind the end of a sentence, with period and mark: `… the ferry. 3. (U) We left`. */
export function findGluedLast(lines: readonly TextLine[], number: number): DamagedNumber | undefined {
  for (const text of lines) {
    const found = insideLine(text, number)
    if (!found?.text.endsWith('.')) continue
    const before = text.line.plain.slice(0, found.span.start).trimEnd()
    if (SENTENCE_END.test(before.slice(-4)) && MARK_BEHIND.test(text.line.plain.slice(found.span.end))) return found
  }
  return undefined
}

const MARKED_LINE = /^\s{0,3}\S{1,6} {1,4}\([A-Z/]{1,7}\)/

/** Whether a line begins with the number all the same, `6.` or `6A.`, and is no item of a list counted from 1. */
export function beginsLine(lines: readonly TextLine[], number: number): boolean {
  const listed = new Set<number>()
  for (const { line } of lines) {
    const value = Number(NUMBERED_LINE.exec(line.plain)?.[1])
    if (value === number && !listed.has(number - 1)) return true
    if (value === 1 || listed.has(value - 1)) listed.add(value)
  }
  return false
}

/**
 * Whether a number with its period stands inside a line, a capital behind it or the next line beginning with one, and
 * no sentence over before it: `… AND THE FACILITY 3. THE BOARD WILL MEET`. It may begin the paragraph or belong to the
 * words before, `ANNEX 3. THE BOARD …`.
 */
export function mayStandInside(lines: readonly TextLine[], number: number): boolean {
  const period = `${number}.`
  return lines.some(({ line: { plain } }, index) => {
    for (let at = plain.indexOf(period); at >= 0; at = plain.indexOf(period, at + 1)) {
      const behind = plain.slice(at + period.length).trimStart() || (lines[index + 1]?.line.plain.trimStart() ?? '')
      if (plain.charAt(at - 1) === ' ' && /^["'(]?[A-Z]/.test(behind) && !/\S/.test(plain.charAt(at + period.length)))
        return true
    }
    return false
  })
}

/** Places of the marks with which paragraphs begin that have lost their numbers; from the period on where that is left. */
export function unnumberedParagraphs(lines: readonly TextLine[]): readonly Span[] {
  const found: Span[] = []
  let before = ''
  for (const { line, at, opens, unnumbered } of lines) {
    const beginning = line.plain.slice(line.indent, line.indent + 40)
    // Behind (A) and (B), (C) is a label.
    if (/^\([AB]\)/.test(beginning)) return []
    const mark = MARK.exec(beginning)
    if (mark && (opens ? unnumbered : SENTENCE_END.test(before))) {
      const start = line.indent + (mark[1] ?? '').length
      found.push(oneLine(at, start, start + (mark[2] ?? '').length))
    }
    before = line.plain
  }
  return found
}

const SENTENCE_END = /[.!?][)"']{0,2}$/
/** A pilcrow as it survives in copies. */
export const PILCROW = '(?:[\\u00c2\\u00c3\\u201a\\u0192]{0,6}\\u00b6|\\ufffd|\\u00c2|&para;)'
const MARK_WORDS = `[ ]?(?:${SHORT_LEVELS}|UNCLASSIFIED)(?:[ ]?(?:\\/{1,2}|-)[ ]?[A-Z]{2,6})?[ ]?`
const MARK = new RegExp(`^(${PILCROW}[ ]?)?((?:[.][ ]{0,2})?\\(${MARK_WORDS}\\)) ?\\S`)
/** `GENTEXT/REMARKS/(U) 1.`: the set begins its line, and its mark may stand before the first number. */
const BEFORE_NUMBER = '\\s{0,8}(?:(?:GENTEXT\\/[A-Z][A-Z ,&-]{1,40}|RMKS) ?\\/ ?)?(?:\\([A-Z/]{1,9}\\) {0,2})?'
const BEHIND_SET = new RegExp(`^${BEFORE_NUMBER}$`)
const NUMBERED_LINE = new RegExp(`^(?:${BEFORE_NUMBER}|\\s{0,20}${PILCROW}?\\s?)(\\d{1,3})(?:[.][ ]?)?[A-Z]?[.](?: |$)`)
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
/** Words whose period ends no sentence, so that the number behind belongs to them. */
const BEFORE_VALUE = /\b(?:Nos?|Arts?|Secs?|Paras?|paragraphs?|pp?|vols?|chs?|Figs?|Res|Reso|approx|ca?)\.?$/i

/** `(2. (C) Comment: … End comment.)`: a parenthesis that closes in the paragraph stays, behind the mark. */
function opening(lines: readonly TextLine[], index: number, number: number): DamagedNumber | undefined {
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

const MARK_BEHIND = /^ {1,4}\([^()]{1,24}\) {0,2}/

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

function atLineStart({ line, at, opens }: TextLine, number: number): DamagedNumber | undefined {
  AT_START.lastIndex = line.indent
  const match = AT_START.exec(line.plain)
  if (!match) return undefined
  const [whole, digits = '', delimiter = '', next = ''] = match
  if (readDigits(digits) !== number) return undefined
  const marked = next.startsWith('(')
  // A bare number opens a paragraph only where a paragraph can begin.
  if (delimiter === '' && !marked && !opens) return undefined
  if (/^[OIlSBZ]+$/.test(digits) && !marked && !(digits === 'l' && opens)) return undefined
  // `B. (C)` and `S. (C)` are items of a list; a small L is the digit that typewriters had no key for.
  if (delimiter === '.' && !/^(?:[Il]{1,2}|Z|[OIlSB]?\d[OIlSB]?|\d{2}[OIlSB])$/.test(digits)) return undefined
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

function insideLine({ line, at, spaced }: TextLine, number: number): DamagedNumber | undefined {
  if (!line.plain.includes(String(number), 4)) return undefined
  for (const match of matchesOf(line.plain, INSIDE)) {
    const [, stop = '', blanks = '', token = '', digits = '', period = '', gap = '', next = ''] = match
    const marked = next.startsWith('(')
    if (Number(digits) !== number || (!marked && (period === '' || gap === ''))) continue
    const stopEnd = match.index + stop.length
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
function atLineEnd(
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

/** `I. (C)` among `II.` and `III.` is a Roman numeral. */
function isRoman(lines: readonly TextLine[], found: DamagedNumber): boolean {
  return found.damage === 'letter' && /^[Il]+\.?$/.test(found.text) && lines.some(({ line }) => ROMAN.test(line.plain))
}

const ROMAN = new RegExp(`^\\s{0,20}(?:${PILCROW} ?)?\\(?(?:I{2,3}|IV|VI{0,3}|IX|X)[.)] `)

/** `4)` among `1)`, `2)`, `3)` is an item, whatever number is missing. */
function isItemOfList(lines: readonly TextLine[], found: DamagedNumber): boolean {
  if (found.damage !== 'delimiter' || !found.text.includes(')')) return false
  return lines.some(({ line }) => {
    const item = /^\s{0,20}\(?(\d{1,2})\)/.exec(line.plain)
    return item !== null && Number(item[1]) !== found.number
  })
}
