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
  // `449.}-IN THE`: a word is glued to them.
  if (GLUED_WORD.test(token)) return 0
  if (isSmallAmongCapitals(token, plain, end + 1) || isFigureBeforeSubject(token, plain, end + 1)) return end + 1
  return LEGIBLE.some((pattern) => pattern.test(token)) ? 0 : end + 1
}

/**
 * Such remains that begin with letters: `kr) THE DUKE`, closed by a bracket which none opened (`ii)` is a label); `plr
 * THE DUKE`, small ones in a line of capitals; `V The duke`, `Cr.+ Turning`, before what nothing but a sentence begins with.
 */
function behindLetters(plain: string, at: number): number {
  const blank = plain.indexOf(' ', at + 1)
  if (plain.charAt(at + 2) === ')' || plain.charAt(at + 3) === ')') {
    const glued = GLUED_CLOSED.exec(plain.slice(at, at + MOST_LETTERS * 2))
    if (glued) return at + glued[0].length
  }
  if (blank < 0 || blank > at + MOST_LETTERS || !beginsSentence(plain, blank + 1)) return 0
  const token = plain.slice(at, blank)
  if (LIKE_MARK.test(token)) return 0
  if (CLOSED.test(token) || SIGNED.test(token) || isSmallAmongCapitals(token, plain, blank + 1)) return blank + 1
  return LETTERS_ALONE.test(token) && !WORDS.has(token.toUpperCase()) && SUBJECT_IN_SMALL.test(nextWord(plain, blank))
    ? blank + 1
    : 0
}

const MOST_LETTERS = 7
/** `te)-THE DUKE` */
const GLUED_CLOSED = /^(?![ivxl]+\))[a-z]{2,3}\)[-\u2013\u2014]{1,2}(?=[A-Z]{3})/
const CLOSED = /^(?![ivxl]+\)|etc)[a-z]{2,4}[.,]?\)$/
/** A sign that closes no word. */
const SIGNED = /^[A-Za-z]{1,4}[.,:;]{0,2}[+*{}<>=~^|\\]{1,2}$/
const LETTERS_ALONE = /^(?:[A-Z]{1,2}|[A-Z]?[a-z]{1,2}|[a-z]{3,4})$/
/** Short words, and names of one letter. */
const WORDS: ReadonlySet<string> = new Set(
  'A I AN AS AT BY IN IS IT OF ON OR SO TO UP US WE HE IF NO DO GO MY BE UN EU UK PM FM AM OK ALL AND BUT FOR NOT NOW HOW WHY WHO YES THE HIS HER ITS OUR ONE TWO TEN MR MS DR ST'.split(
    ' ',
  ),
)
const SUBJECT_IN_SMALL =
  /^(?:The|On|He|She|It|They|We|This|These|There|When|While|After|During|Turning|Asked|Noting|(?:Summary|SUMMARY|COMMENT)[:.]?|THE|HE|SHE|IT|THEY|WE|THIS|THESE)$/

function nextWord(plain: string, blank: number): string {
  const end = plain.indexOf(' ', blank + 1)
  return end < 0 ? '' : plain.slice(blank + 1, end)
}

/** `(An THE DUKE`, `J.Ckr HE`: small letters and signs, or consonants alone, where all else of the line is in capitals. */
function isSmallAmongCapitals(token: string, plain: string, at: number): boolean {
  if (!SMALL.test(token) || plain.length - at < FULL_LINE || !IN_CAPITALS.test(token) || NAMED.test(token)) return false
  // `-Eq-THE`: a word is glued to them.
  if (WORD_AT_END.test(token) || LIKE_MARK.test(token)) return false
  return !WORDS.has(token.toUpperCase()) && !SMALL.test(plain.slice(at))
}

const SMALL = /[a-z]/
/** Behind a stroke or a bracket. */
const GLUED_WORD = /[-\u2013\u2014)}][A-Z]{2,9}$/
const WORD_AT_END = /[A-Z]{2}$/
const FULL_LINE = 20
const IN_CAPITALS = /^(?:[^ ]{0,6}[^A-Za-z0-9 ][^ ]{0,6}|[bcdfghjklmnpqrstvwxz]{2,3})$/i
/** `al-ASAD`, `U.s.`, `Sen.`, `non-NATO`, `(see)`, `VW's`, `IN,`. */
const NAMED =
  /^["'(]?[A-Za-z]?[a-z]{1,5}['\u2019-][A-Z][A-Za-z]{0,6}["'),.]?$|^[A-Z]{2,8}['\u2019]s$|^(?:[A-Za-z]\.){1,4}[A-Za-z]?$|^["']?[A-Za-z]{2,6}["'.,:;!?)]{1,2}$|^\([^ ]*\)/

/** `464 THE DUKE`, `4.84 HE`, `A411 The`, `j,21 The`, `V!!) THE`: figures and signs before what no value counts. */
function isFigureBeforeSubject(token: string, plain: string, at: number): boolean {
  const last = token.charCodeAt(token.length - 1)
  const isDigit = last >= 48 && last <= 57
  if (!SUBJECT.test(plain.slice(at, at + 7))) return false
  return (
    (isDigit && FIGURES.test(token)) ||
    (MIXED.test(token) &&
      ODD.test(token) &&
      !WORD_OR_LABEL.test(token) &&
      !IN_BRACKETS.test(token) &&
      !LIKE_MARK.test(token))
  )
}

const FIGURES = /^(?:[A-Z]?\d{2,4}|\d{1,2}\.\d{1,2})$/
/** `(S*`, `/S/`, `-S-`, `(5//NF`: a mark that lost its brackets or a sign of them can be read. */
const LIKE_MARK = /^[^A-Za-z0-9]{0,3}(?:[USC5]|TS|SBU|LOU)(?:\/{1,2}[A-Z0-9]{2,7})?[^A-Za-z0-9]{0,3}$/i
/** Small letters, figures, or letters that no mark has. */
const ODD = /[a-z0-9]|^[^USCT]{1,9}$/
/** A mark that can be read, whatever stands around it. */
const IN_BRACKETS = /[([{<][A-Za-z/]{1,16}[)\]}>]/
/** Signs beside letters or figures. */
const MIXED = /^[^ ]{0,8}[^A-Za-z0-9 ][^ ]{0,8}$/
/** `Summary:`, `U.S.`, `(1)`, `a.`, `[...]`, `(b)(1)`, `--`. */
const WORD_OR_LABEL =
  /^(?:["'([]?[A-Za-z][A-Za-z0-9]*(?:[-/'\u2019&.][A-Za-z0-9]{1,9}){0,4}[.,:;)"'!?\]]{0,2}|\(?[A-Za-z0-9]{1,4}[.)\]:]{1,2}|[[<*\u00a7$].*|\([Bb]\).*|[^A-Za-z0-9]+|.*[A-Z]{2}|.*\([USC]\).*)$/
const SUBJECT = /^(?:THE|HE|SHE|IT|THEY|WE|THIS|THESE|The|He|She|It|They|We|This|These) /

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
const GLUED =
  /^(?:[-\u2013\u2014]{1,2}(?=[^ ]{0,7}[a-z0-9(){}*+,.])[^ A-Z]{0,7}(?:[A-Z][^ A-Z]{1,4}){0,2}(?<=.[-\u2013\u2014])(?=[A-Z][A-Za-z])|(?:[-\u2013\u2014]{1,2}[({][A-Z][)}]?|\d{1,3}[)}>+*][-\u2013\u2014]{1,2}|[A-Z]?[.,(][a-z]{1,3})(?=[A-Z]{3}))/
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
