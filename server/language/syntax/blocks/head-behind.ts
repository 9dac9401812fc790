/**
 * The header of a print-out that puts it behind the text. The Department's handler of telegrams of the nineties printed
 * the subject and the text first; below the signature follow its own number, the page line of the telegram, who got
 * copies, and then the whole head from the distribution to the TAGS.
 */

import type { Line } from '../lines/line.ts'
import type { LineSource } from './line-source.ts'
import type { Role } from './role.ts'

/** Whether the header stands here and below, all of the text being above. */
export function opensHeadBehind(line: Line, at: LineSource, index: number): boolean {
  if (!isNumberOfPrint(line) && !isFirstPage(line)) return false
  return copiesAhead(at, index) && originatorAhead(at, index)
}

function isNumberOfPrint({ kind, plain, indent }: Line): boolean {
  if (kind !== 'text' || plain.length > LONGEST || plain.charCodeAt(indent + 2) !== CAPITAL_P) return false
  return NUMBER_OF_PRINT.test(plain)
}

const LONGEST = 24
const CAPITAL_P = 80
/** `PTP4024` */
const NUMBER_OF_PRINT = /^ {0,8}P[TI]P ?\d{4}\b/

function isFirstPage({ kind, plain }: Line): boolean {
  return kind === 'page' && FIRST_PAGE.test(plain)
}

const FIRST_PAGE = /^ {0,8}PAGE {1,4}0?1(?!\d)/

/** `@INFO: ACDA(01) CIAE(00) …`, `@ACTION: EUR(01)` */
function copiesAhead(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead <= index + NEAR; ahead++) {
    const line = at(ahead)
    if (!line) return false
    if (COPIES.test(line.plain)) return true
  }
  return false
}

const NEAR = 8
const COPIES = /^ {0,8}[@Q(]?(?:INFO|ACTION): {0,4}[A-Z]{1,6} {0,2}\([0-9OoIl]{2}[)1]/

function originatorAhead(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead <= index + FURTHEST; ahead++) {
    const line = at(ahead)
    if (!line) return false
    if (line.kind === 'from') return true
  }
  return false
}

const FURTHEST = 60

/** In such a header nothing is text any more: what is no part of it is dirt of the scan. */
export function withoutText(role: Role): Role {
  if (role.phase !== 'body') return role
  return role.kind === 'furniture' ? { ...role, phase: 'fields' } : { kind: 'trailer', phase: 'fields', field: null }
}
