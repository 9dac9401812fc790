import { isAddress } from './address-shape.ts'
import type { LineKind } from './line.ts'
import { textSetEnd } from './set-lines.ts'

/**
 * Specks: single signs that readers of scans make of dirt, folds and margins, before a line or behind it, with a blank
 * between. A line is told by what else stands on it; running text keeps them, where they may be punctuation.
 */

/**
 * Column behind a speck that stands before a line of the head or the end, `' FM AMEMBASSY ZENDA`; 0 where there is none.
 * `kindOf` says what the line is that begins at a column, `isNumber` whether a paragraph does.
 */
export function behindSpeck(
  plain: string,
  indent: number,
  kindOf: (plain: string, at: number) => LineKind,
  isNumber: (plain: string, at: number) => boolean,
): number {
  const next = plain.charCodeAt(indent + 1)
  const sign = plain.charAt(indent)
  // `,2. THE DUKE`: nothing that is written has such a sign before a figure.
  if (
    next >= 48 &&
    next <= 57 &&
    (GLUED_DIRT.includes(sign) || (sign === '-' && STRUCK.test(plain.slice(indent + 1, indent + 6))))
  )
    return isNumber(plain, indent + 1) ? indent + 1 : 0
  // `,S E C R E T ZENDA 000417`; a quotation mark that quotes a whole table, and closes below the text.
  const opened = sign === '"' && !plain.includes('"', indent + 1)
  if (next !== BLANK && (opened || GLUED_DIRT.includes(sign)) && plain.charCodeAt(indent + 2) === BLANK)
    return kindOf(plain, indent + 1) === 'classification' ? indent + 1 : 0
  // `,TO AMEMBASSY ZENDA`
  if (next === CAPITAL_T && GLUED_DIRT.includes(sign) && plain.startsWith('TO ', indent + 1))
    return isAddress(plain.slice(indent + 4).trimStart()) ? indent + 1 : 0
  if (next !== BLANK) return 0
  const dirt = DIRT.includes(sign)
  if (!dirt && !DRAWN.includes(sign)) return 0
  let behind = indent + 1
  while (plain.charCodeAt(behind) === BLANK) behind++
  const first = plain.charCodeAt(behind)
  if (sign === '-' && first >= 48 && first <= 57)
    return STRUCK.test(plain.slice(behind, behind + 5)) && isNumber(plain, behind) ? behind : 0
  if ((dirt || sign === '\u2022') && first >= 48 && first <= 57) return isNumber(plain, behind) ? behind : 0
  if (first < 65 || first > 90) return 0
  if (textSetEnd(plain, behind) !== undefined) return behind
  const kind = kindOf(plain, behind)
  if (dirt) return OF_HEAD.has(kind) ? behind : 0
  if (OF_HEAD_ALONE.has(kind)) return behind
  // A list may say `- TO PAY …`, and `- Subject: …`; an address is none of its items, nor the label of a column.
  if (kind === 'to' || kind === 'info') {
    const address = plain.slice(plain.indexOf(' ', behind) + 1).trimStart()
    return isAddress(address) || TO_ALL.test(address) ? behind : 0
  }
  return OF_LABELS.has(kind) && LABEL_OF_COLUMN.test(plain.slice(behind, behind + 40)) ? behind : 0
}

/** `- 7. -(4)- THE DUKE`: no item, but a number before the rest of a mark. */
const STRUCK = /^\d{1,2}\. [-{\u2013\u2014]/
/** `ALNAV`, all of a service. */
const TO_ALL = /^AL[A-Z]{3,8}$/
const OF_LABELS: ReadonlySet<LineKind> = new Set(['label', 'subject', 'references'])
const LABEL_OF_COLUMN =
  /^(?:[A-Z][A-Za-z./ ]{1,18}: {2}|(?:MRN|Date.DTG|Signature|(?:Drafted|Cleared|Approved|Released) By|Captions|Pass Line|Dissemination Rule): )/

/** The text without the speck that stands behind its last word; the same string where there is none. */
export function beforeSpeck(plain: string): string {
  const last = plain.length - 1
  if (last < 3 || plain.charCodeAt(last - 1) !== BLANK) return plain
  if ('IlJ'.includes(plain.charAt(last)) && STROKE_BEHIND_END.test(plain)) return plain.slice(0, last).trimEnd()
  if (!BEHIND.includes(plain.charAt(last))) return plain
  return plain.slice(0, last - 1).trimEnd()
}

/** `BT I`, `NNNN l`, `SUBJ/LANTERNS// J`: a stroke of the margin, read as a letter. */
const STROKE_BEHIND_END = /^(?:BT|#\d{4}|N{4}) {1,3}[IlJ]$|\/\/ {1,3}[IlJ]$/

/** Whether a speck behind a line of that kind, whose text `before` it begins at `indent`, is none of its own signs. */
export function hasSpeckBehind(kind: LineKind, sign: string, before: string, indent: number): boolean {
  if (WHOLE.has(kind) || before.endsWith('//')) return true
  if (kind === 'label' && /^(?:MRN|From|Action|Captions|Signature|Date)/.test(before.slice(indent, indent + 9)))
    return true
  // A title may break off at a dash or a point.
  return OPEN.has(kind) && !'-.,\u2019\u2018\u2013\u2014'.includes(sign)
}

const BLANK = 32
const CAPITAL_T = 84
/** What nobody writes alone before a line. */
const DIRT = "'`.,~^_\u00b7\u2018\u2019"
const GLUED_DIRT = ',~^_\u00b7|'
/** What people draw there too. A bar stands before every line of a copy, and is a margin. */
const DRAWN = '-*\u2022\u2013\u2014'
const BEHIND = `${DIRT}${DRAWN}|`

/** Kinds of lines of the head that no item of a list looks like. */
const OF_HEAD_ALONE: ReadonlySet<LineKind> = new Set([
  'transmission',
  'janap',
  'station',
  'security',
  'date-time-group',
  'from',
  'separation',
  'end-of-message',
  'classification',
  'order',
  'tags',
  'set',
  'page-marker',
])

/** Those and others whose look says enough: no sentence begins so and is told by a speck. */
const OF_HEAD: ReadonlySet<LineKind> = new Set<LineKind>([
  ...OF_HEAD_ALONE,
  ...(['routing', 'to', 'info', 'validation', 'subject', 'references', 'distribution', 'label'] as const),
  ...(['page', 'release', 'level'] as const),
])

/** Lines of which every sign is known. */
const WHOLE: ReadonlySet<LineKind> = new Set([
  'transmission',
  'routing',
  'station',
  'security',
  'date-time-group',
  'from',
  'to',
  'info',
  'separation',
  'validation',
  'end-of-message',
  'classification',
  'level',
  'order',
  'tags',
  'page',
  'page-marker',
  'release',
])

/** Lines with words of the writer. */
const OPEN: ReadonlySet<LineKind> = new Set(['subject', 'references', 'set', 'label'])

/** Whether a line is nothing but dirt of the scan: short, without a word of three letters, with a sign that no text has. */
export function isDirt(text: string): boolean {
  return text.length <= LONGEST_DIRT && SIGN_OF_DIRT.test(text) && !WORD.test(text)
}

const LONGEST_DIRT = 30
const SIGN_OF_DIRT = /^[-_.,:;'` ]{1,6}$|[\u2022\u25ba\u25a0|{}~^\\]/
const WORD = /[A-Za-z]{3}/
