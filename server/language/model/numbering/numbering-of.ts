/**
 * What a numbered paragraph of the cable itself is, and how its numbers run: the one view that all ask.
 * How to mend the numbers is for rules to say.
 */

import { lastAtMost } from '../../syntax/document/document.ts'
import { textNumberInside } from '../../syntax/lines/set-lines.ts'
import { remember } from '../../syntax/memory/remember.ts'
import type { Body } from '../message/body.ts'
import type { Message } from '../message/message.ts'
import type { Span } from '../message/span.ts'
import { blockFacts, blockText } from '../reading/body/block-facts.ts'
import type { DamagedNumber } from './damaged-forms.ts'
import { damagedDelimiter, findDamagedNumber, findGluedLast, findLastNumber } from './damaged-number.ts'
import { chained, gluedParagraphs, MOST_SEARCHED } from './glued-paragraphs.ts'
import { beginsLine, mayStandInside, unnumberedParagraphs } from './loose-numbers.ts'
import { oddParagraphs } from './odd-paragraphs.ts'
import { type OwnParagraphs, ownParagraphs, withParagraphs } from './own-paragraphs.ts'
import { type NumberingAnomaly, readNumbering } from './read-numbering.ts'
import { blockAt, type TextLine, textLinesBetween } from './text-lines.ts'

export interface Numbering {
  readonly own: OwnParagraphs
  /** Items are indices into `own.list`. Gaps hold only numbers that are in no form there. */
  readonly anomalies: readonly (NumberingAnomaly | LostNumber)[]
  readonly damaged: readonly DamagedNumber[]
}

/** A paragraph that carries a mark, but whose number is not there. `at` is the item behind. */
export interface LostNumber {
  readonly kind: 'lost'
  readonly at: number
  readonly number: number
  /** Place of the mark. */
  readonly span: Span
}

/** The paragraphs of a message and what is wrong with their numbers; computed once, for all who ask. */
export function numberingOf(message: Message): Numbering {
  return remember(message.slice, 'numbering', () => compute(message))
}

function compute(message: Message): Numbering {
  const { body } = message
  const read = ownParagraphs(body)
  const glued = gluedParagraphs(body, read)
  const own = withParagraphs(read, glued.paragraphs)
  const damaged = [...damagedDelimiters(message), ...glued.damaged]
  const anomalies: Numbering['anomalies'][number][] = []
  for (const anomaly of readNumbering(own.runs)) {
    if (anomaly.kind === 'gap' || anomaly.kind === 'start') fillGap(message, own, anomaly, anomalies, damaged)
    else anomalies.push(anomaly)
  }
  const behind = behindTheLast(body, own)
  if (behind && 'kind' in behind) anomalies.push(behind)
  else if (behind) damaged.push(behind)
  return { own, anomalies: anomalies.map(besideRepeat), damaged }
}

/** `1 2 2 5`: where a 3 is expected at the second 2, only the 4 is missing. */
function besideRepeat(
  anomaly: Numbering['anomalies'][number],
  at: number,
  all: readonly Numbering['anomalies'][number][],
): Numbering['anomalies'][number] {
  const before = all[at - 1]
  const follows = anomaly.kind === 'gap' && before?.kind === 'repeat' && before.number === before.before
  return follows && anomaly.missing < anomaly.last ? { ...anomaly, missing: anomaly.missing + 1 } : anomaly
}

/** The last paragraph may have lost its number, or carry a letter for it; no number behind tells. */
function behindTheLast(body: Body, { list }: OwnParagraphs): LostNumber | DamagedNumber | undefined {
  const last = list.at(list.length - 1)
  if (!last) return undefined
  const lines = textLinesBetween(body, last.span.line, last.span.line + LONGEST)
  const damaged = findLastNumber(lines, last.number + 1)
  if (damaged) return damaged
  // Where all paragraphs carry number and mark, one with a mark alone has lost its number.
  if (body.unmarked.length > 0 || body.items.length > 0) return undefined
  const glued = findGluedLast(lines, last.number + 1)
  if (glued) return glued
  const marks = unnumberedParagraphs(lines)
  const [span] = marks
  const block = span && body.blocks[blockAt(body, span.line)]
  if (!span || marks.length > 1 || !block || !opensBlock(body, span)) return undefined
  const text = blockText(block)
  const { prose, isAside } = blockFacts(block)
  if (
    text.length < SHORTEST ||
    !(prose || endsAboveName(body, span)) ||
    isAside ||
    MINIMIZE.test(text) ||
    isOfOthers(text)
  )
    return undefined
  // Where others stand without a number as well, that is how this cable is written.
  const above = textLinesBetween(body, list.at(0)?.span.line ?? 0, last.span.line)
  if (unnumberedParagraphs(above).length > 0) return undefined
  return { kind: 'lost', at: list.length, number: last.number + 1, span }
}

/** The signature stands directly below the paragraph, in its block: what ends a sentence is the line above it. */
function endsAboveName(body: Body, { line }: Span): boolean {
  const { signature, textEnd } = body.closing
  const index = blockAt(body, line)
  if (!signature || blockAt(body, textEnd.line) !== index) return false
  const last = body.blocks[index]?.lines[textEnd.line - (body.lines[index] ?? 0)]
  return last !== undefined && STOP.test(last.plain.slice(0, textEnd.character).slice(-LONGEST_STOP))
}

/** `(C) a. the boats …`, `(SBU) Post point of contact is …`: an item of the list above, and what closes a text. */
function isOfOthers(text: string): boolean {
  return ITEM.test(text) || CONTACT.test(text.slice(0, LONGEST_LEAD))
}

const ITEM = /^(?:[a-z][.)] |\d{1,2}[.)] |\([A-Za-z0-9]\) |-{1,2} )/
const CONTACT = /\b(?:[Pp]oints? of contact|POINTS? OF CONTACT|POCs?)\b/
const LONGEST_LEAD = 60

const STOP = /[.!?]["')]?$/
const LONGEST_STOP = 4

/** Shorter ones are titles and notes for the communicator. */
const SHORTEST = 50
const MINIMIZE = /\bminimi[sz]e\b/i

function opensBlock(body: Body, { line }: Span): boolean {
  return body.lines[blockAt(body, line)] === line
}

/** Where every second paragraph or more is written otherwise than `1.`, that is how this cable writes them. */
function damagedDelimiters(message: Message): DamagedNumber[] {
  const { body } = message
  const damaged: DamagedNumber[] = []
  for (const block of oddParagraphs(message)) {
    const own = body.blocks[block]
    const first = own?.lines[0]
    const start = own && blockFacts(own).start
    const found = start && first && damagedDelimiter(start, first.plain, body.lines[block] ?? 0)
    if (found) damaged.push(found)
  }
  return damaged.length * 2 <= body.paragraphs.length ? damaged : []
}

/** Looks for the missing numbers one by one; what is in no form there remains a gap. */
function fillGap(
  message: Message,
  { list }: OwnParagraphs,
  anomaly: Extract<NumberingAnomaly, { kind: 'gap' | 'start' }>,
  anomalies: Numbering['anomalies'][number][],
  damaged: DamagedNumber[],
): void {
  const { body } = message
  if (anomaly.kind === 'start' && beginsInSet(message)) return
  const at = anomaly.kind === 'gap' ? anomaly.at : 0
  const missing = anomaly.kind === 'gap' ? anomaly.missing : 1
  const last = anomaly.kind === 'gap' ? anomaly.last : anomaly.number - 1
  const from = at === 0 ? 0 : (list.at(at - 1)?.span.line ?? 0)
  const to = list.at(at)?.span.line ?? 0
  const lines =
    at === 0 ? [...authorityLines(message), ...textLinesBetween(body, from, to)] : textLinesBetween(body, from, to)
  // Two paragraphs may have changed places, one of them not being read as such.
  const around = at === 0 ? lines : linesAround(body, list, at)
  // Further on, part of the copy is missing, not one number after the other.
  const searched = Math.min(last, missing + MOST_SEARCHED - 1)
  const absent: number[] = []
  const found: DamagedNumber[] = []
  for (let number = missing; number <= searched; number++) {
    const one = findDamagedNumber(lines, number)
    if (one) found.push(one)
    else if (!beginsLine(around, number) && !mayStandInside(lines, number)) absent.push(number)
  }
  // A number alone in a wide gap may be that of an item: it fills no gap, and is called no paragraph.
  damaged.push(...chained(found, missing - 1, last + 1))
  if (absent.length > 0 && last === searched) {
    const marks = unnumberedParagraphs(lines)
    if (marks.length === absent.length) {
      marks.forEach((span, index) => {
        anomalies.push({ kind: 'lost', at, number: absent[index] ?? 0, span })
      })
      return
    }
  }
  if (anomaly.kind === 'start') {
    if (absent.length === last) anomalies.push(anomaly)
    return
  }
  for (const [first, end] of stretches(absent, searched, last)) {
    anomalies.push({ kind: 'gap', at, missing: first, last: end })
  }
}

/** The first paragraph begins inside the line of a set: `// RMKS/1. THE BOARD`. */
function beginsInSet({ body, slice }: Message): boolean {
  const above = slice.blocks[slice.blocks.length - body.blocks.length - 1]
  const last = above?.kind === 'set' ? above.lines[above.lines.length - 1 - above.blanks] : undefined
  return last !== undefined && textNumberInside(last.plain) > 0
}

/** The first paragraph may be glued to the line that names the classifier. */
function authorityLines({ authority, slice }: Message): readonly TextLine[] {
  if (!authority || authority.placement === 'paragraph') return []
  const { line: from, endLine } = authority.span
  const found: TextLine[] = []
  for (let at = from; at <= endLine; at++) {
    const index = lastAtMost(slice.starts, at)
    const block = slice.blocks[index]
    const line = block?.lines[at - (slice.starts[index] ?? 0)]
    if (line) found.push({ line, at, opens: false, spaced: block.blanks > 0, unnumbered: true })
  }
  return found
}

/** The text of the two paragraphs above and the one below, without the lines of which it is known that they begin one. */
function linesAround(body: Body, list: OwnParagraphs['list'], at: number): readonly TextLine[] {
  const known = new Set(list.slice(at - 2, at + 2).map(({ span }) => span.line))
  const from = list.at(at - 2)?.span.line ?? 0
  const to = list.at(at + 1)?.span.line ?? (list.at(at)?.span.line ?? from) + LONGEST
  return textLinesBetween(body, from, to).filter((line) => !known.has(line.at))
}

/** Lines that a last paragraph is looked through; all behind it may be an annex as long as a book. */
const LONGEST = 300

/** Consecutive numbers as pairs of first and last; the last stretch goes on to `last` when it reaches `searched`. */
function stretches(numbers: readonly number[], searched: number, last: number): [number, number][] {
  const found: [number, number][] = []
  for (const number of numbers) {
    const open = found[found.length - 1]
    if (open && open[1] === number - 1) open[1] = number
    else found.push([number, number])
  }
  const open = found[found.length - 1]
  if (searched < last) {
    if (open && open[1] === searched) open[1] = last
    else found.push([searched + 1, last])
  }
  return found
}
