import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import type { JsonRange } from './json-message.ts'

/** Where the values stand that have no range of their own. */
export function scalarRanges(message: Message, line: number): Record<string, JsonRange> {
  const spans = {
    precedence: message.dateTimeGroup?.precedence,
    dtg: message.dateTimeGroup?.group,
    julian: message.station?.julian,
    serial: message.station?.serial,
    from: message.from?.name,
    level: message.classification?.level,
    series: message.classification?.series,
    number: message.classification?.number,
    section: message.classification?.section?.span,
    order: message.order?.number,
    signature: message.signature,
  }
  const ranges: Record<string, JsonRange> = {}
  for (const name of Object.keys(spans) as (keyof typeof spans)[]) {
    const span = spans[name]
    if (span) ranges[name] = rangeOf(span, line)
  }
  return ranges
}

export function rangeOf(span: Span, line: number): JsonRange {
  return {
    line: line + span.line + 1,
    column: span.start + 1,
    endLine: line + span.endLine + 1,
    endColumn: span.end + 1,
  }
}
