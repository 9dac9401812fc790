import { oneLine } from '../../model/message/span.ts'
import type { Matter, ReadyCheck } from './matter.ts'

/** What a skeleton leaves to be filled in, and what drafters leave for later. */
export const placeholders: ReadyCheck = ({ slice }) =>
  slice.blocks.flatMap((block, index) =>
    block.lines.flatMap(({ plain }, offset): Matter[] => {
      const match = PLACEHOLDER.exec(plain)
      if (!match) return []
      const found = wholeOf(plain, match)
      const span = oneLine((slice.starts[index] ?? 0) + offset, match.index, match.index + found.length)
      return [{ id: 'ready-placeholder', weight: 'blocks', span, text: `"${found}" is still to be filled in` }]
    }),
  )

const PLACEHOLDER =
  /\bNAME, POSITION\b|(?<!\w)X{4,12}(?!\w)|\bT[BK][DC]\b|(?<!\?)\?{3,9}|\[(?:TBD|TBC|INSERT|NAME|DATE|PLACE|NUMBER|FILL IN)(?![A-Za-z])/

/** As far as its bracket closes. */
function wholeOf(plain: string, { 0: found, index }: RegExpExecArray): string {
  const close = found.startsWith('[') ? plain.indexOf(']', index) : -1
  return close > 0 && close - index < LONGEST ? plain.slice(index, close + 1) : found
}

const LONGEST = 60
