import type { Edit } from '../../model/message/edit.ts'
import type { Part } from '../../model/message/span.ts'
import { findAt, type Place } from '../places/place.ts'
import type { Renamable } from './renamable.ts'

/** What the post numbers its messages under: on the classification line, on those of further sections, on page markers. */
export function seriesAt(place: Place): Renamable | undefined {
  const { classification, sections, pageMarkers } = place.message
  const own = classification?.series
  const all: readonly Part[] = [
    ...(own ? [own] : []),
    ...sections.flatMap(({ line }) => (line.series ? [line.series] : [])),
  ]
  const markers = pageMarkers.map(({ post }) => post)
  const found = findAt([...all, ...markers], place)
  if (!found || !own) return undefined
  const name = even(own.text)
  return {
    span: found,
    name,
    rename(to) {
      const next = even(to).toUpperCase()
      if (!/^[A-Z][A-Z .'/-]{1,38}$/.test(next)) return 'A series is the name of a post in capitals, as ZENDA.'
      if (next === name) return []
      const named = all.filter(({ text }) => even(text) === name).map((span): Edit => ({ span, newText: next }))
      // Page markers have no room for more than ten letters of it.
      const cut = markers.filter(({ text }) => name.slice(0, MARKER).trim() === even(text))
      return [...named, ...cut.map((span): Edit => ({ span, newText: next.slice(0, MARKER).trim() }))]
    },
  }
}

const MARKER = 10

function even(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
