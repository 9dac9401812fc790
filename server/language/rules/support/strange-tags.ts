import type { Message } from '../../model/message.ts'
import { remember } from '../../model/remember.ts'
import type { Tag } from '../../model/tags-line.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { messageDay } from './message-date.ts'

export interface StrangeTag {
  readonly tag: Tag
  readonly reading:
    | { readonly kind: 'iso'; readonly code: string }
    | { readonly kind: 'glued'; readonly codes: readonly string[] }
    | { readonly kind: 'unknown'; readonly nearest: string | undefined }
}

/** Entries of the TAGS line that are no known code, each with one reading, so that one rule reports it. Free topics of several words are left out. */
export function strangeTags(message: Message, vocabulary: Vocabulary): readonly StrangeTag[] {
  const { tags } = message
  if (!tags) return []
  return remember(message.slice, 'strange tags', () =>
    tags.tags
      .filter(({ kind, code }) => kind === 'unknown' && /^[A-Z0-9][A-Z0-9/-]*$/.test(code))
      .map((tag): StrangeTag => ({ tag, reading: readingOf(tag.code, messageDay(message), vocabulary) })),
  )
}

function readingOf(code: string, day: string | undefined, vocabulary: Vocabulary): StrangeTag['reading'] {
  const iso = code.length === 2 ? vocabulary.isoToFips(code, day) : undefined
  if (iso) return { kind: 'iso', code: iso }
  const codes = vocabulary.tagSegments(code)
  if (codes && codes.length > 1) return { kind: 'glued', codes }
  return { kind: 'unknown', nearest: vocabulary.tagNearest(code)?.code }
}
