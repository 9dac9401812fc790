import { isCaptionLine, isDistributionAlone, isProse } from '../lines/address-shape.ts'
import { isAttentionBelow, isAttentionLine, isPostBelowReferences } from '../lines/attention-line.ts'
import { readClassificationLine } from '../lines/classification-line.ts'
import type { Line, LineKind } from '../lines/line.ts'
import { inCapitals } from '../lines/lowered-head.ts'
import {
  isLostReference,
  isPageInsideField,
  isReferenceByName,
  isTextBelowReferences,
} from '../lines/reference-lines.ts'
import { opensCell } from '../lines/row-of-table.ts'
import { isDirt } from '../lines/specks.ts'
import { continuesTags } from '../lines/tags-lines.ts'
import type { BlockKind, BlockState } from './block.ts'
import { bodyRole } from './body-roles.ts'
import { goesOnInCapitals, isCapitalLabel } from './capital-labels.ts'
import { endingRole } from './ending-roles.ts'
import { behindAddresses, opensHeadBehind } from './head-behind.ts'
import { addressRole, prefaceRole } from './header-roles.ts'
import { contentOf, type LineSource } from './line-source.ts'
import { beginsBareText, opensHeadlessText } from './look-ahead.ts'
import { numberAlone, numberAloneAt } from './number-alone.ts'
import { otherParagraphAt } from './other-numbering.ts'
import {
  BELOW_LEVEL,
  isNumberAtFoot,
  isNumberAtHead,
  isOfficesLine,
  isSplitPage,
  isStampOfPage,
  opensStrayOffices,
} from './page-furniture.ts'
import { endsMidPhrase, isDoubtfulStart, paragraphAt } from './paragraph-at.ts'
import { isRecord } from './record-of-base.ts'
import { goesOnWithStamp, isAboveNumber, isDeclassified, isHeadOfStamp, isRestOfStamp } from './release-stamps.ts'
import { figureAt, isFirstBelowReasons, laterStart } from './resumed-numbers.ts'
import { HANGING_KINDS, type Role, VALUE_COLUMN } from './role.ts'
import { continuesSet, isLetteredList, OTHER_HEAD } from './set-roles.ts'
import { isTitleAboveText } from './title-above-text.ts'
import { beginsTitle, isTitleBelowText } from './title-ahead.ts'
import { isSentenceBelow } from './torn-subject.ts'

/** The state inside the block; made only where it is asked for, since most lines are text whatever it is. */
function inside(role: Role, line: Line, previous: Line, state: BlockState, above: number): BlockState {
  return {
    ...state,
    phase: role.phase,
    field: role.field === null ? state.field : (role.field ?? role.kind),
    last: role.paragraph?.value ?? state.last,
    style: role.style ?? state.style,
    gap: false,
    signed: false,
    torn: false,
    hanging:
      HANGING_KINDS.has(role.kind) &&
      line.kind === 'numbered' &&
      (endsMidPhrase(previous) ||
        (isDoubtfulStart(line) &&
          !isSentenceOver(previous) &&
          !isDeclassified(previous) &&
          !(role.kind === 'text' && above === 1 && isTitleBelowText(previous, state)))),
  }
}

/** Whether `line` goes on with the block that has been begun with the line `start`. */
export function continues(
  role: Role,
  line: Line,
  previous: Line,
  state: BlockState,
  at: LineSource,
  index: number,
  start: number,
): boolean {
  switch (role.kind) {
    case 'paragraph':
    case 'text': {
      // A signature glued to the text: the next message begins below it.
      if (line.kind === 'transmission' || (line.kind === 'date-time-group' && opensCell(line))) return false
      // A title with its rule stands alone, above the text and below it.
      if (previous.kind === 'heading' || line.kind === 'heading') return false
      if (
        role.kind === 'text' &&
        index - start < 3 &&
        state.gap &&
        isTitleAboveText(line, at, index, start, state.reviewed)
      )
        return false
      if (
        (role.style ?? state.style) !== undefined &&
        isNextNumber(line, previous, inside(role, line, previous, state, index - start), at, index)
      )
        return false
      // Most lines are text, whatever the state.
      if (line.kind === 'text')
        return (
          !isCaptionLine(contentOf(line)) &&
          !isHeadOfStamp(line, at, index) &&
          !(isAboveNumber(line, at(index + 1)) && (role.kind === 'text' || isSentenceOver(previous))) &&
          !isNumberAtFoot(line, at, index) &&
          !opensHeadBehind(line, at, index) &&
          !opensStrayOffices(line, at, index) &&
          !beginsTitle(line, previous, at, index, role.kind === 'text' ? start : undefined)
        )
      return bodyRole(line, inside(role, line, previous, state, index - start), at, index).kind === 'text'
    }
    case 'tags':
    case 'order':
    case 'subject':
    case 'references':
    case 'authority':
      if (role.kind === 'authority' && isSameAuthority(contentOf(previous), contentOf(line), line.kind)) return true
      if (role.kind === 'subject' && isLetteredList(line, at, index)) return false
      if (role.kind === 'tags' && state.behind && !MORE_TAGS.test(contentOf(line))) return false
      if (isHeadOfStamp(line, at, index) || opensStrayOffices(line, at, index)) return false
      return continuesField(role.kind, line, previous, inside(role, line, previous, state, index - start), at, index)
    case 'to':
    case 'info':
    case 'exempt':
    case 'from':
      return (
        !isRecord(line, at, index) &&
        continuesAddress(role.kind, line, inside(role, line, previous, state, index - start), at, index)
      )
    case 'set':
      return continuesSet(line, previous, inside(role, line, previous, state, index - start))
    case 'label':
      if (line.kind === 'text') return !isCapitalLabel(line, state) && !goesOnInCapitals(line, at(start), state)
      return line.kind === 'numbered' && line.indent >= VALUE_COLUMN
    case 'preface':
      return (
        line.kind !== 'set' &&
        line.kind !== 'remarks' &&
        !(line.kind === 'text' && opensHeadlessText(contentOf(line), at, index)) &&
        prefaceRole(line, inside(role, line, previous, state, index - start), at, index) === undefined
      )
    case 'distribution':
      return (
        line.kind === 'distribution' ||
        line.kind === 'drafting' ||
        line.kind === 'control' ||
        (line.kind === 'text' && isOfficeRow(contentOf(line))) ||
        isDraftingLine(line, previous)
      )
    case 'captions':
      if (role.phase === 'titled') return line.kind === 'text' && isAttentionLine(contentOf(line))
      return role.phase !== 'body' && line.kind === 'text' && !beginsBareText(at, index)
    case 'classification':
    case 'section':
      return role.lines === undefined && line.kind === 'text' && endsClassification(previous, line)
    case 'date-time-group':
      return line.kind === 'text' && isRestOfGroup(previous.plain, contentOf(line))
    case 'routing':
      return line.kind === 'routing' && !/^([A-Z])\1 /.test(contentOf(line))
    case 'trailer':
      return endingRole(line).kind === 'trailer' && !(role.phase === 'tail' && line.kind === 'label')
    case 'furniture':
      return (
        isSplitPage(previous, line) ||
        isRestOfStamp(previous, line) ||
        isBeginningOfStamp(previous, line, at(index + 1)) ||
        goesOnWithStamp(previous, line, at, index) ||
        isStampOfPage(line, previous) ||
        (index - start > 1 && isNumberAtHead(line, previous, at(index - 2))) ||
        (line.kind === 'text' && SUBJECT_OF_PRINT.test(previous.plain)) ||
        (previous.kind === 'level' &&
          (POST_OF_PAGE.test(contentOf(line)) || (role.phase === 'body' && BELOW_LEVEL.test(contentOf(line))))) ||
        (isOfficesLine(previous) && isOfficesLine(line)) ||
        (line.kind === 'text' && isRestOfRepeated(previous, contentOf(line)))
      )
    default:
      return false
  }
}

/** At the end of a print-out dirt stands below the TAGS: codes and names begin with capitals and hold no figures. */
const MORE_TAGS = /^[A-Z]{2,20}(?:[ ,().'-]{1,4}[A-Z]{1,20}){0,40}[,)]?$/

/** A stamp that stands twice, cut off within the second. */
function isBeginningOfStamp({ kind, plain }: Line, line: Line, next: Line | undefined): boolean {
  if (
    kind !== 'release' ||
    line.kind !== 'text' ||
    ((next?.kind ?? 'blank') !== 'blank' && line.plain.length < SHORTEST_STAMP)
  )
    return false
  return plain.length > line.plain.length && plain.startsWith(line.plain)
}

const SHORTEST_STAMP = 8

/** `MAY 10` or `10` below a date-time group whose line was wrapped before it. */
function isRestOfGroup(above: string, text: string): boolean {
  if (text.length > LONGEST_REST) return false
  return /\d{6}Z$/.test(above) ? MONTH_AND_YEAR.test(text) : /\d{6}Z [A-Z]{3}$/.test(above) && /^\d{2}$/.test(text)
}

const LONGEST_REST = 9
const MONTH_AND_YEAR = /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) \d{2}(?:\d{2})?$/

/** A print-out gives the subject above the text as well, and may wrap it. */
const SUBJECT_OF_PRINT = /^\s*<SUBJ>/

/** The next number of a copy that has them as `(2)`, below a sentence that is over. */
function isNextNumber(line: Line, previous: Line, inside: BlockState, at: LineSource, index: number): boolean {
  return SENTENCE_OVER.test(previous.plain) && otherParagraphAt(line, inside, at, index) !== undefined
}

/** A speck of the scan may stand behind the stop, `He left. -`. */
function isSentenceOver({ plain }: Line): boolean {
  const last = plain.length - 1
  const isSpeck = plain.charCodeAt(last - 1) === BLANK && SPECKS.includes(plain.charAt(last))
  return SENTENCE_OVER.test(isSpeck ? plain.slice(0, last - 1) : plain)
}

const BLANK = 32
const SPECKS = "-.,'`_/~|"
const SENTENCE_OVER = /[.!?:;]["')\]]{0,3}$/

/** `OF 02 ZENDA 000123` below `C O N F I D E N T I A L SECTION 01`: the line was wrapped before its number. */
function endsClassification(first: Line, line: Line): boolean {
  if (!REST_OF_CLASSIFICATION.test(contentOf(line))) return false
  const own = readClassificationLine(first.plain, first.indent)
  if (!own || own.number || (own.rest && !/^(?:OF|SECTION)$/i.test(first.plain.slice(own.rest.start)))) return false
  const joined = readClassificationLine(`${first.plain} ${inCapitals(contentOf(line))}`, first.indent)
  return joined?.number !== undefined && joined.rest === undefined
}

const REST_OF_CLASSIFICATION =
  /^(?:SECTION {1,3})?(?:\d{1,2} {1,3}(?:OF {1,3}\d{1,2} {1,3})?|OF {1,3}\d{1,2} {1,3})?(?:[A-Z][A-Z .'-]{2,30} )?\d{3,7}$/i

/** Fields that a section repeats; their values may be wrapped. */
const REPEATED: ReadonlySet<string> = new Set(['order', 'tags', 'subject', 'references'])

/** Repeated fields may be wrapped; the text goes on below the reasons. */
function isRestOfRepeated(previous: Line, text: string): boolean {
  if (isCaptionLine(text)) return false
  if (REPEATED.has(previous.kind)) return previous.kind !== 'subject' || mayBeWrapped(previous.plain, text)
  return previous.kind === 'authority' && (REST_OF_REASONS.test(text) || !REASONS.test(previous.plain))
}

/** Whether the next word had no room on the line: one that had begins the text, which goes on from the section above. */
function mayBeWrapped(above: string, text: string): boolean {
  return above.length + 1 + (/^\S*/.exec(text)?.[0].length ?? 0) > NARROWEST
}

/**
 * Whether what stands below a line of the subject that had room for more is the text: it has no number, and goes on
 * for more lines than any title.
 */
function runsOn(above: Line, text: string, at: LineSource, index: number): boolean {
  if (/[-,(]$/.test(above.plain) || text.startsWith('-') || mayBeWrapped(above.plain, text)) return false
  if (endsMidPhrase(above)) return false
  let over = false
  let ahead = index
  for (; ahead < index + FURTHEST_END; ahead++) {
    const line = at(ahead)
    if (!line || !MAY_BE_PROSE.has(line.kind)) break
    over ||= SENTENCE_OVER.test(line.plain)
  }
  // A list of days, or of guests, is a title where the next field stands below it.
  return ahead - index >= LINES_OF_TEXT && over && !FIELDS_BELOW.has(at(ahead)?.kind ?? 'blank')
}

const FIELDS_BELOW: ReadonlySet<string> = new Set(['order', 'tags', 'references', 'authority', 'numbered'])
const FURTHEST_END = 40

/** What lines of running text may look like: `TO RETURN`, `FROM THE LAKE`. */
const MAY_BE_PROSE: ReadonlySet<string> = new Set(['text', 'to', 'from', 'info'])
/** A title has four lines at the most. */
const LINES_OF_TEXT = 6

/** Columns that teleprinter copies have at the least. */
const NARROWEST = 53

const REASONS = /\b1 ?[.,:/] ?[3-6]\b/

/** The same below the banner, where PAGE is lost: `RIYADH 00905 060018Z`. */
const POST_OF_PAGE = /^[A-Z][A-Z .'-]{1,24} {1,8}\d{4,6}(?: {1,8}\d{2} OF \d{2})? {1,8}\d{6}[Z2]$/

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

function continuesField(
  kind: BlockKind,
  line: Line,
  previous: Line,
  inside: BlockState,
  at: LineSource,
  index: number,
): boolean {
  const next = at(index + 1)
  if (inside.phase === 'titled' && otherParagraphAt(line, inside, at, index)) return false
  if (line.kind === 'numbered') {
    const first = { ...inside, last: 0 }
    const paragraph = paragraphAt(line, first) ?? numberAloneAt(line, first, next) ?? figureAt(line, first, at, index)
    if (paragraph && (paragraph.marked || paragraph.value === 1)) return false
    if (isFirstBelowReasons(kind, line)) return false
    return !numberAlone(line, inside, at, index) && !(OPENS_BODY.has(kind) && laterStart(line, inside, at, index))
  }
  const text = contentOf(line)
  if (kind !== 'authority' && kind !== 'order' && isPageInsideField(text)) return true
  if (kind !== 'references' && kind !== 'authority' && (isLostReference(text) || isReferenceByName(text, next?.plain)))
    return false
  if (kind === 'subject' && (OTHER_HEAD.test(text) || OPENS_TEXT.test(text) || isDirt(text))) return false
  if (
    (kind === 'subject' || kind === 'references') &&
    line.kind === 'text' &&
    !endsMidPhrase(previous) &&
    isAttentionBelow(contentOf(previous), text)
  )
    return false
  if ((kind === 'subject' || kind === 'references') && isDistributionAlone(text) && !endsMidPhrase(previous))
    return false
  if (kind === 'subject' && line.kind === 'text' && runsOn(previous, text, at, index)) return false
  if (kind === 'subject' && (isSentenceBelow(previous, line) || MARK_AT_END.test(previous.plain))) return false
  if (kind === 'tags' && OTHER_KEYWORD.test(contentOf(line))) return false
  if (kind === 'tags' && line.kind === 'text' && !continuesTags(previous.plain, text)) return false
  if (kind === 'tags' || kind === 'order') return line.kind === 'text' && !isCaptionLine(contentOf(line))
  if (SUMMARY_TITLE.test(text)) return false
  if (kind === 'references' && line.kind === 'text') {
    if (isTextBelowReferences(previous.plain, text)) return false
    if (LIST_OVER.test(previous.plain) && isPostBelowReferences(text, next?.kind)) return false
  }
  if (mayBeEntire(text) && ENTIRE_TEXT.test(text)) return false
  if (kind === 'authority' && (isBehindReasons(previous, line) || isMarkedBehindReasons(previous, text))) return false
  if (kind === 'authority' && next?.kind === 'rule' && !REST_OF_REASONS.test(text)) return false
  return CONTINUES_FIELD.has(line.kind)
}

/** Fields below which the text begins. */
const OPENS_BODY: ReadonlySet<string> = new Set(['subject', 'references', 'authority'])

/** What is quoted or enumerated below the subject, and is no rest of it. */
const OPENS_TEXT =
  /^(?:(?:UN)?QUOTE\b|BEGIN(?:S|NING)? (?:TEXT|QUOTE|EXCERPTS?|MESSAGE|TELEGRAM|UNCLASSIFIED)\b|TABLE OF CONTENTS\b|CONTENTS {0,2}:?$|(?:THE )?FOLLOWING (?:IS|ARE|TEXT|TELEGRAM|MESSAGE|CABLE|REPEAT|SENT|RECEIVED)\b)/

/** The military put the mark of a title behind it: it closes the title. */
const MARK_AT_END = /[A-Z0-9)] \((?:U|C|S|TS|S\/NF|C\/NF|FOUO|U\/FOUO|SBU|LOU)\)$/

/** Source, date and person of one authority, each on a line of its own. */
function isSameAuthority(above: string, text: string, kind: LineKind): boolean {
  return SOURCE_OF_AUTHORITY.test(text) || (kind === 'authority' && /^DERIVED FROM\s?:/i.test(above))
}

/** Below `Classified By:` the source and the date of what it is derived from are lines of one authority. */
const SOURCE_OF_AUTHORITY = /^(?:DERIVED FROM|DECLASSIFY ON|REASONS?)\s?:/i

/** A number, which is the last word of a reference. */
const LIST_OVER = /\d(?: ?\(NOTAL\))?\.?$/

/** The heading of the summary begins the text, below whatever field it stands. */
const SUMMARY_TITLE = /^\u00b6? ?(?:\([A-Z/]{1,8}\) ?)?(?:BEGIN |EXECUTIVE )?(?:SUMMARY\b|INTRODUCTION AND SUMMARY\b)/i

/** The mark of the whole text is its first paragraph, or what is left of it. */
function mayBeEntire(text: string): boolean {
  return text.includes('ENTIRE') || text.includes('ntire')
}

const ENTIRE_TEXT =
  /^[( ]{0,2}(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL USE|(?<=\()(?:U|C|S|TS|LOU|SBU)|[^ ]{1,8}\))[ ,-]{1,4}ENTIRE TEXT/i

/** A sentence below a line that ends in the last letter of the reasons: the authority is complete. */
function isBehindReasons(previous: Line, line: Line): boolean {
  const text = contentOf(line)
  if (!REASONS_END.test(previous.plain) || !/^[A-Z(]/.test(text) || !/[a-z]{3} [a-z]/.test(text)) return false
  return isProse(text) || MARKED_TEXT.test(text)
}

/** `(C) ANTON CAME AT NOON.`, `(C) 1. Anton came.` below reasons whose sentence is over: no further reason. */
function isMarkedBehindReasons({ plain }: Line, text: string): boolean {
  if (text.charCodeAt(0) !== PARENTHESIS || !plain.endsWith('.')) return false
  const isOver = REASONS_END.test(plain) || REST_OF_REASONS.test(plain.trim())
  return isOver && MARKED_SENTENCE.test(text)
}

const PARENTHESIS = 40
const MARKED_SENTENCE =
  /^\((?:U|SBU|LOU|C|S|TS)(?:\/{1,2}[A-Z]{2,8})?\) {1,3}(?:\d{1,2}\. {1,2})?(?!(?:AND|OR|FOR) )["'A-Z][A-Za-z'"-]{0,20},? [A-Za-z'"-]{1,20},? [A-Za-z'"-]{1,20}/
/** `(C) The following answers …` */
const MARKED_TEXT = /^\((?:U|SBU|LOU|C|S|TS)(?:\/{1,2}[A-Z]{2,8})?\) {1,3}["'A-Z]/

/** `(d).`, `) and (D)`, `1.4 (b), (d)`: no title, although a rule stands below. */
const REST_OF_REASONS =
  /^(?:(?:1 ?)?[.,:/] ?[3-6] {0,2})?[)(., ]{0,4}(?:(?:and|or|&) {0,2})?(?:[([]{0,2}[a-h]?[)\]., /&-]{1,4}(?:and |or )?){0,8}[a-h]?$/i

const REASONS_END = /\b1 ?[.,:/] ?[3-6].{0,30}[a-h] ?\)?\.?$/i

/** `SUBJET: …`, `SUBJECT VISIT` and `PASS LINE: …` below the TAGS are another field, its keyword misspelt or without a colon. */
const OTHER_KEYWORD =
  /^(?:[A-Z]{4,9} {0,2}:|[A-Z][A-Za-z]{2,12}(?: [A-Za-z]{2,10}){0,2} {0,2}:|SUBJ(?:ECT)? {1,2}[A-Z])/

const CONTINUES_FIELD: ReadonlySet<string> = new Set([
  'text',
  'to',
  'from',
  'info',
  'routing',
  'date-time-group',
  'distribution',
  'label',
])

function continuesAddress(kind: BlockKind, line: Line, inside: BlockState, at: LineSource, index: number): boolean {
  if (kind === 'from') return false
  const text = contentOf(line)
  if (line.kind === 'routing') return true
  if (inside.behind && behindAddresses(line)) return false
  return line.kind === 'text' && !isCaptionLine(text) && addressRole(line, inside, at, index).kind === kind
}
