import { SHORT_LEVELS } from '../../../syntax/lines/mark-pattern.ts'
import { matchesOf } from '../../../text/matches-of.ts'
import type { Part } from '../../message/span.ts'
import type { Flow } from '../lines/flow.ts'
import { type CitingContext, citedCable } from './cited-cable.ts'

export interface ReferenceLabel {
  /** Offset of the label with what belongs to it: parentheses, a pilcrow, REF. */
  readonly start: number
  readonly textStart: number
  /** The letter or figure as written. */
  readonly part: Part
  /** In capitals. */
  readonly letter: string
}

/**
 * Labels in running order: `A.`, `(A)`, `A)`, `A:`, `[A]`, `A -`, `REF A.`, small letters, figures `(1)`, and letters
 * alone where the first stands so. A letter and a dot inside a name (`SMITH, J. E-MAIL`) is none: a label comes in
 * turn, or begins a line, or stands in front of a telegram. Some software wrote it twice: `A. (A)`, `A. REF A`; where
 * the two differ (`B. D.`), the one in turn is true.
 */
export function referenceLabels(
  flow: Flow,
  text: string,
  from: number,
  bareFirst: boolean,
  context: CitingContext,
): ReferenceLabel[] {
  const labels: ReferenceLabel[] = []
  const isBare = beginsBare(text, from, bareFirst, context)
  const cited = (at: number): boolean => citedCable(text, skipBlanks(text, at), text.length, context) !== undefined
  let last = BEFORE_A
  let figures = false
  for (const match of matchesOf(text.slice(from), LABEL)) {
    const start = from + match.index
    const previous = labels[labels.length - 1]
    // The second half of a label that is there twice.
    if (previous && start < previous.textStart) continue
    const letterAt = start + lastLetter(match[0])
    const letter = text.charAt(letterAt).toUpperCase()
    const code = letter.charCodeAt(0)
    const isFigure = code < BEFORE_A
    const end = start + match[0].length
    const double = secondLabel(text, end, letter, last)
    const found = {
      text,
      letter,
      isFigure,
      isSmall: text.charAt(letterAt) !== letter,
      isMark: /^\(?[UCS]\)/.test(match[0].trimStart()) && /\(/.test(text.slice(start - 1, end)),
      isEnclosed: /[()[\]]/.test(match[0]),
      beginsLine: flow.span(start - 2, start - 1).line < flow.span(letterAt, letterAt + 1).line,
      isFirst: labels.length === 0,
      atStart: text.slice(from, start).trim() === '',
      ofKeyword: bareFirst,
      cited: cited(double?.end ?? end),
      distance: (double?.letter ?? letter).charCodeAt(0) - last,
      start,
      end,
      previousEnd: previous?.textStart ?? from,
    }
    // A figure between letters is a letter that a reader of scans took for it.
    const isSpoilt = labels.length > 0 && isFigure && !figures
    if (labels.length > 0 && isFigure !== figures && !isSpoilt) continue
    if (isSpoilt ? !(found.cited && isBehindItem(text, start)) : !isLabel(found, isBare)) continue
    const at = double && double.letter !== letter ? double.at : letterAt
    const name = double?.letter ?? letter
    labels.push({ start, textStart: double?.end ?? end, part: flow.part(at, at + 1), letter: name })
    // Behind a label that is out of all turn the list goes on as if it were the right one.
    const isOutOfTurn =
      isSpoilt || (labels.length > 1 && Math.abs(name.charCodeAt(0) - last) > MOST_SKIPPED && !found.isEnclosed)
    last = isOutOfTurn ? last + 1 : name.charCodeAt(0)
    if (labels.length === 1) figures = isFigure
  }
  return labels
}

const BEFORE_A = 64
const LABEL =
  /(?<![A-Za-z0-9'\u2019&/.-]|[A-Z]-)(?:[\u00b6\ufffd\u00c2]{1,2})?(?:REF(?:TEL)?S?\.? {0,2}|Ref(?:tel)?s?\.? {0,2})?(?:\( ?[A-Za-z1-9][.:]?\)|\[[A-Za-z]\]|[A-Za-z1-9](?:\)|[.:]\)?)|[A-Z](?= (?:-{1,2} )?|-{1,2} {0,2}(?:\d{2,4} )?[A-Z][A-Za-z]{2}))(?=[ A-Z0-9('\u2019\ufffd"\u201c-]|$)/g
const SECOND =
  /^\s{0,3}(?:(?:REF(?:TEL)?S?\.? {0,2})?(?:[([]([A-Za-z])[)\]]\.?|([A-Za-z])(?:\)|[.:]\)?))|REF(?:TEL)?S?\.? ([A-Za-z])(?= ))(?=[ A-Z0-9(]|$)/i

interface Candidate {
  readonly text: string
  readonly letter: string
  readonly isFigure: boolean
  readonly isSmall: boolean
  readonly isMark: boolean
  readonly isEnclosed: boolean
  readonly beginsLine: boolean
  readonly isFirst: boolean
  readonly atStart: boolean
  /** No stop stands behind the keyword: the label is a part of it. */
  readonly ofKeyword: boolean
  readonly cited: boolean
  /** From the label before: 1 is the next in turn. */
  readonly distance: number
  readonly start: number
  readonly end: number
  readonly previousEnd: number
}

function isLabel(found: Candidate, isBare: boolean): boolean {
  const { text, start, end, distance, cited, beginsLine, previousEnd } = found
  // `J.R. SMITH` and `(C) ZENDA 12` behind a label.
  if (/^[A-Z]\.[A-Z]\./.test(text.slice(end - 2, end + 2)) && !cited) return false
  if (
    found.isMark &&
    (/^[\s(-]*$/.test(text.slice(previousEnd, start)) ||
      (!cited && /^\s{0,3}\d(?!\d [A-Z]{2})/.test(text.slice(end, end + 9))))
  )
    return false
  if (found.isFirst) return isFirstLabel(found, isBare)
  const behindLabel = text.slice(previousEnd, start).trim() === ''
  if (behindLabel && !cited) return false
  // `4. ZENDA 12; ZENDA 13; 6. STATE 14`: those between have none.
  if (found.isFigure && cited && distance > 1 && distance <= MOST_SKIPPED)
    return /\d\s?[;,]\s{0,3}$/.test(text.slice(previousEnd, start))
  if (found.isFigure)
    return distance === 1 && (cited || beginsLine || (text.charAt(start) === '(' && isBehindItem(text, start)))
  // A letter alone is a label where the first is one, or where it is in turn between two telegrams.
  if (/[A-Z]$/.test(text.slice(start, end)) && !/^ -/.test(text.slice(end, end + 2)))
    return distance === 1 && (cited || (isBare && beginsLine)) && isBehindItem(text, start)
  if (distance === 1) return cited || beginsLine || !found.isSmall || found.isEnclosed
  if (beginsLine && cited && distance > 0) return true
  // `(A) …, STATE 12, (C) PO/73/99`: one lost its label, or has the same.
  if (
    found.isEnclosed &&
    !found.isSmall &&
    distance === 2 &&
    /[\d)]\s?[,;]\s{0,3}$/.test(text.slice(previousEnd, start))
  )
    return true
  if (beginsLine && distance <= MOST_SKIPPED && distance > -MOST_SKIPPED) return cited || !found.isSmall
  if (beginsLine && distance > 0 && /[\u00b6\ufffd]/.test(text.slice(start, end))) return true
  return cited && distance >= 0 && distance <= (found.isEnclosed ? MOST_LETTERS : 3)
}

/** The first stands first, or behind one reference that has none: `STATE 12, B. ZENDA 5`. */
function isFirstLabel(
  { text, letter, isFigure, isSmall, atStart, cited, start, end, ofKeyword }: Candidate,
  isBare: boolean,
): boolean {
  const isAlone = /[A-Z]$/.test(text.slice(start, end)) && !/^ -/.test(text.slice(end, end + 2))
  // `(U) ZENDA 12`: the mark of a list that has no labels.
  if (/^\(?[UCS]\)$/.test(text.slice(start, end).trim()) && text.charAt(end - 1) === ')' && atStart && cited)
    return false
  if (isAlone && text.charAt(end) === '-') return atStart && cited && letter === 'A'
  if (isAlone && !isBare) return false
  // `REF 2: ZENDA 12` stands on a line below that of the first; elsewhere another figure is a letter misread.
  if (isFigure && ofKeyword) return atStart && (cited || text.charAt(end - 1) === ':')
  if (isFigure) return letter === '1' && atStart && (cited || /[()]/.test(text.slice(start, end)))
  if (atStart) return isBare || !isSmall || cited || letter === 'A'
  if (letter === 'A') return cited || !isSmall
  return letter === 'B' && cited && /\d\s{0,3}(?:\([^()]{0,40}\))?[\s,;]{0,4}$/.test(text.slice(0, start))
}

/** Whether the item before is complete: it ends with a number, a note or a separator. */
function isBehindItem(text: string, at: number): boolean {
  return /[\d)\],;.]\s*(?:(?:AND|&)\s{1,4})?$/i.test(text.slice(Math.max(0, at - 12), at))
}

const MOST_LETTERS = 26
/** Letters that a list skips at a line, at the most; more is no list any longer. */
const MOST_SKIPPED = 5

/** The label directly behind another, if it says the same, or is in turn where the first is not. */
function secondLabel(
  text: string,
  end: number,
  first: string,
  last: number,
): { readonly letter: string; readonly at: number; readonly end: number } | undefined {
  const match = SECOND.exec(text.slice(end, end + 16))
  const letter = match?.[1] ?? match?.[2] ?? match?.[3]
  if (!match || letter === undefined) return undefined
  const name = letter.toUpperCase()
  const isTurn = name.charCodeAt(0) === last + 1 && first.charCodeAt(0) !== last + 1
  if (name !== first && !(isTurn && match[1] === undefined)) return undefined
  return { letter: name, at: end + match[0].lastIndexOf(letter), end: end + match[0].length }
}

/** Whether the first label is a letter alone: behind REF without colon, or in front of a telegram. */
function beginsBare(text: string, from: number, bareFirst: boolean, context: CitingContext): boolean {
  const match = /^[A-Z] {1,3}(?=[A-Z0-9'])/.exec(text.slice(from, from + 6))
  if (!match) return false
  return bareFirst || citedCable(text, from + match[0].length, text.length, context) !== undefined
}

function lastLetter(label: string): number {
  let at = label.length - 1
  while (at > 0 && !/[A-Za-z0-9]/.test(label.charAt(at))) at--
  return at
}

/** Behind a label, and the mark of the telegram's subject. */
function skipBlanks(text: string, at: number): number {
  let next = at
  while (/[\s-]/.test(text.charAt(next))) next++
  return next + (MARK.exec(text.slice(next, next + 16))?.[0].length ?? 0)
}

const MARK = new RegExp(`^\\((?:${SHORT_LEVELS})(?:\\/{1,2}[A-Z]{2,6})?\\)\\s{0,3}(?=[A-Z0-9])`)
