import fc from 'fast-check'
import type { TextEdit } from 'vscode-languageserver-types'
import type { Edit } from '../../server/language/model/message/edit.ts'
import { applyEdits } from '../../server/language/rules/linter/fixes.ts'
import type { Point, TextChange } from '../../server/language/syntax/document/document.ts'
import { splitLines } from '../../server/language/syntax/lines/split-lines.ts'

/** Pieces that make and break structure wherever they fall; all fictional. */
export const PIECES: readonly string[] = [
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  'BT\n',
  'NNNN\n',
  '#0012\n',
  'VZCZCABC0123\n',
  'OO RUEHZZ\n',
  'DE RUEHZZ #0012/01 2151453\n',
  'ZNY CCCCC ZZH\n',
  'O 031453Z AUG 09\n',
  'O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE\n',
  'C O N F I D E N T I A L ZENDA 000012\n',
  'C O N F I D E N T I A L SECTION 02 OF 03 ZENDA 000012\n',
  'SIPDIS\n',
  'E.O. 12958: DECL: 08/01/2019\n',
  'TAGS: PREL, PGOV\n',
  'SUBJECT: (U) EXAMPLE\n',
  'REF: A. STRELSAU 1\n',
  'PAGE 02        ZENDA  00012  071504Z\n',
  'ZENDA 00000012  002 OF 003\n',
  '------------------062281 060035Z /62\n',
  'MRN: 11 ZENDA 123\n',
  'Signature: RASSENDYLL\n',
  '1. (U) FIRST.\n',
  '\u00b65. (C) ',
  'SEE PARA 4 AND REF A.',
  'BEGIN TEXT:\n',
  'END TEXT.\n',
  'END\nSUMMARY.',
  '--\n',
  'RASSENDYLL\n',
  'and so on\n',
  '9',
  '.',
  ' ',
  '\t',
  '\u00a0',
  '\u{1F4E8}',
  '\u00c2\u00b6',
]

/** Texts put together from the pieces. */
export const pieceTexts: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((parts) => parts.join(''))

/** An edit in proportions of the text, so that it can be applied to whatever text there is by then. */
export interface Scribble {
  readonly from: number
  readonly length: number
  readonly text: string
}

export const scribbles: fc.Arbitrary<Scribble[]> = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 120 })),
    text: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), pieceTexts),
  }),
  { minLength: 1, maxLength: 8 },
)

/** The edit as the protocol says it, and the text behind it. */
export function applyScribble(text: string, scribble: Scribble): { change: TextChange; after: string } {
  const start = outsidePair(text, Math.floor(scribble.from * text.length))
  const end = outsidePair(text, Math.min(text.length, start + scribble.length))
  const change = { range: { start: pointAt(text, start), end: pointAt(text, end) }, text: scribble.text }
  return { change, after: text.slice(0, start) + scribble.text + text.slice(end) }
}

/** The protocol has no place between a return and its line feed: in front of both instead. */
function outsidePair(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset
}

function pointAt(text: string, offset: number): Point {
  let at = 0
  const lines = splitLines(text)
  for (const [line, { text: content, eol }] of lines.entries()) {
    if (offset <= at + content.length) return { line, character: offset - at }
    at += content.length + eol.length
  }
  throw new RangeError(`no place for offset ${offset}`)
}

/** An edit of the protocol as the core has it. */
export function fromTextEdit({ range: { start, end }, newText }: TextEdit): Edit {
  return { span: { line: start.line, start: start.character, endLine: end.line, end: end.character }, newText }
}

/** A text after edits of the protocol. */
export function withTextEdits(text: string, edits: readonly TextEdit[]): string {
  return applyEdits(text, edits.map(fromTextEdit))
}
