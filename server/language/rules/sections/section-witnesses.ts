import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import { isOwnPage, numberedPages } from '../support/lines/numbered-pages.ts'

/** What one place says of the whole message: the classification line, the heading of a further section, a page marker. */
export interface Witness {
  readonly place: 'line' | 'heading' | 'marker'
  readonly value: number
  readonly span: Span
}

/** The total of sections in all places that state it, in file order but for the markers, which come last. */
export function totalsOf(message: Message): readonly Witness[] {
  const { classification, sections, pageMarkers } = message
  const own = classification?.section
  // A copy merged at the receiving end has no sections of its own, whatever its pages count.
  if (own?.total === undefined) return []
  const headings = sections.flatMap(({ line: { section } }) =>
    section?.total === undefined ? [] : [{ place: 'heading', value: section.total, span: section.span } as const],
  )
  const markers = pageMarkers.map(({ total }) => ({ place: 'marker', value: Number(total.text), span: total }) as const)
  // Of another number is a page that has strayed here, or was misread.
  const pages = numberedPages(message).flatMap((page) =>
    page.total && isOwnPage(page, message) && Number(page.number.text) === classification?.number?.value
      ? [{ place: 'marker', value: Number(page.total.text), span: page.total } as const]
      : [],
  )
  return [{ place: 'line', value: own.total, span: own.span }, ...headings, ...markers, ...pages]
}

/** The message number in all places that state it. */
export function numbersOf(message: Message): readonly Witness[] {
  const { classification, sections, pageMarkers } = message
  const own = classification?.number
  if (!own || classification?.section?.expected) return []
  const headings = sections.flatMap(({ line: { section, number } }) =>
    section && number ? [{ place: 'heading', value: number.value, span: number } as const] : [],
  )
  const markers = pageMarkers.map(
    ({ number }) => ({ place: 'marker', value: Number(number.text), span: number }) as const,
  )
  const pages = numberedPages(message)
    .filter((page) => isOwnPage(page, message))
    .map(({ number }) => ({ place: 'marker', value: Number(number.text), span: number }) as const)
  return [{ place: 'line', value: own.value, span: own }, ...headings, ...markers, ...pages]
}

/**
 * The first that does not say what most say, and one of those. Where no value has a majority, the likely one is
 * believed when someone states it, and else the first.
 */
export function oddWitness(
  witnesses: readonly Witness[],
  likely?: number,
): { odd: Witness; sound: Witness } | undefined {
  const counts = new Map<number, number>()
  for (const { value } of witnesses) counts.set(value, (counts.get(value) ?? 0) + 1)
  if (counts.size < 2) return undefined
  const [first, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))
  const most = likely !== undefined && counts.get(likely) === count ? likely : first
  const odd = witnesses.find(({ value }) => value !== most)
  const sound = witnesses.find(({ value }) => value === most)
  return odd && sound && { odd, sound }
}
