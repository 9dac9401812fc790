/**
 * The header of a print-out that puts it behind the text. The Department's handler of telegrams of the nineties printed
 * the subject and the text first; below the signature follow its own number, the page line of the telegram, who got
 * copies, and then the whole head from the distribution to the TAGS.
 */

import type { Line } from '../lines/line.ts'
import type { LineSource } from './line-source.ts'
import type { Role } from './role.ts'

/**
 * Whether the header stands here and below, all of the text being above: at the number of the print, at the first page
 * line or a level above it, or at the offices that got copies.
 */
export function opensHeadBehind(line: Line, at: LineSource, index: number): boolean {
  if (!mayOpen(line) && !isLevelAbovePage(line, at(index + 1))) return false
  return copiesAhead(at, index) && originatorAhead(at, index)
}

function mayOpen({ kind, plain, indent }: Line): boolean {
  if (kind === 'page') return FIRST_PAGE.test(plain)
  if (kind !== 'text') return false
  const third = plain.charCodeAt(indent + 2)
  if (third === CAPITAL_P) return plain.length <= LONGEST && NUMBER_OF_PRINT.test(plain)
  return (third === CAPITAL_A && FIRST_PAGE.test(plain)) || isOfCopies(plain, indent)
}

const LONGEST = 24
const CAPITAL_A = 65
const CAPITAL_P = 80
/** `PTP4024` */
const NUMBER_OF_PRINT = /^ {0,8}P[TI]P ?\d{4}\b/
/** Specks of the scan may stand before it: `-PAGE 01 ZENDA 000123 140905Z`. */
const FIRST_PAGE = /^ {0,8}[-_.']{0,2} ?PAG[E3] {1,4}0?1(?!\d)/

/**
 * `COkrIDENTIAL`, `ONFIDENTIAL`: the level of the page, struck out and misread. Another word in capitals alone may be the
 * surname that signs.
 */
function isLevelAbovePage({ kind, plain, indent }: Line, next: Line | undefined): boolean {
  if (next === undefined || (kind !== 'text' && kind !== 'level')) return false
  if (kind === 'level') return mayOpen(next)
  return (
    plain.length - indent <= LONGEST &&
    mayOpen(next) &&
    (CUT_LEVEL.test(plain) || (STRUCK_LEVEL.test(plain) && !CAPITALS.test(plain)))
  )
}

const CUT_LEVEL = /^ {0,8}(?:[A-Z]{0,4}IDENTIAL|D?ENTIAL|NTIAL|CONFIDENT[A-Z]{0,2}|ECRET|SECRE|SECRT|NCLASSIFIED)$/
const CAPITALS = /^ {0,8}[A-Z]+$/
const STRUCK_LEVEL = /^ {0,8}[-_.,' ]{0,3}[CS] ?[A-Z0O.]{1,3}[A-Za-z0-9.,' -]{1,16}$/

/** `@INFO: ACDA(01) CIAE(00) …`, `@ACTION: EUR(01)` */
function copiesAhead(at: LineSource, index: number): boolean {
  for (let ahead = index; ahead <= index + NEAR; ahead++) {
    const line = at(ahead)
    if (!line) return false
    if (isOfCopies(line.plain, line.indent)) return true
  }
  return false
}

function isOfCopies(plain: string, indent: number): boolean {
  return plain.charCodeAt(indent) === AT_SIGN && COPIES.test(plain)
}

const NEAR = 14
const AT_SIGN = 64
const COPIES = /^ {0,8}@(?:INFO|ACTION): {0,4}[A-Z0-9]{1,6} {0,2}\([0-9OoIl]{2}[)1]/

function originatorAhead(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead <= index + FURTHEST; ahead++) {
    const line = at(ahead)
    if (!line) return false
    if (line.kind === 'from') return true
  }
  return false
}

const FURTHEST = 90

/**
 * What ends the addresses of such a header by its look, though it has lost its own: the level line, whose level was
 * struck out and misread, by its number, which is filled up to six figures as no addressee's is; and the line of the
 * machine that sent it. Undefined for any other line.
 */
export function behindAddresses(line: Line): Role | undefined {
  if (line.kind !== 'text') return undefined
  const { plain, indent } = line
  const ofMachine = machineLine(line)
  if (ofMachine) return ofMachine
  const last = plain.charCodeAt(plain.length - 1)
  const isNumber = (last >= 48 && last <= 57) || last === COMMA || last === PERIOD
  return isNumber && plain.length - indent <= LONGEST_LEVEL && NUMBER_LINE.test(plain)
    ? { kind: 'classification', phase: 'captions' }
    : undefined
}

/** The line of the machine that sent a telegram, below its addresses: no addressee. Undefined for any other line. */
export function machineLine({ plain }: Line): Role | undefined {
  return plain.includes('Z /') && MACHINE_LINE.test(plain)
    ? { kind: 'distribution', phase: 'address', field: null }
    : undefined
}

const COMMA = 44
const PERIOD = 46
const LONGEST_LEVEL = 60
/** ` 584B49 180700Z /38` */
const MACHINE_LINE = /^\s*[0-9A-FO]{6} [-\d]{6,8}[ZS] ?\/\d{2}\s*$/
const NUMBER_LINE = /^\s*[A-Z-].{0,50}[A-Z] ?\d{6}[.,]?$/

/** In such a header nothing is text any more: what is no part of it is dirt of the scan. */
export function withoutText(role: Role): Role {
  if (role.phase !== 'body') return role
  return role.kind === 'furniture' ? { ...role, phase: 'fields' } : { kind: 'trailer', phase: 'fields', field: null }
}
