import { oneLine } from '../../model/message/span.ts'
import type { Matter, ReadyCheck } from './matter.ts'

/**
 * Who cleared the text. Drafts of the Department name offices and people in rows, `EUR/RUS:FTARLENHEIM - OK`, or behind
 * DRAFTED BY, CLEARED BY, APPROVED BY; where such rows stand, one without a word of consent is open.
 */
export const clearances: ReadyCheck = ({ slice, body }) => {
  const first = body.lines[0] ?? slice.lineCount
  const lines = slice.blocks.flatMap((block, index) =>
    block.lines.flatMap(({ plain }, offset) => {
      const line = (slice.starts[index] ?? 0) + offset
      const inHead = line < first || body.roles[index - (slice.blocks.length - body.blocks.length)] === 'trailer'
      return inHead ? [{ line, text: plain }] : []
    }),
  )
  const rows = lines.flatMap(({ line, text }) => {
    const row = pendingIn(text) === undefined ? ROW.exec(text) : null
    return row ? [{ line, text, isOpen: row[1] === undefined && row[2] === undefined && !AUTHOR.test(text) }] : []
  })
  const pending = lines.flatMap(({ line, text }): Matter[] => {
    const named = pendingIn(text)
    if (named === undefined && ROW.test(text)) return []
    const open = named ?? (NOBODY.test(text) ? text.trim() : undefined)
    if (open === undefined) return []
    const start = text.indexOf(open)
    const said = named === undefined ? `Nobody stands behind ${open}` : `${open}: not cleared yet`
    return [{ id: 'ready-clearance', weight: 'blocks', span: oneLine(line, start, start + open.length), text: said }]
  })
  // The first row is that of the drafter, the next that of who approves; alone, they are no list of clearances.
  const agreed = rows.some(({ isOpen }) => !isOpen)
  const open = rows.flatMap(({ line, text, isOpen }, index): Matter[] => {
    if (!isOpen || !agreed || index < FIRST_CLEARANCE) return []
    const start = text.length - text.trimStart().length
    return [
      {
        id: 'ready-clearance',
        weight: 'blocks',
        span: oneLine(line, start, text.length),
        text: `${text.trim()} has not cleared`,
      },
    ]
  })
  return [...open, ...pending]
}

/** `DCM: PENDING` of a line that lists clearances. */
function pendingIn(text: string): string | undefined {
  return LIST.test(text) ? OPEN.exec(text)?.[0].trim() : undefined
}

/** `CLEARED: ECON:FHENTZAU, DCM: PENDING` */
const LIST = /^\s{0,40}(?:CLEAR(?:ED|ANCES?)|APPROVED)(?: BY)? ?:/i
const OPEN =
  /(?<![A-Za-z/])(?!CLEAR|APPROV|BY ?:)(?:[A-Z][A-Z/]{1,14} ?: ?)?[A-Z][A-Z/]{1,14} ?[:(-] {0,2}(?:PENDING|NOT CLEARED|TBD)\b\)?/i
const NOBODY = /^\s{0,40}(?:CLEARED|APPROVED|DRAFTED)(?: BY)? ?:\s*$/i

const FIRST_CLEARANCE = 2
/** `EUR/RUS:FTARLENHEIM`, with a word of consent or without. */
const ROW =
  /^\s{0,40}(?:[A-Z]{1,6}(?:[/-][A-Z]{1,8}){0,4} ?: ?[A-Z][A-Z'-]{2,24}|(?:CLEARED|APPROVED|DRAFTED) BY ?: ?[^:]{2,60}?|CLR \d{1,2} ?: {0,8}[A-Z]{2,4})(?: {0,8}[-(] {0,2}(OK|CLEARED|INFO|YES|SUBS)\)?\+?| {1,8}(OK)\b)?\s{0,4}\+?$/
const AUTHOR = /^\s{0,40}(?:APPROVED|DRAFTED) BY/
