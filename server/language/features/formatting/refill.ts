import { isCaptionLine } from '../../syntax/lines/address-shape.ts'
import { scanLine } from '../../syntax/lines/scan-line.ts'

export interface Refilling {
  readonly columns: number
  /** The first line is not broken in front of this column: number, mark and label stay with a word. */
  readonly firstBreak: number
}

/**
 * Lines of running text, filled anew from the first that is too long, or too short though its sentence goes on.
 * Undefined where nothing is to be done, and where someone laid the lines out by hand.
 */
export function refilled(lines: readonly string[], { columns, firstBreak }: Refilling): readonly string[] | undefined {
  if (lines.some((line, index) => isByHand(line, lines[index - 1])) || areRows(lines)) return undefined
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  // Verse, and lists without a sign before their items.
  if (lines.length > 2 && widest < LEAST_WRAPPED) return undefined
  const from = lines.findIndex((line, index) => line.length > columns || mayTakeMore(line, lines[index + 1], columns))
  if (from < 0) return undefined
  for (let at = 0; at + 1 < lines.length; at++) if (!goesOn(lines, at, widest, columns)) return undefined
  const filled = fill(joined(lines.slice(from)), columns, from === 0 ? firstBreak : 0, from === 0)
  return filled && [...lines.slice(0, from), ...filled]
}

/** Whether lines are running text that was wrapped, by whatever margin: nobody laid them out by hand. */
export function isWrapped(lines: readonly string[]): boolean {
  if (lines.some((line, index) => isByHand(line, lines[index - 1])) || areRows(lines)) return false
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (widest < LEAST_WRAPPED && !isOneSentence(lines)) return false
  return lines.every((_, at) => at + 1 === lines.length || goesOn(lines, at, widest, widest))
}

/** Of lines that no margin explains: each goes on in small letters, or none but the last ends one. Rows have no end. */
function isOneSentence(lines: readonly string[]): boolean {
  const isOver = /[.!?]["')]*$/.test(lines.at(-1) ?? '')
  return lines.every((line, at) => {
    const next = lines[at + 1]
    return next === undefined || (!/[.!?:;]["')]*$/.test(line) && (isOver || /^[a-z]/.test(next)))
  })
}

/**
 * Whether the text below a blank line is the rest of a sentence that was wrapped: in small letters, behind a full line
 * or a sign alone, or the end of one where all is in capitals.
 */
export function isRestOf(above: string, text: string): boolean {
  if (/^[a-z]/.test(text) || above.length >= LEAST_WRAPPED || /^\W{1,3}$/.test(above)) return true
  return !/[a-z]{2}/.test(above + text) && /[.!?]["')]*$/.test(text)
}

/** Columns, indents, tabs, two blanks at the end, and what begins like an item or another line of a cable. */
function isByHand(line: string, above: string | undefined): boolean {
  if (/\t| {2}$|\S {3,}\S/.test(line) || line.trim() === '') return true
  if (above === undefined) return TIME.test(line)
  // `guidance in para` and `6. The duke` on the next line: a number in the middle of a sentence is no item.
  const goesOn = /^\d{1,3}\. /.test(line) && above.length > LEAST_WRAPPED && /[A-Za-z,]$/.test(above)
  return /^\s/.test(line) || !(goesOn || isPlainText(line))
}

/** `Monday: the bridge`, `May 3 -- the ferry`: a row for each day, place or person. */
function areRows(lines: readonly string[]): boolean {
  return lines.filter((line) => ROW.test(line)).length > 1
}

const ROW = /^(?:\d{1,2} )?[A-Z][A-Za-z0-9.,'/-]{0,24}(?: [A-Za-z0-9.,'/-]{1,24}){0,4}(?: ?:| -{1,2}| \u2013) \S/

/** Shorter lines are no wrapped text. */
const LEAST_WRAPPED = 36

/** A short line in the middle of a sentence: something was taken out, or put in above. */
function mayTakeMore(line: string, next: string | undefined, columns: number): boolean {
  return (
    next !== undefined &&
    /^[a-z]/.test(next) &&
    !/[.!?:;-]$/.test(line) &&
    line.length + 1 + firstWord(next) <= columns - SLACK
  )
}

/** Whoever wraps by hand leaves a word more or less. */
const SLACK = 12

/**
 * Whether the break behind a line is that of a wrap: the next word found no room, or the sentence goes on in
 * small letters. Elsewhere someone ended the line, as in an address or with a sentence to a line.
 */
function goesOn(lines: readonly string[], at: number, widest: number, columns: number): boolean {
  const line = lines[at] ?? ''
  const next = lines[at + 1] ?? ''
  if (line.length > columns) return true
  if (/^[a-z]/.test(next) && !/[.!?:]$/.test(line)) return true
  return line.length + 1 + firstWord(next) > Math.min(widest, columns) - (/[.!?:]$/.test(line) ? 0 : FULL)
}

/** A line this near to the margin was wrapped. */
const FULL = 8

function firstWord(line: string): number {
  const end = line.indexOf(' ')
  return end < 0 ? line.length : end
}

/** As the model reads wrapped lines: a hyphen at the end of one is part of the word. */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => `${text.trimEnd()}${/[A-Za-z\d]-$/.test(text) ? '' : ' '}${line}`)
}

function fill(text: string, columns: number, firstBreak: number, isFirst: boolean): string[] | undefined {
  const filled: string[] = []
  let rest = text
  let least = firstBreak
  while (rest.length > columns) {
    const first = filled.length === 0 && isFirst
    const at = lastGap(rest, columns, least, first) ?? nextGap(rest, columns, least, first)
    if (at === undefined) break
    filled.push(rest.slice(0, at))
    rest = rest.slice(at).trimStart()
    least = 0
  }
  filled.push(rest)
  return filled.length > 1 || !text.includes(' ') || text.length <= columns ? filled : undefined
}

function lastGap(text: string, columns: number, least: number, isFirst: boolean): number | undefined {
  for (let at = columns; at > least; at--) if (mayBreak(text, at, isFirst)) return at
  return undefined
}

function nextGap(text: string, columns: number, least: number, isFirst: boolean): number | undefined {
  const furthest = Math.min(text.length, Math.max(columns, least) + FURTHEST)
  for (let at = Math.max(columns, least) + 1; at < furthest; at++) if (mayBreak(text, at, isFirst)) return at
  return undefined
}

/** How far behind the margin a blank is looked for; a line without any up to there is no text. */
const FURTHEST = 400

/** Neither what stands before the break nor what stands behind it may look like another kind of line. */
function mayBreak(text: string, at: number, isFirst: boolean): boolean {
  if (text[at] !== ' ' || text[at - 1] === ' ' || /[A-Za-z\d]-$/.test(text.slice(Math.max(0, at - 2), at))) return false
  return isPlainText(text.slice(at, at + LOOK).trimStart()) && (isFirst || isPlainText(text.slice(0, at)))
}

const LOOK = 120

function isPlainText(text: string): boolean {
  return scanLine({ text, eol: '' }).kind === 'text' && !isCaptionLine(text) && !ITEM.test(text) && !TIME.test(text)
}

/** `10:00 am Meeting with`, `1430-1500 Tea`, `9 p.m. Dinner`: an entry of a schedule. */
const TIME =
  /^(?:\d{1,2}[:.]\d{2}(?!\d|[.%])|\d{1,2} ?[ap]\.?m\b|(?:[01]\d|2[0-4])[0-5]\d(?: ?[-\u2013] ?\d{4}\b| ?(?:hrs?|hours|h|Z|L)\b|:))/i

/** A letter, number or dash that would begin an item of a list. */
const ITEM = /^(?:\(?[A-Za-z0-9]{1,3}[.)]|-{1,2}|\*|\u2022|o)(?:\s|$)/
