import { type Token, token } from './writing-place.ts'

/**
 * `(`, letters and `)`: being written at `start`, with the cursor among them.
 *
 * @param below what follows the line in the same paragraph
 */
export function markToken(
  kind: 'subject-mark' | 'portion-mark',
  text: string,
  start: number,
  character: number,
  below: string,
): Token | undefined {
  const before = text.slice(start, character)
  const after = text.slice(character)
  if (before === '') return after.trim() === '' ? token(kind, start, Math.max(character, start)) : undefined
  if (!BEGUN.test(before)) return undefined
  const rest = REST.exec(after)?.[0]
  if (rest === undefined && after.trim() !== '' && !standsBefore(before, `${after}\n${below}`)) return undefined
  return token(kind, start, character + (rest?.length ?? 0))
}

const BEGUN = /^\([A-Za-z/]{0,12}(?:[ ,-][A-Za-z/, -]{0,30})?$/
const REST = /^(?:[A-Za-z/]{0,12}|[A-Z/, -]{0,40})\)/

/** What follows is the text of the paragraph: a parenthesis of its own would be closed. */
function standsBefore(begun: string, text: string): boolean {
  const isApart = /^\s/.test(text) || (begun === '(' && /^[A-Z\d"]/.test(text))
  return isApart && /^[^()]{0,2000}(?:\(|$)/.test(text)
}
