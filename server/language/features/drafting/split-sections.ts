import type { Edit } from '../../model/message/edit.ts'
import { oneLine } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import type { Asked, Drafted } from './asked.ts'
import { edited } from './edited-message.ts'

/**
 * Parts a long text at paragraphs, so that no section has more than five pages of twenty lines (ACP 127): each further
 * one begins with the classification line and what it counts.
 */
export function splitSections(asked: Asked): Drafted {
  const { message, vocabulary } = asked
  const { classification, sections, station, body } = message
  if (classification?.section || sections.length > 0)
    return { sentence: 'This cable is in sections already: join them first.' }
  const { series, number } = classification ?? {}
  if (!classification || !series || !number)
    return { sentence: 'Each section begins with level, series and number, and this cable has no such line.' }
  const starts = sectionStarts(asked)
  if (starts === undefined)
    return { sentence: `The text has no more than ${MOST_LINES} lines: it goes in one section.` }
  if (starts.length === 0) return { sentence: 'Sections begin with a paragraph, and there is none to begin one with.' }
  const total = two(starts.length + 1)
  const line = lineText(message.slice, classification.span.line)
  const level = line.slice(0, series.start)
  const rest = line.slice(series.start, number.end)
  const edits: Edit[] = [
    ...(station?.serial && !station.section
      ? [{ span: oneLine(station.serial.line, station.serial.end, station.serial.end), newText: '/01' }]
      : []),
    { span: oneLine(series.line, series.start, series.start), newText: `SECTION 01 OF ${total} ` },
    ...starts.map((start, index) => ({
      span: oneLine(start, 0, 0),
      newText: `${level}SECTION ${two(index + 2)} OF ${total} ${rest}\n\n`,
    })),
  ]
  const after = edited(message, edits, vocabulary)
  const isSound =
    after?.sections.length === starts.length &&
    numberingOf(after).own.list.length === numberingOf(message).own.list.length &&
    after.body.namedBlocks.length === body.namedBlocks.length
  return isSound ? { edits } : { sentence: 'This text cannot be parted without being read otherwise.' }
}

const MOST_LINES = 100

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Lines that further sections begin with; undefined where one is enough. */
function sectionStarts({ message: { body, ...rest } }: Asked): readonly number[] | undefined {
  const first = body.lines[0] ?? 0
  const { line: end } = body.closing.textEnd
  if (end - first < MOST_LINES) return undefined
  const { list } = numberingOf({ body, ...rest }).own
  const starts: number[] = []
  let from = first
  let last: number | undefined
  for (const { span, block } of list.slice(0, list.length)) {
    if (body.lines[block] !== span.line) continue
    if (span.line - from > MOST_LINES && last !== undefined && last > from) {
      starts.push(last)
      from = last
    }
    last = span.line
  }
  if (end - from >= MOST_LINES && last !== undefined && last > from) starts.push(last)
  return starts
}
