import type { Position, SelectionRange, TextEdit } from 'vscode-languageserver-types'
import type { Edit } from '../../server/language/model/message/edit.ts'
import { splitLines } from '../../server/language/syntax/lines/split-lines.ts'

/** A row for each place where something is said, a place that says what the one before said left out. */
export function rowsPicture(places: Iterable<Position>, ask: (position: Position) => string | undefined): string {
  const shown: string[] = []
  let last: string | undefined
  for (const position of places) {
    const found = ask(position)
    if (found !== undefined && found !== last) shown.push(`  ${position.line + 1}:${position.character + 1} ${found}\n`)
    last = found
  }
  return shown.join('')
}

export function* lineEnds(text: string): Generator<Position> {
  for (const [line, { text: words }] of splitLines(text).entries()) yield { line, character: words.length }
}

/** Inside each word, behind its first character. */
export function* insideWords(text: string): Generator<Position> {
  for (const [line, { text: words }] of splitLines(text).entries())
    for (const { index } of words.matchAll(/[A-Za-z0-9]+/g)) yield { line, character: index + 1 }
}

/** `3:1-5 "new text"`, lines and columns from 1. */
export function textEditsText(edits: readonly TextEdit[]): string {
  return edits
    .map(({ range: { start, end }, newText }) => {
      const to = end.line === start.line ? '' : `${end.line + 1}:`
      return `${start.line + 1}:${start.character + 1}-${to}${end.character + 1} ${JSON.stringify(newText)}`
    })
    .join(', ')
}

/** The same for edits of a message that begins on `line`. */
export function editsText(edits: readonly Edit[], line: number): string {
  return textEditsText(
    edits.map(({ span, newText }) => ({
      range: {
        start: { line: span.line + line, character: span.start },
        end: { line: span.endLine + line, character: span.end },
      },
      newText,
    })),
  )
}

/** From the innermost to the outermost: `3:1-5 < 3:1-4:20`. */
export function selectionText({ range: { start, end }, parent }: SelectionRange): string {
  const own = `${start.line + 1}:${start.character + 1}-${end.line === start.line ? '' : `${end.line + 1}:`}${end.character + 1}`
  return parent ? `${own} < ${selectionText(parent)}` : own
}
