import { paragraphText, unwrappedText } from '../../model/incremental/message-text.ts'
import { paragraphSpan } from '../../model/incremental/read-body.ts'
import type { BodyRole } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import type { PortionMark } from '../../model/message/portion-mark.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { gluedEnding } from '../../model/reading/lines/glued-ending.ts'
import type { JsonMessage, Place } from './json-message.ts'
import { isTextSet } from './sets-json.ts'

/** The paragraphs of the text, each with all that belongs to it; those without a number too. */
export function paragraphsJson(message: Message, at: Place): JsonMessage['paragraphs'] {
  const { blocks, lines, roles } = message.body
  const found: JsonMessage['paragraphs'][number][] = [...gluedParagraph(message, at)]
  const hidden = hiddenStarts(message)
  let told = -1
  blocks.forEach((block, index) => {
    const role = roles[index]
    const { start, mark, text: place } = blockFacts(block)
    const number = role === 'paragraph' ? start : undefined
    // What follows a paragraph and belongs to it has been told with it.
    if (!number && (!UNNUMBERED.has(role ?? 'furniture') || (lines[index] ?? 0) <= told)) return
    const stretch = paragraphSpan(message.body, index)
    const further = hidden.filter(({ line }) => line > stretch.line && line <= stretch.endLine)
    const span = further[0] ? { ...stretch, ...further[0].above } : stretch
    const whole = withoutMark(paragraphText(message, index, place, span), mark)
    const text = message.layout === 'military' ? withoutClosing(whole) : whole
    told = stretch.endLine
    const opening = found.length === 0 && !number ? openingInSet(message, span.line) : undefined
    if (opening) {
      found.push(at({ ...opening, mark: null, text: `${opening.text} ${text}`.trim() }, span))
      return
    }
    found.push(at({ number: number?.value ?? null, mark: mark?.inner ?? null, text }, span))
    further.forEach((each, place) => {
      const own = { ...stretch, line: each.line, start: each.start, ...further[place + 1]?.above }
      const text = unwrappedText(message, { ...own, start: each.textStart })
      found.push(at({ number: each.number, mark: null, text }, own))
    })
  })
  return found.length > 0 || message.layout !== 'fragment' ? found : textWithoutCable(message, at)
}

/** The first paragraph, glued to the line that names the classifier: `… 1.4 (d). 1. (C) Summary: The duke came.` */
function gluedParagraph({ authority }: Message, at: Place): JsonMessage['paragraphs'] {
  const glued = authority?.gluedText
  const match = glued && GLUED.exec(glued.text)
  if (!glued || !match) return []
  const [lead, number, mark] = match
  const [text = ''] = glued.text
    .slice(lead.length)
    .replace(/\s+/g, ' ')
    .split(/ (?=\d{1,2}\. {1,3}\([A-Z/]{1,8}\) )/, 1)
  return [at({ number: number ? Number(number) : null, mark: mark ?? null, text }, glued)]
}

const GLUED =
  /^(?:\u00b6?\s?(\d{1,2})\s?\.\s{0,3}(?:\(([A-Z]{1,3}(?:\/{1,2}[A-Z]{2,8})*)\)\s{0,3})?(?=\S)|(?=(?:BEGIN |EXECUTIVE )?SUMMARY\s?[:.]))/i

/** A number at the beginning of a line, and where the text above it ends. */
interface HiddenStart {
  readonly number: number
  readonly line: number
  readonly start: number
  readonly textStart: number
  readonly above: { readonly endLine: number; readonly end: number }
}

/** Paragraphs that begin no block: in a copy without blank lines and marks, those behind a number that is missing. */
function hiddenStarts(message: Message): readonly HiddenStart[] {
  const { body } = message
  const { list } = numberingOf(message).own
  if (list.length === body.paragraphs.length) return []
  const known = new Set(body.paragraphs.map((block) => body.lines[block]))
  return list.slice(0, list.length).flatMap(({ span: { line, start }, block }) => {
    const offset = line - (body.lines[block] ?? 0)
    const own = body.blocks[block]
    const number = own?.lines[offset]?.start
    const last = own?.lines[offset - 1]
    if (known.has(line) || !number || !last || number.number.start !== start) return []
    // `7. 464 THE DUKE` may be a value.
    if (!/^["'(]?[A-Z]/.test(own.lines[offset]?.plain.slice(number.textStart) ?? '')) return []
    const above = { endLine: line - 1, end: last.text.length }
    return [{ number: number.value, line, start, textStart: number.textStart, above }]
  })
}

/** Without the slants that close the set of the text, and without an ending that stands on its last line. */
function withoutClosing(text: string): string {
  const ending = gluedEnding(text)
  return (ending === undefined ? text : text.slice(0, ending).trimEnd()).replace(CLOSING, '')
}

/** Two slants, or the one that a slip left of them behind a word: `…, N1/`. */
const CLOSING = / ?\/\/$|(?<=\s[^\s/.]{1,24}) ?\/$/

/** `… ORDERS// RMKS/1. THE TEXT` and its next line: the first words stand inside the line of a set above. */
function openingInSet(
  { sets }: Message,
  below: number,
): { readonly number: number | null; readonly text: string } | undefined {
  const last = sets.sets.at(-1)
  if (!last || !isTextSet(last) || last.span.endLine !== below - 1) return undefined
  const words = last.fields
    .slice(last.name === 'GENTEXT' ? 1 : 0)
    .map(({ text }) => text)
    .join('/')
  const [lead = '', digits] = /^(?:(\d{1,2})\. ?)?/.exec(words) ?? []
  return { number: digits ? Number(digits) : null, text: words.slice(lead.length).trim() }
}

/** Of a text in which nothing of a cable was found, every word: what stands before a header, where none comes. */
function textWithoutCable({ slice }: Message, at: Place): JsonMessage['paragraphs'] {
  return slice.blocks.flatMap(({ kind, lines, blanks }, index) => {
    const written = lines.slice(0, lines.length - blanks)
    const last = written.at(-1)
    const line = slice.starts[index] ?? 0
    if (kind !== 'preface' || !last) return []
    const span = { line, start: 0, endLine: line + written.length - 1, end: last.text.length }
    return [at({ number: null, mark: null, text: written.map(({ plain }) => plain.trim()).join(' ') }, span)]
  })
}

/** Behind a title the mark stands inside of the text: `Summary: (C) The duke …`. */
function withoutMark(text: string, mark: PortionMark | undefined): string {
  return mark?.behindTitle ? text.replace(`${mark.text} `, '') : text
}

const UNNUMBERED: ReadonlySet<BodyRole> = new Set(['plain', 'list', 'quoted', 'continuation'])
