/** A stretch of a line. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * The title of a line that holds a title and its rule: `The Capital ----------`, `----- The Capital -----`.
 * Undefined for any other line; a few dashes behind words are punctuation.
 */
export function titleBesideRule(plain: string, indent: number): Stretch | undefined {
  if (!RULE_SIGNS.includes(plain.charAt(plain.length - 1))) return undefined
  let end = plain.length
  let behind = 0
  for (; end > indent && isOfRule(plain, end - 1, -1); end--) if (plain.charAt(end - 1) !== ' ') behind++
  let start = indent
  let before = 0
  for (; start < end && isOfRule(plain, start, 1); start++) if (plain.charAt(start) !== ' ') before++
  const length = end - start
  if (length < 3 || length > LONGEST || behind < 4 || (before < 3 && (behind < 5 || behind * 4 < length)))
    return undefined
  const title = plain.slice(start, end)
  return isTitleText(title) ? { start, end } : undefined
}

const RULE_SIGNS = '-=*~\u2013\u2014'
const LONGEST = 150

/** A sign of the rule, or one blank between two of them. */
function isOfRule(plain: string, at: number, step: 1 | -1): boolean {
  const sign = plain.charAt(at)
  return (
    RULE_SIGNS.includes(sign) || (sign === ' ' && plain.charAt(at + step) !== ' ' && plain.charAt(at - step) !== ' ')
  )
}

/**
 * Whether a line may be a title where a rule proves it to be one: any words, in whatever letters, but neither
 * the end of a sentence nor a row of a table nor the beginning or end of a quoted text.
 */
export function isTitleText(text: string): boolean {
  if (text.length < 3 || text.length > LONGEST || !WORD.test(text)) return false
  if (/^[a-z,;)]/.test(text) || /\S {3,}\S/.test(text) || NO_TITLE.test(text)) return false
  return !/[.,;]$/.test(text) || ENDS_WITH_PERIOD.test(text)
}

const WORD = /[A-Za-z]{2}|^[A-Z]\.[A-Z]\./
const NO_TITLE = /^\W{0,3}(?:END|BEGIN|UNQUOTE|BT|NNNN)\b|(?:https?:|www\.)\S/i
/** Periods that end no sentence: an ellipsis, an abbreviation. */
const ENDS_WITH_PERIOD = /(?:\. ?\. ?\.|(?:^|[ .(])[A-Z]\.|\b(?:Inc|etc|Jr|Ltd|Co)\.)$/

/**
 * The words of a title between equal signs at both ends: `//The Mine//`, `-- The Mine --`, `** THE MINE **`.
 * Undefined for any other line.
 */
export function titleBetweenSigns(text: string): Stretch | undefined {
  if (!DECORATIONS.includes(text.charAt(0)) || text.length > LONGEST) return undefined
  const found = BETWEEN_SIGNS.exec(text)
  const [, signs = '', given = '', , behind = ''] = found ?? []
  const words = given.trim()
  if (!found || signs !== behind || !isTitleText(words)) return undefined
  // One dash or star alone begins an item: blanks inside, and capitals at its beginning.
  if (signs.length === 1 && !/^(?:[A-Z]|\d{2,4} [A-Z])[^.]*$/.test(words.replace(NO_STOP, ''))) return undefined
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** Periods inside a title that end no sentence. */
const NO_STOP = /(?<=\b[A-Z])\.|\.{3}$/g
const DECORATIONS = '/-=*_+~'
const BETWEEN_SIGNS = /^([-=*+~]{1,4}|\/\/|_{1,2})( ?[^-=*+~_/ ][^=*+~_]{1,140}?)( ?)([-=*+~]{1,4}|\/\/|_{1,2})$/

/** `A) "The Mill Stands Still"`, `¶B. "Flour"`: the title of an article that a review of the press quotes. */
export function isArticleTitle(text: string): boolean {
  const last = text.charAt(text.length - 1)
  return (last === '"' || last === '\u201d') && ARTICLE.test(text)
}

const ARTICLE = /^(?:\u00b6 ?)?[A-Z][.)] {1,2}["\u201c][^"\u201c\u201d]{2,330}["\u201d]$/

/** `Washington, D.C. 20350-2000`, `STRELSAU VA 20350`: the last line of an address. */
export function endsInPostalCode(plain: string): boolean {
  const last = plain.charCodeAt(plain.length - 1)
  return last >= 48 && last <= 57 && POSTAL_CODE.test(plain)
}

const POSTAL_CODE = /(?:[ ,](?:D\.C\.|(?!EO )[A-Z]{2}) {1,3}\d{5}|\d{5}-\d{4})$/
