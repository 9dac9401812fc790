import type { Message } from '../../../model/message/message.ts'

/**
 * Whether the head of a copy is an extract, which says nothing by what it does not hold: releases kept of a head the
 * station line, the date-time group, the level, the order and the classifier, and left out headings of the text as well.
 * Nothing that can be lost by damage leaves just these lines.
 */
export function hasHeadOfExtract(message: Message): boolean {
  const { layout, profile, station, dateTimeGroup, classification, order, authority } = message
  if (profile.profile !== 'archival') return false
  // Of labels a mail or a web page kept subject, originator and addressees.
  if (layout === 'smart') return !message.id && !dateTimeGroup && !order && !message.tags && message.from !== undefined
  if (layout !== 'teleprinter') return false
  if (!station || !dateTimeGroup || !classification || !(order && authority)) return false
  return !message.from && !message.toList && !message.infoList && !message.tags && !message.subject
}
