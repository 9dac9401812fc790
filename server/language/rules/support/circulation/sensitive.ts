import type { Body } from '../../../model/message/body.ts'
import type { Message } from '../../../model/message/message.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { messageDay } from '../dates/message-date.ts'
import { type PortionUse, readableMarks } from '../levels/portions.ts'
import { isMisspelt } from '../spelling/misspelt-caption.ts'

/** Whether the head says nothing that (SBU) portions could rest on. */
export function lacksSensitive(message: Message, vocabulary: Vocabulary): boolean {
  const { classification, captions, attention, notes } = message
  if (!classification || classification.controls.length > 0 || (messageDay(message) ?? SINCE) < SINCE) return false
  if ([...captions, ...attention, ...notes].some(({ text }) => /SENSITIVE|SBU|FOUO/i.test(text))) return false
  return !isMisspelt('SENSITIVE', message, vocabulary)
}

/** The caption exists since Limited Official Use was abolished. */
const SINCE = '1995-10-01'

export function sensitiveMarks(body: Body, vocabulary: Vocabulary): readonly PortionUse[] {
  return readableMarks(body, vocabulary).filter(({ mark }) => mark.code.startsWith('SBU'))
}
