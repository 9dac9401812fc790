import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Reported } from '../rule.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { expectedOrder } from '../support/dates/order-in-force.ts'
import { beforeLine, oneEdit } from '../support/edits/one-edit.ts'
import { believedLevel, classifiedLevel, isClassified } from '../support/levels/believed-level.ts'
import type { Keyword } from './glued-fields.ts'

/** Where a field that is missing would stand: at its neighbour or, where both are missing too, at what opens the head. */
export function missingFieldPlace(
  { order, tags, subject, classification, from, labels }: Message,
  keyword: Keyword,
): Span {
  const neighbour = { 'E.O.': tags ?? subject, TAGS: subject ?? order, SUBJECT: tags ?? order }[keyword]
  const opening = classification?.span ?? from?.span ?? labels[0]?.keyword
  return neighbour?.span ?? opening ?? { line: 0, start: 0, endLine: 0, end: 0 }
}

/** Puts the E.O. line that the level and the day of the message ask for above TAGS or the subject; nothing where one of these is not known. */
export function orderFix(message: Message, vocabulary: Vocabulary): Partial<Reported> {
  const line = (message.tags ?? message.subject)?.span.line
  const day = messageDay(message)
  const level = classifiedLevel(message, vocabulary) ?? believedLevel(message, vocabulary)
  const number = day && expectedOrder(day, vocabulary)
  if (line === undefined || !day || !level || !number || message.layout === 'smart') return {}
  if (!isClassified(level)) return oneEdit(`Insert E.O. ${number}: N/A`, beforeLine(line), `E.O. ${number}: N/A\n`)
  if (Number(number) < 12_958) return {}
  const date = `${day.slice(5, 7)}/${day.slice(8, 10)}/${Number(day.slice(0, 4)) + 10}`
  return oneEdit(
    `Insert E.O. ${number}: DECL: ${date}, ten years after the message`,
    beforeLine(line),
    `E.O. ${number}: DECL: ${date}\n`,
  )
}
