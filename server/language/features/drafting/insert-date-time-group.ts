import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import { holds } from '../../model/message/span.ts'
import { julianText } from '../../rules/support/dates/julian.ts'
import { lineAt, lineText } from '../../rules/support/lines/head-lines.ts'
import { groupOf } from '../composing/composed.ts'
import { labelledTime } from '../composing/labelled-time.ts'
import type { Asked, Drafted } from './asked.ts'

/**
 * `031453Z AUG 09`, of this minute: in the place of the group that the cursor is in, else of what is selected. The stamp
 * of the station line and the words of a label go along; where nothing of a header stands yet, a precedence comes first.
 */
export function insertDateTimeGroup({ message, start, end, now }: Asked): Drafted {
  if (start.line === message.signature?.line && start.line === end.line)
    return { sentence: 'This is the signature: put the cursor where the date-time group belongs.' }
  const labelled = inLabel(message, start.line, now)
  if (labelled) return labelled
  const group = message.dateTimeGroup?.group
  const isOwn = group !== undefined && holds(group, start.line, start.character)
  const written = isFirst(message, start.line) ? `R ${groupOf(now)}` : groupOf(now)
  const isSelected = start.line !== end.line || start.character !== end.character
  const place = isSelected ? start.character : behindWord(lineText(message.slice, start.line), start.character)
  const span = isOwn
    ? group
    : { line: start.line, start: place, endLine: end.line, end: isSelected ? end.character : place }
  // Apart from the words that it comes to stand between.
  const before = lineText(message.slice, span.line).charAt(span.start - 1)
  const behind = lineText(message.slice, span.endLine).charAt(span.end)
  const newText = (/[\w)]/.test(before) ? ' ' : '') + written
  const cursor = { line: span.line, character: span.start + newText.length }
  const edit: Edit = { span, newText: /\w/.test(behind) ? `${newText} ` : newText }
  return { edits: [...(isOwn ? stampOf(message, now) : []), edit], cursor }
}

/** Behind the word that the place is inside of. */
function behindWord(text: string, at: number): number {
  if (!INSIDE.test(text.slice(Math.max(0, at - 1), at))) return at
  return at + (REST.exec(text.slice(at))?.[0].length ?? 0)
}

const INSIDE = /[\p{L}\p{N}]$/u
const REST = /^(?:[\p{L}\p{N}]|['\u2019-](?=[\p{L}\p{N}]))*/u

/** `0641530` of the station line, where the group that it was computed from is another one now. */
function stampOf({ station, dateTimeGroup }: Message, now: number): readonly Edit[] {
  const stamp = station?.julian
  const { instant } = dateTimeGroup ?? {}
  const agrees = stamp !== undefined && instant !== undefined && stamp.text === julianText(instant)
  return agrees ? [{ span: stamp, newText: julianText(now) }] : []
}

/** `Feb 09, 2016 / 091453Z FEB 16` behind the label of SMART. */
function inLabel({ labels, slice }: Message, line: number, now: number): Drafted | undefined {
  const label = labels.find(({ name, keyword }) => name === 'Date/DTG' && keyword.line === line)
  if (!label) return undefined
  const text = lineAt(slice, line)?.text ?? ''
  const head = text.slice(0, text.indexOf(':', label.keyword.end) + 1)
  const blanks = /^ */.exec(text.slice(head.length))?.[0] || ' '.repeat(Math.max(1, COLUMN - head.length))
  const newText = `${blanks}${labelledTime(now)}`
  return {
    edits: [{ span: { line, start: head.length, endLine: line, end: text.length }, newText }],
    cursor: { line, character: head.length + newText.length },
  }
}

const COLUMN = 16

/** A blank line above all that a message has, which has no header yet. */
function isFirst(
  { slice, dateTimeGroup, layout, body, classification, order, tags, subject }: Message,
  line: number,
): boolean {
  if (dateTimeGroup || layout === 'smart' || lineText(slice, line).trim() !== '') return false
  const below = [classification, order, tags, subject].some((part) => part && part.span.line < line)
  return !below && body.roles.every((role, index) => role === undefined || (body.lines[index] ?? 0) >= line)
}
