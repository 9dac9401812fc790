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

const BLANKS = /[\s\u00a0]+/
/** A blank at either end, two together, or one of another kind. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/
const ASCII = /^[\x20-\x7e]*$/
const NOT_SOLID = /[^A-Z0-9]/g
