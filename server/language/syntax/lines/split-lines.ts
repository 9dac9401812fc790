/** How a line ends in the file; the last line of a text has none. */
export type EndOfLine = '' | '\n' | '\r' | '\r\n'

export interface RawLine {
  readonly text: string
  readonly eol: EndOfLine
}

/**
 * Splits any string into lines, as the Language Server Protocol counts them: `\n`, `\r\n` and a lone
 * `\r` end a line. Concatenating `text + eol` gives the input back. The last line has an empty `eol`
 * and may be empty, so the result always holds at least one line.
 */
export function splitLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  eachLine(text, (line, eol) => lines.push({ text: line, eol }))
  return lines
}

/** The same without keeping the lines: whoever makes something of each need not hold both. */
export function eachLine(text: string, use: (line: string, eol: EndOfLine) => void): void {
  // Both positions only move forward, so the text is searched once, however its lines end.
  let feed = text.indexOf('\n')
  let back = text.indexOf('\r')
  let start = 0
  while (feed >= 0 || back >= 0) {
    if (back >= 0 && (feed < 0 || back < feed)) {
      const pair = back + 1 === feed
      use(text.slice(start, back), pair ? '\r\n' : '\r')
      start = pair ? feed + 1 : back + 1
      if (pair) feed = text.indexOf('\n', start)
      back = text.indexOf('\r', start)
    } else {
      use(text.slice(start, feed), '\n')
      start = feed + 1
      feed = text.indexOf('\n', start)
    }
  }
  use(text.slice(start), '')
}
