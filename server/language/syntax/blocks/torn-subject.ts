import { isCaptionLine } from '../lines/address-shape.ts'
import type { Line } from '../lines/line.ts'
import { isSubjectAlone } from '../lines/subject-lines.ts'
import { contentOf, type LineSource } from './line-source.ts'
import { endsMidPhrase } from './paragraph-at.ts'

/**
 * How many blank lines from line `index` on stand inside a subject: those below a keyword that stands alone, and those
 * behind a line without end (`… IS LATE AND THE`). 0 where the subject ends there.
 */
export function blanksInside(previous: Line, at: LineSource, index: number): number {
  const isAlone = isSubjectAlone(contentOf(previous))
  if (!isAlone && !endsMidPhrase(previous) && !/[,;-]$/.test(previous.plain)) return 0
  let blanks = 0
  while (blanks < MOST_BLANKS && at(index + blanks)?.kind === 'blank') blanks++
  const below = at(index + blanks)
  if (below?.kind !== 'text') return 0
  const text = contentOf(below)
  if (NO_TITLE.test(text) || isCaptionLine(text) || text.length > LONGEST_LINE) return 0
  if (MARKED.test(text) && !(isAlone && isTitle(text, at, index + blanks + 1))) return 0
  // Behind a line without end capitals go on; small letters may begin the text.
  return isAlone || !/[a-z]{3}/.test(text) ? blanks : 0
}

const MOST_BLANKS = 3
const LONGEST_LINE = 160
/** What begins the text, or is marked as a paragraph. */
const NO_TITLE = /^\W{0,3}(?:BEGIN |EXECUTIVE )?(?:SUMMARY|INTRODUCTION|COMMENT|BACKGROUND|ACTION)\b/i
/** A marked title, or a marked paragraph without a number. */
const MARKED = /^\([A-Z]{1,3}(?:\/{1,2}[A-Z]{2,3})?\) [A-Z][a-z]/i

/** Of one line or two without a stop, and then something else, as no paragraph is. */
function isTitle(text: string, at: LineSource, below: number): boolean {
  if (STOPS.test(text) || text.length > LONGEST_TITLE) return false
  const next = at(below)
  if (next?.kind !== 'text') return true
  const rest = contentOf(next)
  return !STOPS.test(rest) && at(below + 1)?.kind !== 'text'
}

/** `OF THE U.S.` is none. */
const STOPS = /(?<!\b[A-Z]\.[A-Z])[.:;,]$/
const LONGEST_TITLE = 90

/**
 * Whether a line in small letters below a title in capitals begins the text: `This is an action request.` is a
 * sentence, and no part of the title above it.
 */
export function isSentenceBelow(previous: Line, line: Line): boolean {
  const title = contentOf(previous).replace(/^S?UBJ(?:ECT)?\s{0,2}[:;]?/i, '')
  const text = contentOf(line)
  if (/[a-z]{3}/.test(title) || !/[a-z]{3}/.test(text) || endsMidPhrase(previous)) return false
  if (!/^[A-Z(]/.test(text)) return false
  return /[.:]$/.test(text) || /[a-z)]\. [A-Z]/.test(text) || (text.length >= WRAPPED && smallWords(text) >= FEW_WORDS)
}

/** Words in small letters, of which the rest of a title in capitals has none. */
function smallWords(text: string): number {
  return text.match(/(?<= )[a-z]{2,}\b/g)?.length ?? 0
}

/** A sentence that goes on in the next line is as long as wrapped text. */
const WRAPPED = 45
const FEW_WORDS = 4
