import { compareText, type Entry } from '../neighbours/collection.ts'
import { numberText } from '../record/cable-number.ts'
import { wordsOf } from '../record/digest.ts'
import { type Asked, numberIn } from './ask.ts'

/**
 * Messages by what people type of them: a number in whatever form, a date-time group, words of the subject, a TAG,
 * a name. Exact numbers come first, then those that begin so, then the rest by date, the latest first.
 */
export function namedMessages(text: string, { collection, vocabulary }: Asked, most: number): readonly Entry[] {
  const wanted = wordsOf(text)
  if (wanted === '') return []
  const number = numberIn(text.trim(), vocabulary)
  const exact = number ? collection.numbered(number) : []
  const found = new Map<Entry, number>(exact.map((entry) => [entry, 0]))
  const solid = wanted.replaceAll(' ', '')
  const group = dateTimeOf(wanted)
  const words = wanted.split(' ')
  for (const entry of collection.entries()) {
    if (found.has(entry)) continue
    const rank = rankOf(entry, solid, group, words)
    if (rank !== undefined) found.set(entry, rank)
  }
  return [...found]
    .sort(([a, left], [b, right]) => left - right || compareText(b.record.date ?? '', a.record.date ?? ''))
    .slice(0, most)
    .map(([entry]) => entry)
}

function rankOf(
  { record }: Entry,
  solid: string,
  group: ((date: string) => boolean) | undefined,
  words: readonly string[],
): number | undefined {
  if (record.number) {
    const own = numberText(record.number)
    if (own.startsWith(solid) || own.replace(/^\d\d/, '').startsWith(solid)) return 1
    if (/^\d{1,8}$/.test(solid) && Number(solid) === record.number.number) return 1
  }
  if (record.date !== null && group?.(record.date)) return 1
  if (words.length === 1 && record.tags.includes(words[0] ?? '')) return 2
  const text = `${record.subject ?? ''} ${record.signature ?? ''} ${record.from ?? ''} ${record.tags.join(' ')}`
  // Most have not even the letters; the words of the others are looked at.
  if (!text.toUpperCase().includes(words[0] ?? '')) return undefined
  const said = ` ${wordsOf(text)}`
  return words.every((word) => said.includes(` ${word}`)) ? 3 : undefined
}

/** Tells whether a date is that of a date-time group: `031453Z`, with its month `031453Z JUN`, and its year `031453ZJUN09`. */
function dateTimeOf(text: string): ((date: string) => boolean) | undefined {
  const match = /^(\d{2})(\d{2})(\d{2})(?:$|Z(?: ?([A-Z]{3})(?: ?(?:19|20)?(\d{2}))?)?$)/.exec(text)
  if (!match) return undefined
  const [, day, hour, minute, month, year] = match
  const clock = `${day}T${hour}:${minute}`
  const wanted = month === undefined ? undefined : String(MONTHS.indexOf(month) / 3 + 1).padStart(2, '0')
  return (date) =>
    date.slice(8, 16) === clock &&
    (wanted === undefined || date.slice(5, 7) === wanted) &&
    (year === undefined || date.slice(2, 4) === year)
}

const MONTHS = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'
