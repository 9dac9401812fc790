import type { Block } from '../../syntax/blocks/block.ts'
import type { Line } from '../../syntax/lines/line.ts'
import type { Body, NamedBlock } from '../message/body.ts'
import type { Message } from '../message/message.ts'
import type { TextPlace } from '../message/portion-mark.ts'
import type { Span } from '../message/span.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import { asWritten } from '../reading/lines/as-written.ts'
import { isMarginOfRelease, MARGIN_COLUMN, marginStart } from '../reading/lines/margin-of-release.ts'
import { countedPageLines, leavingOut } from '../reading/lines/page-lines.ts'
import { isRepeatedLine } from '../reading/lines/repeated-line.ts'
import { STRAY, strayInFront, straysInside } from '../reading/lines/stray-caption.ts'
import { withoutTitleAtEnd } from '../reading/lines/title-at-end.ts'
import { paragraphSpan, withinText } from './read-body.ts'

/**
 * The text of a stretch as its author meant it: hard wraps, blank lines, page and section furniture, page
 * lines inside of a line, stray captions and the pilcrows of web software taken out; `labels` says whether the
 * numbers and marks of paragraphs inside stay, as those of items always do. A line that ends in a hyphen is joined to the next without a blank.
 */
export function unwrappedText(message: Message, whole: Span, labels = true): string {
  const { blocks, lines, roles } = message.body
  const span = withinText(message.body, whole)
  const pieces: string[] = []
  for (let index = firstAt(lines, span.line); index < blocks.length; index++) {
    const block = blocks[index]
    const line = lines[index] ?? 0
    if (!block || line > span.endLine) break
    if (LEFT_OUT.has(roles[index] ?? 'furniture')) continue
    // The number of an item is of the text.
    const isKept = labels || span.line >= line || roles[index] === 'list'
    const from = isKept ? undefined : behindLabels(block)
    addLines(
      pieces,
      block,
      line,
      from === undefined ? span : { ...span, line, start: from },
      isBanner(blocks[index + 1]),
    )
  }
  return withoutPageLines(pieces.join(''), message)
}

/** Where a paragraph inside a summary begins to say something: behind number, mark and `SUMMARY CONTINUED`. */
function behindLabels(block: Block): number | undefined {
  const { start, markers } = blockFacts(block)
  const title = markers[0]
  const begins = start?.textStart ?? block.lines[0]?.indent ?? 0
  if (title && title.line === 0 && title.endLine === 0 && title.start <= begins && title.kind !== 'end')
    return title.end
  return start?.textStart
}

/** Page lines and captions that a copy joined with the text around them. */
function withoutPageLines(joined: string, { classification }: Message): string {
  const strays = straysInside(joined)
  const text = strays.length === 0 ? joined : leavingOut(joined, strays, 0, joined.length)
  const found = countedPageLines(text, classification?.series?.text)
  return found.length === 0 ? text : leavingOut(text, found, 0, text.length)
}

const LEFT_OUT: ReadonlySet<string> = new Set(['furniture', 'section', 'caption', 'rule', 'trailer'])

/** Index of the last block that begins at or before the line. */
function firstAt(lines: readonly number[], line: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** Whether a page ends here: its level, or the line of the next page, stands below. */
function isBanner(below: Block | undefined): boolean {
  const kind = below?.kind === 'furniture' ? below.lines[0]?.kind : undefined
  return kind === 'level' || kind === 'page'
}

/** The level of the page behind the first part of a word that was divided: `PROUNCLASSIFIED`, and `VIDES` below. */
const GLUED_LEVEL = /(?<=[A-Za-z]{2})(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)$/
/** Stands behind such a part, which goes on without a blank. */
const GOES_ON = ''

function addLines(pieces: string[], block: Block, line: number, span: Span, abovePage: boolean): void {
  const { lines } = block
  const last = Math.min(lines.length - block.blanks - 1, span.endLine - line)
  for (let offset = Math.max(0, span.line - line); offset <= last; offset++) {
    const source = lines[offset] as Line
    const plain = asWritten(source)
    // Far in, at the margin: in the column of the text `1.4(d)` is a word of it.
    if (source.indent >= MARGIN_COLUMN && isMarginOfRelease(source)) continue
    const number = line + offset
    const from = number === span.line ? span.start : 0
    const to = Math.min(number === span.endLine ? span.end : plain.length, marginStart(plain))
    const whole = withoutPilcrows(plain.slice(from, to).trim(), from === 0)
    const above = lines[offset - 1]?.plain
    const stray = offset > 0 && whole.startsWith(STRAY) ? strayInFront(whole, above) : null
    const piece = stray ? whole.slice(stray[0].length) : whole
    if (piece === '' || isRepeatedLine(plain, above)) continue
    // The last line alone is looked at: the cost stays linear in a paragraph of any length.
    const before = pieces[pieces.length - 1]
    if (before !== undefined && before !== GOES_ON && !(before.endsWith('-') && isJoined(before))) pieces.push(' ')
    const own = abovePage && number - line === lines.length - block.blanks - 1 ? piece.replace(GLUED_LEVEL, '') : piece
    pieces.push(own)
    if (own !== piece) pieces.push(GOES_ON)
  }
}

/** Behind a word, a hyphen goes on with it. */
function isJoined(before: string): boolean {
  return /[A-Za-z\d]-$/.test(before.slice(-2))
}

/** Web software put a pilcrow before each number and letter with a period at the beginning of a line: `¶2008.` */
function withoutPilcrows(piece: string, beginsLine: boolean): string {
  if (!piece.includes('\u00b6')) return piece
  const inside = piece.replace(/\u00b6(?=(?:\d{3,4}|[A-Za-z])\.)/g, '')
  return beginsLine ? inside.replace(/^\u00b6 ?/, '') : inside
}

/** Text of the paragraph at an index of the body, behind number and mark, with its continuations; `span` is the whole of it. */
export function paragraphText(
  message: Message,
  index: number,
  place: TextPlace,
  span: Span = paragraphSpan(message.body, index),
): string {
  const line = (message.body.lines[index] ?? 0) + place.line
  const text = withoutTitleAtEnd(unwrappedText(message, { ...span, line, start: place.column }))
  // `1. (C - ENTIRE TEXT).`
  return text === '.' ? '' : text
}

/** Text of the summary between its markers; undefined where the message has none. */
export function summaryText(message: Message): string | undefined {
  const summary = message.body.namedBlocks.find(({ name }) => /SUMMARY/.test(name))
  if (!summary) return gluedSummary(message.authority?.gluedText?.text ?? '')
  const text = unwrappedText(message, insideOf(summary, message.body), false)
  // A copy may have doubled number, mark and title, and a blank line torn END from SUMMARY.
  const own = text
    .replace(LEAD, '')
    .replace(TITLE_AGAIN, '')
    .replace(/\sEND$/i, '')
    .replace(BEFORE_END, '')
  return own.trim() || undefined
}

/** The summary of a first paragraph that is glued to the line of the classifier, up to its END, or whole. */
function gluedSummary(glued: string): string | undefined {
  const title = GLUED_TITLE.exec(glued)
  if (!title) return undefined
  const text = glued.slice(title[0].length).replace(/\s+/g, ' ')
  const end = GLUED_END.exec(text)
  // Further paragraphs may be glued behind it, and nothing says where it ends.
  if (!end && FURTHER_NUMBER.test(text)) return undefined
  return (end ? text.slice(0, end.index) : text).trim() || undefined
}

const GLUED_TITLE = /^\W{0,3}(?:\d{1,2}\s?\.\s{0,3})?(?:\([A-Z/]{1,8}\)\s{0,3})?(?:BEGIN |EXECUTIVE )?SUMMARY\s?[:.]/i
const FURTHER_NUMBER = / \d{1,2}[.,]/
const GLUED_END = /[ (]END (?:OF )?SUMMARY\b/i

/** Number, mark and punctuation in front of the first word. */
const LEAD = /^[\s\u00b6\ufffd\u00c2]*(?:\d{1,3}\s?[.)]+\s*)?(?:\([A-Z/ ]{1,20}\)\s*)?[:.\s-]*/

/** The parenthesis or dash that `(End Summary.)` and `- End summary -` began with. */
const BEFORE_END = /(?: ?[([]| -{1,2})$/

const TITLE_AGAIN = /^(?:(?:EXECUTIVE )?SUMMARY\s?[.:;]\s*)/i

function insideOf(block: NamedBlock, body: Body): Span {
  const from = block.open ?? block.span
  const start = block.open ? { line: from.endLine, start: from.end } : { line: from.line, start: from.start }
  if (block.close) return { ...start, endLine: block.close.line, end: block.close.start }
  const index = firstAt(body.lines, start.line)
  // A title on a line of its own: the text is the block below it.
  const end = body.roles[index] === 'heading' ? headedText(body, index) : paragraphSpan(body, index)
  return { ...start, endLine: end.endLine, end: end.end }
}

/** What a heading heads: as far as the next heading, or the next paragraph where none is near. */
function headedText(body: Body, heading: number): Span {
  let first: Span | undefined
  let last: Span | undefined
  for (let index = heading + 1, seen = 0; index < body.blocks.length && seen < FEW; index++) {
    const role = body.roles[index] ?? 'furniture'
    if (role === 'heading' && last) return last
    if (LEFT_OUT.has(role) || (last && (body.lines[index] ?? 0) <= last.endLine)) continue
    last = paragraphSpan(body, index)
    first ??= last
    seen++
  }
  return first ?? paragraphSpan(body, heading)
}

/** A summary of more paragraphs is none. */
const FEW = 6
