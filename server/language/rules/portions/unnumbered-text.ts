import { isExtract } from '../../model/incremental/trace-of-archive.ts'
import type { Body } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { blockFacts, blockText } from '../../model/reading/body/block-facts.ts'
import { redactedBlocks } from '../../model/reading/body/redaction.ts'
import { looseMarks } from './loose-marks.ts'
import { isOlderThanMarks, MARKING_ORDERS } from './marking-era.ts'

/**
 * The first line of a text of several paragraphs, none of which has a number or a mark, in a message of an order under
 * which portions were marked, and of which beginning and end are here.
 */
export function unnumberedText(message: Message): Span | undefined {
  const { body, slice, signature, subject, order, classification } = message
  if (!signature || !subject || body.entireText || body.items.length > 0 || isOlderThanMarks(message)) return undefined
  if (!MARKING_ORDERS.has(order?.number?.text ?? '') || classification?.section) return undefined
  if (isExtract(slice) || redactedBlocks(message).size > 0 || looseMarks(message).length > 0) return undefined
  const texts = body.blocks.flatMap((block, index) => (block.kind === 'text' && isProse(body, index) ? [index] : []))
  if (texts.length < FEWEST_TEXTS || body.blocks.some((block) => ANY_MARK.test(blockText(block)))) return undefined
  const line = body.lines[texts[0] ?? 0] ?? 0
  const first = body.blocks[texts[0] ?? 0]?.lines[0]
  return first && oneLine(line, first.indent, first.plain.length)
}

function isProse({ blocks, roles }: Body, index: number): boolean {
  const block = blocks[index]
  return (
    block !== undefined && roles[index] === 'plain' && blockFacts(block).prose && blockText(block).length > SHORT_TEXT
  )
}

const FEWEST_TEXTS = 3
const SHORT_TEXT = 80
/** Anything that may be one, or say that the whole is marked. */
const ANY_MARK = /[([{<](?:U|C|S|TS|SBU|LOU|UNCLAS\w{0,10}|CONFIDENTIAL|SECRET)[)\]}>/ ,-]|ENTIRE|PORTION/i
