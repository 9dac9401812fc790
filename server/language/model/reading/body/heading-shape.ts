import type { Block } from '../../../syntax/blocks/block.ts'
import { isSmallTitle } from '../../../syntax/blocks/title-ahead.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import { SHORT_LEVELS } from '../../../syntax/lines/mark-pattern.ts'
import {
  endsInPostalCode,
  isArticleTitle,
  isTitleText,
  titleBesideRule,
  titleBetweenSigns,
} from '../../../syntax/lines/title-line.ts'
import { textLines } from '../lines/block-lines.ts'

/**
 * Whether lines are a heading by their own look: one to three short ones without a full stop, in title case or
 * capitals; the reference, section 8.4. What a rule proves needs no look of its own: see `isTitle`.
 */
export function isHeading(lines: readonly Line[]): boolean {
  const first = lines[0]
  const last = lines[lines.length - 1]
  // What most text fails comes first, and needs no joining of lines: it ends with a period, or is longer.
  if (!first || !last) return false
  if (isQuotedTitle(lines)) return true
  if (lines.length > 3 || endsInPostalCode(last.plain)) return false
  if (lines.some(isOfTable)) return false
  // The end of a quotation, the name under a letter: `RICHARD ROE"`.
  if (last.plain.endsWith('"') && last.plain.indexOf('"') === last.plain.length - 1 && !isQuoted(lines)) return false
  if (STOP.test(last.plain) && !ENDS_WITH_PERIOD.test(last.plain) && !isLabel(lines)) return false
  if (!/["'(¶\u2018\u201c./A-Z0-9=*_+~-]/.test(first.plain.charAt(first.indent))) return false
  if (lines.length === 1 && titleBetweenSigns(first.plain.slice(first.indent))) return true
  const text = joined(lines).replace(MARK, '')
  if (text.length < 3 || text.length > 150 || !/[A-Za-z]{2}/.test(text)) return false
  if (
    !LEAD.test(text) ||
    (ITEM.test(text) && !isLabel(lines) && !isPart(text)) ||
    /\S {3,}\S/.test(text) ||
    FURNITURE.test(text) ||
    text.endsWith(' QUOTE') ||
    text.endsWith(' QTE') ||
    isSum(text)
  )
    return false
  if (ROW_OF_LIFE.test(text) || (lines.length > 1 && lines.every(isRow))) return false
  if (lines.length > 1 && lines.every((line) => ROW_OF_FIGURES.test(line.plain))) return false
  if (lines.every((line) => NAME_OF_LIST.test(line.plain.slice(line.indent)))) return false
  const words = text.split(/\s+/)
  // A word above its items: `Mills`, and below it `--(8) A New Weir`.
  if (
    lines.length > 1 &&
    !text
      .slice(0, (lines[0]?.plain.length ?? 0) - (lines[0]?.indent ?? 0))
      .trim()
      .includes(' ') &&
    lines.some((line, index) => index > 0 && line.plain.startsWith('--', line.indent))
  )
    return false
  // Three lines in title case are a list of names.
  if (lines.length === 3 && words.length < 8) return false
  const long = words.filter((word) => word.length > 4 && /^[A-Za-z]/.test(word))
  const capitals = long.filter((word) => /^[A-Z][^$\d]/.test(word)).length
  // Wider than a telegram is wrapped: a title only where nearly all of it is in title case.
  if (lines.some((line) => line.plain.length - line.indent > 76))
    return lines.length === 1 && capitals * 5 >= long.length * 4 && !/[a-z]{2}[.;] /.test(text)
  // A title of several lines is in title case; what is not has a rule.
  return (
    capitals * (lines.length > 1 ? 2 : 3) >= long.length || /^(?:SUMMARY|COMMENT|INTRODUCTION|BACKGROUND)/i.test(text)
  )
}

/** `"The Miller Counts His Sacks And` / `the Carts of the Duke"`: two lines in title case, all of them one quotation. */
function isQuoted(lines: readonly Line[]): boolean {
  const [first] = lines
  if (lines.length !== 2 || first?.plain.charAt(first.indent) !== '"') return false
  const text = joined(lines)
  return text.indexOf('"', 1) === text.length - 1 && isInTitleCase(text)
}

/** `A) "The Mill Stands Still"`, on up to six lines: the title of an article that a review of the press quotes. */
export function isQuotedTitle(lines: readonly Line[]): boolean {
  const last = lines[lines.length - 1]?.plain
  if (last === undefined || lines.length > 6 || !CLOSING_QUOTE.includes(last.charAt(last.length - 1))) return false
  const text = joined(lines)
  return isArticleTitle(text) && isInTitleCase(text) && !NO_ARTICLE.test(text)
}

/** Questions of an interview; what somebody said, with a stop inside; words in capitals, in which all look alike. */
const NO_ARTICLE = /^\W{0,2}Q[.)]|[.!?]["\u201d]?\s|[.!]["\u201d]$|^[^a-z]*$/

const CLOSING_QUOTE = '"\u201d'

function joined(lines: readonly Line[]): string {
  return lines.map(({ plain, indent }) => plain.slice(indent)).join(' ')
}

/** `BACKGROUND:`, `What the Duke Wants from Us:`, a line in capitals or title case: a title where a number follows. */
function isLabel(lines: readonly Line[]): boolean {
  const [line] = lines
  if (!line || lines.length > 1 || line.plain.length > 72) return false
  const text = line.plain.slice(line.indent).replace(MARK, '').replace(MARK_BEFORE_COLON, '')
  return (
    /^(?!BEGIN\b|END\b)(?:(?:[A-Z]|[IVX]{1,4})\. {1,3})?["'A-Z\d].*[^\s:]:$/.test(text) &&
    isInTitleCase(text) &&
    !LEADS_ON.test(text)
  )
}

/** `II. The Mine`, in title case or capitals: the title of a part, where a number follows. */
function isPart(text: string): boolean {
  return 'IVX'.includes(text.charAt(0)) && PART.test(text) && isInTitleCase(text.replace(PART, ''))
}

/** One line of which that is so, whatever follows. */
export function isTitleOfPart(lines: readonly Line[]): boolean {
  const [line] = lines
  return line !== undefined && lines.length === 1 && isPart(line.plain.slice(line.indent)) && isHeading(lines)
}

const MARK_BEFORE_COLON = new RegExp(` \\((?:${SHORT_LEVELS})(?:\\/{1,2}[A-Z]{2,6}){0,2}\\)(?=:$)`)

/** What leads to the text below it, in whatever letters. */
const LEADS_ON = /\b(?:FOLLOWS?|FOLLOWING|BELOW|SAID|SAYS|STATED|ASKED|ADDED|NOTED|WERE|ARE)\b/i
const PART = /^[IVX]{1,4}\. {1,3}(?=["'A-Z\d])/

/** All words but short ones that join begin with a capital. */
function isInTitleCase(text: string): boolean {
  return text
    .split(/[^A-Za-z\d'\u2019]+/)
    .every((word) => word.length < 4 || !/^[a-z]/.test(word) || JOINING.test(word))
}

const JOINING = /^(?:from|with|into|onto|over|upon|than|that|about|after|their|between|under|against|toward|towards)$/

/** `NAME: SAPT, ANTON` among rows. */
function isRow({ plain, indent }: Line): boolean {
  return /^[A-Z][A-Za-z/ ]{1,24}: {1,8}\S/.test(plain.slice(indent))
}

/** `Born: Strelsau, 4 May 1950`: a row of what is told of a person or a meeting. */
const ROW_OF_LIFE =
  /^(?:(?:Date|Place)(?: and place)? of birth|D?POB|DOB|Born|Education|Languages?|Marital status|Spouse|Children|Religion|Nationality|Telephone|Phone|Tel|Fax|E-?mail|Address|Venue|Location):\s{1,8}\S/i

/** `SIGHT 41.2 44.0`: a row of a table whose columns a copy lost. */
const ROW_OF_FIGURES = /\s[-(]?\d[\d.,]{0,12}[)%]? {1,12}[-(]?\d[\d.,]{0,12}[)%]?$/

/** A title may have a mark of its own. */
const MARK = new RegExp(`^\\((?:${SHORT_LEVELS})(?:\\/{1,2}[A-Z]{2,6})*\\) {1,2}(?=["'A-Z0-9])`)

/** The end of a sentence, in quotation marks too. */
const STOP = /[.,;:]$|[A-Za-z]{2}[.,]["'\u201d\u2019)]{1,2}$/
const ENDS_WITH_PERIOD = /(?:\. ?\. ?\.|U\.S|[A-Z]\.[A-Z]|Inc|etc)\.?$/
const LEAD = /^(?:["'(¶\u2018\u201c]|(?:\. ?){3})?[A-Z0-9]/
const ITEM = /^¶?(?:-|\*|\(?[a-zA-Z0-9]{1,2}[.)]\s)/
/** `SAPT, FRITZ H.`: one of a list of persons. */
const NAME_OF_LIST =
  /^(?!.* (?:AND|BUT|OR|THE|OF|FOR|IN|ON|AT|TO|BY|NOT|WITH|FROM)\b)[A-Z][A-Z'-]{1,20}(?: [A-Z][A-Z'-]{1,20})?(?: (?:JR\.?|SR\.?|I{2,3}|IV))?, [A-Z][A-Z.'-]{0,15}(?: [A-Z][A-Z.'-]{0,15}){0,2}$/
/** Ends of quoted texts, how a letter begins, pages of folders and of mail, and whom a text was taken from. */
const FURNITURE =
  /^(?:(?:END|BEGIN|UNQUOTE|MINIMIZE CONSIDERED)\b|DEAR .+[,:]$|(?:THIS IS A )?JOINT [A-Z/-]{3,30}(?:[ ,][A-Z/-]{2,20}){0,4} (?:MESSAGE|CABLE|TELEGRAM)$|CLASSIFICATION:|(?:From|Sent|To|Cc|Subject|Importance):\s|SOURCES? ?[-:] \S+$)/i

/** `Total: 4,620` below a column of figures: its sum. */
function isSum(text: string): boolean {
  return '0123456789)%'.includes(text.charAt(text.length - 1)) && SUM.test(text)
}

const SUM =
  /^(?:(?:GRAND |SUB-?)?TOTALS?\b[^\d]{0,40}|[A-Z][A-Z ()/-]{1,40}: {1,8}(?!(?:19|20)\d\d$))[$(]?\d[\d.,]{1,14}[)%]?$/i

/** Whether lines may be the title above or below a rule: what they say does not matter, but they are no sentence. */
export function isTitle(lines: readonly Line[]): boolean {
  const last = lines[lines.length - 1]
  if (!last || lines.length > 3 || lines.some(isOfTable)) return false
  const ending = last.plain.slice(last.indent)
  // A further line of a title may begin in small letters, and a copy in small letters has none in its titles; a title
  // that is no sentence may have a period.
  const given = lines.length > 1 || isSmallTitle(ending) ? `A ${ending}` : ending.replace(MARK, '')
  const words = lines.length > 1 ? given : withoutPeriod(given)
  if (!isTitleText(words) || (words !== given && !isInTitleCase(words))) return false
  const first = lines[0] as Line
  const beginning = first.plain.slice(first.indent)
  if (
    (/^[a-z]/.test(beginning) && !isSmallTitle(beginning)) ||
    (ITEM.test(beginning) && !MARK.test(beginning) && !LETTER.test(beginning))
  )
    return false
  return lines.every(
    ({ plain, indent }) => plain.length - indent <= 120 && !/[A-Za-z\d)]{2}[.;]$/.test(plain.slice(0, -3)),
  )
}

/** Between rules stand the heads of columns, `Post  Carts  Sacks`, their sums, and where a table was taken from, too. */
function isOfTable({ plain, indent }: Line): boolean {
  if (plain.includes('   ', indent) && hasColumns(plain, indent)) return true
  return plain.charAt(plain.indexOf(':', indent) + 1) === ' ' && SOURCE_OF_TABLE.test(plain)
}

/** A wide gap that no stop stands before: behind one, and between the words of a title, two blanks are usual. */
function hasColumns(plain: string, indent: number): boolean {
  for (let at = plain.indexOf('   ', indent); at >= 0; at = plain.indexOf('   ', at)) {
    if (!STOPS_BEFORE_GAP.includes(plain.charAt(at - 1))) return true
    while (plain.charAt(at) === ' ') at++
  }
  return false
}

const STOPS_BEFORE_GAP = '.:;!?-)'
const SOURCE_OF_TABLE = /^\s*SOURCE ?: {1,4}\S/i

/** `The Duke and the Bank.`, with no other stop inside; in capitals it may be a sentence. */
function withoutPeriod(text: string): string {
  const end = text.length - 1
  if (text.indexOf('.') !== end || end > 64 || !/[A-Za-z]{3}\.$/.test(text)) return text
  return /[a-z]/.test(text) && text.includes(' ') ? text.slice(0, end) : text
}

/**
 * Whether a line alone may be a title although its words are written as those of a sentence: `The bank wants its money
 * back`. It says so only where the text above is over and a numbered paragraph begins below.
 */
export function isTitleInWords(lines: readonly Line[]): boolean {
  const [line] = lines
  if (!line || lines.length > 1 || line.plain.length - line.indent > 100) return false
  const text = line.plain.slice(line.indent)
  return (
    WORDS_OF_TITLE.test(text) &&
    text.split(' ').length > 1 &&
    !isSmallTitle(text) &&
    isTitle(lines) &&
    !endsInPostalCode(text) &&
    !NO_TITLE_IN_WORDS.test(text) &&
    !FURNITURE.test(text) &&
    !isSum(text)
  )
}

/** A capital, a quotation or an ellipsis in front, and no stop behind. */
const WORDS_OF_TITLE = /^(?:["'\u2018\u201c]|\.{3} ?)?[A-Za-z\d$][^;]*(?:[A-Za-z\d?!]["'\u2019\u201d]?|\.{3})$/
/** The end of a sentence that a copy cut, and what stands between texts without being their title. */
const NO_TITLE_IN_WORDS =
  /^(?:NOTE|MINIMIZE|UNQUOTE|DRAFTED|CLEARED|APPROVED|REGARDS|SINCERELY|BEST|THANK|DEAR)\b|\b(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|but|that|which|who|as|is|was|were|had|has|not)$|https?:|www\.|@/i

/** `A. THE MINE`, `II. The Mine`, `27. THE MINE`: the title of a part. */
const LETTER = /^¶?(?:[A-Z]|[IVX]{1,4}|\d{1,2})\. {1,3}["'A-Z\d]/

/** The words of a heading, without the rule on its line and the signs around it. */
export function headingText(block: Block): string {
  const words = textLines(block).map(({ plain, indent }) => {
    const title = titleBesideRule(plain, indent)
    return title ? plain.slice(title.start, title.end) : plain.slice(indent)
  })
  const text = words.join(' ')
  const between = titleBetweenSigns(text)
  return between ? text.slice(between.start, between.end) : text
}
