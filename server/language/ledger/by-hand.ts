import { diffArrays } from 'diff'
import { splitLines } from '../syntax/lines/split-lines.ts'
import type { Repair } from './entry-edits.ts'
import type { TextReplacement } from './text-edit.ts'

/** What was changed by hand between two texts, as one repair; undefined where nothing was. */
export function byHand(before: string, after: string): Repair | undefined {
  if (before === after) return undefined
  return { rule: BY_HAND, what: 'Changed by hand', why: '', replacements: changesBetween(before, after) }
}

export const BY_HAND = 'by hand'

/** By lines, and of each run of changed lines no more than what differs. */
function changesBetween(before: string, after: string): TextReplacement[] {
  const [old, next] = [linesOf(before), linesOf(after)]
  const parts = diffArrays(old, next, { maxEditLength: 2_000 })
  if (!parts) return [trimmed(before, 0, before, after)]
  const found: TextReplacement[] = []
  let at = 0
  let gone = ''
  let come = ''
  const flush = (): void => {
    if (gone !== '' || come !== '') found.push(trimmed(before, at - gone.length, gone, come))
    gone = ''
    come = ''
  }
  for (const { added, removed, value } of parts) {
    const text = value.join('')
    if (!added && !removed) flush()
    if (added) come += text
    else at += text.length
    if (removed) gone += text
  }
  flush()
  return found
}

function linesOf(text: string): string[] {
  return splitLines(text).map((line) => line.text + line.eol)
}

function trimmed(text: string, start: number, gone: string, come: string): TextReplacement {
  let head = 0
  const shorter = Math.min(gone.length, come.length)
  while (head < shorter && gone.charCodeAt(head) === come.charCodeAt(head)) head++
  if (head > 0 && isHalf(text, start + head)) head--
  let tail = 0
  while (tail < shorter - head && gone.charCodeAt(gone.length - 1 - tail) === come.charCodeAt(come.length - 1 - tail))
    tail++
  if (tail > 0 && isHalf(text, start + gone.length - tail)) tail--
  return { start: start + head, end: start + gone.length - tail, text: come.slice(head, come.length - tail) }
}

/** Whether an offset lies inside of a surrogate pair or of a line ending. */
function isHalf(text: string, offset: number): boolean {
  const [before, behind] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)]
  return (
    (before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000) || (before === 13 && behind === 10)
  )
}
