import { oneLine, type Span } from '../../model/message/span.ts'
import type { Flow } from '../../model/reading/lines/flow.ts'

/** The word at a column, hyphens, slashes and apostrophes inside it included; undefined between words. */
export function wordAt(plain: string, line: number, column: number): Span | undefined {
  let start = Math.min(column, plain.length)
  let end = start
  while (start > 0 && isWordPart(plain, start - 1)) start--
  while (end < plain.length && isWordPart(plain, end)) end++
  while (start < end && !WORD.test(plain.charAt(start))) start++
  while (end > start && !WORD.test(plain.charAt(end - 1))) end--
  return end > start && start <= column && column <= end ? oneLine(line, start, end) : undefined
}

/** Half of a pair counts too, so that no pair is cut. */
const WORD = /[\p{L}\p{N}\ud800-\udfff]/u
const JOINT = /['’/-]/

function isWordPart(text: string, at: number): boolean {
  const character = text.charAt(at)
  return WORD.test(character) || JOINT.test(character)
}

/** The sentence of wrapped text at a place; the whole text where no full stop divides it. */
export function sentenceAt(flow: Flow, line: number, column: number): Span | undefined {
  const { text } = flow
  let start = 0
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].trimEnd().length
    if (isAbbreviation(text, match.index)) continue
    const span = flow.span(start, end)
    if (line < span.endLine || (line === span.endLine && column <= span.end)) return span
    start = match.index + match[0].length
  }
  return text === '' ? undefined : flow.span(start, text.length)
}

/** A stop, what closes around it, and the blank before the next capital, figure or quotation. */
const STOP = /[.!?][)"'\u201d\u2019\]]{0,3}\s{1,4}(?=[A-Z0-9"'(\u201c\u2018\u00b6])/g

/**
 * `U.S. `, `J. `, `Mr. `, `Lt. `: a letter, or a short title in mixed case, before the stop; or the number
 * of the paragraph at the very beginning.
 */
function isAbbreviation(text: string, stop: number): boolean {
  if (stop < 8 && /^\W{0,4}\d{1,3}$/.test(text.slice(0, stop))) return true
  const word = /[A-Za-z.]{0,12}$/.exec(text.slice(Math.max(0, stop - 12), stop))?.[0] ?? ''
  return /^(?:[A-Za-z]|(?:[A-Za-z]\.){1,4}[A-Za-z]|[A-Z][a-z]{1,2}|Nos)$/.test(word)
}
