/**
 * Lines and blocks as rules of several families look at them.
 * What the model says already is asked there.
 */

import type { Message } from '../../../model/message/message.ts'
import { type Part, partOf } from '../../../model/message/span.ts'
import { lastAtMost } from '../../../syntax/document/document.ts'
import type { MessageSlice } from '../../../syntax/document/message-slice.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import { answers } from '../../../text/answers.ts'
import { editDistance } from '../../../text/edit-distance.ts'

export interface KeywordRange {
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** How many letters may be wrong; 1 when left out. */
  readonly slips?: number
}

/**
 * The first word of the line above the text in which a keyword is misspelt: `TASG` for TAGS. Lines are
 * tried from `from` up to, but without, `to`; undefined where none fits `shape` with a first group within
 * `slips` of the keyword. The whole word counts, so the keyword itself, glued to what follows, fits too.
 */
export function misspeltKeyword(
  message: Message,
  keyword: string,
  shape: RegExp,
  { from = 0, to, slips = 1 }: KeywordRange = {},
): Part | undefined {
  const lines = headLines(message, to)
  for (let line = Math.max(0, from); line < lines.length; line++) {
    const plain = lines[line] ?? ''
    const match = shape.exec(plain)
    const word = match?.[1]
    if (!match || word === undefined || slipsOf(word, keyword, slips) > slips) continue
    const start = match.index + match[0].indexOf(word)
    return partOf(plain, line, start, start + word.length)
  }
  return undefined
}

/** Letters that are wrong; a figure that readers of scans take for one of the letters counts as one, however many. */
function slipsOf(word: string, keyword: string, most: number): number {
  const written = word.toUpperCase()
  const own = editDistance(written, keyword, most)
  if (own <= most || !FIGURE.test(written)) return own
  const letters = written.replace(FIGURES, (figure) => LIKE[figure] ?? figure)
  return 1 + editDistance(letters, keyword, most)
}

const FIGURE = /[01458]/
const FIGURES = /[01458]/g
const LIKE: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 4: 'A', 5: 'S', 8: 'B' }

/** Whether a line above the text fits the pattern. */
export function hasHeadLine(message: Message, pattern: RegExp): boolean {
  return headLines(message).some((plain) => pattern.test(plain))
}

/**
 * `From: AMEMBASSY ZENDA  Action: …`: a label of SMART on the line of another one, where its field is not read. In a
 * subject it is a word: `Subject: A CALL FOR ACTION: …`.
 */
export function hasGluedLabel(message: Message, name: string): boolean {
  const subject = message.subject?.span
  const label = gluedLabel(name)
  return headLines(message).some(
    (plain, line) => label.test(plain) && !(subject && line >= subject.line && line <= subject.endLine),
  )
}

const gluedLabel = answers(20, (name) => new RegExp(`\\S\\s+${name}\\s{0,2}:`, 'i'))

/** The first line above the text, or above line `to`, that fits all patterns. */
export function headLineOf(message: Message, patterns: readonly RegExp[], to?: number): Part | undefined {
  const lines = headLines(message, to)
  const line = lines.findIndex((plain) => patterns.every((pattern) => pattern.test(plain)))
  const plain = lines[line]
  return plain === undefined ? undefined : partOf(plain, line, 0, plain.length)
}

/** The first line below `line` with anything on it, where it stands near: what a blank line or a narrow copy tore off. */
export function textBelow({ slice }: Message, line: number): string {
  for (let at = line + 1; at <= line + TORN_OFF; at++) {
    const text = lineText(slice, at).trim()
    if (text !== '') return text
  }
  return ''
}

const TORN_OFF = 3

/** Line `line` of a message as it reads once tabs and the like are evened out; empty for a line it does not have. */
export function lineText(slice: MessageSlice, line: number): string {
  return lineAt(slice, line)?.plain ?? ''
}

/** Line `line` of a message; undefined for one that it does not have. */
export function lineAt({ blocks, starts }: MessageSlice, line: number): Line | undefined {
  const index = lastAtMost(starts, line)
  return blocks[index]?.lines[line - (starts[index] ?? 0)]
}

/** The lines up to, but without, line `to`, by default the first of the text. */
export function headLines({ slice, body }: Message, to = body.lines[0] ?? Number.POSITIVE_INFINITY): readonly string[] {
  const known = slice.memo[HEAD_LINES] as { readonly to: number; readonly lines: readonly string[] } | undefined
  if (known?.to === to) return known.lines
  const found: string[] = []
  for (const { lines } of slice.blocks) {
    for (let index = 0; index < lines.length && found.length < to; index++) found.push(lines[index]?.plain ?? '')
    if (found.length >= to) break
  }
  slice.memo[HEAD_LINES] = { to, lines: found }
  return found
}

const HEAD_LINES = 'lines of the head'
