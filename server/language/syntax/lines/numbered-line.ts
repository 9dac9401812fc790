import type { Line } from './line.ts'
import { type ParagraphStart, readParagraphStart } from './paragraph-start.ts'

/** What may be the beginning of a paragraph on the line: asked when it was scanned. */
export function paragraphStartOf(line: Line): ParagraphStart | undefined {
  return line.kind === 'numbered' ? line.start : readParagraphStart(line.plain, line.indent)
}
