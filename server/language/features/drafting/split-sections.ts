import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine, type Part } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { applyEdits } from '../../rules/linter/fixes.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import type { Asked, Drafted } from './asked.ts'
import { edited, messageText } from './edited-message.ts'
import { joinSections } from './join-sections.ts'
import { ownSections } from './own-sections.ts'

/**
 * Parts a long text at paragraphs, so that no section has more than five pages of twenty lines (ACP 127): each further
 * one begins with the classification line and what it counts. A paragraph that is longer than that is parted at a
 * sentence. The section in the station serial number (FL3) is given when each is sent, and some messages of one section
 * have it too: it stays as it is. Joined again, the text is that of before, to the byte.
 */
export function splitSections(asked: Asked): Drafted {
  const { message, vocabulary } = asked
  const { classification } = message
  if (classification?.section || ownSections(message).length > 0)
    return { sentence: 'This cable is in sections already: join them first.' }
  const { series, number } = classification ?? {}
  if (!classification || !series || !number)
    return { sentence: 'Each section begins with level, series and number, and this cable has no such line.' }
  const long = longLine(message)
  if (long !== undefined)
    return {
      sentence: `Line ${long + 1} of the cable alone is longer than a section: wrap it first, as "Format Document" does in a draft.`,
    }
  const starts = sectionStarts(message)
  if (starts === undefined)
    return { sentence: `The text has no more than ${MOST_LINES} lines: it goes in one section.` }
  if (starts.length === 0) return { sentence: 'Sections begin with a paragraph, and there is none to begin one with.' }
  // Lines of a list or a table are no sentence that was torn: blank lines around the head would stay among them.
  for (const around of ['\n', '']) {
    const edits = editsFor(message, { classification, series, number }, starts, around)
    if (edits && isSound(edited(message, edits, vocabulary), starts, asked)) return { edits }
    if (starts.every(({ within }) => !within)) break
  }
  return { sentence: 'This text cannot be parted without being read otherwise.' }
}

/** What counts the first section, and the heads of the others. */
function editsFor(
  { slice }: Message,
  { classification, series, number }: Counted,
  starts: readonly SectionStart[],
  around: string,
): readonly Edit[] {
  const total = two(starts.length + 1)
  const line = lineText(slice, classification.span.line)
  const level = line.slice(0, series.start)
  const rest = line.slice(series.start, number.end)
  return [
    { span: oneLine(series.line, series.start, series.start), newText: `SECTION 01 OF ${total} ` },
    ...starts.map(({ line: start, within }, index) => {
      const head = `${level}SECTION ${two(index + 2)} OF ${total} ${rest}\n`
      // What stands directly below the line above is to do so again once the sections are joined.
      const isGlued = lineText(slice, start - 1).trim() !== ''
      return {
        span: oneLine(start, 0, 0),
        newText: within ? `${around}${head}${around}` : isGlued ? head : `${head}\n`,
      }
    }),
  ]
}

/** Read as before, and the text of before once it is joined. */
function isSound(after: Message | undefined, starts: readonly SectionStart[], asked: Asked): boolean {
  const { message } = asked
  return (
    after !== undefined &&
    ownSections(after).length === starts.length &&
    numberingOf(after).own.list.length === numberingOf(message).own.list.length &&
    after.body.namedBlocks.length === message.body.namedBlocks.length &&
    joined(after, asked) === messageText(message)
  )
}

/** The line that heads a section, with what it says. */
interface Counted {
  readonly classification: NonNullable<Message['classification']>
  readonly series: Part
  readonly number: Part
}

/** The text that comes of joining the sections again. */
function joined(message: Message, asked: Asked): string | undefined {
  const done = joinSections({ ...asked, message })
  return 'edits' in done ? applyEdits(messageText(message), done.edits) : undefined
}

const MOST_LINES = 100
/** A section is not left shorter than that in front of a paragraph that has no room in one either. */
const LEAST_LINES = 50

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** A line that a further section begins with; `within` a paragraph that is longer than a section. */
interface SectionStart {
  readonly line: number
  readonly within: boolean
}

/** Undefined where one section is enough. */
function sectionStarts(message: Message): readonly SectionStart[] | undefined {
  const { body } = message
  let from = body.lines[0] ?? 0
  const { line: end } = body.closing.textEnd
  const rows = rowsOf(message)
  const rowsBetween = (first: number, line: number): number => (rows[line] ?? 0) - (rows[first] ?? 0)
  if (rowsBetween(from, end) < MOST_LINES) return undefined
  const { list } = numberingOf(message).own
  const paragraphs = list
    .slice(0, list.length)
    .flatMap(({ span, block }) => (body.lines[block] === span.line ? [withHeading(body, block)] : []))
  if (paragraphs.length === 0) return []
  const starts: SectionStart[] = []
  while (rowsBetween(from, end) >= MOST_LINES) {
    let room = from
    while (room < end && rowsBetween(from, room + 1) <= MOST_LINES) room++
    const last = paragraphs.findLast((line) => line > from && line <= room)
    const next = paragraphs.find((line) => line > (last ?? from)) ?? end
    const isLong = rowsBetween(last ?? from, next) > MOST_LINES
    const within =
      last === undefined || (isLong && rowsBetween(from, last) < LEAST_LINES)
        ? lineWithin(message, from, room)
        : undefined
    const line = within ?? last
    if (line === undefined) break
    const isBelowBlank = lineText(message.slice, line - 1).trim() === ''
    starts.push({ line, within: within !== undefined && !isBelowBlank })
    from = line
  }
  return starts
}

/** Rows of a page above each line: one that nobody has wrapped takes as many as it will have. */
function rowsOf({ slice }: Message): readonly number[] {
  const rows = [0]
  for (let line = 0; line < slice.lineCount; line++) rows.push((rows[line] ?? 0) + rowsIn(lineText(slice, line)))
  return rows
}

function rowsIn(text: string): number {
  return Math.max(1, Math.ceil(text.length / PAGE_COLUMNS))
}

/** What a teleprinter has room for (ACP 127). */
const PAGE_COLUMNS = 69

/** A line of the text that no section has room for. */
function longLine({ slice, body }: Message): number | undefined {
  for (let line = body.lines[0] ?? 0; line <= body.closing.textEnd.line; line++)
    if (rowsIn(lineText(slice, line)) > MOST_LINES) return line
  return undefined
}

/** The line of a paragraph, or of the heading above it. */
function withHeading({ roles, lines }: Message['body'], block: number): number {
  let first = block
  while (first > 1 && (roles[first - 1] === 'heading' || roles[first - 1] === 'rule')) first--
  return lines[first] ?? 0
}

/**
 * The last line that begins a paragraph of a quotation or an item, below a blank line; else one that begins a sentence,
 * with the line above; else the last one that has a line above.
 */
function lineWithin({ slice }: Message, from: number, room: number): number | undefined {
  const isBlank = (line: number): boolean => lineText(slice, line).trim() === ''
  let any: number | undefined
  let sentence: number | undefined
  for (let line = room; line > from + 1 && room - line <= LOOK_BACK; line--) {
    if (isBlank(line)) continue
    if (isBlank(line - 1)) return line
    if (/[.!?]["')]?$/.test(lineText(slice, line - 1).trim())) sentence ??= line
    any ??= line
  }
  return sentence ?? any
}

const LOOK_BACK = 30
