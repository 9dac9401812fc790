/**
 * What can be folded.
 * What the parts of a message are is known by `outline`.
 */

import type { FoldingRange } from 'vscode-languageserver-types'
import type { PlacedMessage } from '../places/placed-message.ts'
import { rememberPlaced } from '../places/remember-placed.ts'
import { textSpan } from '../places/text-span.ts'
import { foldingOfMessage } from './folding-of-message.ts'

/**
 * What can be folded, by first line. Blank lines behind a part stay visible. No two ranges begin on the
 * same line, for an editor shows one arrow for each; the larger is kept.
 */
export function foldingRanges(messages: readonly PlacedMessage[]): readonly FoldingRange[] {
  const [only] = messages
  if (messages.length === 1 && only) return ofOne(only)
  return messages.flatMap((placed) => {
    const span = textSpan(placed.message.slice)
    if (!span || span.endLine === span.line) return ofOne(placed)
    const whole = { startLine: placed.line + span.line, endLine: placed.line + span.endLine }
    return onePerLine([whole, ...ofOne(placed).flatMap((range) => behindFirstLine(range, whole.startLine))])
  })
}

function onePerLine(ranges: readonly FoldingRange[]): FoldingRange[] {
  return ranges.filter((range, index) => range.startLine !== ranges[index - 1]?.startLine)
}

/** The first line of a message belongs to the range of the message: a part that begins there loses that line. */
function behindFirstLine(range: FoldingRange, line: number): FoldingRange[] {
  if (range.startLine !== line) return [range]
  return range.endLine > line + 1 ? [{ ...range, startLine: line + 1 }] : []
}

function ofOne(placed: PlacedMessage): readonly FoldingRange[] {
  return rememberPlaced<readonly FoldingRange[]>(placed, 'folding', { compute: foldingOfMessage, move: moveRanges })
}

function moveRanges(ranges: readonly FoldingRange[], lines: number): readonly FoldingRange[] {
  return ranges.map(({ startLine, endLine, kind }) => {
    const moved: FoldingRange = { startLine: startLine + lines, endLine: endLine + lines }
    if (kind) moved.kind = kind
    return moved
  })
}
