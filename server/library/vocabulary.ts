import type { Entry } from '../language/vocabulary/types.ts'
import { defaultVocabulary } from '../language/vocabulary/vocabulary.ts'

/** What a word of a cable means, and where that is from. */
export interface Meaning {
  readonly code: string
  /** Null where the meaning of a code is not known. */
  readonly title: string | null
  /** One or two sentences for a newcomer; null where there is nothing to say. */
  readonly note: string | null
  readonly source: string
}

/**
 * A TAG by its code, in any case. No list is whole: a word that is not found is no mistake.
 *
 * @param date ISO day, for codes that changed hands
 */
export function tag(code: string, date?: string): Meaning | undefined {
  return meaning(defaultVocabulary().tag(code, date))
}

/** A caption by the whole text of its line: `SIPDIS`, `CODEL SMITH`. */
export function caption(text: string): Meaning | undefined {
  return meaning(defaultVocabulary().caption(text))
}

/** A post by its address (`AMEMBASSY BANGKOK`) or the name under which it numbers its messages (`BANGKOK`). */
export function post(name: string): Meaning | undefined {
  return meaning(defaultVocabulary().post(name))
}

function meaning(entry: Entry | undefined): Meaning | undefined {
  return entry && { code: entry.code, title: entry.title ?? null, note: entry.note ?? null, source: entry.source }
}
