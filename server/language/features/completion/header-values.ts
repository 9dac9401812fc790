import type { Message } from '../../model/message/message.ts'
import { julianText } from '../../rules/support/dates/julian.ts'
import { isoDay } from '../../rules/support/dates/message-date.ts'
import type { Post } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { groupOf, julianOf, ownPost, serialOf, seriesOf, two } from '../composing/composed.ts'
import { labelledTime } from '../composing/labelled-time.ts'
import { withPlaces } from '../composing/templates.ts'
import type { Candidate, Candidates } from './candidate.ts'
import { levelOf } from './day-of.ts'
import { madeOnce } from './made-once.ts'

const list = (text: string | undefined, detail: string): readonly Candidate[] =>
  text === undefined ? [] : [{ text, detail, first: true }]

/** Format line 2 and addresses: the indicators of addressees that are not there yet first; the own one behind DE. */
export const routes: Candidates = ({ place, end }, { vocabulary }) => {
  const { message, text } = place
  // In front of an address only its own.
  const name = /^\/([A-Z][A-Z' .-]{2,50})/.exec(text.text.slice(end))?.[1]
  const named = name === undefined ? undefined : postOf(name, vocabulary)
  if (named) return named.routes.map((route) => ({ text: route, detail: named.code, words: named.code, first: true }))
  if (/^\s*DE /.test(text.text)) {
    const post = ownPost(message, vocabulary)
    if (post) return post.routes.map((route) => ({ text: route, detail: post.code, words: post.code, first: true }))
  }
  const present = new Set(
    message.routing?.span.line === place.line ? message.routing.indicators.map((each) => each.text) : [],
  )
  const addressed = new Set(
    [...message.to, ...message.info].flatMap(({ name, route }) => [
      ...(route ? [route.text] : []),
      ...(vocabulary.post(name.text)?.routes ?? []),
    ]),
  )
  return allRoutes(vocabulary).flatMap((candidate) => {
    if (present.has(candidate.text)) return []
    return addressed.has(candidate.text) ? [{ ...candidate, first: true }] : [candidate]
  })
}

/** Without the precedence behind it: `SECSTATE WASHDC IMMEDIATE`. */
function postOf(name: string, vocabulary: Vocabulary): Post | undefined {
  const words = name.trim().split(' ')
  for (let count = words.length; count > 0; count--) {
    const post = vocabulary.post(words.slice(0, count).join(' '))
    if (post) return post
  }
  return undefined
}

/** Indicators belong to stations, whatever the day. */
const allRoutes = madeOnce((vocabulary): readonly Candidate[] =>
  vocabulary
    .posts()
    .flatMap(({ code, country, routes }) =>
      routes.map((text) => ({ text, detail: code, words: `${code} ${country ?? ''}` })),
    ),
)

/** With the time of file behind it, where nothing follows. */
export const serials: Candidates = ({ place, end }) => {
  const [serial, julian] = [serialOf(place.message), julianOf(place.message)]
  const bare = place.text.text.slice(end).trim() === ''
  return list(serial && bare && julian ? `${serial} ${julian}` : serial, 'The last four digits of the number')
}

export const julians: Candidates = ({ place }) =>
  list(julianOf(place.message), 'The date-time group as day of the year, hour and minute')

/** `ZNY CCCCC ZZH`, by the level; without one, for each. */
export const securities: Candidates = ({ place }, context) => {
  const level = place.message.classification ? levelOf(place.message, context) : undefined
  const letters = level ? [level.fl4] : ['U', 'C', 'S']
  return letters.map((letter): Candidate => {
    const known = context.vocabulary.levelOfLetter(letter)
    return {
      text: `${letter === 'U' ? 'ZNR' : 'ZNY'} ${letter.repeat(5)} ZZH`,
      ...(known?.title ? { detail: known.title } : {}),
      words: known?.code ?? '',
      first: level !== undefined,
    }
  })
}

/** The time of now; SMART has the date in words in front of it. */
export const groups: Candidates = ({ place }, { vocabulary, now }) => {
  if (!fitsNow(place.message, vocabulary, now)) return []
  const group = groupOf(now)
  if (place.message.layout !== 'smart') return list(group, 'Now, in UTC')
  return list(labelledTime(now), 'Now, in UTC')
}

/** `13 ZENDA 77` as far as it is certain: year and series. */
export const messageNumbers: Candidates = ({ place }, { vocabulary, now }) => {
  const { message } = place
  const series = seriesOf(message, vocabulary)
  if (series === undefined) return []
  const year = message.dateTimeGroup?.fields.year ?? new Date(now).getUTCFullYear()
  const both = withPlaces(`${two(year % 100)} ${series} <1>`)
  return [{ ...both, detail: 'Year, series and number', first: true }]
}

/** Whether the message may be of this minute: stamp, order and number say nothing else. */
export function fitsNow({ station, order, labels, references }: Message, vocabulary: Vocabulary, now: number): boolean {
  const year = new Date(now).getUTCFullYear()
  if (station?.julian && station.julian.text !== julianText(now)) return false
  const [inForce] = vocabulary.ordersOn(isoDay(now))
  if (order?.number && inForce && (inForce.lineNumber ?? inForce.code) !== order.number.text) return false
  const number = labels.find(({ name }) => name === 'MRN')?.value.text
  if (number !== undefined && /^\d\d /.test(number) && Number(number.slice(0, 2)) !== year % 100) return false
  return !references?.references.some((each) => each.year !== undefined && each.year > year)
}
