import type { Stretch } from '../lines/page-lines.ts'
import { type CitedCable, type CitingContext, citedCable } from './cited-cable.ts'

/** One item of a list of references: a telegram, or what is none. */
export interface ReferenceItem extends Stretch {
  readonly cable: CitedCable | undefined
}

/**
 * The items between two labels, or of a list without labels. A semicolon always ends one; commas, AND and blanks do
 * where a telegram or another paper begins behind them: names, notes and dates hold commas too.
 *
 * @param letter the label in front, which some lists repeat: `C. C ZENDA 13`
 */
export function referenceItems(
  text: string,
  from: number,
  to: number,
  letter: string | undefined,
  context: CitingContext,
): ReferenceItem[] {
  const items: ReferenceItem[] = []
  let at = from
  while (at < to) {
    at = behindSeparators(text, at, to)
    if (at >= to) break
    const lead = leadOf(text, at, to, letter, context)
    const cable = citedCable(text, at + lead, to, context)
    const end = boundary(text, cable?.end ?? at, to, cable !== undefined, context)
    const trimmed = trimmedEnd(text, at, end)
    // A mark and the paragraph that is meant say more than the telegram; a second label says nothing.
    const start = cable && !/^(?:\(|PARA)/i.test(text.slice(at, at + 4)) ? cable.start : at
    if (trimmed > at && !namesNothing(text.slice(start, trimmed))) items.push({ start, end: trimmed, cable })
    at = Math.max(end, at + 1)
  }
  return items
}

/** What may stand in front of the telegram inside its item: REF, a level, a mark, the paragraph that is meant. */
const LEAD =
  /^(?:REF(?:ERENCE|TEL)?S?\s?[:.]?\s{1,3}|UNCLASS?(?:IFIED)?\s{1,3}|CONFIDENTIAL\s{1,3}|SECRET\s{1,3}|\((?:U|C|S|TS|SBU|LOU|FOUO)(?:\/{1,2}[A-Z]{2,6})?\)\s{0,3}|(?:PARAS?|PARAGRAPHS?)\s{1,3}\d{1,2}(?:\s?[-,&]\s?\d{1,2})?\s{1,3}OF\s{1,3}|THE\s{1,3}(?!HAGUE))/i

/** How each of them begins. */
const MAY_LEAD = /^(?:REF|UNC|CONF|SECR|\([UCSTLF]|PARA|THE\s)/i

function leadOf(text: string, at: number, to: number, letter: string | undefined, context: CitingContext): number {
  const piece = text.slice(at, Math.min(to, at + 60))
  const words = leadingWords(piece)
  const again = letter ? LETTER_AGAIN.exec(piece.slice(words)) : null
  const withLetter = words + (again?.[0].length ?? 0)
  if (again && again[1]?.toUpperCase() === letter && citedCable(text, at + withLetter, to, context)) return withLetter
  return words
}

const LETTER_AGAIN = /^(?:REF\.? ?)?([A-Z1-9]) {1,3}(?=[A-Z0-9])/i

function leadingWords(piece: string): number {
  let end = 0
  for (let count = 0; count < MOST_LEADS; count++) {
    const rest = piece.slice(end)
    const length = MAY_LEAD.test(rest) ? (LEAD.exec(rest)?.[0].length ?? 0) : 0
    if (length === 0) break
    end += length
  }
  return end
}

const MOST_LEADS = 3

/** Whether a list says that there is none, or where in the text they stand. */
function namesNothing(item: string): boolean {
  return NOTHING.test(item) || (item.startsWith('SEE ') && ELSEWHERE.test(item))
}

const NOTHING = /^(?:NONE|NIL|N\/A|NOT APPLICABLE)$/i
const ELSEWHERE = /^SEE (?:PARA(?:GRAPH)?S? \d{1,2}(?: BELOW)?|BELOW)$/

const SEPARATOR = /[\s,;:.)/\u00b6\ufffd-]/

function behindSeparators(text: string, from: number, to: number): number {
  let at = from
  while (at < to && SEPARATOR.test(text.charAt(at))) at++
  const and = /^(?:AND|&)\s{1,4}/i.exec(text.slice(at, Math.min(to, at + 8)))
  return and ? at + and[0].length : at
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /[\s,;.-]/.test(text.charAt(end - 1))) end--
  return end
}

/** Where the item that begins before `from` ends. */
function boundary(text: string, from: number, to: number, isCable: boolean, context: CitingContext): number {
  BREAK.lastIndex = from
  let closed = from
  for (let match = BREAK.exec(text); match && match.index < to; match = BREAK.exec(text)) {
    const [separator] = match
    if (separator === '(') {
      const close = text.indexOf(')', match.index)
      if (close >= 0 && close < Math.min(to, match.index + LONGEST_NOTE)) closed = close
      continue
    }
    if (match.index < closed) continue
    const behind = match.index + separator.length
    if (separator.includes('/') && TRAVELLING.test(text.slice(Math.max(match.index - 24, 0), behind + 6))) continue
    if (separator.startsWith(';') || begins(text, behind, to, separator.trim(), isCable, context)) return match.index
  }
  return to
}

/** A parenthesis that closes no sooner is one that nothing closes. */
const LONGEST_NOTE = 100
/** `TOSEC 34/STATE 5501`: one message that is counted in the series of a travelling Secretary as well. */
const TRAVELLING = /\b(?:SECTO|TOSEC|PARTO|TOPAR|DEPTO|TODEP|HAKTO|TOHAK)\b/i
/** What may separate two items, with the blanks behind it. */
const BREAK = /\(|;\s{0,6}|\/ ?(?=\d{0,2} ?[A-Z]{3})|,\s{0,6}(?:AND\s{1,4})?|\s{1,6}(?:AND|&|\+)\s{1,6}|\s{1,6}/gi

function begins(
  text: string,
  at: number,
  to: number,
  separator: string,
  isCable: boolean,
  context: CitingContext,
): boolean {
  if (separator === '' && !isCable) return false
  const lead = LEAD.exec(text.slice(at, Math.min(to, at + 60)))?.[0].length ?? 0
  const cable = citedCable(text, at + lead, to, context)
  // Inside other words only a series that is known ends them.
  if (cable) return isCable || cable.known
  if (separator === '' || !isCable) return false
  const next = text.slice(at, Math.min(to, at + 120)).split(/[,;]/, 1)[0] ?? ''
  return OTHER_PAPER.test(next)
}

/** What is no telegram, and an item of its own behind a comma. */
export const OTHER_PAPER =
  /\bE-?MAILS?\b|\b(?:IIR|TD-\d|FBIS|OSC|UNSCR|TELCON|MEMCON|MEMO(?:RANDUM)?|LETTER|REPORT|FAX|DIPLOMATIC NOTE|PROAG)\b/i
