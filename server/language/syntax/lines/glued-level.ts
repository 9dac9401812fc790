import { readClassificationLine } from './classification-line.ts'

/**
 * Column of a classification line with its number that stands directly behind the last address of the header, or behind
 * the note on an extract, or behind the date-time group that was left of one: `INFO AMEMBASSY ZENDAUNCLAS STRELSAU 000123`. Programs that put together the parts of a copy
 * lose the line break between them, or make a tab of it, as `text` says. 0 where none is.
 */
export function behindLostBreak(plain: string, from: number, text: string = plain): number {
  const first = plain.charCodeAt(from)
  if (!isCapital(first) && !(isDigit(first) && plain.charAt(from + 6) === 'Z')) return 0
  if (!isDigit(plain.charCodeAt(plain.trimEnd().length - 1))) return 0
  for (const level of LEVELS) {
    const at = plain.indexOf(level, from + SHORTEST)
    if (at < 0 || (plain.charCodeAt(at - 1) === BLANK && text.charCodeAt(at - 1) !== TAB)) continue
    const before = plain.slice(from, at)
    if (!(isDigit(first) ? GLUED_DATE : GLUED_ADDRESS).test(before) && !NOTE.test(before)) return 0
    const line = readClassificationLine(plain, at)
    return line?.level.code && line.number && line.series && !line.rest ? at : 0
  }
  return 0
}

/** Letter-spaced or long: no name ends in one of them. */
const LEVELS = ['UNCLAS', 'C O N F I D E N T I A L', 'S E C R E T', 'CONFIDENTIAL', 'LIMITED OFFICIAL USE']
/** The shortest address in columns. */
const SHORTEST = 6
/** In capitals, of any form: `CDC ATLANTA GA`. A colon stands in fields, quotation marks between the cells of a table. */
export const GLUED_ADDRESS = /^ {0,8}[A-Z(][^a-z:"]{4,88}$/
/** `151237Z Oct 04`, all that is left of a header. */
export const GLUED_DATE = /^ {0,8}\d{6}Z [A-Z][A-Za-z]{2} \d{2}$/
const NOTE = /\b(?:cable|message|telegram) is not available\.[\])]?$/
const BLANK = 32
const TAB = 9

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
