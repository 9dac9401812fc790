import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'

/** The date-time group of a header that has routing or station line, and no address at all; a date alone is no header. */
export function bareHeader({ layout, dateTimeGroup, routing, station, security }: Message): Span | undefined {
  if (layout !== 'teleprinter' || !(routing ?? station ?? security)) return undefined
  return dateTimeGroup?.span
}
