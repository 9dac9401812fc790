import type { Message } from '../../../model/message/message.ts'
import type { Edit } from '../../rule.ts'
import { messageDay } from '../dates/message-date.ts'
import { beforeLine } from '../edits/one-edit.ts'
import { firstTextSpan } from '../lines/first-text.ts'
import { isLaterSection } from '../lines/last-section.ts'

/**
 * The line that a classified message needs above its text, with what is to be filled in; the reason is the usual one of
 * State, foreign relations. Undefined where it has one, or where its time or its place in the file asks for none.
 */
export function classifierLine(message: Message, today?: string): Edit | undefined {
  const { authority, order, layout } = message
  if (authority || (layout !== 'teleprinter' && layout !== 'draft')) return undefined
  const day = messageDay(message) ?? today
  if (isLaterSection(message) || !isModern(day, order?.number?.text)) return undefined
  const text = firstTextSpan(message)
  const section = (day ?? '2010') < '2003-03-25' ? '1.5' : '1.4'
  return text && { span: beforeLine(text.line), newText: `Classified By: NAME, POSITION. Reason: ${section} (d).\n\n` }
}

/** Since E.O. 12958; a draft without date is judged by the order it cites. */
function isModern(day: string | undefined, order: string | undefined): boolean {
  // Old forms were in use for months, and their order asks for no classifier.
  if (order === '12356' && day !== undefined && day < '1996-10-14') return false
  if (day !== undefined) return day >= '1995-10-14'
  return order === '12958' || order === '13526'
}
