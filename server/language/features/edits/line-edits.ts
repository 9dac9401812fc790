import type { TextEdit } from 'vscode-languageserver-types'
import { type RawLine, splitLines } from '../../syntax/lines/split-lines.ts'

/**
 * Edits that turn one text into another: one for each changed line where the number of lines stays, else
 * one for the lines between what both texts begin and end with. What is the same stays untouched.
 */
export function lineEdits(before: string, after: string): TextEdit[] {
  if (before === after) return []
  const old = splitLines(before)
  const next = splitLines(after)
  const sameShape = old.length === next.length && old.every((line, index) => line.eol === next[index]?.eol)
  if (!sameShape) return [blockEdit(old, next)]
  return old.flatMap((line, index) => {
    const text = next[index]?.text ?? ''
    return line.text === text ? [] : [withinLine(line.text, text, index)]
  })
}

/** The stretch of a line that differs; a surrogate pair is taken whole. */
function withinLine(before: string, after: string, line: number): TextEdit {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  if (head > 0 && isHighSurrogate(before.charCodeAt(head - 1))) head--
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  if (tail > 0 && isLowSurrogate(before.charCodeAt(before.length - tail))) tail--
  return {
    range: { start: { line, character: head }, end: { line, character: before.length - tail } },
    newText: after.slice(head, after.length - tail),
  }
}

function blockEdit(old: readonly RawLine[], next: readonly RawLine[]): TextEdit {
  const shorter = Math.min(old.length, next.length)
  let head = 0
  while (head < shorter && isSame(old[head], next[head])) head++
  let tail = 0
  while (tail < shorter - head && isSame(old[old.length - 1 - tail], next[next.length - 1 - tail])) tail++
  // The last line has no ending, so that there is no line behind it to name as the end.
  const end =
    tail === 0
      ? { line: old.length - 1, character: old[old.length - 1]?.text.length ?? 0 }
      : { line: old.length - tail, character: 0 }
  const middle = next.slice(head, next.length - tail)
  return {
    range: { start: { line: head, character: 0 }, end },
    newText: middle.map(({ text, eol }) => text + eol).join(''),
  }
}

function isSame(a: RawLine | undefined, b: RawLine | undefined): boolean {
  return a !== undefined && b !== undefined && a.text === b.text && a.eol === b.eol
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
