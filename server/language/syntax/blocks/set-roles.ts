import type { Line } from '../lines/line.ts'
import { closesSet, opensTextInside, SERIES_LINE } from '../lines/set-lines.ts'
import type { BlockState } from './block.ts'
import { bodyRole } from './body-roles.ts'
import { contentOf, type LineSource } from './line-source.ts'
import { paragraphAt } from './paragraph-at.ts'
import { fieldRole, furnitureRole, type Role } from './role.ts'

/** How far ahead the sets of a message are looked for: its narrative may be long. */
const FURTHEST = 60

/** Whether the line, or one close below it, belongs to the sets: none of the text stands between. */
export function setsAhead(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead <= index + FURTHEST; ahead++) {
    const line = at(ahead)
    if (!line) return false
    if (line.kind === 'set' || beginsText(line)) return true
    if (ENDS_HEAD.has(line.kind)) return false
  }
  return false
}

const ENDS_HEAD: ReadonlySet<string> = new Set([
  'numbered',
  'transmission',
  'janap',
  'validation',
  'end-of-message',
  'order',
  'tags',
  'label',
])

/** `RMKS/1. THE TEXT`: the set that holds the text begins here. */
export function beginsText(line: Line): boolean {
  return line.kind === 'remarks' || (line.kind === 'numbered' && line.plain.charAt(line.indent - 1) === '/')
}

/** What a line between the sets is, or behind the last of them. */
export function setsRole(line: Line, state: BlockState, at: LineSource, index: number): Role {
  switch (line.kind) {
    case 'set':
      return { kind: 'set', phase: 'sets' }
    case 'remarks':
      return remarksRole(line)
    case 'numbered': {
      const paragraph = beginsText(line) ? line.start : paragraphAt(line, state)
      if (paragraph && (state.gap || paragraph.marked || paragraph.value === 1))
        return { kind: 'paragraph', phase: 'body', paragraph }
      break
    }
    case 'separation':
      // A whole head stands again below a subject of the old form, with BT behind its addresses.
      if (setsAhead(at, index)) return { kind: 'separation', phase: 'captions' }
      return bodyRole(line, { ...state, phase: 'body' }, at, index)
    case 'validation':
    case 'end-of-message':
      return bodyRole(line, { ...state, phase: 'body' }, at, index)
    case 'date-time-group':
    case 'from':
    case 'to':
    case 'info':
      if (state.field !== 'set' && setsAhead(at, index)) return { kind: line.kind, phase: 'sets', field: 'captions' }
      break
    case 'subject':
      return fieldRole(line, state) ?? { kind: 'subject', phase: 'sets' }
    default:
  }
  const furniture = furnitureRole(line, 'sets')
  if (furniture) return furniture
  if (state.field === 'set' && (state.torn || isExplanation(line) || setsAhead(at, index)))
    return { kind: 'set', phase: 'sets' }
  // `… ENCLOSED.// REF B IS …`: a narrative that was closed too soon.
  if (!state.gap && state.field === undefined && isExplanation(line)) return { kind: 'set', phase: 'sets' }
  if (SERIES_LINE.test(contentOf(line)) || setsAhead(at, index)) return { kind: 'captions', phase: 'sets' }
  return bodyRole(line, { ...state, phase: 'body' }, at, index)
}

/** The set that holds the text; alone on its line it is a set of its own, and the text stands below. */
export function remarksRole(line: Line): Role {
  return line.indent >= line.plain.length ? { kind: 'set', phase: 'sets' } : { kind: 'text', phase: 'body' }
}

function isExplanation(line: Line): boolean {
  return /^REFS? ?\(?[A-Z]\)?\b/i.test(contentOf(line))
}

/**
 * `A. THE MANUAL` below the subject, `B.` close below and the first paragraph behind: messages of some services list
 * their references so, without a keyword.
 */
export function isLetteredList(line: Line, at: LineSource, index: number): boolean {
  if (!/^A[.)] {1,3}\S/.test(contentOf(line))) return false
  let second = false
  for (let ahead = index + 1; ahead < index + FEW; ahead++) {
    const next = at(ahead)
    if (!next) return false
    if (next.kind === 'numbered') return second && /^1\./.test(contentOf(next))
    if (/^B[.)] {1,3}\S/.test(contentOf(next))) second = true
    else if (!second && next.kind !== 'blank' && ahead > index + 3) return false
    if (ENDS_HEAD.has(next.kind)) return false
  }
  return false
}

const FEW = 24

/** What military messages have below a subject of the old form: the offices, and the level once more. */
export const OTHER_HEAD = /^(?:PASS TO (?:ALL )?OFFICE CODES|UNCLAS(?:SIFIED)? ?\/|FM [A-Z]{3})/

/** Whether a line goes on with the set above it: one that is not closed takes all but what begins something else. */
export function continuesSet(line: Line, previous: Line, inside: BlockState): boolean {
  if (isWrappedAtSlant(previous, line)) return true
  if (isOver(previous) || ENDS_SET.has(line.kind) || beginsText(line)) return false
  return line.kind !== 'numbered' || paragraphAt(line, { ...inside, last: 0 })?.value !== 1
}

const ENDS_SET: ReadonlySet<string> = new Set([
  'set',
  'remarks',
  'separation',
  'validation',
  'end-of-message',
  'transmission',
  'janap',
  'page',
  'page-marker',
  'level',
  'classification',
])

/** `POC/W. SAPT/CDR/TEL: 555-0126/` and below it `E-MAIL: W.SAPT(AT)LANTERN.MIL//`: the line was wrapped behind a slant. */
function isWrappedAtSlant(previous: Line, line: Line): boolean {
  if (line.kind !== 'text' || !/[^/]\/ {0,3}$/.test(previous.plain)) return false
  const text = contentOf(line)
  return GOES_ON_WITH_FIELD.test(text) || (text.charAt(0) === '/' && text.charAt(1) !== '/')
}

/** A field with its label, or a last one: a date-time group or a few words, with the two slants behind it. */
const GOES_ON_WITH_FIELD =
  /^(?:(?:E-?MAIL|TEL|TELE|PHONE|COMM?|DSN|LOC|UNIT)\b ?:|(?!REFS?\b|AMPN\b|NARR\b|POC\b|RMKS\b)[A-Z\d][A-Z\d .,()-]{2,40}\/\/ {0,3}$)/i

/** Whether nothing can go on with a set that ends with the line. */
export function isOver(line: Line): boolean {
  return closesSet(line.plain) || opensTextInside(line.plain) || line.kind === 'remarks'
}
