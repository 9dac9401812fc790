import { remember } from '../incremental/remember.ts'
import type { Body } from '../message/body.ts'
import type { Message } from '../message/message.ts'
import type { Span } from '../message/span.ts'
import { blockFacts } from '../reading/block-facts.ts'
import {
  beginsLine,
  type DamagedNumber,
  damagedDelimiter,
  findDamagedNumber,
  findLastNumber,
  unnumberedParagraphs,
} from './damaged-number.ts'
import { oddParagraphs } from './odd-paragraphs.ts'
import { type OwnParagraphs, ownParagraphs } from './own-paragraphs.ts'
import { type NumberingAnomaly, readNumbering } from './read-numbering.ts'
import { type TextLine, textLinesBetween } from './text-lines.ts'

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
  const own = ownParagraphs(body)
  const damaged = damagedDelimiters(message)
  const anomalies: Numbering['anomalies'][number][] = []
  for (const anomaly of readNumbering(own.runs)) {
    if (anomaly.kind === 'gap' || anomaly.kind === 'start') fillGap(body, own, anomaly, anomalies, damaged)
    else anomalies.push(anomaly)
  }
  const last = own.list.at(own.list.length - 1)
  const behind =
    last && findLastNumber(textLinesBetween(body, last.span.line, last.span.line + LONGEST), last.number + 1)
  if (behind) damaged.push(behind)
  return { own, anomalies, damaged }
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
  body: Body,
  { list }: OwnParagraphs,
  anomaly: Extract<NumberingAnomaly, { kind: 'gap' | 'start' }>,
  anomalies: Numbering['anomalies'][number][],
  damaged: DamagedNumber[],
): void {
  const at = anomaly.kind === 'gap' ? anomaly.at : 0
  const missing = anomaly.kind === 'gap' ? anomaly.missing : 1
  const last = anomaly.kind === 'gap' ? anomaly.last : anomaly.number - 1
  const from = at === 0 ? 0 : (list.at(at - 1)?.span.line ?? 0)
  const to = list.at(at)?.span.line ?? 0
  const lines = textLinesBetween(body, from, to)
  // Two paragraphs may have changed places, one of them not being read as such.
  const around = at === 0 ? lines : linesAround(body, list, at)
  // Further on, part of the copy is missing, not one number after the other.
  const searched = Math.min(last, missing + MOST_SEARCHED - 1)
  const absent: number[] = []
  for (let number = missing; number <= searched; number++) {
    const found = findDamagedNumber(lines, number)
    if (found) damaged.push(found)
    else if (!beginsLine(around, number)) absent.push(number)
  }
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

/** The text of the two paragraphs above and the one below, without the lines of which it is known that they begin one. */
function linesAround(body: Body, list: OwnParagraphs['list'], at: number): readonly TextLine[] {
  const known = new Set(list.slice(at - 2, at + 2).map(({ span }) => span.line))
  const from = list.at(at - 2)?.span.line ?? 0
  const to = list.at(at + 1)?.span.line ?? (list.at(at)?.span.line ?? from) + LONGEST
  return textLinesBetween(body, from, to).filter((line) => !known.has(line.at))
}

const MOST_SEARCHED = 8
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
