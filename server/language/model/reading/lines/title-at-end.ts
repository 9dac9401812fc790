import { isTitleText } from '../../../syntax/lines/title-line.ts'

/**
 * The text of a paragraph without the title of the next one, which a copy whose lines were joined has behind its last
 * sentence: `He left. The Old Mill ------------`, `He left. ------------ The Old Mill ------------`. Its rule proves it
 * to be one where it is as long as the words before it, back to the end of a sentence. The same string where none is.
 */
export function withoutTitleAtEnd(text: string): string {
  const sign = text.charAt(text.length - 1)
  if (!SIGNS.includes(sign)) return text
  const rule = ruleBefore(text, text.length, sign)
  if (rule.signs < shortestFrame(sign)) return text
  const above = text.slice(0, rule.start).trimEnd()
  const start = startOfTitle(above, rule.signs, sign)
  return start === undefined ? text : above.slice(0, start).trimEnd()
}

const SIGNS = '-=*'
/** Fewer signs are a dash, or stars of a note; with a rule on either side of the words, fewer will do. */
const SHORTEST = 6
const SHORTEST_FRAME = 4

/** Three stars stand around levels as well. */
function shortestFrame(sign: string): number {
  return sign === '-' ? SHORTEST_FRAME - 1 : SHORTEST_FRAME
}

/** Longer titles have rules that lines wrap, and are few. */
const LONGEST = 120

/** Where the rule begins that ends at a place, and how many signs it has; one blank may part them, where a line ended. */
function ruleBefore(text: string, end: number, sign: string): { readonly start: number; readonly signs: number } {
  let start = end
  let signs = 0
  while (start > 0) {
    const before = text.charAt(start - 1)
    if (before === sign) signs++
    else if (before !== ' ' || text.charAt(start) !== sign || text.charAt(start - 2) !== sign) break
    start--
  }
  return { start, signs }
}

/** Column at which a title of about that length begins, or the rule above it. */
function startOfTitle(above: string, length: number, sign: string): number | undefined {
  const furthest = Math.max(0, above.length - LONGEST)
  for (let at = above.length - 1; at > furthest; at--) {
    if (above.charAt(at - 1) !== ' ') continue
    const title = above.slice(at)
    if (Math.abs(title.length - length) > Math.max(3, title.length / 5)) continue
    const before = above.slice(0, at).trimEnd()
    if (before.endsWith(sign)) {
      const rule = ruleBefore(before, before.length, sign)
      return rule.signs >= shortestFrame(sign) && isTitleText(title) ? rule.start : undefined
    }
    if (length >= SHORTEST && SENTENCE_END.test(before.slice(-6)) && isTitleText(title)) return at
  }
  return undefined
}

/** No initial or abbreviation: `U.S. Flour` is parted nowhere. */
const SENTENCE_END = /(?:[a-z\d]{2}|[A-Z]{3}|[)"'\u201d\u2019])[.!?][)"'\u201d\u2019]{0,2}$|[.!?][)"'\u201d]$/
