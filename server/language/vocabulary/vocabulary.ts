/**
 * Look-ups over the lists of `server/data`: posts, TAGS, captions, levels, orders, and what is nearly one of them.
 * No list and no prose stands here, and nothing that reads a message.
 */

import { lazy } from '../text/lazy.ts'
import { type CaptionLookups, captionLookups } from './caption-lookups.ts'
import { type LevelLookups, levelLookups } from './level-lookups.ts'
import { bundledLists, type Lists } from './lists.ts'
import { type OrderLookups, orderLookups } from './order-lookups.ts'
import { type PostLookups, postLookups } from './post-lookups.ts'
import { type PrecedenceLookups, precedenceLookups } from './precedence-lookups.ts'
import { type ProsignLookups, prosignLookups } from './prosign-lookups.ts'
import { type TagLookups, tagLookups } from './tag-lookups.ts'

/**
 * Everything the project knows about the words of a cable. Each list is read when first asked for.
 * All lists are open-ended and changed over time: an unknown word is never proof of an error.
 */
export type Vocabulary = Readonly<
  PrecedenceLookups & LevelLookups & ProsignLookups & CaptionLookups & OrderLookups & TagLookups & PostLookups
>

/** A vocabulary over the given lists; lists left out are empty. Throws on first use of a list of the wrong shape. */
export function createVocabulary(lists: Lists = bundledLists): Vocabulary {
  const tags = tagLookups(lists)
  return Object.freeze({
    ...precedenceLookups(lists),
    ...levelLookups(lists),
    ...prosignLookups(lists),
    ...captionLookups(lists),
    ...orderLookups(lists),
    ...tags,
    ...postLookups(lists, (geo) => tags.tag(geo)?.title),
  })
}

/** The vocabulary over the lists that ship with the project; one and the same value on every call. */
export const defaultVocabulary: () => Vocabulary = lazy(() => createVocabulary())
