import type { Line } from '../lines/line.ts'
import type { ParagraphStart } from '../lines/paragraph-start.ts'
import { mayHideMark } from '../lines/struck-mark.ts'
import type { BlockState } from './block.ts'

/** The paragraph that a line of kind `numbered` begins here, if it does; the reference, section 8.1. */
export function paragraphAt(line: Line, state: BlockState): ParagraphStart | undefined {
  const { start } = line
  if (!start) return undefined
  if (start.marked) return isLetteredItem(line, start, state) ? undefined : start
  // In a copy that numbers otherwise, these are items.
  if (state.style !== undefined) return undefined
  const glued = start.textStart === start.delimiterEnd && /[a-z]/.test(line.plain.charAt(start.textStart))
  if (glued) return undefined
  // `1. (ENTIRE TEXT - SECRET)` has nothing behind its mark.
  if (start.textStart >= line.plain.length) return start.parenthesis?.byPlace && state.gap ? start : undefined
  const expected = start.value === state.last + 1
  // `4.2A) THE MEN`: an item, unless the number is the next one.
  if (!expected && start.textStart === start.delimiterEnd && /\d/.test(line.plain.charAt(start.textStart)))
    return undefined
  // A pilcrow says that a number counts: `¶2 The post` below a blank line, but not "(see" and below it "¶2 above".
  if (start.pilcrow && start.delimiter === '')
    return expected && state.gap && !state.hanging && capital(line, start) ? start : undefined
  // The remains of a mark prove a number as marks do, though those before it were lost.
  if (isOfSigns(start) && start.delimiter === '.' && !state.hanging && isNear(start.value, state.last)) return start
  // `4)` opens an item of a list far more often than a paragraph.
  if (start.delimiter !== '.' && start.delimiter !== '..')
    // `7 -(4)- THE DUKE`: the remains of a mark prove what a figure alone does not.
    return start.delimiter === '' && start.struck && expected && !state.hanging ? start : undefined
  if (line.indent >= LIST_INDENT && !expected) return undefined
  const lower = /[a-z]/.test(line.plain.charAt(start.textStart))
  // A copy with blank lines everywhere, or a page, parts "... on April" and "22. They left".
  if (state.gap) return state.hanging && (!expected || (state.torn && lower)) ? undefined : start
  // "... on" and below it "5. May 2009": a date.
  if (DATE_REST.test(line.plain.slice(start.textStart, start.textStart + 16))) return undefined
  return expected && !state.hanging && capital(line, start) ? start : undefined
}

/** More than `()`, which may be anything. */
function isOfSigns({ struck }: ParagraphStart): boolean {
  return struck !== undefined && struck.end - struck.start > 2
}

/** Whether a few numbers at the most were lost between the two. */
function isNear(value: number, last: number): boolean {
  return last > 0 && value > last && value <= last + MOST_LOST
}

const MOST_LOST = 4

/** `8(C). Market access`: item C of the eighth point, where the number does not follow and the period stands behind both. */
function isLetteredItem(
  { plain }: Line,
  { number, delimiter, pilcrow, parenthesis, value }: ParagraphStart,
  state: BlockState,
): boolean {
  if (delimiter !== '' || pilcrow || parenthesis?.start !== number.end) return false
  return (
    parenthesis.end - parenthesis.start === 3 && /[.:]/.test(plain.charAt(parenthesis.end)) && value !== state.last + 1
  )
}

/** Whether the text behind the number begins as a sentence does, or with what is left of a mark: `<S>`, `-S-`, `4.E4`. */
function capital({ plain }: Line, { textStart, struck }: ParagraphStart): boolean {
  if (struck) return true
  return isCapital(plain, textStart) || mayHideMark(plain, textStart)
}

/** Whether nothing but its place says that a paragraph begins with the number: a sentence has to be over above it. */
export function isDoubtfulStart({ start, plain }: Line): boolean {
  return start !== undefined && !start.marked && !start.struck && !isCapital(plain, start.textStart)
}

function isCapital(plain: string, textStart: number): boolean {
  return /^(?:[A-Z"'([{_]|[</*-]{1,2}[CSTU]{1,2}[>/*-]|classified [Bb]y )/.test(plain.slice(textStart, textStart + 14))
}

const DATE_REST = /^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/i
/** Numbers set in this far belong to a list. */
const LIST_INDENT = 8

/** A line that wants a number to follow: "... on January", "see article", "by". */
export function endsMidPhrase(line: Line): boolean {
  const end = line.plain.slice(-LONGEST_WORD)
  const last = end.slice(Math.max(end.lastIndexOf(' '), end.lastIndexOf('(')) + 1).toLowerCase()
  if (!MID_PHRASE.has(last.endsWith('.') ? last.slice(0, -1) : last) || (last.endsWith('.') && !SHORTENED.has(last)))
    return false
  // `YES OR NO`, and `4-9 SEPTEMBER`: the day is told already.
  return !end.endsWith('OR NO') && !DAY_AND_MONTH.test(end)
}

const DAY_AND_MONTH =
  /(?:^|[ -])\d{1,2} (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i

const LONGEST_WORD = 24
/** Behind an abbreviation the period ends no sentence, behind any other word it does. */
const SHORTENED: ReadonlySet<string> = new Set(
  'jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. no. nos. para. paras.'.split(' '),
)
const MID_PHRASE: ReadonlySet<string> = new Set(
  [
    'jan feb mar apr jun jul aug sep sept oct nov dec no nos para paras january february march april may june july august',
    'september october november december number paragraph paragraphs article articles section sections chapter item of in',
    'to by the and on from for at a an with than about over under between least most or page is was were are',
  ].flatMap((words) => words.split(' ')),
)
