import type { Block } from '../../../syntax/blocks/block.ts'
import { matchesOf } from '../../../text/matches-of.ts'
import type { Distribution } from '../../message/message.ts'
import { cover, oneLine, type Part, partOf, type Span } from '../../message/span.ts'
import { blockSpan, textLines } from '../lines/block-lines.ts'

/**
 * `ACTION SS-25` with its INFO rows: offices with the number of copies each gets, closed by `/026 W`,
 * the sum. The reference, section 9.1. Only rows up to the total count; a copy may repeat the block on
 * each page.
 */
export function readDistribution(
  places: readonly { readonly block: Block; readonly line: number }[],
): Distribution | undefined {
  const offices: { name: string; count: number; span: Span }[] = []
  let total: Part | undefined
  let span: Span | undefined
  for (const { block, line } of places) {
    const lines = textLines(block)
    for (let index = 0; index < lines.length && !total; index++) {
      const text = lines[index]
      if (!text || text.kind === 'control' || text.kind === 'drafting') continue
      for (const match of matchesOf(text.plain, OFFICE)) {
        const start = match.index + (match[0].length - (match[1] ?? '').length - 1 - (match[2] ?? '').length)
        offices.push({
          name: match[1] ?? '',
          count: Number(match[2]),
          span: oneLine(line + index, start, match.index + match[0].length),
        })
      }
      const sum = TOTAL.exec(text.plain)
      const digits = sum?.[1]
      if (sum && digits)
        total = partOf(
          text.plain,
          line + index,
          sum.index + sum[0].indexOf(digits),
          sum.index + sum[0].indexOf(digits) + digits.length,
        )
    }
    const own = blockSpan(block, line)
    if (offices.length > 0) span = span ? cover(span, own) : own
  }
  return span ? { span, offices, total } : undefined
}

const OFFICE = /(?:^|\s)([A-Z]{1,6}(?:\/[A-Z]{1,6})?)-(\d{2})(?=\s|$)/g
const TOTAL = /(?:^|\s)\/(\d{3})(?: ?[A-Z])?(?=\s|$)/
