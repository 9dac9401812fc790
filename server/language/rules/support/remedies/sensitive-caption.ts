import type { Message } from '../../../model/message/message.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Edit } from '../../rule.ts'
import { lacksSensitive, sensitiveMarks } from '../circulation/sensitive.ts'
import { belowLine } from '../edits/one-edit.ts'

/** The caption that (SBU) portions want of an unclassified message. Undefined where it has it, or where none are marked so. */
export function sensitiveCaption(message: Message, vocabulary: Vocabulary): Edit | undefined {
  const { classification, body, slice } = message
  if (!classification || sensitiveMarks(body, vocabulary).length === 0 || !lacksSensitive(message, vocabulary))
    return undefined
  // Behind those that say to whom a message goes, which stand first.
  const first = message.captions.findLast(({ name }) => {
    const known = vocabulary.caption(name)
    return known !== undefined && vocabulary.captionPlace(known) === 'first'
  })
  if (first) return { span: belowLine(first.line, slice), newText: '\nSENSITIVE' }
  return { span: belowLine(classification.span.endLine, slice), newText: '\n\nSENSITIVE' }
}
