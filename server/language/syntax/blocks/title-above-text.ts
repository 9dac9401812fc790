import type { Line } from '../lines/line.ts'
import { endsInPostalCode, isTitleText } from '../lines/title-line.ts'
import { contentOf, type LineSource } from './line-source.ts'
import { DANGLES, isOfSentence } from './title-ahead.ts'

/**
 * Whether a text begins with `line`, directly below its title, `Ships for the Lake of Zenda`, which begins the block:
 * words in title case, on one line or two, of which the last alone ends where the next word had room. The text begins
 * with a word that no line goes on with, `The`, `In`, `He`, or the title shows by itself that it is none of its names.
 * Below one such title, in a text that is `reviewed`, the others need no such sign.
 */
export function isTitleAboveText(line: Line, at: LineSource, index: number, start: number, reviewed: boolean): boolean {
  const title = at(start)
  const last = at(index - 1)
  if (!title || last?.kind !== 'text' || line.kind !== 'text' || title.kind !== 'text') return false
  // What no pattern is needed for comes first.
  if (last.plain.length > WIDEST_TITLE || !breaksAlone(at, start, index)) return false
  const words = title === last ? contentOf(title) : `${contentOf(title)} ${contentOf(last)}`
  if (!isNameOfText(words, reviewed) || !isInSentences(at, index)) return false
  const text = contentOf(line)
  if (opensSentence(text) || NAMES_SOURCES.test(text)) return true
  return (
    isCapital(text) &&
    (SOURCE_BEHIND.test(words) || !mayBeNameBehind(words, text)) &&
    (reviewed || showsItself(words, at, index))
  )
}

const WIDEST_TITLE = 76

/** `Kurier, Bote and others:  The carts …`: the papers that a review quotes. */
const NAMES_SOURCES = /^[A-Z][^,.:;()]{1,30}(?:,| and) [^.:;()]{2,80}: {1,3}["A-Z]/

/** A capital, and a word that stands within no name and behind no title of a person. */
function opensSentence(text: string): boolean {
  return isCapital(text) && isOfSentence(text.toUpperCase())
}

function isCapital(text: string): boolean {
  const first = text.charCodeAt(0)
  return first >= BIG_A && first <= BIG_Z
}

/**
 * No subject of a sentence that the next line goes on with, `Ministry of Mills Spokesman` / `Sapt said`: two of its words
 * are no names, for the text has them in small letters, or it closes with its source, `(Zenda Kurier)`.
 */
function showsItself(words: string, at: LineSource, index: number): boolean {
  if (SOURCE_BEHIND.test(words)) return true
  const capitals = new Set(words.match(CAPITAL_WORDS)?.map((word) => word.toLowerCase()))
  if (capitals.size < FEWEST_SMALL) return false
  let small = 0
  for (let ahead = index; ahead < index + MOST_OF_SENTENCE; ahead++) {
    const line = at(ahead)
    if (line?.kind !== 'text') break
    for (const word of line.plain.match(WORDS) ?? []) if (capitals.delete(word)) small++
  }
  return small >= FEWEST_SMALL
}

/**
 * `… and Lake Affairs Adviser` / `Sapt told us that`, `… Adviser Anton` / `Sapt told us`: one capital word behind another
 * may be the name of whom the line above tells.
 */
function mayBeNameBehind(words: string, text: string): boolean {
  return (
    / [A-Z][a-z]+$/.test(words) && /^[A-Z][A-Za-z'\u2019-]+ (?:told|said|says|tells|added|asked|noted)\b/.test(text)
  )
}

const SOURCE_BEHIND = /[a-z\d!?"'\u2019\u201d] \([A-Z][^()]{2,40}\)$/
/** Behind the first word, which has a capital in a sentence as well. */
const CAPITAL_WORDS = /(?<=[a-z,:] {1,2}["'(]?)[A-Z][a-z]{3,}\b/g
const WORDS = /\b[a-z]{4,}\b/g
const FEWEST_SMALL = 2

const BIG_A = 65
const BIG_Z = 90

/**
 * Whether the line above `index` is the only one that breaks before a word which it had room for: the lines of the text
 * are full, each as far as its words allow.
 */
function breaksAlone(at: LineSource, start: number, index: number): boolean {
  let widest = 0
  let end = start
  for (let line = at(end); line?.kind === 'text' && end < index + MOST_OF_SENTENCE; line = at(++end))
    widest = Math.max(widest, line.plain.length)
  if (end - index < FULL_LINES || widest < NARROWEST) return false
  for (let below = start + 1; below < end; below++) {
    const next = at(below) as Line
    const had = (at(below - 1) as Line).plain.length + 1 + firstWord(next)
    // What fills the line to the last sign may not have had room, for a blank ends each line.
    if (below === index ? had > widest : had < widest) return false
  }
  return true
}

/** Lines of the text that tell of its wrap. */
const FULL_LINES = 3
const NARROWEST = 50

/** How long the first word of a line is; a hyphen or two dashes may end a line as well. */
function firstWord({ plain, indent }: Line): number {
  const blank = plain.indexOf(' ', indent)
  return (blank < 0 ? plain.length : blank) - indent
}

/** Three words and more in title case, with small letters, and no stop at their end; quotation marks may stand around them. */
function isNameOfText(words: string, reviewed: boolean): boolean {
  return (
    NAME_OF_TEXT.test(words) &&
    isTitleText(words) &&
    words.split(/[ /-]/).every((word) => word.length < 5 || !/^\W{0,2}[a-z]/.test(word) || JOINING.test(word)) &&
    !DANGLES.test(words) &&
    (!VERBS.test(words) || (reviewed && VERB_OF_TITLE.test(words))) &&
    !NAMES_A_PERSON.test(words) &&
    !endsInPostalCode(words)
  )
}

/** In small letters they are of a sentence, `He was seen at the Castle Gate`; a title would have them in capitals. */
const VERBS = /\b(?:was|were|is|are|has|had|have|will|would|can|may|said|says|told|did|does)\b/

/** `The Miller is No Longer Alone`, among other titles. */
const VERB_OF_TITLE = /\b(?:was|were|is|are|has|have|will|can|may) [A-Z]/

/** Whom a letter greets, and an office in front of the name of its holder. */
const NAMES_A_PERSON =
  /^(?:Dear|Your|Excellency|M[rs]{1,2}|Dr)\b|(?:[Mm]inister|President|Ambassador|Secretary|General|Governor|Director|King|Queen|Prince|Duke|Count|Mayor|Senator|Colonel|M[rs]{1,2}|Dr)$/

const NAME_OF_TEXT = /^["'\u2018\u201c]?[A-Z\d](?=.*[a-z]{2})\S* +\S+ +\S.*[A-Za-z\d)?!"'\u2019\u201d]$/
const JOINING =
  /^(?:about|after|under|between|against|within|without|through|during|towards?|their|among|from|with|into|over|than|that)$/

/** Whether the lines from one on, while they are text, hold words that a sentence is made of and the end of one. */
function isInSentences(at: LineSource, index: number): boolean {
  let flows = false
  let ends = false
  for (let ahead = index; ahead < index + MOST_OF_SENTENCE; ahead++) {
    const line = at(ahead)
    if (line?.kind !== 'text') break
    flows ||= SMALL_WORDS.test(line.plain)
    ends ||= STOP_IN_TEXT.test(line.plain)
  }
  return flows && ends
}

const MOST_OF_SENTENCE = 12
const SMALL_WORDS = /\b[a-z]{3,} [a-z]{2,} [a-z]{2,}/
const STOP_IN_TEXT = /[a-z\d)"]{2}[.!?]["')\u201d]?(?: {1,2}["(A-Z]|$)/
