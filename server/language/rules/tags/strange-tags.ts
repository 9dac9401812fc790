import { remember } from '../../model/incremental/remember.ts'
import type { Message } from '../../model/message/message.ts'
import type { Tag } from '../../model/message/tags-line.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { messageDay } from '../support/dates/message-date.ts'

export interface StrangeTag {
  readonly tag: Tag
  /** An ISO code is `tolerated` where it was in use beside the TAG. */
  readonly reading:
    | { readonly kind: 'iso'; readonly code: string; readonly tolerated: boolean }
    | { readonly kind: 'glued'; readonly codes: readonly string[] }
    | { readonly kind: 'unknown'; readonly nearest: string | undefined }
}

/** Entries of the TAGS line that are no known code, each with one reading, so that one rule reports it. Free topics of several words are left out. */
export function strangeTags(message: Message, vocabulary: Vocabulary): readonly StrangeTag[] {
  const { tags } = message
  if (!tags) return []
  return remember(message.slice, 'strange tags', () => {
    const day = messageDay(message)
    return tags.tags.flatMap((tag): StrangeTag[] => {
      if (tag.kind === 'geopolitical') return toleratedIso(tag, day, vocabulary)
      if (tag.kind !== 'unknown' || !/^[A-Z0-9][A-Z0-9/-]*$/.test(tag.code)) return []
      return [{ tag, reading: readingOf(tag.code, day, vocabulary) }]
    })
  })
}

/** RU for RS: in no list, yet seen so often that it is known. */
function toleratedIso(tag: Tag, day: string | undefined, vocabulary: Vocabulary): StrangeTag[] {
  if (vocabulary.tag(tag.code, day)?.status !== 'tolerated') return []
  const code = vocabulary.isoToFips(tag.code, day)
  return code ? [{ tag, reading: { kind: 'iso', code, tolerated: true } }] : []
}

function readingOf(code: string, day: string | undefined, vocabulary: Vocabulary): StrangeTag['reading'] {
  const iso = code.length === 2 ? vocabulary.isoToFips(code, day) : undefined
  if (iso) return { kind: 'iso', code: iso, tolerated: false }
  const codes = vocabulary.tagSegments(code)
  if (codes && codes.length > 1) return { kind: 'glued', codes }
  return { kind: 'unknown', nearest: vocabulary.tagNearest(code)?.code }
}
