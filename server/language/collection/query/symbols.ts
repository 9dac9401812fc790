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
  const group = /^(\d{2})(\d{2})(\d{2})Z?(?: ?([A-Z]{3}))?/.exec(wanted)
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
  group: RegExpExecArray | null,
  words: readonly string[],
): number | undefined {
  if (record.number) {
    const own = numberText(record.number)
    if (own.startsWith(solid) || own.replace(/^\d\d/, '').startsWith(solid)) return 1
  }
  if (group && record.date?.slice(8, 16) === `${group[1]}T${group[2]}:${group[3]}`) return 1
  if (words.length === 1 && record.tags.includes(words[0] ?? '')) return 2
  const text = `${record.subject ?? ''} ${record.signature ?? ''} ${record.from ?? ''} ${record.tags.join(' ')}`
  // Most have not even the letters; the words of the others are looked at.
  if (!text.toUpperCase().includes(words[0] ?? '')) return undefined
  const said = ` ${wordsOf(text)}`
  return words.every((word) => said.includes(` ${word}`)) ? 3 : undefined
}
