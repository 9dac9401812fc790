import { readableMarks } from '../../rules/support/levels/portions.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { findAt, type Place } from '../places/place.ts'
import type { Renamable } from './renamable.ts'

/** A caption, wherever the head of the message has it. */
export function captionAt(place: Place, vocabulary: Vocabulary): Renamable | undefined {
  const { captions, body } = place.message
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
      if (!vocabulary.caption(next)) return `${next} is no caption that is known.`
      const code = vocabulary.caption(caption.name)?.code
      const bearing = readableMarks(body, vocabulary).find(({ mark }) =>
        mark.controls.some(({ caveat }) => code !== undefined && caveat?.rolls.includes(code)),
      )
      if (bearing)
        return `The mark (${bearing.inner}) says ${caption.name} as well: give those paragraphs another mark first.`
      return captions.filter(({ name }) => name === caption.name).map((span) => ({ span, newText: next }))
    },
  }
}
