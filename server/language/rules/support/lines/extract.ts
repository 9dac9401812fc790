import { isNamedExtract } from '../../../model/incremental/trace-of-archive.ts'
import type { Message } from '../../../model/message/message.ts'

/**
 * Whether a copy keeps an extract of its cable, and so says nothing by what it does not hold: it says so itself, or its
 * head does. Releases of extracts kept of a head the station line, the date-time group, the level, the order and the
 * classifier, and nothing that says from whom, to whom and about what the message was.
 */
export function keepsExtract(message: Message): boolean {
  return isNamedExtract(message.slice) || hasHeadOfExtract(message)
}

/** Nothing that can be lost by damage leaves just these lines: eight and more of them are not there. */
export function hasHeadOfExtract(message: Message): boolean {
  const { layout, profile, station, dateTimeGroup, classification, order, authority } = message
  if (layout !== 'teleprinter' || profile.profile !== 'archival') return false
  if (!station || !dateTimeGroup || !classification || !(order && authority)) return false
  return !message.from && !message.toList && !message.infoList && !message.tags && !message.subject
}
