/**
 * What knows no cable: characters, words and their distance, a value made at its first use.
 * Nothing that a reader of telegrams would have to be told.
 */

/**
 * Text as patterns see it: same length as the input, so that every column stays valid.
 *
 * No-break and other wide blanks, tabs and control characters become a blank; lower planes only.
 * One of no width inside a word goes behind it, so that the word stays whole.
 * A replacement character stays, since it may be a lost pilcrow. Trailing blanks are dropped, and a backslash at the
 * end with those before it: data bases write one before the line break that is part of a value.
 * Pure ASCII lines without trailing blanks come back as the very same string.
 */
export function plainText(text: string, ascii: boolean = isAscii(text)): string {
  const even = ascii ? text : (UNSEEN.test(text) ? text.replace(PARTED, gathered) : text).replace(BLANK_LIKE, ' ')
  const last = even.charCodeAt(even.length - 1)
  if (last !== BLANK && last !== BACKSLASH) return even
  const kept = even.trimEnd()
  // One further left in the line makes a path of it: `C:\TEMP\`.
  return kept.endsWith('\\') && kept.indexOf('\\') >= kept.length - 2 ? kept.slice(0, -1).trimEnd() : kept
}

/** Whether all characters are printable ASCII. */
export function isAscii(text: string): boolean {
  return !NOT_PLAIN.test(text)
}

/** Characters that nobody sees: soft hyphens, those of no width, those that turn the direction of writing. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
/** A word with such characters in it. */
const PARTED = /(?<![A-Za-z])[A-Za-z]+(?:[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+[A-Za-z]+)+/g

function gathered(word: string): string {
  return word.replace(/[^A-Za-z]+/g, '').padEnd(word.length)
}

const BLANK = 32
const BACKSLASH = 92
const NOT_PLAIN = /[^\x20-\x7e]/
/** Tabs, controls, those that turn the direction of writing, no-break and typographic blanks, zero-width characters, byte order mark. */
const BLANK_LIKE = /[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]/g
