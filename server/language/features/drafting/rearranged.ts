import type { Edit } from '../../model/message/edit.ts'
import { splitLines } from '../../syntax/lines/split-lines.ts'

/** Lines of a text, the last one included. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

export interface Rearranged {
  readonly text: string
  /** Where a line of the text has come to stand. */
  lineOf(line: number): number
  /** Edits of the lines that are others now. */
  edits(before: string): readonly Edit[]
}

/** Two stretches of lines in exchanged places; what stands between them stays between. */
export function rearranged(text: string, upper: Stretch, lower: Stretch): Rearranged {
  const lines = splitLines(text).map(({ text }) => text)
  const between = lines.slice(upper.last + 1, lower.first)
  const [a, b] = [lines.slice(upper.first, upper.last + 1), lines.slice(lower.first, lower.last + 1)]
  const next = [...lines.slice(0, upper.first), ...b, ...between, ...a, ...lines.slice(lower.last + 1)]
  return {
    text: next.join('\n'),
    lineOf(line) {
      if (line >= upper.first && line <= upper.last) return line + b.length + between.length
      if (line >= lower.first && line <= lower.last) return line - a.length - between.length
      return line
    },
    edits(before) {
      const old = splitLines(before)
      return old.flatMap(({ text }, line): Edit[] =>
        text === next[line]
          ? []
          : [{ span: { line, start: 0, endLine: line, end: text.length }, newText: next[line] ?? '' }],
      )
    },
  }
}
