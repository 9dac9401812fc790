/** Capitals with single blanks and no blanks outside, so that copies which differ in layout compare equal. */
export function evenSpelling(text: string): string {
  return text.trim().toUpperCase().split(BLANKS).join(' ')
}

/** Capitals and digits only: `S E C R E T`, `PORT-AU-PRINCE` and `N'DJAMENA` lose what copies spell in many ways. */
export function solidSpelling(text: string): string {
  return text.normalize('NFD').toUpperCase().replace(NOT_SOLID, '')
}

const BLANKS = /[\s\u00a0]+/
const NOT_SOLID = /[^A-Z0-9]/g
