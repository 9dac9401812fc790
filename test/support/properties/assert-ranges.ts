import assert from 'node:assert/strict'
import type { DocumentSymbol, FoldingRange, Position, Range, SelectionRange } from 'vscode-languageserver-types'
import { type CableDocument, lineAt } from '../../../server/language/syntax/document/document.ts'

/** Whether a place lies between the two halves of one character. */
export function isInPair(document: CableDocument, { line, character }: Position): boolean {
  const text = lineAt(document, line)?.text ?? ''
  return /[\udc00-\udfff]/.test(text.charAt(character)) && /[\ud800-\udbff]/.test(text.charAt(character - 1))
}

/** A range lies in the text, does not end before it begins, and cuts no character. */
export function assertRange(document: CableDocument, range: Range, what: string): void {
  for (const place of [range.start, range.end]) {
    const text = lineAt(document, place.line)?.text
    const context = `${what}: ${JSON.stringify(range)}`
    assert.ok(text !== undefined && place.character >= 0 && place.character <= text.length, context)
    assert.ok(!isInPair(document, place), `cuts a surrogate pair: ${context}`)
  }
  assert.ok(!isBefore(range.end, range.start), `${what} ends before it begins: ${JSON.stringify(range)}`)
}

export function assertHolds(outer: Range, inner: Range, what: string): void {
  assert.ok(!isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end), what)
}

/** Symbols lie in their parents and behind one another, and their selections in them. */
export function assertOutline(document: CableDocument, symbols: readonly DocumentSymbol[], parent?: Range): void {
  let last: Range | undefined
  for (const { name, range, selectionRange, children } of symbols) {
    assert.notEqual(name, '')
    assertRange(document, range, name)
    assertRange(document, selectionRange, name)
    assertHolds(range, selectionRange, `the selection of ${name} leaves its range`)
    if (parent) assertHolds(parent, range, `${name} leaves its parent`)
    assert.ok(!last || !isBefore(range.start, last.end), `${name} overlaps its sibling`)
    last = range
    assertOutline(document, children ?? [], range)
  }
}

export function assertFolding(document: CableDocument, ranges: readonly FoldingRange[]): void {
  const open: FoldingRange[] = []
  let previous = -1
  for (const range of ranges) {
    assert.ok(range.startLine > previous, 'folding ranges are sorted, one for each first line')
    assert.ok(range.startLine < range.endLine && range.endLine < document.lineCount)
    assert.notEqual(lineAt(document, range.endLine)?.kind, 'blank')
    while (open.length > 0 && (open.at(-1)?.endLine ?? 0) < range.startLine) open.pop()
    assert.ok(
      open.every((outer) => range.endLine <= outer.endLine),
      'folding ranges nest',
    )
    open.push(range)
    previous = range.startLine
  }
}

/** @param data packed five numbers for a token, as the protocol has them */
export function assertTokens(document: CableDocument, data: readonly number[]): void {
  let line = 0
  let column = 0
  let end = 0
  for (let index = 0; index < data.length; index += 5) {
    const [lineDelta = -1, columnDelta = -1, length = 0] = data.slice(index, index + 3)
    assert.ok(lineDelta >= 0 && columnDelta >= 0 && length > 0)
    if (lineDelta > 0) end = 0
    line += lineDelta
    column = lineDelta > 0 ? columnDelta : column + columnDelta
    assert.ok(column >= end, 'tokens do not overlap')
    end = column + length
    assertRange(document, { start: { line, character: column }, end: { line, character: end } }, 'token')
  }
}

/** Each step of a selection holds the one before. */
export function assertSelection(document: CableDocument, selection: SelectionRange | undefined): void {
  for (let step = selection; step; step = step.parent) {
    assertRange(document, step.range, 'selection')
    if (step.parent) assertHolds(step.parent.range, step.range, 'selections grow')
  }
}

export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}
