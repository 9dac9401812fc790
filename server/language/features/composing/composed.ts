/**
 * Values of a cable that follow from others: what a drafter would compute by hand.
 * Where it stands is for the features to say, and nothing here reads a line.
 */

import type { Message } from '../../model/message/message.ts'
import { MONTHS } from '../../model/reading/values/read-date-time-group.ts'
import { julianText } from '../../rules/support/dates/julian.ts'
import { isPageOf, numberedPages } from '../../rules/support/lines/numbered-pages.ts'
import type { Post } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** `031453Z AUG 09`, in UTC. */
export function groupOf(instant: number): string {
  const date = new Date(instant)
  const time = two(date.getUTCDate()) + two(date.getUTCHours()) + two(date.getUTCMinutes())
  return `${time}Z ${MONTHS[date.getUTCMonth()]} ${two(date.getUTCFullYear() % 100)}`
}

/** The stamp of format line 3, where the date-time group is sound and in UTC. */
export function julianOf({ dateTimeGroup }: Message): string | undefined {
  const { instant, problem, zone } = dateTimeGroup ?? {}
  if (instant === undefined || Number.isNaN(instant) || problem || zone?.text.toUpperCase() !== 'Z') return undefined
  return julianText(instant)
}

/** Four digits of format line 3, which are the last four of the number. */
export function serialOf({ classification, readdressed }: Message): string | undefined {
  const number = classification?.number
  if (!number || readdressed || classification?.secondSerial || !/^\d{1,7}$/.test(number.text)) return undefined
  return String(number.value % 10_000).padStart(4, '0')
}

/** The post that the message is from, where a list knows it. */
export function ownPost({ from }: Message, vocabulary: Vocabulary): Post | undefined {
  const plad = from?.name?.text
  return plad === undefined ? undefined : vocabulary.post(plad.slice(plad.indexOf('/') + 1))
}

/** The name that the originator numbers its messages under: BANGKOK, STATE. */
export function seriesOf(message: Message, vocabulary: Vocabulary): string | undefined {
  const written = message.classification?.series?.text
  if (written !== undefined) return written
  const plad = message.from?.name?.text.replace(/^[A-Z]{7}\//, '')
  if (plad === undefined) return undefined
  const post = vocabulary.post(plad)
  if (post?.kind === 'department') return 'STATE'
  if (post?.name !== undefined) return post.name
  return /^(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USLO|USINT) ([A-Z][A-Z' -]*[A-Z])$/.exec(plad)?.[1]
}

/**
 * The number of the message in six digits, where its pages or the station line tell it; posts with more than 9,999 start
 * over in that line, so that pages come first.
 *
 * @param series of the message, where its level line is still to be written
 */
export function numberOf(message: Message, series = message.classification?.series?.text): string | undefined {
  const { classification, station, sections, pageMarkers } = message
  const told = [
    ...sections.map(({ line }) => (line.section ? line.number?.text : undefined)),
    pageMarkers[0]?.number.text,
    series === undefined ? undefined : numberedPages(message).find((page) => isPageOf(page, series))?.number.text,
  ]
  const own = classification?.number
  const written =
    (own?.value === 0 ? undefined : own?.text) ?? told.find((each) => each !== undefined) ?? station?.serial?.text
  return written !== undefined && /^0{0,4}\d{1,6}$/.test(written) ? String(Number(written)).padStart(6, '0') : undefined
}

/** `01/31/2036`: the same day so many years later; the last of February where that year has none. */
export function yearsLater(day: string, years: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return `${two(month)}/${two(Math.min(date, last))}/${year + years}`
}

export function two(value: number): string {
  return String(value).padStart(2, '0')
}
