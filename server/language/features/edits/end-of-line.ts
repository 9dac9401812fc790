import type { CableDocument } from '../../syntax/document/document.ts'

/** A text to insert, with the line endings that the document has: those of its first line. */
export function withEndOfLine(document: CableDocument, text: string): string {
  const eol = document.blocks[0]?.lines[0]?.eol
  return eol === '\r\n' || eol === '\r' ? text.replaceAll(/\r\n?|\n/g, eol) : text
}
