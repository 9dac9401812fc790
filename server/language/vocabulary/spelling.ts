/** Capitals with single blanks and no blanks outside, so that copies which differ in layout compare equal. */
export function evenSpelling(text: string): string {
  const upper = text.toUpperCase()
  return UNEVEN.test(upper) ? upper.trim().split(BLANKS).join(' ') : upper
}

/** Capitals and digits only: `S E C R E T`, `PORT-AU-PRINCE` and `N'DJAMENA` lose what copies spell in many ways. */
export function solidSpelling(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize('NFD')
  return plain.toUpperCase().replace(NOT_SOLID, '')
}

/** A scan takes letters for figures that look like them: 01IP is OIIP. */
export function asLetters(text: string): string {
  return text.replace(/[0158]/g, (figure) => LOOKALIKES[figure] ?? figure)
}

/** The same in words alone, also in spaced ones: `INF0`, `C 0 N F`; figures among others stay numbers. */
export function wordsAsLetters(text: string): string {
  return text.replace(MISREAD, asLetters)
}

const MISREAD = /(?<=[A-Za-z] ?)[0158](?!\d)|(?<!\d)[0158](?= ?[A-Za-z])/g
const LOOKALIKES: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B' }

const BLANKS = /[\s\u00a0]+/
/** A blank at either end, two together, or one of another kind. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/
const ASCII = /^[\x20-\x7e]*$/
const NOT_SOLID = /[^A-Z0-9]/g
