import type { Span } from '../../model/message/span.ts'
import type { Textual } from './asked.ts'

/** Whether a place lies on the lines of a span. */
export function covers(span: Span | undefined, { line }: Textual): boolean {
  return span !== undefined && line >= span.line && line <= span.endLine
}
