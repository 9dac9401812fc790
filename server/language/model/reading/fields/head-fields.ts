import type { Block } from '../../../syntax/blocks/block.ts'
import { BLANK_LINES } from '../../../syntax/lines/blank-lines.ts'
import type { Line, LineKind } from '../../../syntax/lines/line.ts'
import { inCapitals } from '../../../syntax/lines/lowered-head.ts'
import { textLines } from '../lines/block-lines.ts'

/** What the blocks above the text say, field by field. */
export interface HeadField {
  readonly kind: Block['kind']
  readonly line: number
  readonly lines: readonly Line[]
  readonly block: Block
}

/**
 * The fields of the blocks from index `from` up to `end`. One that page furniture tears apart stands in two
 * blocks, the second without keyword: one list of lines then. Two that share a line are taken apart.
 */
export function headFields(
  blocks: readonly Block[],
  starts: readonly number[],
  from: number,
  end: number,
): HeadField[] {
  return joinTornFields(blocks, starts, from, end).flatMap(splitGlued)
}

function joinTornFields(blocks: readonly Block[], starts: readonly number[], from: number, end: number): HeadField[] {
  const fields: (HeadField & { readonly lines: Line[] })[] = []
  // Of the last that is no furniture.
  let at = -1
  for (let index = from; index < Math.min(end, blocks.length); index++) {
    const block = blocks[index]
    if (!block) break
    const line = starts[index] ?? 0
    const last = fields[at]
    if (last && last.kind === block.kind && JOINED.has(block.kind) && isContinuation(block, last.lines)) {
      // The lines between keep their places: as blank ones they are passed over by the readers.
      for (let gap = line - last.line - last.lines.length; gap > 0; gap--) last.lines.push(BLANK_LINES['\n'])
      for (const each of textLines(block)) last.lines.push(each)
    } else {
      if (block.kind !== 'furniture') at = fields.length
      fields.push({ kind: block.kind, line, lines: [...textLines(block)], block })
    }
  }
  return fields
}

/** `Reason: 1.4 (b)` on a line of its own goes on with the classifier above it, or leads to the one below. */
function isContinuation(block: Block, above: readonly Line[]): boolean {
  const first = block.lines[0]
  if (first?.kind !== block.kind) return true
  return (
    block.kind === 'authority' &&
    (REASON.test(first.plain) || (above.length === 1 && REASON.test(above[0]?.plain ?? '')))
  )
}

const REASON = /^\s*REASON/i

const JOINED: ReadonlySet<string> = new Set(['tags', 'subject', 'references', 'authority'])
/** `E.O. 12958: N/A TAGS: PREL`, `SUBJECT: VISIT REF: ZENDA 12`: a keyword behind a blank begins a field of its own. */
function splitGlued(field: HeadField): HeadField[] {
  const pattern = GLUED[field.kind]
  if (!pattern) return [field]
  for (const [offset, line] of field.lines.entries()) {
    if (field.kind === 'subject' && !MAY_BE_GLUED.test(line.plain)) continue
    // A head in small letters is read as one in capitals.
    const match = pattern.exec(/[A-Z]/.test(line.plain) ? line.plain : inCapitals(line.plain))
    if (!match) continue
    const keyword = match[1] ?? match[2] ?? ''
    const at = match.index + match[0].length - keyword.length
    const kind = KINDS[keyword.charAt(0).toUpperCase()]
    const head: Line = { ...line, plain: line.plain.slice(0, at).trimEnd() }
    if (!kind || KEYWORD_ALONE.test(head.plain)) continue
    const tail: Line = { ...line, kind, indent: at, plain: ' '.repeat(at) + line.plain.slice(at) }
    return [
      { ...field, lines: [...field.lines.slice(0, offset), head] },
      ...splitGlued({ ...field, kind, line: field.line + offset, lines: [tail, ...field.lines.slice(offset + 1)] }),
    ]
  }
  return [field]
}

/** `SUBJECT: REF: …` begins a title with the word. */
const KEYWORD_ALONE = /^\s*(?:SUBJ\w*\s?:?)?$/i
// In capitals, or as a copy in small letters has them.
/** `… under E.O. 13526 of …` is a sentence: a value follows, its stop, or nothing. */
const ORDER =
  'E\\.? ?[Oo]\\.? ?\\d{5}(?=\\s{0,3}(?:[:;,]|$)|\\.?\\s{1,3}(?:(?:[Dd][Ee][Cc][Ll]|N ?/ ?A|X?GDS|RDS|ADS|OADR|EXEMPT|X\\d|TAGS|SUBJ)|\\d))'
/** Without its colon TAGS is told by the codes behind it. */
const TAGS = 'T(?:AGS?|ags?)\\s?:|TAGS(?= {1,3}[A-Z]{2,5}[ ,;])'
const SUBJECT = 'S(?:UBJ(?:ECT)?|ubj(?:ect)?)\\s?:'
const REFERENCES = 'R(?:EF(?:S|TELS?|\\(S\\))?|ef(?:s|tels?|\\(s\\))?)\\s?:'
/** What leaves no doubt that a list of references begins: a label or none, and a telegram. */
const CITED = "(?=\\s{0,3}(?:\\(?[A-Za-z][.):]\\)?\\s{0,3})?(?:\\d{2} |\\d{4} )?[A-Z][A-Za-z.' ]{2,24} \\d{1,7}(?!\\d))"
const AUTHORITY = 'C(?:LASSIFIED BY|lassified [Bb]y)\\s?:'

/** Without its colon, before a title or a name. */
const AUTHORITY_BARE = 'Classified [Bb]y(?= [A-Z])'

/** Without its colon behind references: the classifier of the message has reasons. */
const AUTHORITY_WITH_REASONS =
  "C(?:LASSIFIED BY|lassified [Bb]y)(?= [A-Z][A-Za-z .,/'-]{2,100}[ ,.(;](?:REASONS?|[Rr]easons?)(?: ?[:(]| \\d))"

function glued(...keywords: string[]): RegExp {
  return new RegExp(`\\s(${keywords.join('|')})`)
}

const GLUED: Readonly<Partial<Record<Block['kind'], RegExp>>> = {
  classification: glued(ORDER, TAGS, SUBJECT),
  captions: glued(ORDER, TAGS, SUBJECT),
  order: glued(TAGS, SUBJECT),
  tags: glued(ORDER, SUBJECT, REFERENCES),
  // `… OF ZENDAREF: A. ZENDA 12`: no blank, and no colon where a telegram follows.
  subject: new RegExp(
    `\\s(${REFERENCES}|${AUTHORITY}|${AUTHORITY_BARE}|R(?:EF|ef)[Ss]?\\s${CITED})|(?<=[A-Za-z0-9.)"'\u2019])(${REFERENCES}${CITED}|${AUTHORITY})`,
  ),
  references: glued(AUTHORITY, AUTHORITY_WITH_REASONS),
}
/** How each keyword of those behind a subject begins; in small letters they are read as capitals. */
const MAY_BE_GLUED = /ref|classified /i
const KINDS: Readonly<Record<string, (Block['kind'] & LineKind) | undefined>> = {
  E: 'order',
  T: 'tags',
  S: 'subject',
  R: 'references',
  C: 'authority',
}
