import { isCaptionLine, mayBeAddress } from '../lines/address-shape.ts'
import { readClassificationLine } from '../lines/classification-line.ts'
import type { Line } from '../lines/line.ts'
import type { BlockState } from './block.ts'
import { opensCapitalTail } from './capital-labels.ts'
import { contentOf, type LineSource } from './line-source.ts'
import { followedBy, sectionAhead, sectionNumber } from './message-start.ts'
import { numberAlone, numberAloneAt } from './number-alone.ts'
import { isCaptionOfPrint, isNumberAtFoot, isPageNumber, opensStrayOffices } from './page-furniture.ts'
import { paragraphAt } from './paragraph-at.ts'
import { isAboveNumber, isHeadOfStamp } from './release-stamps.ts'
import { figureAt, resumedAt } from './resumed-numbers.ts'
import { fieldRole, type Role } from './role.ts'

export function bodyRole(line: Line, state: BlockState, at: LineSource, index: number): Role {
  const text = contentOf(line)
  if (state.capitals && state.gap && opensCapitalTail(line, at, index)) return { kind: 'label', phase: 'tail' }
  switch (line.kind) {
    case 'numbered': {
      if (isNoteOfVolume(line, state)) return { kind: 'trailer', phase: 'ending' }
      const paragraph =
        paragraphAt(line, state) ??
        resumedAt(line, state, at, index) ??
        figureAt(line, state, at, index) ??
        numberAloneAt(line, state, at(index + 1))
      if (paragraph) return { kind: 'paragraph', phase: 'body', paragraph }
      const alone = state.gap ? numberAlone(line, state, at, index) : undefined
      if (alone) return alone
      break
    }
    case 'set':
      // Sets below a note that was taken for text.
      if (state.last === 0 && /^(?:MSGID|SUBJ|REF)\//.test(text)) return { kind: 'set', phase: 'sets' }
      break
    case 'level':
      if (!state.gap && endsSentence(line, at, index)) break
      return { kind: 'furniture', phase: 'body', field: null }
    case 'page':
    case 'page-marker':
    case 'release':
      return { kind: 'furniture', phase: 'body', field: null }
    case 'rule':
      return { kind: 'rule', phase: 'body' }
    case 'separation':
      if (!state.signed && opensRepeatedText(at, index)) break
      return { kind: 'separation', phase: 'ending' }
    case 'archive':
      return { kind: 'trailer', phase: 'ending' }
    case 'end-of-message':
      // A message that is told inside another one has an end of its own.
      if (/^END/.test(text) && followedBy(at, index, NUMBERED)) break
      return { kind: line.kind, phase: 'ending' }
    case 'validation':
      return { kind: line.kind, phase: 'ending' }
    case 'classification':
      if (isSectionLine(line, state)) return { kind: 'section', phase: 'body' }
      break
    case 'control':
    case 'date-time-group':
    case 'from':
    case 'distribution': {
      const lines = repeatedHeader(at, index)
      if (lines > 0) return { kind: 'section', phase: 'body', lines }
      if (line.kind === 'control' || line.kind === 'distribution')
        return { kind: 'furniture', phase: 'body', field: null }
      break
    }
    case 'label':
      if (state.smart && TAIL_LABEL.test(text)) return { kind: 'label', phase: 'tail' }
      break
    case 'order':
    case 'tags':
    case 'subject':
    case 'references':
    case 'authority': {
      if (state.field === 'section') return { kind: 'furniture', phase: 'body', field: null }
      const field = state.last === 0 && state.gap ? fieldRole(line, state) : undefined
      if (field) return field
      break
    }
    case 'text':
      if (
        isHeadOfStamp(line, at, index) ||
        isAboveNumber(line, at(index + 1)) ||
        isPageNumber(line, state, at, index) ||
        isNumberAtFoot(line, at, index) ||
        opensStrayOffices(line, at, index)
      )
        return { kind: 'furniture', phase: 'body', field: null }
      // The attention line of a section whose fields follow.
      if (state.field === 'section' && followsWithFields(at, index))
        return { kind: 'furniture', phase: 'body', field: null }
      break
    default:
  }
  if (isCaptionLine(text)) {
    const ofPage = state.field === 'section' || isCaptionOfPrint(at, index)
    return { kind: ofPage ? 'furniture' : 'captions', phase: 'body', field: null }
  }
  return { kind: 'text', phase: 'body' }
}

/**
 * `… EITHER CLASSIFIED OR` / `UNCLASSIFIED.`: the last word of a sentence, which stands alone on its line. Below it comes
 * the next paragraph, or the text ends; a banner with a speck behind it has its page line there.
 */
function endsSentence(line: Line, at: LineSource, index: number): boolean {
  if (!line.plain.trimEnd().endsWith('.')) return false
  let next = at(index + 1)
  if (next?.kind === 'blank') next = at(index + 2)
  return next === undefined || BELOW_SENTENCE.has(next.kind)
}

const BELOW_SENTENCE: ReadonlySet<string> = new Set(['numbered', 'separation'])

/** `1. Source: National Archives, …` below the text: the notes of the volume that printed it. */
function isNoteOfVolume({ start, plain }: Line, state: BlockState): boolean {
  const isBelowText = state.last > 0 ? state.gap : state.field === 'text'
  return start?.value === 1 && isBelowText && SOURCE_OF_VOLUME.test(plain.slice(start.textStart))
}

const SOURCE_OF_VOLUME =
  /^Source: (?:National Archives|Department of State|[A-Z][a-z]+ (?:Presidential )?(?:Library|Materials)|Library of Congress|Central Intelligence Agency|Washington National Records)/

/** The fields that a section repeats below its attention line, or below several, with a page that ends among them. */
function followsWithFields(at: LineSource, index: number): boolean {
  let told = false
  for (let ahead = index; ahead < index + MOST_ATTENTION; ahead++) {
    const line = at(ahead)
    if (!line || NO_ATTENTION.has(line.kind)) return false
    const near = ahead < index + NEAR_FIELDS
    // Farther down an order may be one that the text tells of: then no tags stand below it.
    if (line.kind === 'order') return near || followedBy(at, ahead, TAGS)
    if (line.kind === 'tags') return true
    told ||= line.kind === 'text' && ENDS_SENTENCE.test(line.plain)
    if (told && !near) return false
  }
  return false
}

const NEAR_FIELDS = 6
/** Lines, with the blank ones, that sections repeat between their captions and their fields. */
const MOST_ATTENTION = 32
const NO_ATTENTION: ReadonlySet<string> = new Set([
  'numbered',
  'classification',
  'separation',
  'from',
  'end-of-message',
])
const TAGS: ReadonlySet<string> = new Set(['tags'])
const ENDS_SENTENCE = /[.!?:] {0,3}$/

const NUMBERED: ReadonlySet<string> = new Set(['numbered'])

/** BT between the header and the text of a message that is repeated inside this one. */
function opensRepeatedText(at: LineSource, index: number): boolean {
  let next = index + 1
  while (at(next)?.kind === 'blank') next++
  const line = at(next)
  return line?.kind === 'classification' && sectionNumber(line) < 2
}

const TAIL_LABEL =
  /^(?:Signature|Drafted By|Cleared By|Approved By|Released By|Attachments|Dissemination Rule|Action Post)/

/** In the body only a marked section, or a letter-spaced level after a gap, is a repeated classification line. */
export function isSectionLine(line: Line, state: BlockState): boolean {
  const tokens = readClassificationLine(line.plain, line.indent)
  if (tokens?.section !== undefined) return true
  if (!state.gap || tokens?.level.code === undefined) return false
  // "Secret Zenda 1894", solid and in mixed case, is a title.
  return tokens.level.spaced || (tokens.rest === undefined && !/[a-z]/.test(line.text))
}

/** Number of lines of a header that is repeated for a further section, 0 where the line begins none. */
function repeatedHeader(at: LineSource, index: number): number {
  if (sectionAhead(at, index) < 2) return 0
  let count = 0
  let addressed = false
  for (let line = at(index); line && line.kind !== 'classification'; line = at(index + count)) {
    // "FM Tarlenheim said …" and "TO BE SURE, …" look like address lines as well.
    if (!IN_HEADER.has(line.kind) && !mayBeAddress(contentOf(line)) && !isTotalOfCopies(contentOf(line))) return 0
    if (FREE_IN_HEADER.has(line.kind) && !mayBeAddress(contentOf(line))) return 0
    addressed ||= line.kind === 'to' || line.kind === 'info'
    count++
  }
  return addressed ? count + 1 : 0
}

/** `/017W`: how many offices get a copy, where no room was left on the row of the last. */
function isTotalOfCopies(text: string): boolean {
  return text.startsWith('/') && TOTAL_OF_COPIES.test(text)
}

const TOTAL_OF_COPIES = /^\/\d{3} ?[A-Z]?$/
const FREE_IN_HEADER: ReadonlySet<string> = new Set(['from', 'to', 'info'])
const IN_HEADER: ReadonlySet<string> = new Set([
  ...FREE_IN_HEADER,
  'blank',
  'control',
  'date-time-group',
  'distribution',
  'drafting',
  'transmission',
  'routing',
  'station',
  'security',
  'exempt',
  'accounting',
  'separation',
  'level',
  'page',
  'page-marker',
  'release',
])
