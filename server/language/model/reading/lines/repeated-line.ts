/**
 * A line that is the line above once more, with a Q in front: `of the railway.` and below it `Qof the railway.` Message
 * software of 2006-2010 wrote it where a text was too long for one transmission.
 */
export function isRepeatedLine(plain: string, above: string | undefined): boolean {
  if (above === undefined || above.length < SHORTEST) return false
  // Where a copy has a pilcrow before its numbers, the line that came again has none.
  if (plain.charCodeAt(0) === Q)
    return plain.trimEnd().slice(1) === above.slice(above.charCodeAt(0) === PILCROW ? 1 : 0).trimEnd()
  return plain.length <= LONGEST_REST && isRestOfLine(plain.trim(), above)
}

/**
 * The last letters of the line above once more, alone on a line: `… a long talk with`, and below it `h`. Software of
 * 2004-2005 wrote them where a line was too long for it by so much. No word is like that but `a`.
 */
function isRestOfLine(rest: string, above: string): boolean {
  if (rest.length === 0 || rest.length > 3 || !REST.test(rest)) return false
  const word = above.slice(above.trimEnd().lastIndexOf(' ') + 1).trimEnd()
  return word.length > rest.length + 1 && word.endsWith(rest) && above.length > WIDE
}

const REST = /^(?!a$)[b-df-hj-np-tv-z]{1,3}$/
const LONGEST_REST = 4
/** Where a narrow line ends, a list may. */
const WIDE = 40

const Q = 81
const PILCROW = 0xb6
/** Shorter ones may be alike by chance. */
const SHORTEST = 8
