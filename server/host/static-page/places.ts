import type { ChangeSpec, Text } from '@codemirror/state'
import type { Position, Range, TextEdit } from 'vscode-languageserver-types'
import type { TextChange } from '../../language/syntax/document/document.ts'

/** Offset of a place, moved into the text where it lies outside. */
export function offsetOf(text: Text, { line, character }: Position): number {
  if (line >= text.lines) return text.length
  const { from, length } = text.line(Math.max(0, line) + 1)
  return from + Math.min(Math.max(0, character), length)
}

export function positionOf(text: Text, offset: number): Position {
  const { number, from } = text.lineAt(offset)
  return { line: number - 1, character: offset - from }
}

export function spanOf(text: Text, { start, end }: Range): { from: number; to: number } {
  const from = offsetOf(text, start)
  return { from, to: Math.max(from, offsetOf(text, end)) }
}

/** Edits of the core as the editor makes them. */
export function changesOf(text: Text, edits: readonly TextEdit[]): ChangeSpec[] {
  return edits.map(({ range, newText }) => ({ ...spanOf(text, range), insert: newText.replaceAll(/\r\n?/g, '\n') }))
}

/** What was changed, as the core takes it: from the end to the start, so that each place is one of the text before. */
export function textChanges(
  before: Text,
  each: (use: (from: number, to: number, inserted: string) => void) => void,
  eol: string,
): TextChange[] {
  const changes: TextChange[] = []
  each((from, to, inserted) =>
    changes.unshift({
      range: { start: positionOf(before, from), end: positionOf(before, to) },
      text: inserted.replaceAll('\n', eol),
    }),
  )
  return changes
}
