import type { Body } from '../../../model/message/body.ts'
import type { Message } from '../../../model/message/message.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Edit } from '../../rule.ts'
import { messageDay } from '../dates/message-date.ts'
import { belowLine } from '../edits/one-edit.ts'
import { type PortionUse, readableMarks } from '../levels/portions.ts'
import { isMisspelt } from '../spelling/misspelt-caption.ts'

/** The caption that (SBU) portions want of an unclassified message. Undefined where it has it, or where none are marked so. */
export function sensitiveCaption(message: Message, vocabulary: Vocabulary): Edit | undefined {
  const { classification, captions, attention, notes, body, slice } = message
  if (!classification || classification.controls.length > 0 || sensitiveMarks(body, vocabulary).length === 0)
    return undefined
  if ((messageDay(message) ?? SINCE) < SINCE) return undefined
  if ([...captions, ...attention, ...notes].some(({ text }) => /SENSITIVE|SBU|FOUO/i.test(text))) return undefined
  if (isMisspelt('SENSITIVE', message, vocabulary)) return undefined
  return { span: belowLine(classification.span.endLine, slice), newText: '\n\nSENSITIVE' }
}

/** The caption exists since Limited Official Use was abolished. */
const SINCE = '1995-10-01'

export function sensitiveMarks(body: Body, vocabulary: Vocabulary): readonly PortionUse[] {
  return readableMarks(body, vocabulary).filter(({ mark }) => mark.code.startsWith('SBU'))
}
