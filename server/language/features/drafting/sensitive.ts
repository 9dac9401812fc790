import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import { isoDay, messageDay } from '../../rules/support/dates/message-date.ts'
import { removeCaption } from '../../rules/support/remedies/remove-caption.ts'
import { sensitiveLine } from '../../rules/support/remedies/sensitive-caption.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { edited } from './edited-message.ts'

/** Sensitive but unclassified, which is no level of its own: a message that is UNCLASSIFIED, with the caption SENSITIVE. */
export const SBU = 'SBU'

/** Whether a message can be told to be sensitive by a caption: in telegrams, since Limited Official Use was abolished. */
export function canBeSensitive({ layout, ...message }: Message, now: number): boolean {
  const day = messageDay({ layout, ...message }) ?? isoDay(now)
  return (layout === 'draft' || layout === 'teleprinter') && day >= SENSITIVE_SINCE
}

const SENSITIVE_SINCE = '1995-10-01'

export function isSensitive({ captions }: Message): boolean {
  return captions.some(({ name }) => name === 'SENSITIVE')
}

export function withoutSensitive(message: Message): readonly Edit[] {
  return message.captions.filter(({ name }) => name === 'SENSITIVE').map((caption) => removeCaption(message, caption))
}

/** The caption below the level, unless it stands there after these edits. */
export function withSensitive(
  message: Message,
  edits: readonly Edit[],
  vocabulary: Vocabulary,
): readonly Edit[] | undefined {
  const after = edits.length > 0 ? edited(message, edits, vocabulary) : message
  if (after && isSensitive(after)) return edits
  const caption = sensitiveLine(message, vocabulary)
  return caption && [...edits, caption]
}
