import { isCaptionLine } from '../lines/address-shape.ts'
import { contentOf, type LineSource } from './line-source.ts'

/**
 * How many blank lines from line `index` on stand inside the TAGS: below them comes nothing but codes, and then the
 * subject. 0 where the TAGS end there.
 */
export function blanksInTags(at: LineSource, index: number): number {
  const blanks = blanksFrom(at, index)
  const codes = at(index + blanks)
  if (blanks === 0 || codes?.kind !== 'text') return 0
  const text = contentOf(codes)
  if (text.length > 80 || !CODES.test(text) || isCaptionLine(text)) return 0
  const below = index + blanks + 1
  return at(below + blanksFrom(at, below))?.kind === 'subject' ? blanks : 0
}

function blanksFrom(at: LineSource, index: number): number {
  let blanks = 0
  while (blanks < MOST_BLANKS && at(index + blanks)?.kind === 'blank') blanks++
  return blanks
}

const MOST_BLANKS = 3
const CODES = /^[A-Z]{2,5}(?:(?: ?[,;/] ?| )[A-Z]{2,5}){0,11} ?[,;]?$/
