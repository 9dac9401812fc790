import { holds } from '../../model/message/span.ts'
import { MONTHS } from '../../model/reading/values/read-date-time-group.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import type { Asked, Drafted } from './asked.ts'

/** `031453Z AUG 09`, of this minute: in the place of the group that the cursor is in, else of what is selected. */
export function insertDateTimeGroup({ message, start, end, now }: Asked): Drafted {
  const written = groupOf(new Date(now))
  const group = message.dateTimeGroup?.group
  const span =
    group && holds(group, start.line, start.character)
      ? group
      : { line: start.line, start: start.character, endLine: end.line, end: end.character }
  // Apart from the words that it comes to stand between.
  const before = lineText(message.slice, span.line).charAt(span.start - 1)
  const behind = lineText(message.slice, span.endLine).charAt(span.end)
  const newText = (/[\w)]/.test(before) ? ' ' : '') + written
  const cursor = { line: span.line, character: span.start + newText.length }
  return { edits: [{ span, newText: /\w/.test(behind) ? `${newText} ` : newText }], cursor }
}

function groupOf(date: Date): string {
  const two = (value: number): string => String(value % 100).padStart(2, '0')
  const time = two(date.getUTCDate()) + two(date.getUTCHours()) + two(date.getUTCMinutes())
  return `${time}Z ${MONTHS[date.getUTCMonth()]} ${two(date.getUTCFullYear())}`
}
