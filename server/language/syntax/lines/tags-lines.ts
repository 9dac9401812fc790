import type { LineKind } from './line.ts'

/** A code and what may follow it on the line. */
const CODES = '[A-Z]{2,5}(?:[ ,;(]|$)'

/**
 * Lines that begin the TAGS: the keyword with a colon or another stop, without one before codes in capitals (or in
 * small letters with a comma), and a keyword one slip away from TAGS where a stop and a code follow.
 */
export const TAGS_LINES: readonly (readonly [string, LineKind, RegExp])[] = [
  // TAGS: PREL, JA; behind the colon of a form with its labels in a column
  ['T', 'tags', /T\.?A\.?G\.?S\.?(?: {0,2}[:;,]| {3,12}:)/y],
  ['T', 'tags', /T ?A ?G ?S {0,2}:/y],
  ['T', 'tags', /(?:TAGS? {0,2}[:;]|TAGS\s*$)/iy],
  ['T', 'tags', /TAGS? {0,2}[/-] {0,3}(?=[A-Z]{2,5}[ ,;]|[A-Z]{4,5}$)/iy], // TAGS/ PREL, JA
  ['T', 'tags', /TAGS {0,2}[.='*|\u2018\u2019] {0,3}(?=[A-Z]{2,5} {0,2}[,;]|[A-Z]{4,5} {0,2}$)/y], // TAGS . PREL, JA
  ['T', 'tags', new RegExp(`T\\.?A\\.?G\\.?S\\.?(?=[ ]{0,3}[A-Z]{4}[, ]|[ ]{1,3}${CODES})`, 'y')], // TAGS IT, PGOV
  ['Tt', 'tags', new RegExp(`[Tt][Aa][Gg][Ss](?= {1,3}(?:${CODES}|[a-z]{2,5},))`, 'y')],
  ['T', 'tags', /TAG(?= {1,3}[A-Z]{4}(?:[ ,;]|$))/y],
  [
    'TAGRYF',
    'tags',
    /(?:[RYFG]AGS|AGS|TGS|TAS|TA[A-Z]S|T[A-Z]GS|TAG[A-Z0-9]|TAG[A-Z0-9]S|TA[A-Z]GS|T[A-Z]AGS|TAGS[A-Z0-9]|ATGS|TGAS|TASG) {0,2}[:;] {0,4}(?=[A-Z]{4}(?:[ ,;]|$)|[A-Z]{2}[ ,;]|$)/y,
  ],
]

/**
 * Whether a line goes on with the TAGS above it: those wait for more, or it holds codes. In copies that lost the keyword
 * of the subject, or have none, all of the text stands below the TAGS.
 *
 * @param above the line above, or undefined where a page stands between
 */
export function continuesTags(above: string | undefined, text: string): boolean {
  if (above !== undefined && (/[,;/(&-]$/.test(above) || above.lastIndexOf('(') > above.lastIndexOf(')'))) return true
  if (/^[,;/()]/.test(text) || SMALL.test(text)) return true
  const words = text.split(/[ ,;/()]{1,8}/).filter((word) => word !== '')
  const codes = words.filter((word) => CODE.test(word)).length
  if (codes === words.length) return true
  // A name between codes: `RUDOLF PREL JA`.
  return (
    codes * 2 >= words.length &&
    words.some((word) => word.length === 4 && CODE.test(word)) &&
    words.every((word) => WORD.test(word) && !OF_SENTENCES.has(word))
  )
}

/** Copies with TAGS in small letters, and what web pages make of them, are left to their readers. */
const SMALL = /[a-z#<[]/
const CODE = /^[A-Z]{2,5}$/
const WORD = /^[A-Z][A-Z'.-]{0,20}$/
const OF_SENTENCES: ReadonlySet<string> = new Set(
  'THE OF AND TO IN ON FOR BY AT IS AS WITH FROM HAS HAD WAS WERE ARE THAT THIS BUT NOT BE WILL RE'.split(' '),
)
