import { findAt, type Place } from '../places/place.ts'
import type { Renamable } from './renamable.ts'

/** A caption, wherever the head of the message has it. */
export function captionAt(place: Place): Renamable | undefined {
  const { captions } = place.message
  const caption = findAt(captions, place)
  if (!caption) return undefined
  return {
    span: caption,
    name: caption.text,
    rename(to) {
      const next = to.trim().replace(/\s+/g, ' ').toUpperCase()
      if (!/^[A-Z][A-Z0-9 /,'-]{1,60}$/.test(next)) return 'A caption is a word or two in capitals.'
      if (next === caption.name) return []
      if (captions.some(({ name }) => name === next)) return `${next} stands on this cable already.`
      return captions.filter(({ name }) => name === caption.name).map((span) => ({ span, newText: next }))
    },
  }
}
