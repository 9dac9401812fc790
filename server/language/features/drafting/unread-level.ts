import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import { spelling } from '../../rules/support/remedies/set-level.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** A line above the fields that says a level, but not in the letters in which one is read: `Confidential`. */
export interface UnreadLevel {
  /** Writes it as it is read. */
  readonly edit: Edit
}

/** The last such line in front of the first field; undefined where there is no field, or in SMART. */
export function unreadLevel(
  { order, tags, subject, layout, slice }: Message,
  vocabulary: Vocabulary,
): UnreadLevel | undefined {
  const below = Math.min(...[order, tags, subject].map((part) => part?.span.line ?? Number.POSITIVE_INFINITY))
  if (layout === 'smart' || below === Number.POSITIVE_INFINITY) return undefined
  for (let line = below - 1; line >= Math.max(0, below - MOST_ABOVE); line--) {
    const text = lineText(slice, line)
    const word = text.trim()
    if (!/^[A-Za-z](?: ?[A-Za-z]){3,30}$/.test(word)) continue
    const level = vocabulary.level(word.toUpperCase())
    if (!level) continue
    const start = text.indexOf(word)
    return { edit: { span: oneLine(line, start, start + word.length), newText: spelling(level, true) } }
  }
  return undefined
}

/** Captions stand between the level and the fields. */
const MOST_ABOVE = 12

/** Edits that were made for the text with the level as it is read, for the text as it stands. */
export function asItStands(edits: readonly Edit[], { edit }: UnreadLevel): readonly Edit[] {
  const { line, start, end } = edit.span
  const moved = (at: number, column: number): number =>
    at === line && column >= start + edit.newText.length ? column - edit.newText.length + end - start : column
  return edits.map(({ span, newText }) => ({
    span: { ...span, start: moved(span.line, span.start), end: moved(span.endLine, span.end) },
    newText,
  }))
}
