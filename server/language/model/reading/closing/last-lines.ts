import type { Block } from '../../../syntax/blocks/block.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import { textLines } from '../lines/block-lines.ts'

/** A line of text at the end of a body, or a rule. */
export interface LastLine {
  /** Index of its block in the body. */
  readonly block: number
  /** Line of the message. */
  readonly line: number
  readonly plain: string
  readonly indent: number
  /** A blank line or something that is no text stands above. */
  readonly gap: boolean
  readonly kind: 'paragraph' | 'text' | 'rule'
}

/**
 * The last lines of a body, the last first, up to `most`. Furniture, captions, labels and what stands behind the
 * ending are passed over: they say nothing about where the text ends.
 */
export function lastLines(blocks: readonly Block[], starts: readonly number[], most: number): readonly LastLine[] {
  const found: LastLine[] = []
  for (let index = blocks.length - 1; index >= 0 && found.length < most; index--) {
    const block = blocks[index]
    if (block?.kind !== 'paragraph' && block?.kind !== 'text' && block?.kind !== 'rule') continue
    const lines = textLines(block)
    const above = blocks[index - 1]
    if (lines.length === 1 && isRestOfLevel(lines[0]?.plain.trim() ?? '', above)) continue
    const gap = above === undefined || above.blanks > 0 || (above.kind !== 'paragraph' && above.kind !== 'text')
    for (let offset = lines.length - 1; offset >= 0 && found.length < most; offset--) {
      const line = lines[offset]
      if (!line) continue
      const { plain, indent } = withoutSpecks(line)
      found.push({
        block: index,
        line: (starts[index] ?? 0) + offset,
        plain,
        indent,
        gap: offset === 0 && gap,
        kind: block.kind,
      })
    }
  }
  return found
}

/** `FIED` below `UNCLASSIFIED`: the level of a page, written over a longer one that software had set there. */
function isRestOfLevel(plain: string, above: Block | undefined): boolean {
  if (plain.length < SHORTEST_REST || plain.length > LONGEST_REST || above?.kind !== 'furniture') return false
  const level = above.lines[above.lines.length - above.blanks - 1]
  return level?.kind === 'level' && level.plain.trim().endsWith(plain)
}

const SHORTEST_REST = 3
const LONGEST_REST = 12

/** A surname in capitals without the specks of a scan beside it: `' HALE`, `HALE |`. */
function withoutSpecks(line: Pick<Line, 'plain' | 'indent'>): Pick<LastLine, 'plain' | 'indent'> {
  const { plain, indent } = line
  // Behind a sentence with the surname: `… FOR THE BRIDGE. HALE |`.
  const behind = '|_~^'.includes(plain.charAt(plain.length - 1) || ' ') ? SPECK_BEHIND.exec(plain.slice(-8)) : null
  if (behind) return withoutSpecks({ plain: plain.slice(0, plain.length - behind[0].length), indent })
  if (plain.length - indent > LONGEST_SURNAME) return line
  const match = SPECKS_BESIDE.exec(plain.slice(indent))
  if (!match?.[2] || (!match[1] && !match[3])) return line
  const start = indent + (match[1]?.length ?? 0)
  return { plain: plain.slice(0, start + match[2].length), indent: start }
}

const SPECK_BEHIND = / {1,4}[|_~^]$/
const LONGEST_SURNAME = 40
/** A dash or a bullet before it makes an item of it. */
const SPECKS_BESIDE =
  /^(['`.,~^_|\u00b7\u2018\u2019] {1,6})?([A-Z][A-Z'-]{2,24})( {1,6}['`.,~^_|*\u00b7\u2018\u2019\u2022\u2013-])?$/

/** What a line at the end says of the text above it. */
export type Trailer =
  /** No text, whatever stands above: a lone period, a group mark, the address of a web site. */
  | 'no text'
  /** A note that communications centres and archives write below the signature, if there is one. */
  | 'note'
  /** A clearance, or an addressee of the tail of a draft. */
  | 'tail'
  | undefined

export function trailerOf({ plain, indent, kind }: LastLine): Trailer {
  if (kind === 'rule') return 'no text'
  const content = indent === 0 ? plain : plain.slice(indent)
  if (content.length > 200) return undefined
  if (MAY_BE_NO_TEXT.test(content) && NO_TEXT.test(content)) return 'no text'
  if (MAY_BE_NOTE.test(content) && NOTE.test(content)) return 'note'
  return MAY_BE_TAIL.test(content) && TAIL.test(content) ? 'tail' : undefined
}

/**
 * Signs alone; group marks; ends of documents; the date that a web page adds; `/s/` above a name; codes of exemptions; the level that
 * heads pages, with a letter misread, or the number of the page glued to it.
 */
const MAY_BE_NO_TEXT =
  /^(?:[^A-Z]|GP|X?GDS|EXEMPT|ADS|OADR|WP|CFN|EXER|DRIL|THIS IS|END |CABLE|MINI|UNC|C[O0]NF|S?[.,]?ECR|B[\d()])/i
const NO_TEXT =
  /^(?:[^A-Za-z0-9]{1,60}|(?:<\/[a-z]{1,10}> ?){1,6}|(?:GP-?\d|X?GDS(?:-?\d)?|EXEMPT|ADS|OADR|WP)\.?|MINIMIZE CONSIDERED\.?|CFN(?: [A-Z0-9/.-]{1,10}){1,14}|(?:(?:THIS IS AN )?(?:EXERCISE|DRILL)[ .]{0,3}){2,6}|\d{4}-\d{2}-\d{2}|\W{0,40}(?:END (?:OF )?(?:CABLE(?: TEXT)?|MESSAGE|DOCUMENT|TRANSMISSION)|CABLE ENDS)\W{0,40}|#{1,4}\d{0,6}|\/{1,2}(?:S|SIGNED)\/{1,2}|(?:UNCLASS[I1L]F[I1L]ED|C[O0]NF[I1L]DENT[I1L]AL|(?:[S58$][.,]?)?ECRET)(?:[.,]|\d{1,3})?|(?:B\d|\(?B\)?\(\d\)|1\.[45] ?\(?[A-H]\)?)(?:[,;]? {1,3}(?:B\d|\(?B\)?\(\d\)|1\.[45] ?\(?[A-H]\)?)){0,5})$/i
const NOTE =
  /^\W{0,6}(?:NOTE(?: BY [A-Z][A-Z/ .]{0,30})?\s{0,2}:|N\.?B\.\s|DECLASSIFIED|RELEASED? |REVIEW(?:ED)?\b|DATE\/CASE ID\b|(?:UNITED STATES |U\.? ?S\.? )?DEPARTMENT OF STATE$|CLASSIFIED BY|ATTACHMENTS?\s{0,2}:|ENCLOSURES?\s{0,2}:|(?:\d[.)] ?)?(?:COPY|COPIES|CC|BCC)(?: TO| FOR)?:? (?:FILES?|THE|ALL|[A-Z]{2,12})\b.{0,40}$|DRAFTED|CLEARED|APPROVED|THIS E-?MAIL|THIS MESSAGE IS (?:UNCLASSIFIED|SBU|SENSITIVE|CLASSIFIED|CONFIDENTIAL|SECRET)\b|CLASSIFICATION\s{0,2}: {0,3}(?:UNCLASSIFIED|SBU|SENSITIVE|CONFIDENTIAL|SECRET)\b|BACK TO (?:TOP|LIST)|MESSAGE ATTRIBUTES|DISTRIBUTION\s{0,2}:|B?CC\s{0,2}:|FILED?\s{0,2}:|RECEIVED (?:ON )?\d|RECEIVED\s{0,2}:|SOURCE\s{0,2}:|RETRIEVED |DOWNLOADED |PRINTED |SHARE (?:THIS|ON)\b|VIEWING CABLE|ADVERTISEMENT\b|SUBSCRIBE TO |COPYRIGHT\b|\(C\) (?:19|20)\d\d|\u00a9|ALL RIGHTS|DOC(?:UMENT)?\.? ?(?:ID|NO|NUMBER)\b|CASE (?:NO|ID|NUMBER)\b|THIS (?:DOCUMENT|COPY|RECORD|PAGE|SITE|CABLE WAS (?:RELEASED|RETRIEVED|PUBLISHED))\b|\(?HANDWRITTEN|STAMP(?:ED\b|\b(?!$))|END OF TEXT\W{0,20}$|\d{1,3}$|CURRENT CLASSIFICATION|(?:19|20)\d{2} ?[A-Z]{3,12} ?\d{2,6}\b|\d{1,2}\.? (?:SOURCE:|IN (?:TELEGRAM|AIRGRAM|A MEMORANDUM)|TELEGRAM \d|NOT PRINTED|PRINTED (?:FROM|IN)|DOCUMENT \d|SEE (?:DOCUMENT|FOOTNOTE)|IBID|DATED |FOR TEXT))/i
/** How each of them begins: names and sentences seldom do, and are spared the long pattern. */
const MAY_BE_NOTE =
  /^\W{0,7}(?:NOTE|N\.?B\.|DE?C|DATE|DEPA|UNITED S|U\.? ?S\.? |REL|REV|CLASS|ATTA|ENC|\d(?:[.)] ?(?:COP|B?CC)|\d{0,2}$|\d{3} ?[A-Z]|\d?\.? (?:S|I|T|N|P|D|F))|COP|B?CC|DRAF|CLEAR|APPR|THIS|MESS|BACK TO|DIST|FILE|REC|SOU|RETR|DOW|PRIN|SHAR|SUBS|VIEW|ADV|C\)|\u00a9|ALL R|DOC|CASE|HAND|STAM|END|CURR)|\u00a9/i
const MAY_BE_TAIL = /^[A-Z][^:]{0,90}:|^(?:NIACT|EMERGENCY|FLASH|IMMEDIATE|PRIORITY|ROUTINE) |^Y{1,3}$/
/** `EUR/CE:FSAPT - OK`, `OSD:      - OK`, `IMMEDIATE   ZENDA`, `Y`. */
const TAIL =
  /^(?:[A-Z][A-Z()]{0,9}(?:[/-][A-Z()]{1,12}){0,4}\s?:[A-Z .'-]{0,40}(?:[-\u2013\u2014] {0,3}(?:OK|INFO|INFORMED|SUBS)\b.{0,24})?(?: {2,140}B\d)?|[A-Z][A-Z()]{0,9}(?:\/[A-Z()]{1,12}){1,4}\s?:[A-Z .'-]{2,30}\s{0,3}-?\s{0,3}\(?[\dX][\dX() -]{2,14}|(?:NIACT |EMERGENCY )?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE) {1,12}[A-Z][A-Z ,.'-]{1,40}|Y{1,3})$/

/**
 * How many of the last lines, the last first, tell who drafted, cleared and approved: from the first such label below
 * a gap on, if nothing below it is a sentence; 0 where there are none. Drafts have them where a message is signed.
 */
export function clearanceTail(lines: readonly LastLine[]): number {
  let tail = 0
  let names = 0
  for (const [index, { plain, indent, kind, gap }] of lines.entries()) {
    const content = plain.slice(indent)
    if (kind !== 'text' || content.length > LONGEST_CLEARANCE || (indent === 0 && !LABELLED.test(content))) break
    if (PROSE.test(content.slice(content.indexOf(':') + 1))) break
    if (OFFICE_AND_NAME.test(content)) names++
    if (gap && (CLEARANCE.test(content) || (names > 1 && OFFICE_AND_NAME.test(content)))) tail = index + 1
  }
  return tail
}

const LONGEST_CLEARANCE = 90
/** `Approved: the bridge.`: what a list of a text says of things; names and offices have no such words. */
const PROSE = /\b(?:[a-z]{3,20} [a-z]{3,20}|[Tt][Hh][Ee]|[Ww][Aa][Ss]|[Ww][Ee][Rr][Ee]|[Ii][Ss]|[Aa][Rr][Ee])\b/
const LABELLED = /^[A-Za-z][A-Za-z/&. -]{0,30}:/
const CLEARANCE =
  /^(?:DRAFT(?:ED|ER|ING (?:OFFICER|OFFICE))|CLEAR(?:ED|ANCES?|ING OFFICERS?)?|APPROV(?:ED|ER|E|AL|ING OFFICER)|RELEAS(?:ED|ER|E|ING OFFICER))(?: BY)?\s{0,2}:(?!\s{0,4}(?:\S+\s){9})/i
/** `ECON:RHENTZAU`, the name behind the sign with no blank. */
const OFFICE_AND_NAME = /^[A-Z]{2,6}(?:\/[A-Z-]{1,8}){0,4}:[A-Z]{4,20}(?![A-Za-z ])/

/** `NOTE BY OC/T: (#) OMISSION. CORRECTION TO FOLLOW.`: what a communications centre set between paragraphs or sections. */
export function isNoteOfCentre(lines: readonly Line[]): boolean {
  const { plain = '', indent = 0 } = lines[0] ?? {}
  return lines.length < 4 && NOTE_OF_CENTRE.test(plain.slice(indent))
}

const NOTE_OF_CENTRE = /^[(*#) ]{0,5}NOTE BY (?:OC|OC\/[A-Z]|OCT|COMM ?CEN(?:TER)?|CRO|IRM|MSG ?CEN(?:TER)?)\s{0,2}:/i

/** Whether the text of a line is over, so that what follows is something else. */
export function endsText(plain: string): boolean {
  const end = plain.slice(-60)
  return STOP.test(end) || CLOSING_WORDS.test(end) || WEB_END.test(end.slice(end.lastIndexOf(' ') + 1))
}

const STOP = /(?:[.!?:;\u2026][)\]"'\u2019\u201d\u00bb]{0,3}|[)\]"\u201d\u00bb*=_~>#]|(?:^|[^A-Za-z])-{1,3}|-\/)$/
const CLOSING_WORDS = /(?:^|[\s(])(?:END (?:OF )?(?:[A-Z]{3,12} ){0,2}[A-Z]{3,12}|UNQUOTE|UNQTE|GP-?\d|X?GDS|EXEMPT)$/i
const WEB_END = /^\W?(?:https?:|www\.)|\.(?:gov|com|org|net|mil|edu|int)(?:\/|$)/i
