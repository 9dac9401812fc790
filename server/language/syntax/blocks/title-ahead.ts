import type { Line, LineKind } from '../lines/line.ts'
import { endsInPostalCode, isTitleText, titleBetweenSigns } from '../lines/title-line.ts'
import type { Block, BlockState } from './block.ts'
import { contentOf, type LineSource } from './line-source.ts'
import { isDeclassified, isRestOfStamp } from './release-stamps.ts'
import { isInSmallLetters } from './resumed-numbers.ts'

/**
 * Whether the line goes no further with the text above it because a title begins here: the line, or it and the
 * next one or two, and a rule directly below. `start` is the first line of a block without number: a title of
 * two lines is not cut in two.
 */
export function beginsTitle(
  line: Line,
  previous: Line,
  at: LineSource,
  index: number,
  start: number | undefined,
): boolean {
  const text = contentOf(line)
  if (!mayBegin(text)) {
    if (!isOver(previous.plain)) return false
    if (!isSmallTitle(text)) return isAboveNumber(at, index) && titleBetweenSigns(text) !== undefined
    const below = at(index + 1)
    if (below?.kind !== 'rule') return isAboveSmallNumber(below)
    return STOP.test(previous.plain) && !JOINS.test(text) && hasLengthOf(below, line)
  }
  const over = isOver(previous.plain)
  const count = linesAboveRule(at, index)
  if (count === 0)
    return over && (standsAlone(text, previous) || isRuledApart(line, at, index)) && isAboveNumber(at, index)
  // A line of the same title above.
  const first = start === undefined || index - start >= MOST_LINES ? undefined : at(start)
  if (first && isFirstLine(first, previous, text)) return false
  if (first && isTitleText(contentOf(first)) && !over) return false
  const measured = hasLengthOf(at(index + count), at(index + count - 1))
  if (!measured && DANGLES.test(contentOf(at(index + count - 1) ?? line))) return false
  if (count > 1 && (!over || !isTitleCase(at, index, count))) return false
  return over || measured
}

/** `THE DUKE'S MEN:`, `NO FORD,`, `NO BRIDGE;` above `A NOTE ON THEIR PAY` and its rule: one title of two lines in the same letters. */
function isFirstLine(first: Line, previous: Line, text: string): boolean {
  const above = contentOf(previous)
  // `PRICES AT THE GATE (CROWNS)` and `AND ON THE ROAD`.
  if (first === previous && IN_BRACKETS.test(above) && JOINS_TITLE.test(text)) return !/[a-z]/.test(above + text)
  return (
    first === previous &&
    GOES_ON.test(above) &&
    isTitleText(above.replace(GOES_ON, '')) &&
    above.includes(' ') &&
    isTitled(above) &&
    isTitled(text) &&
    /[a-z]/.test(above) === /[a-z]/.test(text)
  )
}

/** No sentence is over in them, and none is all of the line. */
const IN_BRACKETS = /^[^(].*[^.!?"']\)$/
const JOINS_TITLE = /^(?:AND|OR|OF|FOR|BY|WITH) [A-Z]/

function isTitled(text: string): boolean {
  return text.split(' ').every((word) => word.length < 5 || !/^\W{0,2}[a-z]/.test(word))
}

const GOES_ON = /[:;,]["\u201d]?$/
const MOST_LINES = 3
/** The end of a line that goes on: no title, where the rule has another length. */
export const DANGLES =
  / (?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|but|that|which|who|as|is|was|were|had|has)$/i
const BLANK = 32
const SPECKS = '/`_~|,'
const STOPS = '.!?:;\u2026)]"\'\u2019\u201d*-'
const END_OF_BLOCK = /\bEND [A-Z]{4,12}(?: [A-Z]{3,12}){0,2}$/i
/** The longest that an END with its names may be. */
const LONGEST_END = 45

/** Whether a sentence or a block ends with the line. Asked of every line, so the last characters alone are looked at. */
function isOver(plain: string): boolean {
  if (plain === '') return false
  const last = plain.length - 1
  if (STOPS.includes(plain.charAt(last))) return true
  // A speck of the scan behind it.
  if (plain.charCodeAt(last - 1) === BLANK && SPECKS.includes(plain.charAt(last)))
    return STOPS.includes(plain.charAt(last - 2))
  const end = plain.slice(-LONGEST_END)
  return (end.includes('END ') || end.includes('nd ')) && END_OF_BLOCK.test(end)
}

const STOP = /[a-z\d)][.!?]["'\u2019\u201d)]?$/i
const SMALL_A = 97
const SMALL_Z = 122

function mayBegin(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first >= SMALL_A && first <= SMALL_Z) return false
  return text.length <= 120 && /^["'\u2018\u201c.(\u2026/\u00b6A-Z0-9]/.test(text)
}

/**
 * Between the end of a sentence and the next number, in a copy without blank lines and rules: a line in title
 * case, in capitals below a text that is not, between signs, or a word that is the title of many a part.
 */
function standsAlone(text: string, previous: Line): boolean {
  if (text.length > 72 || (/[.,;)\u2022]$/.test(text) && !text.endsWith('...')) || endsInPostalCode(text)) return false
  if (KNOWN_TITLE.test(text) || titleBetweenSigns(text)) return true
  if (text.endsWith(':') || !isTitleText(text)) return false
  if (!/[a-z]/.test(text)) return /[A-Z]{4}/.test(text) && (isUnlike(previous) || standsBelowSentence(text, previous))
  return (text.includes(' ') || isWordBelowSentence(text, previous)) && !SMALL_WORD.test(text)
}

/**
 * In a text in capitals the line may be a sentence that lost its stop: one that begins as most do, with an article, a
 * pronoun or a preposition, is left to the text. A list of names has stops of initials above.
 */
function standsBelowSentence(text: string, { plain }: Line): boolean {
  return text.length <= 60 && endsSentence(plain) && !isOfSentence(text) && !DANGLES.test(text)
}

/** `Ruritania` below `…, and not to ask.`: one word with a capital. */
function isWordBelowSentence(text: string, { plain }: Line): boolean {
  return text.length > 3 && ONE_WORD.test(text) && WORD_AND_STOP.test(plain.slice(-12))
}

const ONE_WORD = /^[A-Z][a-z]+(?:[/-][A-Z][a-z]+)?$/
/** And no abbreviation, `the old Capt.`, which a name goes on with. */
const WORD_AND_STOP =
  /(?<!\b(?:Approx|Assn|Bros|Capt|Chap|Corp|Dept|Govt|Inst|Messrs|Pres|Prof|Sect|Univ))(?<=[a-z]{3})[.!?]["'\u2019\u201d]?$/

/** A stop behind a word of three letters and more, quotation marks behind or before it. */
function endsSentence(plain: string): boolean {
  let at = plain.length - 1
  while (at > 0 && CLOSING.includes(plain.charAt(at))) at--
  if (!'.!?'.includes(plain.charAt(at))) return false
  at--
  if (CLOSING.includes(plain.charAt(at))) return true
  for (let letter = at; letter > at - 3; letter--) if (!isCapital(plain.charCodeAt(letter))) return false
  return true
}

function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

const CLOSING = '\'")\u2019\u201d'

export function isOfSentence(text: string): boolean {
  const from = CLOSING.includes(text.charAt(0)) || text.charAt(0) === '(' ? 1 : 0
  const blank = text.indexOf(' ')
  return FIRST_WORDS.has(text.slice(from, blank < 0 ? text.length : blank))
}

/** Whether a line that a block begins with, directly below a text, was parted from it as a title; see `standsAlone`. */
export function isTitleBelowText(line: Line, entry: BlockState): boolean {
  const text = contentOf(line)
  return !entry.gap && !entry.torn && (isTitleText(text) || isSmallTitle(text))
}

/** A copy in small letters has none in its titles either: `the pier at hofbau`. */
export function isSmallTitle(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first < SMALL_A || first > SMALL_Z || text.length < 4 || text.length > 60) return false
  const goesOn = text.endsWith('...')
  const words = goesOn ? text.slice(0, -3) : text
  return !words.includes('.') && !words.includes(';') && (goesOn || isEndOfTitle(text))
}

/** No word that a sentence goes on with, behind the stop of an abbreviation. */
const JOINS = /^(?:and|or|but|nor|so|see|at|in|on|to|for|of|by|with|from|as|that|which|who|is|was|were|are)\b/

/** A small letter, a figure or a question mark. */
function isEndOfTitle(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return (last >= SMALL_A && last <= SMALL_Z) || (last >= 48 && last <= 57) || text.endsWith('?')
}

/** Whether a block is such a title: nothing else is parted from the text above it and the number below without a gap. */
export function isTitleInSmallLetters({ lines, blanks, entry }: Block): boolean {
  const [line] = lines
  return (
    line !== undefined &&
    lines.length === 1 &&
    blanks === 0 &&
    !entry.gap &&
    !entry.torn &&
    isSmallTitle(contentOf(line))
  )
}

function isAboveSmallNumber(line: Line | undefined): boolean {
  return line?.kind === 'numbered' && line.start?.delimiter === '.' && isInSmallLetters(line)
}

const FIRST_WORDS: ReadonlySet<string> = new Set(
  [
    'THE A AN HE SHE IT WE THEY THIS THAT THESE THOSE THERE HIS HER ITS THEIR OUR I AND BUT OR IN ON AT TO OF FOR BY',
    'WITH AS IF WHEN WHILE ALL SOME BOTH NO NOT ALSO',
  ].flatMap((words) => words.split(' ')),
)
/** A longer word that no capital and no digit begins. */
const SMALL_WORD = /(?<=^| )(?=[^ ]{5})(?!\W{0,2}[A-Z\d])/

/** Below a text with small letters, or the end of a named block, a line in capitals stands out. */
function isUnlike({ plain }: Line): boolean {
  return /[a-z]{2}/.test(plain) || END_OF_BLOCK.test(plain.slice(-LONGEST_END).replace(/\.$/, ''))
}

const KNOWN_TITLE =
  /^(?:(?:EXECUTIVE )?SUMMARY|COMMENT|INTRODUCTION|BACKGROUND|CONCLUSION|ACTION REQUEST(?:ED)?|KEY POINTS|NEXT STEPS|RECOMMENDATIONS?)(?: AND (?:COMMENT|INTRODUCTION|BACKGROUND|ACTION REQUEST|RECOMMENDATIONS?|CONCLUSION|SUMMARY))?:?$/i

/** Nothing but blank lines and rules stands between the line and the next number, or the foot and head of a page. */
function isAboveNumber(at: LineSource, index: number): boolean {
  for (let ahead = index + 1, most = index + 6; ahead < most; ahead++) {
    const line = at(ahead)
    if (line?.kind === 'numbered') return true
    if (line && OF_PAGES.has(line.kind)) most = index + LONGEST_PAGE
    else if (
      line?.kind !== 'blank' &&
      line?.kind !== 'rule' &&
      !isOfStamp(at(ahead - 1), line) &&
      !isDeclassified(line)
    )
      return false
  }
  return false
}

/** The rest of a stamp of release that its line had no room for. */
function isOfStamp(above: Line | undefined, line: Line | undefined): boolean {
  return above?.kind === 'release' && line?.kind === 'text' && isRestOfStamp(above, line)
}

const OF_PAGES: ReadonlySet<LineKind> = new Set(['page', 'page-marker', 'release', 'level'])
const LONGEST_PAGE = 12

/** How many lines, from this one on, stand above a rule and may be its title; 0 for none. */
function linesAboveRule(at: LineSource, index: number): number {
  for (let count = 1; count <= MOST_LINES; count++) {
    const last = at(index + count - 1)
    const below = at(index + count)
    if (last?.kind !== 'text' || !below) return 0
    if (below.kind !== 'rule') continue
    if (!isTitleText(contentOf(last)) || below.plain.length - below.indent < 3) return 0
    return isTopOfFrame(at, index + count) && !hasLengthOf(below, last) ? 0 : count
  }
  return 0
}

/** A blank line parts it from its rule, which is as long as the words are. */
function isRuledApart(line: Line, at: LineSource, index: number): boolean {
  const rule = at(index + 2)
  return (
    rule?.kind === 'rule' && at(index + 1)?.kind === 'blank' && isTitleText(contentOf(line)) && hasLengthOf(rule, line)
  )
}

/** A rule above a title that has another one below it belongs to that title. */
function isTopOfFrame(at: LineSource, rule: number): boolean {
  const title = at(rule + 1)
  return title?.kind === 'text' && isTitleText(contentOf(title)) && at(rule + 2)?.kind === 'rule'
}

function hasLengthOf(rule: Line | undefined, title: Line | undefined): boolean {
  if (!rule || !title) return false
  const length = title.plain.length - title.indent
  return Math.abs(rule.plain.length - rule.indent - length) <= Math.max(3, length / 5)
}

/** Most of the longer words begin with a capital: no end of a sentence that a separating rule follows. */
function isTitleCase(at: LineSource, index: number, count: number): boolean {
  const words: string[] = []
  for (let line = index; line < index + count; line++) words.push(...contentOf(at(line) as Line).split(' '))
  const long = words.filter((word) => word.length > 4)
  return long.filter((word) => /^\W{0,2}[A-Z]/.test(word)).length * 3 >= long.length * 2
}
