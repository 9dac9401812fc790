import { oneLine } from '../../model/message/span.ts'
import { isCaptionLine } from '../../syntax/lines/address-shape.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { scanLine } from '../../syntax/lines/scan-line.ts'
import type { Edit } from '../rule.ts'

/**
 * Edits that break a line of text at blanks so that it keeps within `limit` columns as far as its words
 * allow. Never breaks where the rest would be read as something else: a number, a caption, a field.
 * Empty for a line that is short enough or cannot be broken.
 */
export function wrapEdits(line: Line, at: number, limit: number): readonly Edit[] {
  const edits: Edit[] = []
  const eol = line.eol || '\n'
  let start = 0
  while (line.plain.length - start > limit) {
    const gap = lastGap(line, start, limit) ?? nextGap(line, start, limit)
    if (!gap) break
    edits.push({ span: oneLine(at, gap.start, gap.end), newText: eol })
    start = gap.end
  }
  return edits
}

/** Whether there is such an edit. */
export function canWrap(line: Line, limit: number): boolean {
  return line.plain.length > limit && (lastGap(line, 0, limit) ?? nextGap(line, 0, limit)) !== undefined
}

interface Gap {
  readonly start: number
  readonly end: number
}

function lastGap(line: Line, start: number, limit: number): Gap | undefined {
  for (let at = start + limit; at > Math.max(start, line.indent); at--) {
    const gap = gapAt(line, start, at)
    if (gap && gap.start > line.indent) return gap
  }
  return undefined
}

function nextGap(line: Line, start: number, limit: number): Gap | undefined {
  const furthest = Math.min(line.plain.length, start + limit + FURTHEST)
  for (let at = start + limit + 1; at < furthest; at++) {
    const gap = gapAt(line, start, at)
    if (gap) return gap
  }
  return undefined
}

/** The run of blanks that begins at a column, where a line that begins at `start` may end. */
function gapAt({ plain, eol, kind }: Line, start: number, at: number): Gap | undefined {
  if (plain[at] !== ' ' || plain[at - 1] === ' ') return undefined
  let end = at
  while (plain[end] === ' ') end++
  const before = plain.slice(start, at)
  // The first piece is what the line was, be it a paragraph or an item of a list.
  const whole = start === 0 && scanLine({ text: before, eol }).kind === kind && ITEM.test(before) === ITEM.test(plain)
  return (whole ? !isCaptionLine(before) : isPlainText(before)) && isPlainText(plain.slice(end, end + LOOK))
    ? { start: at, end }
    : undefined
}

function isPlainText(text: string): boolean {
  return scanLine({ text, eol: '' }).kind === 'text' && !isCaptionLine(text) && !ITEM.test(text)
}

/** How far behind the limit a blank is looked for; a line without any up to there is no text. */
const FURTHEST = 400
/** Enough of the rest to tell what a line would be. */
const LOOK = 120
/** A letter or dash that would begin an item of a list. */
const ITEM = /^(?:\(?[A-Za-z0-9]{1,3}[.)]|-{1,2}|\*)(?:\s|$)/
