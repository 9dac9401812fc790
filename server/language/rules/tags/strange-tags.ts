import type { Message } from '../../model/message/message.ts'
import type { Tag, TagsLine } from '../../model/message/tags-line.ts'
import { isRedactedValue } from '../../model/reading/values/redacted-value.ts'
import { remember } from '../../syntax/memory/remember.ts'
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

/**
 * Entries of the TAGS line that are no known code, each with one reading, so that one rule reports it. Left out are
 * free topics, which older lines have at their end: several words, or one that is too long for a code.
 */
export function strangeTags(message: Message, vocabulary: Vocabulary): readonly StrangeTag[] {
  const { tags } = message
  if (!tags) return []
  return remember(message.slice, 'strange tags', () => {
    const day = messageDay(message)
    // A draft has no date, but the order that it cites came at a time.
    const written = day ?? vocabulary.order(message.order?.number?.text ?? '')?.effectiveFrom
    return tags.tags.flatMap((tag, index): StrangeTag[] => {
      if (tag.glued) return tags.tags[index - 1]?.glued === tag.glued ? [] : [gluedTag(tag, tags.tags)]
      // A bullet, or another sign that a reader of scans took for a part of the code.
      if (isSpoilt(tag, tags)) return [{ tag, reading: { kind: 'unknown', nearest: tag.code } }]
      if (tag.kind === 'geopolitical') return strangeCountry(tag, day, written, vocabulary)
      if (tag.kind !== 'unknown' || !/^[A-Z0-9][A-Z0-9/-]*$/.test(tag.code)) return []
      if (message.profile.profile !== 'draft' && isRedactedValue(tag.code, 3)) return []
      const reading = readingOf(tag.code, day, vocabulary)
      return reading.kind === 'unknown' && !reading.nearest && TOPIC.test(tag.code) ? [] : [{ tag, reading }]
    })
  })
}

/** COUNTERSMUGGLING: subject and program TAGS have up to five letters, and organizations seldom more. */
const TOPIC = /^[A-Z]{6,}$/

function gluedTag(tag: Tag, tags: readonly Tag[]): StrangeTag {
  const codes = tags.filter(({ glued }) => glued === tag.glued).map(({ code }) => code)
  return { tag: { ...tag, ...tag.glued }, reading: { kind: 'glued', codes } }
}

function isSpoilt({ text, code, kind }: Tag, { markup }: TagsLine): boolean {
  return (
    !markup &&
    kind !== 'person' &&
    kind !== 'unknown' &&
    text.length === code.length + 1 &&
    text.toUpperCase().endsWith(code)
  )
}

/** RU for RS: in no list, yet seen so often that it is known; and codes of countries that are no more. */
function strangeCountry(
  tag: Tag,
  day: string | undefined,
  written: string | undefined,
  vocabulary: Vocabulary,
): StrangeTag[] {
  // Without a date the order tells the handbook of 1974.
  const ofHandbook = written !== undefined && written < SEVENTIES ? YEARS_OF_HANDBOOK : undefined
  const known = vocabulary.tag(tag.code, day ?? ofHandbook)
  if (known?.status !== 'tolerated' && known?.status !== 'historic') return []
  const code = vocabulary.isoToFips(tag.code, day ?? ofHandbook)
  if (!code) return []
  // GW went on to be written for West Germany after its time; nobody wrote ISO codes then.
  if (known.status === 'historic' && (written === undefined || written < FIRST_ISO_HABIT)) return []
  const tolerated = known.status === 'tolerated' || known.to === undefined || known.to > SEVENTIES
  return [{ tag, reading: { kind: 'iso', code, tolerated } }]
}

const SEVENTIES = '1980-12-31'
const YEARS_OF_HANDBOOK = '1976-01-01'
/** ISO codes came with the Internet; before, a TAG that is no more is a habit (observed in copies). */
const FIRST_ISO_HABIT = '1994-01-01'

function readingOf(code: string, day: string | undefined, vocabulary: Vocabulary): StrangeTag['reading'] {
  const iso = code.length === 2 ? vocabulary.isoToFips(code, day) : undefined
  if (iso) return { kind: 'iso', code: iso, tolerated: false }
  return { kind: 'unknown', nearest: vocabulary.tagNearest(code)?.code }
}
