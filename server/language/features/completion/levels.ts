import type { Message } from '../../model/message/message.ts'
import { levelLines } from '../../rules/support/levels/level-lines.ts'
import { readableMarks, transmissionRank } from '../../rules/support/levels/portions.ts'
import type { Level } from '../../vocabulary/types.ts'
import { numberOf, seriesOf } from '../composing/composed.ts'
import { levelsOn, spacedLevel } from '../composing/level-line.ts'
import type { Candidate, Candidates } from './candidate.ts'
import { dayOf } from './day-of.ts'

/** The whole line: the level spaced out, the series of the originator, the number in six digits. */
export const levels: Candidates = ({ place, end, typed }, context) => {
  const { message, text } = place
  const tail = text.text.slice(end).trim() === '' ? restOf(place.message, context.vocabulary) : ''
  const rank = transmissionRank(message, context.vocabulary)
  const marks = readableMarks(message.body, context.vocabulary)
  const marked = Math.max(0, ...marks.map(({ mark }) => mark.rank))
  const { length } = message.body.marks
  const isMarked = length > 0 && marks.length === length && message.body.unmarked.length === 0
  // Where format line 4 says nothing, none below what the pages say.
  const paged = rank === undefined ? levelLines(message) : []
  const least = Math.max(0, ...paged.map(({ code }) => context.vocabulary.level(code)?.rank ?? 0))
  // The headings of further sections repeat it.
  const headed = message.sections.flatMap(({ line }) =>
    line.section ? (context.vocabulary.level(line.level.code ?? '')?.rank ?? []) : [],
  )
  const day = dayOf(message, context)
  const known = levelsOn(context.vocabulary.levels(), day)
  const fitting = known
    .filter(
      (level) =>
        (isMarked ? level.rank === marked : level.rank >= marked) &&
        (rank === undefined ? level.rank >= least : level.rank === rank) &&
        (rank !== undefined || headed.length === 0 || headed.includes(level.rank)),
    )
    .filter(({ code }) => message.layout !== 'smart' || code !== 'TOP SECRET')
    .filter((level) => fitsLetter(level, message, day) && fitsOrder(level, message))
    .sort((a, b) => a.rank - b.rank)
  // Whoever begins another one than the header has is shown that one, and what says so.
  const others = rank !== undefined && LEVEL_BEGUN.test(typed) ? known.filter((level) => !fitting.includes(level)) : []
  return fitting.map((level): Candidate => {
    const text = message.layout === 'smart' ? level.code : `${spacedLevel(level)}${tail}`
    const title = level.title ?? level.code
    return {
      text,
      label: text,
      detail: rank === undefined ? title : `${title}, as format line 4 says`,
      words: [level, ...others].flatMap(({ code, forms }) => [code, ...forms]).join(' '),
      first: rank === level.rank,
    }
  })
}

/** Fewer letters may be the beginning of another line. */
const LEVEL_BEGUN = /^\s*[A-Za-z]{3}/

/** EEEEE is Limited Official Use as long as there was such a level; UUUUU never is. */
function fitsLetter({ rank, code, fl4 }: Level, { security }: Message, day: string): boolean {
  const letter = security?.letters?.text.charAt(0)
  return (
    rank > 0 ||
    letter === undefined ||
    letter === fl4 ||
    (letter === 'E' && code === 'UNCLASSIFIED' && day >= '1995-10-01')
  )
}

/** What the E.O. line says is true of classified messages or of the others. */
function fitsOrder({ rank }: Level, { order }: Message): boolean {
  const kind = order?.declassification.kind
  if (kind === undefined || kind === 'none' || !order?.value) return true
  return kind === 'not-applicable' ? rank === 0 : rank > 0
}

/**
 * Series and number behind the level; a draft has neither. The number is no place to be filled in: Enter, which comes
 * next, would take it away with the selection.
 */
function restOf(message: Parameters<typeof seriesOf>[0], vocabulary: Parameters<typeof seriesOf>[1]): string {
  const series = message.from ? seriesOf(message, vocabulary) : undefined
  const number = numberOf(message, series)
  return series === undefined ? '' : ` ${series} ${number ?? FIRST_NUMBER}`
}

const FIRST_NUMBER = '000001'

export const seriesNames: Candidates = ({ place }, { vocabulary }) => {
  const { message } = place
  const series = seriesOf({ ...message, classification: undefined }, vocabulary)
  if (series === undefined) return []
  const text = `${series} ${numberOf(message, series) ?? FIRST_NUMBER}`
  return [{ text, detail: 'The series of the originator, and the number', first: true }]
}

/** The number that stands there in six digits, or the one that the station line tells. */
export const numbers: Candidates = ({ place }) => {
  const number = numberOf(place.message)
  return number === undefined
    ? []
    : [{ text: number, detail: 'Six digits', first: true, words: String(Number(number)) }]
}
