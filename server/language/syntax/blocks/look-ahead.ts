import { isAddress, isCaptionLine } from '../lines/address-shape.ts'
import type { LineKind } from '../lines/line.ts'
import { isLostReference } from '../lines/reference-lines.ts'
import { contentOf, type LineSource } from './line-source.ts'

/** How far above its classification line or its fields a head may hold notes, dates and attention lines. */
const FURTHEST = 40

/** Whether a classification line with a number stands ahead, and no text or field before it. */
export function classificationAhead(at: LineSource, index: number): boolean {
  return firstAhead(at, index, UNTIL_CLASSIFICATION) === 'classification'
}

/** Whether the addresses go on behind a line of another kind, with TO, INFO or an address, or with BT and a level below it. */
export function addressesAhead(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead < index + 3; ahead++) {
    const line = at(ahead)
    if (line?.kind === 'separation') return levelBelow(at, ahead)
    if (line && line.kind !== 'blank' && line.kind !== 'level')
      return line.kind === 'to' || line.kind === 'info' || (line.kind === 'text' && isListed(contentOf(line)))
    if (!line) return false
  }
  return false
}

/** An address of a list: captions and attention lines name offices, too. */
function isListed(text: string): boolean {
  return isAddress(text) && !/[:]| (?:FOR|PASS) /.test(text)
}

function levelBelow(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead < index + 4; ahead++) {
    const line = at(ahead)
    if (line?.kind === 'level' || line?.kind === 'classification') return true
    if (line?.kind !== 'blank') return false
  }
  return false
}

/**
 * Whether a level among the addresses is the banner at the foot of a page: the line of the next page follows, and the
 * classification line only behind it.
 */
export function pageInAddresses(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead < index + 5; ahead++) {
    const line = at(ahead)
    if (line?.kind === 'page' || line?.kind === 'page-marker') return classificationAhead(at, ahead)
    if (line?.kind !== 'blank' && line?.kind !== 'level') return false
  }
  return false
}

/** Whether E.O., TAGS or SUBJECT stand ahead, and neither a paragraph nor another message before them. */
export function fieldsAhead(at: LineSource, index: number): boolean {
  const kind = firstAhead(at, index, UNTIL_FIELDS)
  return kind === 'order' || kind === 'tags' || kind === 'subject'
}

/**
 * Whether running text begins here at once, below the classification line of a later section or of a message without
 * fields: neither E.O. nor TAGS nor subject stands ahead, and the next lines are as long as wrapped text.
 */
export function beginsBareText(at: LineSource, index: number): boolean {
  const first = at(index)
  if (!first || !isRunning(contentOf(first))) return false
  let long = 0
  for (let ahead = index; ahead < index + BARE; ahead++) {
    const line = at(ahead)
    if (line && OF_PAGES.has(line.kind)) continue
    if (!line || !MAY_BE_TEXT.has(line.kind) || isCaptionLine(contentOf(line))) break
    const text = contentOf(line)
    if (isRunning(text)) long++
  }
  return long >= 3 && !FIELDS_OF_TEXT.has(firstAhead(at, index, UNTIL_TEXT) ?? 'text')
}

/** As long as a line of wrapped text, of several words that are not spaced out, and for no office. */
function isRunning(text: string): boolean {
  return text.length >= LONG && text.split(' ').length > 4 && !OF_OFFICES.test(text) && !SPACED_OUT.test(text)
}

const SPACED_OUT = /^(?:[A-Z] ){4}/
/** `TO BE SURE, …` looks like an address. */
const MAY_BE_TEXT: ReadonlySet<LineKind> = new Set(['text', 'to', 'from', 'info'])
const OF_PAGES: ReadonlySet<LineKind> = new Set(['level', 'page', 'page-marker'])
/** Lines of which three have to be as long as wrapped text. */
const BARE = 8
const LONG = 40
/** `DEPT FOR EUR/CE; PARIS PASS OECD`, `FROM THE AMBASSADOR` */
const OF_OFFICES = /^(?:[A-Z0-9/., ]{2,40}\b)?(?:FOR|PASS|FROM|POUCH(?:ED)?|INFORM)\b/

/** Whether the header of a transmission stands ahead, and nothing that only a cable has before it: what is here introduces it. */
export function headerAhead(at: LineSource, index: number): boolean {
  return firstAhead(at, index, UNTIL_HEADER) === 'transmission'
}

/** The same for a copy that keeps its header from the date-time group or FM on: what is here heads its pages. */
export function addressedAhead(at: LineSource, index: number): boolean {
  const kind = firstAhead(at, index, UNTIL_ADDRESSED)
  return kind === 'date-time-group' || kind === 'from'
}

/**
 * Whether the classification line of a cable with its E.O. line stands ahead, and nothing of a cable before them:
 * TAGS and subject here are those of a print-out, above the cable itself.
 */
export function headBelowPrint(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead <= index + FURTHEST; ahead++) {
    const line = at(ahead)
    if (!line || UNTIL_HEADER.has(line.kind)) {
      return line?.kind === 'classification' && firstAhead(at, ahead, UNTIL_FIELDS) === 'order'
    }
  }
  return false
}

/**
 * Whether the head of a cable stands ahead, behind nothing but lines of other papers and further orders: an E.O. line
 * here is the authority that a stamp of declassification cites.
 */
export function headBelowStamp(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead <= index + FURTHEST; ahead++) {
    const line = at(ahead)
    if (!line) return false
    if (line.kind === 'order') continue
    if (line.kind === 'classification') return firstAhead(at, ahead, UNTIL_FIELDS) === 'order'
    if (UNTIL_ADDRESSED.has(line.kind)) return line.kind === 'transmission' || HEADS.has(line.kind)
  }
  return false
}

const HEADS: ReadonlySet<LineKind> = new Set(['date-time-group', 'from'])

/** Whether the labels of a SMART message stand ahead, and nothing of a cable before them: what is here is their banner. */
export function labelsAhead(at: LineSource, index: number): boolean {
  return firstAhead(at, index, UNTIL_HEAD) === 'label'
}

/** Whether the next line that says something is a label or field of the head of a SMART message. */
export function goesOnWithLabels(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead <= index + FEW; ahead++) {
    const line = at(ahead)
    if (line && line.kind !== 'blank' && !PASSED.has(line.kind))
      return OF_LABELS.has(line.kind) && !BELOW_TEXT.test(contentOf(line))
    if (!line) return false
  }
  return false
}

const FEW = 12
const PASSED: ReadonlySet<LineKind> = new Set(['release', 'page', 'level', 'rule'])
/** Labels that stand below the text. */
const BELOW_TEXT = /^(?:Signature|Drafted|Cleared|Approved|Released|Info|Attachments|Dissemination)/i
const OF_LABELS: ReadonlySet<LineKind> = new Set(['label', 'order', 'tags', 'subject', 'references'])

/** Whether a label stands ahead, and nothing above it but items of the list of references that began before: a copy in double spacing. */
export function listGoesOnAbove(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead <= index + LONGEST_LIST; ahead++) {
    const line = at(ahead)
    if (!line) return false
    if (line.kind === 'blank' || PASSED.has(line.kind)) continue
    if (line.kind !== 'text') return OF_LABELS.has(line.kind) && !BELOW_TEXT.test(contentOf(line))
    if (!isLostReference(contentOf(line))) return false
  }
  return false
}

/** Eight references, each with some blank lines below it. */
const LONGEST_LIST = 24

/** Whether the number of a SMART message stands ahead, and no text before it: keywords here are of a form or a mail. */
export function numberLabelAhead(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead <= index + FURTHEST; ahead++) {
    const line = at(ahead)
    if (!line || UNTIL_HEADER.has(line.kind)) return false
    if (line.kind === 'label' && contentOf(line).startsWith('MRN')) return true
  }
  return false
}

/**
 * Whether the labels of a SMART message begin with its originator: it is being written, and has neither number nor date
 * yet. A mail has names in small letters, and its reader below.
 */
export function opensLabels(text: string, at: LineSource, index: number): boolean {
  const [, from] = /^From {0,3}:(.*)$/.exec(text) ?? []
  if (from === undefined || !isInCapitals(from)) return false
  for (let ahead = index + 1; ahead <= index + FURTHER_LABEL; ahead++) {
    const line = at(ahead)
    if (!line) return false
    if (line.kind === 'blank') continue
    const [, action] = /^Action {0,3}:(.*)$/.exec(contentOf(line)) ?? []
    if (action === undefined || (ahead > index + NEXT_LABEL && !WITH_PRECEDENCE.test(action))) return false
    return (isInCapitals(action) || /^ *[A-Za-z]+$/.test(action)) && !numberLabelAhead(at, index)
  }
  return false
}

/**
 * Whether the labels of a SMART message begin here with its subject, as web copies and mails cut them: nothing but blank
 * lines and the rest of the subject stands above originator and addressees. A mail has its subject below its sender.
 */
export function opensWithSubject(at: LineSource, index: number): boolean {
  for (let ahead = index + 1; ahead <= index + BELOW_SUBJECT; ahead++) {
    const line = at(ahead)
    if (!line) return false
    if (line.kind === 'label') return opensLabels(contentOf(line), at, ahead)
    if (line.kind !== 'blank' && (line.kind !== 'text' || !isInCapitals(line.plain))) return false
  }
  return false
}

const BELOW_SUBJECT = 10

/** As posts are written, or nothing yet. */
function isInCapitals(value: string): boolean {
  return !/[a-z@<]/.test(value)
}

/** Copies and drafts have at most a blank line between two labels; web pages have some more, which a precedence proves. */
const NEXT_LABEL = 2
const FURTHER_LABEL = 7
const WITH_PRECEDENCE = / (?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)(?:;|\s*$)/

/** `SUMMARY: …` above the first paragraph of a copy that has no head at all: with it the text begins. */
export function opensHeadlessText(text: string, at: LineSource, index: number): boolean {
  return SUMMARY_OF_TEXT.test(text) && firstAhead(at, index, UNTIL_HEAD) === 'numbered'
}

const SUMMARY_OF_TEXT =
  /^(?:\([A-Z/]{1,8}\) ?|BEGIN (?:UNCLASSIFIED|CONFIDENTIAL|LIMITED OFFICIAL USE|SECRET)[.:]? )?(?:BEGIN )?SUMMARY ?[.:] {0,3}["'(]?[A-Z]/i

function firstAhead(at: LineSource, index: number, kinds: ReadonlySet<LineKind>): LineKind | undefined {
  for (let ahead = index + 1; ahead <= index + FURTHEST; ahead++) {
    const line = at(ahead)
    if (!line) return undefined
    if (kinds.has(line.kind)) return line.kind
  }
  return undefined
}

const ANOTHER: readonly LineKind[] = ['transmission', 'end-of-message', 'validation', 'numbered', 'set', 'remarks']
const UNTIL_CLASSIFICATION: ReadonlySet<LineKind> = new Set([...ANOTHER, 'classification', 'order', 'tags', 'subject'])
const UNTIL_FIELDS: ReadonlySet<LineKind> = new Set([...ANOTHER, 'from', 'date-time-group', 'order', 'tags', 'subject'])
const FIELDS_OF_TEXT: ReadonlySet<LineKind> = new Set([
  'order',
  'tags',
  'subject',
  'references',
  'classification',
  'set',
])
const UNTIL_TEXT: ReadonlySet<LineKind> = new Set([...ANOTHER, ...FIELDS_OF_TEXT])
const UNTIL_HEAD: ReadonlySet<LineKind> = new Set([
  ...ANOTHER,
  'from',
  'date-time-group',
  'classification',
  'order',
  'tags',
  'subject',
  'references',
  'label',
])
const UNTIL_HEADER: ReadonlySet<LineKind> = new Set([...ANOTHER, 'classification', 'order'])
const UNTIL_ADDRESSED: ReadonlySet<LineKind> = new Set([...UNTIL_HEADER, 'date-time-group', 'from', 'tags', 'subject'])
