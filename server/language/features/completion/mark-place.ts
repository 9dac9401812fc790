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
  if (rest !== undefined && !LIKE_MARK.test(`${before}${rest}`)) return undefined
  if (rest === undefined && after.trim() !== '' && !standsBefore(before, `${after}\n${below}`)) return undefined
  return token(kind, start, character + (rest?.length ?? 0))
}

const BEGUN = /^\([A-Za-z/]{0,12}(?:[ ,-][A-Za-z/, -]{0,30})?$/
const REST = /^(?:[A-Za-z/]{0,12}|[A-Z/, -]{0,40})\)/

/** Closed, with a level or the beginning of one in front: `(MOI)` is a word of the text. */
const LIKE_MARK = /^\((?:U|C|SB?U?|TS?|LO?U?|FO?U?O?)?(?:[/, -][^)]{0,60})?\)$/i

/** What follows is the text of the paragraph: a parenthesis of its own would be closed. */
function standsBefore(begun: string, text: string): boolean {
  const isApart = /^\s/.test(text) || (begun === '(' && /^[A-Z\d"]/.test(text))
  return isApart && !isClosed(text)
}

/** Whether a parenthesis that is open in front of a text ends in it; one inside another ends first. */
function isClosed(text: string): boolean {
  let open = 1
  for (const sign of text.slice(0, FARTHEST).matchAll(/[()]/g)) {
    open += sign[0] === '(' ? 1 : -1
    if (open === 0) return true
  }
  return false
}

const FARTHEST = 2000
