import { isAddress, isCaptionLine, isProse, isSignature, mayBeAddress } from './address-shape.ts'
import type { Block, BlockKind, BlockState } from './block.ts'
import { initialState } from './block.ts'
import { readClassificationLine } from './classification-line.ts'
import type { Line } from './line.ts'
import { type ParagraphStart, readParagraphStart } from './paragraph-start.ts'

/** The lines from some place on; undefined behind the end. */
export type LineSource = (index: number) => Line | undefined

/**
 * Builds the block that begins with line `start`, given what came before. It reads as far as it has to
 * and says so in `reach`, so that an edit in what was looked at leads to a new decision.
 */
export function nextBlock(at: LineSource, start: number, before: BlockState): Block {
  const reader = watch(at)
  const first = reader.at(start)
  if (first === undefined) throw new RangeError('no line to build a block from')
  const startsMessage = first.kind !== 'blank' && beginsMessage(first, before, reader.at, start)
  const entry = startsMessage ? initialState : before
  if (first.kind === 'blank') return leadingBlanks(reader.at, start, before)

  const role = roleOf(first, entry, reader.at, start)
  let end = start + (role.lines ?? 1)
  let previous = reader.at(end - 1) ?? first
  for (let line = reader.at(end); line && line.kind !== 'blank'; line = reader.at(end)) {
    if (!continues(role, line, previous, entry, reader.at, end)) break
    previous = line
    end++
  }
  const textEnd = end
  while (reader.at(end)?.kind === 'blank') end++
  const lines: Line[] = []
  for (let index = start; index < end; index++) {
    const line = at(index)
    if (line) lines.push(line)
  }
  const blanks = end - textEnd
  const exit: BlockState = {
    phase: role.phase,
    field: role.field === null ? entry.field : (role.field ?? role.kind),
    last: role.paragraph?.value ?? (role.phase === 'body' ? entry.last : 0),
    gap: blanks > 0 || GAP_KINDS.has(role.kind),
    smart: entry.smart || role.phase === 'labels',
    torn:
      (INTERRUPTING.has(role.kind) && entry.hanging) ||
      (role.kind === 'furniture' &&
        TORN_FIELDS.has(entry.field) &&
        // Page markers stand between blank lines of their own.
        (first.kind === 'page-marker' || ((entry.torn || !entry.gap) && blanks === 0))),
    hanging: HANGING_KINDS.has(role.kind) ? endsMidPhrase(previous) : INTERRUPTING.has(role.kind) && entry.hanging,
    signed:
      role.kind === 'text'
        ? textEnd - start <= 2 && isSignature(contentOf(previous))
        : role.kind === 'furniture' && entry.signed,
  }
  return {
    kind: role.kind,
    lines,
    blanks,
    entry: before,
    exit,
    startsMessage,
    reach: Math.max(0, reader.furthest() - end + 1),
    memo: {},
  }
}

interface Role {
  readonly kind: BlockKind
  readonly phase: BlockState['phase']
  /** Kind that a later continuation belongs to; null keeps the one in force; undefined is `kind`. */
  readonly field?: BlockKind | null
  readonly paragraph?: ParagraphStart
  /** Number of lines that are taken at once. */
  readonly lines?: number
}

const HANGING_KINDS: ReadonlySet<BlockKind> = new Set(['paragraph', 'text'])
/** What copies put between two lines of one sentence. */
const INTERRUPTING: ReadonlySet<BlockKind> = new Set(['furniture', 'section'])
const GAP_KINDS: ReadonlySet<BlockKind> = new Set(['furniture', 'section', 'rule', 'captions', 'blank'])

function leadingBlanks(at: LineSource, start: number, state: BlockState): Block {
  const lines: Line[] = []
  for (let line = at(start); line?.kind === 'blank'; line = at(start + lines.length)) lines.push(line)
  const exit = state.gap ? state : { ...state, gap: true }
  return { kind: 'blank', lines, blanks: lines.length, entry: state, exit, startsMessage: false, reach: 1, memo: {} }
}

/** A new message: FL1, MRN, or a header behind a signature or an ending; the reference, section 0. */
function beginsMessage(line: Line, state: BlockState, at: LineSource, index: number): boolean {
  if (state.phase === 'preface') return false
  if (line.kind === 'transmission') return true
  const over = state.phase === 'ending' || state.phase === 'tail' || (state.phase === 'body' && state.signed)
  if (line.kind === 'label')
    return contentOf(line).startsWith('MRN') && (over || state.phase === 'labels' || state.phase === 'body')
  if (!over) return false
  switch (line.kind) {
    case 'date-time-group':
    case 'routing':
    case 'station':
    case 'janap':
      return followedBy(at, index, HEADER_NEXT) && sectionAhead(at, index) < 2
    case 'page':
      return isFirstPage(line) && followedBy(at, index, PREFACE_NEXT) && sectionAhead(at, index) < 2
    case 'level':
      return opensCopy(at, index) && sectionAhead(at, index) < 2
    case 'distribution':
      return sectionAhead(at, index) < 2
    case 'classification':
      return sectionAhead(at, index) < 2 && followedBy(at, index, FIELD_NEXT)
    default:
      return false
  }
}

const HEADER_NEXT: ReadonlySet<string> = new Set(['from', 'date-time-group', 'security', 'station'])
const PREFACE_NEXT: ReadonlySet<string> = new Set(['page', 'distribution', 'label'])
const FIELD_NEXT: ReadonlySet<string> = new Set(['order', 'tags'])

/** A banner that heads a copy: page 1, the distribution or a label block comes next. */
function opensCopy(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead < index + 10; ahead++) {
    const line = at(ahead)
    if (line?.kind === 'page') return isFirstPage(line)
    if (line && PREFACE_NEXT.has(line.kind)) return true
  }
  return false
}

function isFirstPage(line: Line): boolean {
  return /^PAGE {1,4}0?1(?!\d)/.test(contentOf(line))
}

/** Whether a line of one of the kinds stands within the next few lines. */
function followedBy(at: LineSource, index: number, kinds: ReadonlySet<string>): boolean {
  for (let ahead = index + 1; ahead < index + 10; ahead++) {
    const line = at(ahead)
    if (line && kinds.has(line.kind)) return true
  }
  return false
}

/** Section number on the next classification line; 0 where none is near, 1 for an unsectioned one. */
function sectionAhead(at: LineSource, index: number): number {
  for (let ahead = index; ahead < index + LOOK_AHEAD; ahead++) {
    const line = at(ahead)
    if (!line) return 0
    if (line.kind === 'classification') return sectionNumber(line)
    if (line.kind === 'numbered') return 0
  }
  return 0
}

/** Header of a section: rarely more than the address lists, which fit in this many lines. */
const LOOK_AHEAD = 60

function sectionNumber(line: Line): number {
  const section = readClassificationLine(line.plain, line.indent)?.section
  return section ? Number(line.plain.slice(section.number.start, section.number.end)) : 1
}

/** What the line is, here. The order of the questions is the grammar. */
function roleOf(line: Line, state: BlockState, at: LineSource, index: number): Role {
  switch (state.phase) {
    case 'preface':
      if (line.kind === 'level' && opensDraft(at, index)) return { kind: 'classification', phase: 'captions' }
      return prefaceRole(line, state) ?? { kind: 'preface', phase: 'preface' }
    case 'header':
    case 'address':
      return headerRole(line, state) ?? addressRole(line, state)
    case 'captions':
      return captionsRole(line, state, at, index)
    case 'fields':
    case 'titled':
      return fieldsRole(line, state, at, index)
    case 'labels':
      return labelsRole(line, state, at, index)
    case 'body':
      return bodyRole(line, state, at, index)
    case 'ending':
      return endingRole(line)
    case 'tail':
      return tailRole(line)
  }
}

/** The level of a draft, which has no number yet: a caption, an attention line or a field follows. */
function opensDraft(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead < index + 4; ahead++) {
    const line = at(ahead)
    if (!line) return false
    if (line.kind === 'blank') continue
    return (
      line.kind === 'order' ||
      isCaptionLine(contentOf(line)) ||
      /^(?:DEPT|DEPARTMENT|STATE|NSC)\b.{0,40}\b(?:FOR|PASS)\b/.test(contentOf(line))
    )
  }
  return false
}

function prefaceRole(line: Line, state: BlockState): Role | undefined {
  const text = contentOf(line)
  switch (line.kind) {
    case 'transmission':
    case 'routing':
    case 'janap':
    case 'station':
    case 'security':
    case 'date-time-group':
      return { kind: line.kind, phase: 'header' }
    case 'from':
      return mayBeAddress(text) ? { kind: 'from', phase: 'address' } : undefined
    case 'to':
    case 'info':
      return mayBeAddress(text) && isAddress(text.slice(text.indexOf(' ') + 1))
        ? { kind: line.kind, phase: 'address' }
        : undefined
    case 'label':
      return /^(?:MRN|Date\/DTG)/.test(text) ? { kind: 'label', phase: 'labels' } : undefined
    case 'classification':
      return { kind: 'classification', phase: 'captions' }
    case 'order':
    case 'tags':
    case 'references':
      return fieldRole(line, state)
    case 'subject':
      return /^SUBJ/.test(text) ? fieldRole(line, state) : undefined
    case 'numbered': {
      const paragraph = paragraphAt(line, state)
      return paragraph ? { kind: 'paragraph', phase: 'body', paragraph } : undefined
    }
    case 'distribution':
    case 'control':
    case 'drafting':
      return { kind: 'distribution', phase: 'preface' }
    default:
      return furnitureRole(line, 'preface')
  }
}

function furnitureRole(line: Line, phase: BlockState['phase']): Role | undefined {
  switch (line.kind) {
    case 'page':
    case 'page-marker':
    case 'release':
    case 'level':
      return { kind: 'furniture', phase, field: null }
    default:
      return undefined
  }
}

function fieldRole(line: Line, state: BlockState): Role | undefined {
  switch (line.kind) {
    case 'subject':
      return { kind: 'subject', phase: 'titled' }
    case 'order':
    case 'tags':
    case 'references':
    case 'authority':
      return { kind: line.kind, phase: state.phase === 'titled' || state.phase === 'body' ? 'titled' : 'fields' }
    default:
      return undefined
  }
}

function headerRole(line: Line, state: BlockState): Role | undefined {
  const phase = state.phase
  switch (line.kind) {
    case 'routing':
    case 'janap':
    case 'station':
    case 'security':
    case 'date-time-group':
    case 'accounting':
      return { kind: line.kind, phase }
    case 'from':
    case 'to':
    case 'info':
    case 'exempt':
      return { kind: line.kind, phase: 'address' }
    case 'separation':
      return { kind: 'separation', phase: 'captions' }
    case 'level':
      // A level behind the addresses is the classification line of a short message; before them, a banner.
      return phase === 'address'
        ? { kind: 'classification', phase: 'captions' }
        : { kind: 'furniture', phase, field: null }
    case 'classification':
      return { kind: 'classification', phase: 'captions' }
    case 'distribution':
    case 'control':
    case 'drafting':
      return { kind: 'distribution', phase, field: null }
    case 'foreign':
      return { kind: 'text', phase: 'body' }
    case 'label':
      return /^MRN/.test(contentOf(line)) ? { kind: 'label', phase: 'labels' } : undefined
    case 'numbered': {
      const paragraph = paragraphAt(line, state)
      return paragraph && (paragraph.marked || paragraph.value === 1)
        ? { kind: 'paragraph', phase: 'body', paragraph }
        : undefined
    }
    default:
      return fieldRole(line, state) ?? furnitureRole(line, phase)
  }
}

function addressRole(line: Line, state: BlockState): Role {
  const text = contentOf(line)
  const list = state.field
  const inList = list === 'to' || list === 'info' || list === 'exempt' || list === 'from'
  if (isCaptionLine(text)) return { kind: 'captions', phase: 'captions' }
  if (inList && state.gap && isAddress(text)) return { kind: list, phase: 'address' }
  if (inList && (!state.gap || state.torn) && mayBeAddress(text)) return { kind: list, phase: 'address' }
  if (state.phase === 'address' && state.gap)
    return isProse(text)
      ? { kind: 'text', phase: 'body' }
      : { kind: 'captions', phase: 'captions', field: 'separation' }
  return { kind: 'unknown', phase: state.phase, field: null }
}

function captionsRole(line: Line, state: BlockState, at: LineSource, index: number): Role {
  const field = fieldRole(line, state) ?? furnitureRole(line, 'captions')
  if (field?.kind === 'furniture' && line.kind === 'level' && state.field === 'separation')
    return { kind: 'classification', phase: 'captions' }
  if (field) return field
  switch (line.kind) {
    case 'numbered': {
      const paragraph = paragraphAt(line, state)
      if (paragraph) return { kind: 'paragraph', phase: 'body', paragraph }
      break
    }
    case 'classification':
      return { kind: state.field === 'separation' ? 'classification' : 'section', phase: 'captions', field: 'captions' }
    case 'separation':
      return { kind: 'separation', phase: 'captions' }
    case 'rule':
      return { kind: 'rule', phase: 'captions' }
    case 'foreign':
      return { kind: 'text', phase: 'body' }
    default:
  }
  if (state.gap && isProse(contentOf(line)) && !followedBy(at, index, FIELD_NEXT))
    return { kind: 'text', phase: 'body' }
  // Until the classification line has come, it is waited for.
  return { kind: 'captions', phase: 'captions', ...(state.field === 'separation' ? { field: state.field } : {}) }
}

function fieldsRole(line: Line, state: BlockState, at: LineSource, index: number): Role {
  const text = contentOf(line)
  const plain = fieldRole(line, state) ?? furnitureRole(line, state.phase)
  if (plain) return plain
  if (line.kind === 'numbered') {
    const paragraph = paragraphAt(line, state)
    if (paragraph && (state.gap || paragraph.marked || paragraph.value === 1))
      return { kind: 'paragraph', phase: 'body', paragraph }
  }
  if (state.field === 'references' && REFERENCE_LABEL.test(text) && !isMarkedProse(text, state))
    return { kind: 'references', phase: state.phase }
  if (state.torn && state.field && goesOn(text)) return { kind: state.field, phase: state.phase }
  if (state.phase === 'fields' && line.kind === 'text' && !isProse(text) && !isSentence(text, state))
    return { kind: 'captions', phase: 'fields', field: null }
  return bodyRole(line, { ...state, phase: 'body' }, at, index)
}

/** Fields that page furniture was seen to tear apart; they go on behind it. */
const TORN_FIELDS: ReadonlySet<BlockKind | undefined> = new Set([
  'tags',
  'subject',
  'references',
  'authority',
  'to',
  'info',
])
/** The rest of a field: in capitals, or too short for a paragraph; the heading of a summary begins the text. */
function goesOn(text: string): boolean {
  return !/^(?:BEGIN )?SUMMARY\b/i.test(text) && (!isProse(text) || !/[a-z]{3}/.test(text))
}

const REFERENCE_LABEL = /^(?:\u00b6|\ufffd)?\(?[A-Z](?:[.)]|:)\)? *[A-Z0-9(]/

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

function labelsRole(line: Line, state: BlockState, at: LineSource, index: number): Role {
  switch (line.kind) {
    case 'label':
    case 'order':
    case 'tags':
    case 'subject':
    case 'references':
    case 'authority':
    case 'exempt':
      return { kind: 'label', phase: 'labels' }
    case 'numbered': {
      const paragraph = paragraphAt(line, state)
      if (paragraph) return { kind: 'paragraph', phase: 'body', paragraph }
      break
    }
    default:
  }
  const furniture = furnitureRole(line, 'labels')
  if (furniture) return furniture
  if (line.indent >= VALUE_COLUMN) return { kind: 'label', phase: 'labels' }
  return bodyRole(line, { ...state, phase: 'body' }, at, index)
}

/** SMART values stand in a column of their own; anything this far in continues one. */
const VALUE_COLUMN = 12

function bodyRole(line: Line, state: BlockState, at: LineSource, index: number): Role {
  const text = contentOf(line)
  switch (line.kind) {
    case 'numbered': {
      const paragraph = paragraphAt(line, state)
      if (paragraph) return { kind: 'paragraph', phase: 'body', paragraph }
      break
    }
    case 'page':
    case 'page-marker':
    case 'release':
    case 'level':
      return { kind: 'furniture', phase: 'body', field: null }
    case 'rule':
      return { kind: 'rule', phase: 'body' }
    case 'separation':
      if (!state.signed && opensRepeatedText(at, index)) break
      return { kind: 'separation', phase: 'ending' }
    case 'validation':
    case 'end-of-message':
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
    default:
  }
  if (isCaptionLine(text))
    return { kind: state.field === 'section' ? 'furniture' : 'captions', phase: 'body', field: null }
  return { kind: 'text', phase: 'body' }
}

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
function isSectionLine(line: Line, state: BlockState): boolean {
  const tokens = readClassificationLine(line.plain, line.indent)
  return (
    tokens?.section !== undefined ||
    (state.gap && tokens?.level.code !== undefined && (tokens.level.spaced || tokens.rest === undefined))
  )
}

/** Number of lines of a header that is repeated for a further section, 0 where the line begins none. */
function repeatedHeader(at: LineSource, index: number): number {
  if (sectionAhead(at, index) < 2) return 0
  let count = 0
  let addressed = false
  for (let line = at(index); line && line.kind !== 'classification'; line = at(index + count)) {
    // "FM Tarlenheim said …" and "TO BE SURE, …" look like address lines as well.
    if (!IN_HEADER.has(line.kind) && !mayBeAddress(contentOf(line))) return 0
    if (FREE_IN_HEADER.has(line.kind) && !mayBeAddress(contentOf(line))) return 0
    addressed ||= line.kind === 'to' || line.kind === 'info'
    count++
  }
  return addressed ? count + 1 : 0
}

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

function endingRole(line: Line): Role {
  switch (line.kind) {
    case 'separation':
    case 'validation':
    case 'end-of-message':
      return { kind: line.kind, phase: 'ending' }
    case 'classification':
      return sectionNumber(line) > 1 ? { kind: 'section', phase: 'body' } : { kind: 'trailer', phase: 'ending' }
    default:
      return furnitureRole(line, 'ending') ?? { kind: 'trailer', phase: 'ending' }
  }
}

function tailRole(line: Line): Role {
  if (line.kind === 'label' || line.kind === 'exempt') return { kind: 'label', phase: 'tail' }
  const furniture = furnitureRole(line, 'tail')
  if (furniture) return furniture
  return line.indent >= VALUE_COLUMN ? { kind: 'label', phase: 'tail' } : { kind: 'trailer', phase: 'tail' }
}

/** The paragraph that a line of kind `numbered` begins here, if it does; the reference, section 8.1. */
function paragraphAt(line: Line, state: BlockState): ParagraphStart | undefined {
  const start = readParagraphStart(line.plain, line.indent)
  if (!start) return undefined
  if (start.marked) return start
  const glued = start.textStart === start.delimiterEnd && /[a-z]/.test(line.plain.charAt(start.textStart))
  if (glued || start.textStart >= line.plain.length) return undefined
  const expected = start.value === state.last + 1
  // `4)` opens an item of a list far more often than a paragraph.
  if (start.delimiter !== '.' && start.delimiter !== '..') return undefined
  if (line.indent >= LIST_INDENT && !expected) return undefined
  const lower = /[a-z]/.test(line.plain.charAt(start.textStart))
  if (state.gap) return state.torn && state.hanging && (lower || !expected) ? undefined : start
  // "... on" and below it "5. May 2009": a date.
  if (DATE_REST.test(line.plain.slice(start.textStart, start.textStart + 16))) return undefined
  return expected && !state.hanging && /[A-Z"'([]/.test(line.plain.charAt(start.textStart)) ? start : undefined
}

const DATE_REST = /^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/i
/** Numbers set in this far belong to a list. */
const LIST_INDENT = 8

/** A line that wants a number to follow: "... on January", "see article", "by". */
function endsMidPhrase(line: Line): boolean {
  return MID_PHRASE.test(line.plain.slice(-24))
}

const MID_PHRASE =
  /(?:^|[ (])(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|number|para|paras|paragraph|paragraphs|article|articles|section|sections|chapter|item|of|in|to|by|the|and|on|from|for|at|a|an|with|than|about|over|under|between|least|most|or|page|is|was|were|are)\.?$/i

/** Whether `line` goes on with the block that has been begun. */
function continues(role: Role, line: Line, previous: Line, state: BlockState, at: LineSource, index: number): boolean {
  const inside = (): BlockState => ({
    ...state,
    phase: role.phase,
    field: role.field === null ? state.field : (role.field ?? role.kind),
    last: role.paragraph?.value ?? state.last,
    gap: false,
    signed: false,
    torn: false,
    hanging: HANGING_KINDS.has(role.kind) && line.kind === 'numbered' && endsMidPhrase(previous),
  })
  switch (role.kind) {
    case 'paragraph':
    case 'text': {
      // A signature glued to the text: the next message begins below it.
      if (line.kind === 'transmission') return false
      // Most lines are text, whatever the state.
      if (line.kind === 'text') return !isCaptionLine(contentOf(line))
      return bodyRole(line, inside(), at, index).kind === 'text'
    }
    case 'tags':
    case 'order':
    case 'subject':
    case 'references':
    case 'authority':
      return continuesField(role.kind, line, inside())
    case 'to':
    case 'info':
    case 'exempt':
    case 'from':
      return continuesAddress(role.kind, line, inside())
    case 'label':
      return line.kind === 'text' || (line.kind === 'numbered' && line.indent >= VALUE_COLUMN)
    case 'preface':
      return prefaceRole(line, inside()) === undefined
    case 'distribution':
      return (
        line.kind === 'distribution' ||
        line.kind === 'drafting' ||
        line.kind === 'control' ||
        (line.kind === 'text' && isOfficeRow(contentOf(line))) ||
        isDraftingLine(line, previous)
      )
    case 'captions':
      return role.phase !== 'body' && line.kind === 'text'
    case 'routing':
      return line.kind === 'routing' && !/^([A-Z])\1 /.test(contentOf(line))
    case 'trailer':
      return endingRole(line).kind === 'trailer'
    case 'furniture':
      return isSplitPage(previous, line)
    default:
      return false
  }
}

/** The split form of 1979: `PAGE 02`, and on the next line `RIYADH 00905 01 OF 03 060018Z`. */
function isSplitPage(page: Line, line: Line): boolean {
  return page.kind === 'page' && /^PAGE {1,4}\d{1,3}$/.test(contentOf(page)) && PAGE_REST.test(contentOf(line))
}

const PAGE_REST = /^[A-Z][A-Z .'-]{1,24} {1,8}\d{4,6}(?: {1,8}\d{2} OF \d{2})?(?: {1,8}\d{6}Z?)?$/

/** A further row of the distribution: `H-01  INR-07  /026 W`. */
function isOfficeRow(text: string): boolean {
  const words = text.split(/ +/)
  const total = words.findIndex((word) => /^\/\d{3}[A-Z]?$/.test(word))
  const offices = total < 0 ? words : words.slice(0, total)
  return (
    (offices.length > 0 || total === 0) && offices.every((word) => /^[A-Z]{1,6}(?:\/[A-Z]{1,6})?-\d{2}$/.test(word))
  )
}

/** Clearances follow a drafting line in the form OFFICE:NAME. */
function isDraftingLine(line: Line, previous: Line): boolean {
  const drafting = previous.kind === 'drafting' || /^[A-Z]{1,5}(?:\/[A-Z-]+)*\s?[:-]/.test(contentOf(previous))
  return line.kind === 'text' && drafting && /^[A-Z]{1,5}(?:\/[A-Z-]+)*\s?[:-]\s?[A-Z]/.test(contentOf(line))
}

function continuesField(kind: BlockKind, line: Line, inside: BlockState): boolean {
  if (line.kind === 'numbered') {
    const paragraph = paragraphAt(line, { ...inside, last: 0 })
    return !(paragraph && (paragraph.marked || paragraph.value === 1))
  }
  if (kind === 'tags' && OTHER_KEYWORD.test(contentOf(line))) return false
  if (kind === 'tags' || kind === 'order') return line.kind === 'text' && !isCaptionLine(contentOf(line))
  if (/^(?:BEGIN )?SUMMARY\b/i.test(contentOf(line)) && kind !== 'authority') return false
  return CONTINUES_FIELD.has(line.kind)
}

/** `SUBJET: …` below the TAGS is another field, its keyword misspelt. */
const OTHER_KEYWORD = /^[A-Z]{4,9} {0,2}:/

const CONTINUES_FIELD: ReadonlySet<string> = new Set([
  'text',
  'to',
  'from',
  'info',
  'routing',
  'date-time-group',
  'distribution',
  'foreign',
  'label',
])

function continuesAddress(kind: BlockKind, line: Line, inside: BlockState): boolean {
  if (kind === 'from') return false
  const text = contentOf(line)
  if (line.kind === 'routing') return true
  return line.kind === 'text' && !isCaptionLine(text) && addressRole(line, inside).kind === kind
}

function contentOf(line: Line): string {
  return line.indent === 0 ? line.plain : line.plain.slice(line.indent)
}

/** Remembers the furthest line that was asked for. */
function watch(at: LineSource): { at: LineSource; furthest: () => number } {
  let furthest = -1
  return {
    at: (index) => {
      if (index > furthest) furthest = index
      return at(index)
    },
    furthest: () => furthest,
  }
}
