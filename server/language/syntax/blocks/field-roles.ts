import { isCaptionLine, isDistributionAlone, isProse } from '../lines/address-shape.ts'
import { isAttentionLine, isPostBelowReferences, isSurelyAttention } from '../lines/attention-line.ts'
import type { Line } from '../lines/line.ts'
import { continuesReferences, isLostReference, isPageInsideField, isReferenceByName } from '../lines/reference-lines.ts'
import { continuesTags } from '../lines/tags-lines.ts'
import type { BlockKind, BlockState } from './block.ts'
import { bodyRole, isSectionLine } from './body-roles.ts'
import { isCapitalLabel } from './capital-labels.ts'
import { contentOf, type LineSource } from './line-source.ts'
import { beginsBareText, classificationAhead, fieldsAhead, goesOnWithLabels, listGoesOnAbove } from './look-ahead.ts'
import { sectionNumber } from './message-start.ts'
import { numberAlone, numberAloneAt } from './number-alone.ts'
import { opensStrayOffices } from './page-furniture.ts'
import { paragraphAt } from './paragraph-at.ts'
import { isHeadOfStamp } from './release-stamps.ts'
import { figureAt, isFirstBelowReasons, laterStart } from './resumed-numbers.ts'
import { fieldRole, furnitureRole, type Role, VALUE_COLUMN } from './role.ts'
import { isLetteredList, OTHER_HEAD, remarksRole, setsAhead, setsRole } from './set-roles.ts'

export function captionsRole(line: Line, state: BlockState, at: LineSource, index: number): Role {
  const field = fieldRole(line, state) ?? furnitureRole(line, 'captions')
  if (field?.kind === 'furniture' && line.kind === 'level' && state.field === 'separation')
    return { kind: 'classification', phase: 'captions' }
  if (field) return field
  switch (line.kind) {
    case 'numbered': {
      const paragraph = paragraphAt(line, state) ?? numberAloneAt(line, state, at(index + 1))
      if (paragraph) return { kind: 'paragraph', phase: 'body', paragraph }
      break
    }
    case 'classification':
      return { kind: state.field === 'separation' ? 'classification' : 'section', phase: 'captions', field: 'captions' }
    case 'separation':
      return { kind: 'separation', phase: 'captions' }
    case 'rule':
      return { kind: 'rule', phase: 'captions' }
    case 'set':
      return { kind: 'set', phase: 'sets' }
    case 'remarks':
      return remarksRole(line)
    case 'date-time-group':
    case 'from':
    case 'to':
    case 'info':
      // Below BT the offices are addressed once more.
      if (setsAhead(at, index))
        return {
          kind: line.kind,
          phase: 'captions',
          ...(state.field === 'separation' ? { field: state.field } : { field: 'captions' }),
        }
      break
    default:
      if (state.gap && line.kind === 'text' && isProse(contentOf(line)) && setsAhead(at, index))
        return { kind: 'captions', phase: 'captions', field: state.field === 'separation' ? state.field : 'captions' }
  }
  const awaited = state.field === 'separation'
  if (state.gap && isProse(contentOf(line)) && !(awaited && classificationAhead(at, index)) && !fieldsAhead(at, index))
    return { kind: 'text', phase: 'body' }
  if (!awaited && line.kind === 'text' && beginsBareText(at, index)) return { kind: 'text', phase: 'body' }
  // Until the classification line has come, it is waited for.
  return { kind: 'captions', phase: 'captions', ...(state.field === 'separation' ? { field: state.field } : {}) }
}

export function fieldsRole(line: Line, state: BlockState, at: LineSource, index: number): Role {
  const text = contentOf(line)
  if (line.kind === 'set' || line.kind === 'remarks') return setsRole(line, state, at, index)
  // A subject of the old form above the sets, with what was put between.
  if (state.phase === 'titled' && BETWEEN.has(line.kind) && setsAhead(at, index))
    return setsRole(line, { ...state, phase: 'sets' }, at, index)
  if (state.field && PAGED_FIELDS.has(state.field) && isPageInsideField(text))
    return { kind: state.field, phase: state.phase }
  // The head stands twice: a copy that was sent again, or corrected. Its fields say so, with or without a blank line.
  if (
    line.kind === 'classification' &&
    sectionNumber(line) < 2 &&
    isSectionLine(line, { ...state, gap: true }) &&
    fieldsAhead(at, index)
  )
    return { kind: 'section', phase: 'captions', field: 'captions' }
  if (state.field === 'authority' && !state.gap && line.kind === 'order' && CITED_ORDER.test(text))
    return { kind: 'authority', phase: state.phase }
  const plain = fieldRole(line, state) ?? furnitureRole(line, state.phase)
  if (plain) return plain
  if (isHeadOfStamp(line, at, index) || opensStrayOffices(line, at, index))
    return { kind: 'furniture', phase: state.phase, field: null }
  if (line.kind === 'numbered') {
    const paragraph =
      paragraphAt(line, state) ?? numberAloneAt(line, state, at(index + 1)) ?? figureAt(line, state, at, index)
    if (paragraph && (state.gap || paragraph.marked || paragraph.value === 1))
      return { kind: 'paragraph', phase: 'body', paragraph }
    const alone = numberAlone(line, state, at, index)
    if (alone) return alone
    if (line.start && isFirstBelowReasons(state.field, line))
      return { kind: 'paragraph', phase: 'body', paragraph: line.start }
    const later = state.phase === 'titled' ? laterStart(line, state, at, index) : undefined
    if (later) return { kind: 'paragraph', phase: 'body', paragraph: later }
  }
  if (
    state.field === 'references' &&
    REFERENCE_LABEL.test(text) &&
    !MARK_OF_ALL.test(text) &&
    !isMarkedProse(text, state) &&
    !isLetteredTitle(text, state, at, index)
  )
    return { kind: 'references', phase: state.phase }
  if (state.field === 'subject' && isLetteredList(line, at, index)) return { kind: 'references', phase: state.phase }
  if (isLostReference(text) || isReferenceByName(text, at(index + 1)?.plain))
    return { kind: 'references', phase: state.phase }
  if (state.field === 'references' && state.gap && line.kind !== 'numbered' && continuesReferences(text))
    return { kind: 'references', phase: state.phase }
  // Below a subject of the old form military messages address the offices once more.
  if (
    state.phase === 'titled' &&
    (OTHER_HEAD.test(text) || (state.field === 'from' && (line.kind === 'to' || line.kind === 'info')))
  )
    return { kind: line.kind === 'text' ? 'captions' : (line.kind as BlockKind), phase: 'titled', field: 'from' }
  // Below the subject or the references offices are addressed.
  if (
    state.phase === 'titled' &&
    line.kind === 'text' &&
    BELOW_TITLE.has(state.field) &&
    (state.torn
      ? isSurelyAttention(text)
      : isAttentionLine(text) || (state.field === 'references' && isPostBelowReferences(text, at(index + 1)?.kind)))
  )
    return { kind: 'captions', phase: state.phase, field: null }
  if (state.phase === 'titled' && BELOW_TITLE.has(state.field) && line.kind === 'text' && isDistributionAlone(text))
    return { kind: 'captions', phase: state.phase, field: null }
  if (state.torn && state.field && goesOn(text) && (state.field !== 'tags' || continuesTags(undefined, text)))
    return { kind: state.field, phase: state.phase }
  if (state.field === 'subject' && state.gap && line.kind === 'text' && isAboveReferences(at, index)) {
    if (isCaptionLine(text)) return { kind: 'captions', phase: state.phase, field: null }
    if (goesOn(text)) return { kind: 'subject', phase: state.phase }
  }
  if (state.gap && line.kind === 'text' && text.length < LONGEST_ROW && isRowBetweenHeads(text, at, index))
    return { kind: 'furniture', phase: state.phase, field: null }
  if (
    state.phase === 'fields' &&
    line.kind === 'text' &&
    !isProse(text) &&
    !isSentence(text, state) &&
    !beginsBareText(at, index)
  )
    return { kind: 'captions', phase: 'fields', field: null }
  return bodyRole(line, { ...state, phase: 'body' }, at, index)
}

/** `202417`, `2009-04-02`, `09ZENDA123`, `Embassy Zenda`: rows of a data base between a head that it cut and the whole one. */
function isRowBetweenHeads(text: string, at: LineSource, index: number): boolean {
  return classificationAhead(at, index) && ROW_OF_RECORD.test(text)
}

const LONGEST_ROW = 60
const ROW_OF_RECORD =
  /^(?:\d{4,7}|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?|\d{2}[A-Z]{3,20}\d{1,7}|(?:Embassy|Consulate|Mission|US|USUN|UN|REO|American Institute|Secretary of State)\b[A-Za-z ,.'-]{0,44})$/

/** `… Reason: Section 1.4 (b) of / E.O. 12958, as amended.`: no value follows, so the classifier goes on. */
const CITED_ORDER =
  /^E\.? ?O\.? ?\d{5}(?!\d)\s{0,2}(?:[.;)]|,? {1,2}(?:AS AMENDED|SECTIONS?|SEC\.|REASONS?|PARAGRAPHS?|1\.[3-6])|$)/i

const BELOW_TITLE: ReadonlySet<BlockKind | undefined> = new Set(['subject', 'references'])
const BETWEEN: ReadonlySet<string> = new Set([
  'text',
  'date-time-group',
  'from',
  'to',
  'info',
  'separation',
  'classification',
  'level',
])

/** Fields that page furniture was seen to tear apart; they go on behind it. */
export const TORN_FIELDS: ReadonlySet<BlockKind | undefined> = new Set([
  'tags',
  'subject',
  'references',
  'authority',
  'to',
  'info',
  'set',
])
/** Fields whose readers pass over page lines inside them. */
const PAGED_FIELDS: ReadonlySet<BlockKind> = new Set(['tags', 'subject', 'references'])
/** The rest of a field: in capitals, or too short for a paragraph; the heading of a summary, and what is said of the cable, begin the text. */
function goesOn(text: string): boolean {
  return (
    !/^(?:(?:BEGIN )?SUMMARY\b|THIS (?:CABLE|MESSAGE|TELEGRAM)\b|\d{1,3}$)/i.test(text) &&
    (!isProse(text) || !/[a-z]{3}/.test(text))
  )
}

/** A line below a blank one, the REF line close behind it: in capitals it is the rest of a subject that the blank tore. */
function isAboveReferences(at: LineSource, index: number): boolean {
  let below = index + 1
  while (below < index + MOST_BLANKS && at(below)?.kind === 'blank') below++
  return at(below)?.kind === 'references'
}

/** Copies with two blank lines behind every line have five here. */
const MOST_BLANKS = 7

const REFERENCE_LABEL = /^(?:\u00b6|\ufffd)?\(?[A-Z](?:[.)]|:)\)? *[A-Z0-9(]/

/** The mark of the whole text right below the list, which is no reference C. */
const MARK_OF_ALL = /^\((?:U|C|S)\) {1,3}ENTIRE (?:TEXT|MESSAGE)[ .-]{0,3}$/i

/** `A. COUNTRY CONDITIONS:` above the first number: the title of a part, and no reference. */
function isLetteredTitle(text: string, state: BlockState, at: LineSource, index: number): boolean {
  if (text.endsWith(':') && !/\d{3}/.test(text)) return true
  // Part one: a ninth reference would name a cable.
  if (state.gap && /^I[.)] ?[A-Za-z][^\d]{2,80}$/.test(text)) return true
  if (!state.gap || !/^A[.)] ?\S/.test(text)) return false
  if (/^A[.)]1[.)]? [^\d]{3,80}$/.test(text)) return true
  if (/\d/.test(text)) return false
  for (let ahead = index + 1; ahead < index + 4; ahead++) {
    const line = at(ahead)
    if (line && line.kind !== 'blank' && line.kind !== 'rule')
      return line.kind === 'numbered' || (line.kind === 'text' && isTextOfPart(contentOf(line)))
  }
  return false
}

/** What stands below the title of a part, and not below a paper that is cited: a sentence as long as the line. */
function isTextOfPart(text: string): boolean {
  return (
    text.length > 40 &&
    !REFERENCE_LABEL.test(text) &&
    text.split(' ').length > 6 &&
    !/^(?:BEGIN )?SUMMARY\b/i.test(text)
  )
}

/** Running text below a blank line, or the heading of a summary: captions and attention lines have few words. */
function isSentence(text: string, state: BlockState): boolean {
  if (/^(?:BEGIN )?SUMMARY\b/i.test(text)) return true
  return (
    state.gap && text.split(' ').length > 5 && (/[A-Za-z]{2}\. [A-Z]/.test(text) || !/\b(?:FOR|PASS)\b/i.test(text))
  )
}

/** `(C) The minister said …` below a blank line: a portion mark, not reference C. */
function isMarkedProse(text: string, state: BlockState): boolean {
  return state.gap && /^\([A-Z]\) /.test(text) && ((!state.torn && !/\d/.test(text)) || isProse(text))
}

export function labelsRole(line: Line, state: BlockState, at: LineSource, index: number): Role {
  switch (line.kind) {
    case 'label':
    case 'order':
    case 'tags':
    case 'subject':
    case 'references':
    case 'authority':
    case 'exempt':
      return { kind: 'label', phase: 'labels' }
    case 'date-time-group':
      // The sheet above a release has a label for it: the head itself comes below, or nowhere.
      if (line.plain.startsWith('DTG') && at(index + 1)?.kind !== 'from') return { kind: 'label', phase: 'labels' }
      break
    case 'numbered': {
      const paragraph = paragraphAt(line, state)
      if (paragraph) return { kind: 'paragraph', phase: 'body', paragraph }
      break
    }
    case 'rule':
      // A stroke of the scan.
      if (goesOnWithLabels(at, index)) return { kind: 'furniture', phase: 'labels', field: null }
      break
    default:
  }
  if (isCapitalLabel(line, state)) return { kind: 'label', phase: 'labels' }
  const furniture = furnitureRole(line, 'labels')
  if (furniture) return furniture
  if (isValue(line, state)) return { kind: 'label', phase: 'labels' }
  if (state.gap && line.kind === 'text' && isLostReference(contentOf(line)) && listGoesOnAbove(at, index))
    return { kind: 'label', phase: 'labels' }
  // What a reviewer stamped between two labels.
  if (state.gap && line.kind === 'text' && line.plain.length < LONGEST_STAMP && goesOnWithLabels(at, index))
    return { kind: 'furniture', phase: 'labels', field: null }
  return bodyRole(line, { ...state, phase: 'body' }, at, index)
}

/** Whether a line is the value of a label above it: in its column, or below a label that has none on its own line. */
export function isValue(line: Line, state: BlockState): boolean {
  if (line.indent >= VALUE_COLUMN || (state.hanging && line.indent >= BELOW_LABEL)) return true
  // Copies without columns: below a label alone, or the rest of a list that a page tore.
  return line.kind === 'text' && (state.hanging || (state.gap && OF_LIST.test(contentOf(line))))
}

/** `IMMEDIATE; TARLENHEIM, FRITZ IMMEDIATE; STRELSAU, AMEMBASSY`: the rest of a list of addressees. */
const OF_LIST = /^(?:[A-Z][A-Za-z.,' -]{0,50} )?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)(?:;|$)/

const LONGEST_STAMP = 140

/** A label with nothing behind it: its value stands below, behind a blank line. */
export function isLabelAlone({ plain }: Line): boolean {
  return /^ {0,3}[A-Z][A-Za-z./ ]{1,18}: *$/.test(plain)
}

/** How far in a value stands there. */
const BELOW_LABEL = 4
