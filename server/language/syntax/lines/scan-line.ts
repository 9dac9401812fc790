import { isAscii, plainText } from '../../text/plain-text.ts'
import { BLANK_LINES } from './blank-lines.ts'
import { behindLostBreak } from './glued-level.ts'
import { kindOf, mayBeNumbered } from './kind-of-line.ts'
import type { Line, LineKind } from './line.ts'
import { loweredHead } from './lowered-head.ts'
import { behindFieldMark, behindPageLine, behindPrecedence, behindPrintLabel } from './marked-field.ts'
import { readParagraphStart } from './paragraph-start.ts'
import { cellStart } from './row-of-table.ts'
import { textSetEnd } from './set-lines.ts'
import { beforeSpeck, behindSpeck, hasSpeckBehind } from './specks.ts'
import { type EndOfLine, eachLine, type RawLine } from './split-lines.ts'

/**
 * Turns one line of text into a Line. The only code that decides what a line looks like; it sees
 * nothing but the line itself, so typing in one line never changes another.
 */
export function scanLine({ text, eol }: RawLine): Line {
  return scan(text, eol, isAscii(text))
}

/** Scans all lines of a text, of which there is at least one. */
export function scanLines(text: string): Line[] {
  const lines: Line[] = []
  // Most texts are plain as a whole: that is found faster than of each line.
  const ascii = !FOREIGN.test(text)
  eachLine(text, (line, eol) => lines.push(scan(line, eol, ascii || isAscii(line))))
  return lines
}

const FOREIGN = /[^\x20-\x7e\r\n]/

function scan(text: string, eol: EndOfLine, ascii: boolean): Line {
  if (text === '') return BLANK_LINES[eol]
  const whole = plainText(text, ascii)
  let indent = cellStart(whole)
  while (whole.charCodeAt(indent) === 32) indent++
  const behind = behindSpeck(whole, indent, kindOf, beginsParagraph)
  indent =
    behindFieldMark(whole, indent) ||
    behindPrintLabel(whole, indent) ||
    behindPrecedence(whole, indent) ||
    behind ||
    behindLostBreak(whole, indent, text) ||
    behindPageLine(whole, indent) ||
    indent
  const plain = withoutSpeck(whole, indent)
  const behindSet = textSetEnd(plain, indent)
  if (behindSet !== undefined) {
    const start = readParagraphStart(plain, behindSet)
    return { text, eol, plain, indent: behindSet, kind: start ? 'numbered' : 'remarks', start, ascii }
  }
  const start = mayBeNumbered(plain.charCodeAt(indent)) ? readParagraphStart(plain, indent) : undefined
  if (start) return { text, eol, plain, indent, kind: 'numbered', start, ascii }
  const kind = kindOf(plain, indent)
  // Readers of these look for them behind blanks; `' TO BE SURE` keeps its sign.
  if (behind > 0 && BEGINS_WITH_ITSELF.has(kind))
    return { text, eol, plain: ' '.repeat(indent) + plain.slice(indent), indent, kind, start, ascii }
  const capitals = kind === 'text' ? loweredHead(plain, indent) : undefined
  if (capitals === undefined) return { text, eol, plain, indent, kind, start, ascii }
  return { text, eol, plain: capitals, indent, kind: kindOf(capitals, indent), start, ascii }
}

const BEGINS_WITH_ITSELF: ReadonlySet<LineKind> = new Set([
  'transmission',
  'routing',
  'janap',
  'station',
  'security',
  'separation',
  'validation',
  'end-of-message',
  'page',
  'page-marker',
  'release',
  'label',
  'order',
  'tags',
  'subject',
  'references',
])

/** Without a speck of the scan behind a line of the head or the end: `NNNN |`. */
function withoutSpeck(plain: string, indent: number): string {
  const before = beforeSpeck(plain)
  if (before === plain) return plain
  return hasSpeckBehind(kindOf(before, indent), plain.charAt(plain.length - 1), before, indent) ? before : plain
}

/** `2. THE DUKE`, `3. (C) He`, `4. -(4)- HE`: a number with its stop, and what a paragraph begins with. */
function beginsParagraph(plain: string, at: number): boolean {
  if (NUMBER_AND_TEXT.test(plain.slice(at, at + 12))) return readParagraphStart(plain, at) !== undefined
  return NUMBER.test(plain.slice(at, at + 4)) && readParagraphStart(plain, at)?.struck !== undefined
}

const NUMBER = /^\d{1,2}\. /

const NUMBER_AND_TEXT = /^\d{1,2}\.(?: {1,3}[A-Z"]| {0,3}\()/
