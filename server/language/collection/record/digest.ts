/** A short name for a text: two numbers of 32 bits (FNV-1a, and the same backwards), in base 36. No defence against malice. */
export function digest(text: string): string {
  let forward = 0x811c9dc5
  let backward = 0x811c9dc5
  for (let index = 0, last = text.length - 1; index <= last; index++) {
    forward = Math.imul(forward ^ text.charCodeAt(index), 0x01000193)
    backward = Math.imul(backward ^ text.charCodeAt(last - index), 0x01000193)
  }
  return `${(forward >>> 0).toString(36)}.${(backward >>> 0).toString(36)}`
}

/** The words of a text in capitals with single blanks between them: what is searched, and what makes copies equal. */
export function wordsOf(text: string): string {
  const capitals = text.toUpperCase()
  // Of most texts every letter is of ASCII, and is told from what is none by its code alone.
  return capitals.replace(FOREIGN.test(capitals) ? BETWEEN_WORDS : BETWEEN_WORDS_OF_ASCII, ' ').trim()
}

const FOREIGN = /[^\x00-\x7f]/
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu
const BETWEEN_WORDS_OF_ASCII = /[^A-Z0-9]+/g
