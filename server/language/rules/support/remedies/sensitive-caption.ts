import type { Message } from '../../../model/message/message.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { Edit } from '../../rule.ts'
import { lacksSensitive, sensitiveMarks } from '../circulation/sensitive.ts'
import { belowLine } from '../edits/one-edit.ts'

/** The caption that (SBU) portions want of an unclassified message. Undefined where it has it, or where none are marked so. */
export function sensitiveCaption(message: Message, vocabulary: Vocabulary): Edit | undefined {
  const { classification, body } = message
  if (!classification || sensitiveMarks(body, vocabulary).length === 0 || !lacksSensitive(message, vocabulary))
    return undefined
  return sensitiveLine(message, vocabulary)
}

/** SENSITIVE behind the captions that stand first, else below the level; undefined where there is no level line. */
export function sensitiveLine(
  { classification, banners, captions, slice }: Message,
  vocabulary: Vocabulary,
): Edit | undefined {
  // Those say to whom a message goes.
  const first = captions.findLast(({ name }) => {
    const known = vocabulary.caption(name)
    return known !== undefined && vocabulary.captionPlace(known) === 'first'
  })
  if (first) return { span: belowLine(first.line, slice), newText: '\nSENSITIVE' }
  const level = classification?.span.endLine ?? banners[0]?.line
  return level === undefined ? undefined : { span: belowLine(level, slice), newText: '\n\nSENSITIVE' }
}
