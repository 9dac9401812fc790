import { CLASSIFIED_WORDS, HANDLING_WORDS, PLAIN_WORDS } from './mark-words.ts'

/** Words as an alternative of a pattern, the longest first; blanks may be more than one. */
export function anyOf(...lists: readonly (readonly string[])[]): string {
  return lists
    .flat()
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', ' {1,3}'))
    .join('|')
}

/** RESTRICTED went out with the telegrams of 1953: (R) is nearly always the letter of something else. */
const LEVELS = [...CLASSIFIED_WORDS, ...PLAIN_WORDS, ...HANDLING_WORDS].filter(
  (word) => word !== 'R' && word !== 'RESTRICTED',
)

/** With what a mark may begin, in letters or in words, for the patterns that look for one: `C`, `SBU`, `TOP SECRET`. */
export const LEVEL_WORDS = anyOf(LEVELS)

/** The same in letters alone. */
export const SHORT_LEVELS = anyOf(LEVELS.filter((word) => /^[A-Z]{1,4}$/.test(word)))
