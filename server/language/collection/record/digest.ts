/** A short name for a text: two numbers of 32 bits (FNV-1a, and the same backwards), in base 36. No defence against malice. */
export function digest(text: string): string {
  const { length } = text
  const own = new Uint16Array(length)
  for (let at = 0; at < length; at++) own[at] = text.charCodeAt(at)
  return digestOf(own, length)
}

function digestOf(text: Uint8Array | Uint16Array, length: number): string {
  let forward = 0x811c9dc5
  let backward = 0x811c9dc5
  for (let index = 0, last = length - 1; index <= last; index++) {
    forward = Math.imul(forward ^ (text[index] ?? 0), 0x01000193)
    backward = Math.imul(backward ^ (text[last - index] ?? 0), 0x01000193)
  }
  return `${(forward >>> 0).toString(36)}.${(backward >>> 0).toString(36)}`
}

/** The words of a text in capitals with single blanks between them: what is searched, and what makes copies equal. */
export function wordsOf(text: string): string {
  const capitals = text.toUpperCase()
  // Of most texts every letter is of ASCII, and is told from what is none by its code alone.
  return capitals.replace(FOREIGN.test(capitals) ? BETWEEN_WORDS : BETWEEN_WORDS_OF_ASCII, ' ').trim()
}

/** Both at once, for texts as long as a message: each character is looked at once. */
export function digestedWords(text: string): { readonly words: string; readonly digest: string } {
  const capitals = text.toUpperCase()
  if (FOREIGN.test(capitals)) {
    const words = wordsOf(text)
    return { words, digest: digest(words) }
  }
  const { length } = capitals
  if (codes.length < length) codes = new Uint8Array(length * 2)
  let count = 0
  let words = ''
  // Stretches in which single blanks part the words are taken as they are.
  let start = -1
  for (let at = 0; at < length; at++) {
    const code = capitals.charCodeAt(at)
    if (IN_WORDS[code] === 1) {
      if (start < 0) {
        if (count > 0) codes[count++] = BLANK
        start = at
      }
      codes[count++] = code
    } else if (start >= 0) {
      if (code === BLANK && IN_WORDS[capitals.charCodeAt(at + 1)] === 1) {
        codes[count++] = BLANK
        continue
      }
      words = joined(words, capitals.slice(start, at))
      start = -1
    }
  }
  if (start >= 0) words = joined(words, capitals.slice(start))
  return { words, digest: digestOf(codes, count) }
}

function joined(words: string, more: string): string {
  return words === '' ? more : `${words} ${more}`
}

const BLANK = 32
/** Room for the codes of one text, used again for the next. */
let codes = new Uint8Array(1 << 14)
/** 1 for the codes of A to Z and 0 to 9. */
const IN_WORDS = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Z0-9]/.test(String.fromCharCode(code)) ? 1 : 0))

const FOREIGN = /[^\x00-\x7f]/
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu
const BETWEEN_WORDS_OF_ASCII = /[^A-Z0-9]+/g
