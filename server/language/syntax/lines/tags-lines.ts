import type { LineKind } from './line.ts'

/** A code and what may follow it on the line. */
const CODES = '[A-Z]{2,5}(?:[ ,;(]|$)'

/**
 * Lines that begin the TAGS: the keyword with a colon or another stop, without one before codes in capitals (or in
 * small letters with a comma), and a keyword one slip away from TAGS where a stop and a code follow.
 */
export const TAGS_LINES: readonly (readonly [string, LineKind, RegExp])[] = [
  ['T', 'tags', /T\.?A\.?G\.?S\.? {0,2}[:;,]/y], // TAGS: PREL, JA
  ['T', 'tags', /T ?A ?G ?S {0,2}:/y],
  // A form with its labels in a column.
  ['T', 'tags', /TAGS {3,12}:/y],
  ['T', 'tags', /(?:TAGS? {0,2}[:;]|TAGS\s*$)/iy],
  ['T', 'tags', /TAGS? {0,2}[/-] {0,3}(?=[A-Z]{2,5}[ ,;]|[A-Z]{4,5}$)/iy], // TAGS/ PREL, JA
  ['T', 'tags', /TAGS {0,2}[.='*|\u2018\u2019] {0,3}(?=[A-Z]{2,5} {0,2}[,;]|[A-Z]{4,5} {0,2}$)/y], // TAGS . PREL, JA
  ['T', 'tags', new RegExp(`T\\.?A\\.?G\\.?S\\.?(?=[ ]{0,3}[A-Z]{4}[, ]|[ ]{1,3}${CODES})`, 'y')], // TAGS IT, PGOV
  ['Tt', 'tags', new RegExp(`[Tt][Aa][Gg][Ss](?= {1,3}(?:${CODES}|[a-z]{2,5},))`, 'y')],
  ['T', 'tags', /TAG(?= {1,3}[A-Z]{4}(?:[ ,;]|$))/y],
  [
    'TAGRYF',
    'tags',
    /(?:[RYFG]AGS|AGS|TGS|TAS|TA[A-Z]S|T[A-Z]GS|TAG[A-Z0-9]|TAG[A-Z0-9]S|TA[A-Z]GS|T[A-Z]AGS|TAGS[A-Z0-9]|ATGS|TGAS|TASG) {0,2}[:;] {0,4}(?=[A-Z]{4}(?:[ ,;]|$)|[A-Z]{2}[ ,;]|$)/y,
  ],
]
