import type { Line } from './line.ts'
import type { EndOfLine } from './split-lines.ts'

/** Each line without a character is the same: a third of all lines, one object for each way to end. */
export const BLANK_LINES: Readonly<Record<EndOfLine, Line>> = {
  '': blank(''),
  '\n': blank('\n'),
  '\r': blank('\r'),
  '\r\n': blank('\r\n'),
}

function blank(eol: EndOfLine): Line {
  return { text: '', eol, plain: '', indent: 0, kind: 'blank', start: undefined, ascii: true }
}
