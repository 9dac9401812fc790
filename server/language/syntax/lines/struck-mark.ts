/**
 * Portion marks that a reviewer struck out when the text was declassified: what a machine reads of letters under a
 * stroke are signs and figures, `2. -(e)- THE DUKE`, `3. 4.E4 HE`. They say nothing but that a mark stood there.
 */

/**
 * Column behind such remains, which begin at a column; 0 where what stands there may be a word, a value, a label of an
 * item or a legible mark. A sentence has to begin behind them.
 */
export function behindStruckMark(plain: string, at: number): number {
  if (isWordAt(plain, at)) return behindLetters(plain, at)
  let end = at
  while (end < plain.length && plain.charCodeAt(end) !== BLANK) end++
  const token = plain.slice(at, end)
  // What is left of the level of the whole: `1. -3-ENF-I-T-I-L- ENTIRE TEXT`.
  if (token.length > LONGEST && token.length < LONGEST_LEVEL && plain.startsWith('ENTIRE TEXT', end + 1)) return end + 1
  // `-(-EL)- THE DUKE`: all of it, though its first signs may be a mark by themselves.
  const isWhole = ENDS_IN_STROKE.test(token) && token.length <= LONGEST && beginsSentence(plain, end + 1)
  const glued = token.length > 3 && !isWhole ? (GLUED.exec(token)?.[0].length ?? 0) : 0
  if (glued > 0) return at + glued
  if (token.length < 2 || token.length > LONGEST || !beginsSentence(plain, end + 1)) return 0
  return LEGIBLE.some((pattern) => pattern.test(token)) ? 0 : end + 1
}

/**
 * Such remains that begin with letters: `kr) THE DUKE`, closed by a bracket which none opened (`ii)` and `aa)` are
 * labels), or `Cr.+ THE DUKE`, with a sign that closes no word.
 */
function behindLetters(plain: string, at: number): number {
  if (plain.charAt(at + 2) === ')' || plain.charAt(at + 3) === ')') {
    const glued = GLUED_CLOSED.exec(plain.slice(at, at + MOST_LETTERS * 2))
    if (glued) return at + glued[0].length
  }
  const blank = plain.indexOf(' ', at + 1)
  if (blank < 0 || blank > at + MOST_LETTERS || !beginsSentence(plain, blank + 1)) return 0
  const token = plain.slice(at, blank)
  return CLOSED.test(token) || (SIGNED.test(token) && !LIKE_MARK.test(token)) ? blank + 1 : 0
}

const MOST_LETTERS = 7
/** `te)-THE DUKE` */
const GLUED_CLOSED = /^(?![ivxl]+\)|([a-z])\1\))[a-z]{2,3}\)[-\u2013\u2014]{1,2}(?=[A-Z]{3})/
const CLOSED = /^(?![ivxl]+\)|([a-z])\1\)|etc)[a-z]{2,4}[.,]?\)$/
const SIGNED = /^[A-Za-z]{1,4}[.,:;]{0,2}[+*{}<>=~^|\\]{1,2}$/
/** `S*`, `SBU>`: a mark that lost its brackets or a sign of them can be read. */
const LIKE_MARK = /^(?:[USC]|TS|SBU|LOU)[^A-Za-z0-9]{0,3}$/i

/**
 * Whether what begins at a column may be such remains although it could be something else: a value, a label, or signs
 * and figures directly before the text, `4634-THE DUKE`. Where the number is the next one and a sentence is over above
 * it, nothing but a paragraph begins so; what stands there is kept.
 */
export function mayHideMark(plain: string, at: number): boolean {
  const begins = plain.slice(at, at + MOST_HIDING)
  return MAY_HIDE.test(begins) && !FIGURE.test(begins)
}

/** `25 TONS`, `12,500 MEN`: less than a mark has signs, or thousands. The next number may prove it. */
const FIGURE = /^\$?\d{1,2} |^\$?\d{1,3},\d{3}[ ,]/

const MOST_HIDING = 20
const MAY_HIDE =
  /^[^ A-Z"'([{_](?=[^ ]{0,11}[^ a-z])[^ ]{0,11} {1,4}["(]?[A-Z][A-Za-z']|^[^ A-Z"'([{_][^ A-Z]{1,9}[A-Z]{3}|^[-\u2013\u2014][a-z]{2,4} [A-Z]{2}|^[^ A-Za-z0-9"'([{_](?=[^ ]{0,9}[a-z])(?=[^ a-z]{0,4}[a-z]{1,3}[^ a-z])[^ ]{2,9} [a-z]{2}/

/** Most paragraphs begin with two letters, or with a letter alone: no closer look is needed. */
function isWordAt(plain: string, at: number): boolean {
  return isLetter(plain.charCodeAt(at)) && (isLetter(plain.charCodeAt(at + 1)) || plain.charCodeAt(at + 1) === BLANK)
}

function beginsSentence(plain: string, at: number): boolean {
  const first = plain.charAt(at)
  return (first >= 'A' && first <= 'Z') || ((first === '"' || first === '(') && isLetter(plain.charCodeAt(at + 1)))
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

const BLANK = 32
/** `(S/NF)` under a stroke, with dashes around it. */
const LONGEST = 10
/** CONFIDENTIAL, a sign between any two letters. */
const LONGEST_LEVEL = 32
/** Between two strokes, the text directly behind: `—t1.111--IN`, `-*E4-IN`. */
const GLUED = /^[-\u2013\u2014]{1,2}(?:[^ A-Z]{1,7}|[^ A-Z]{1,3}[A-Z][^ A-Z]{1,3})[-\u2013\u2014]{1,2}(?=[A-Z][A-Za-z])/
const ENDS_IN_STROKE = /[-\u2013\u2014]$/
/** What text begins with that is no plain word. */
const LEGIBLE: readonly RegExp[] = [
  // U.S., A/S, "WE, (NOTE:, G-7/P-8
  /^["'([]?[A-Za-z][A-Za-z0-9]{0,9}(?:[.'\u2019/&,+-]{1,2}[A-Za-z0-9]{1,9}){0,4}[.,:;)"'!?\]]{0,3}$/,
  // 1,500, 10:30, '90S, 4TH, 2.4B, 10-12, 50%
  /^[($\u00a3#"']?\d{1,7}(?:[.,/-]\d{1,7}|:\d\d){0,4}(?:%|[A-Z]{1,4}\d{0,3}|'?[Ss]|st|nd|rd|th|[ap]m|k?m)?(?:[/-][A-Z0-9]{1,7}){0,2}[).,:;"']{0,3}$/,
  // (a), (2), {6}, (513U)
  /^[([{]{0,2}[A-Za-z0-9/,]{1,7}[.)\]}]{1,3}[.,:;]?$/,
  // 5(B), 1.5(D)
  /^\d[\d.]{0,4}\([A-Za-z0-9]{1,3}\)/,
  // <S>, -C-, (S/NF, _The: a mark that lost a bracket, a word between signs
  /^[^A-Za-z0-9]{0,2}(?:\$|[USC]|TS|SBU|LOU|[USC]\/{1,2}[A-Z]{2,6}|[A-Za-z]{3,9})[^A-Za-z0-9]{0,2}$/,
  // <b>(S)</b>, **(C)**: a mark that can be read, whatever stands around it.
  /[([{<](?:[USC]|TS|SBU|LOU)(?:\/{1,2}[A-Z]{2,6})?[)\]}>]/,
  // (b)(1), [...], 5+2, P5+1, §5, 4.B., <p>; letters with accents, of another alphabet, a picture
  /^(?:(?:\([Bb]\)\(\d\)|[[(]\.{2,4}[\])]|[A-Z]?\d{1,2}\+\d{1,2}|\u00a7{1,2}\d{1,4}|\d{1,2}\.[A-Z](?:\.\d{1,2})?|<\/?[A-Za-z]{1,4}>)[.,:;]?|["'([]?[A-Za-z\u00c0-\u024f]{3,12}[.,:;)"'!?\]]{0,3}|[^\x21-\x7e]{1,10})$/,
  // A word with signs glued to it, and a pilcrow in whatever form.
  /[A-Za-z]{4}|(?<![A-Za-z])(?:THE|The|AND|FOR)(?![A-Za-z])|[\u00b6\u00c2]/,
  // Dashes, bullets, slants, brackets and quotation marks alone.
  /^[-*=_./<>~.\u2010-\u2015\u2022\u00b7"'\u2018-\u201d]{1,10}$/,
]
