import type { Span } from '../../model/span.ts'
import type { Edit } from '../rule.ts'

/** Takes out a span that has its line to itself, together with the line and the blank line before it. */
export function removeLine({ line }: Span): Edit {
  return { span: { line: Math.max(0, line - 1), start: 0, endLine: line + 1, end: 0 }, newText: '' }
}
