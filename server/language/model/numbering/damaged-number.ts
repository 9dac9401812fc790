import type { ParagraphStart } from '../../syntax/lines/paragraph-start.ts'
import { oneLine } from '../message/span.ts'
import { atLineEnd, atLineStart, atOpening, type DamagedNumber, insideLine } from './damaged-forms.ts'
import { MARK_BEHIND, PILCROW, SENTENCE_END } from './number-parts.ts'
import type { TextLine } from './text-lines.ts'

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
    const found =
      atOpening(lines, index, number) ?? insideLine(text, number) ?? atLineEnd(text, lines[index + 1], number)
    if (found)
      return isItemOfList(lines, found) || isRoman(lines, found) || isLettered(lines, found) ? undefined : found
  }
  return undefined
}

/** The same at the beginning of a block, with a letter for a digit and a mark behind it, where no number behind tells that one is missing. */
export function findLastNumber(lines: readonly TextLine[], number: number): DamagedNumber | undefined {
  for (const text of lines) {
    const found = text.opens && text.unnumbered ? atLineStart(text, number) : undefined
    if (found?.damage === 'letter' && MARKED_LINE.test(text.line.plain))
      return isLettered(lines, found) ? undefined : found
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

/** `I. (C)` among `II.` and `III.` is a Roman numeral. */
function isRoman(lines: readonly TextLine[], found: DamagedNumber): boolean {
  return found.damage === 'letter' && /^[Il]+\.?$/.test(found.text) && lines.some(({ line }) => ROMAN.test(line.plain))
}

const ROMAN = new RegExp(`^\\s{0,20}(?:${PILCROW} ?)?\\(?(?:I{2,3}|IV|VI{0,3}|IX|X)[.)] `)

/** `S. (C)` behind `R. (C)` is an item of a list. */
function isLettered(lines: readonly TextLine[], { text }: DamagedNumber): boolean {
  return text === 'S.' && lines.some(({ line }) => BESIDE_S.test(line.plain))
}

const BESIDE_S = new RegExp(`^\\s{0,20}(?:${PILCROW} ?)?[RT][.)] `)

/** `4)` among `1)`, `2)`, `3)` is an item, whatever number is missing. */
function isItemOfList(lines: readonly TextLine[], found: DamagedNumber): boolean {
  if (found.damage !== 'delimiter' || !found.text.includes(')')) return false
  return lines.some(({ line }) => {
    const item = /^\s{0,20}\(?(\d{1,2})\)/.exec(line.plain)
    return item !== null && Number(item[1]) !== found.number
  })
}
