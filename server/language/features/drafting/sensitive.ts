import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine, type Part } from '../../model/message/span.ts'
import { isoDay, messageDay } from '../../rules/support/dates/message-date.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import {
  isSensitiveByLabels,
  sensitiveLabels,
  withoutSensitiveLabels,
} from '../../rules/support/remedies/labels-of-level.ts'
import { removeCaption } from '../../rules/support/remedies/remove-caption.ts'
import { sensitiveLine } from '../../rules/support/remedies/sensitive-caption.ts'
import { trimEndOf } from '../../text/trim-end.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { edited } from './edited-message.ts'

/** Sensitive but unclassified, which is no level of its own: a message that is UNCLASSIFIED, with the caption SENSITIVE. */
export const SBU = 'SBU'

/** Whether a message can be told to be sensitive: by a caption, in telegrams and messages with labels, since Limited Official Use was abolished. */
export function canBeSensitive({ layout, ...message }: Message, now: number): boolean {
  const day = messageDay({ layout, ...message }) ?? isoDay(now)
  return (layout === 'draft' || layout === 'teleprinter' || layout === 'smart') && day >= SENSITIVE_SINCE
}

const SENSITIVE_SINCE = '1995-10-01'

/** By a caption, by the word on the level line, in SMART by a line below the level too. */
export function isSensitive(message: Message): boolean {
  if (message.layout === 'smart') return isSensitiveByLabels(message)
  return message.captions.some(({ name }) => name === 'SENSITIVE') || sensitiveControls(message).length > 0
}

export function withoutSensitive(message: Message): readonly Edit[] {
  if (message.layout === 'smart') return withoutSensitiveLabels(message)
  const captions = message.captions.filter(({ name }) => name === 'SENSITIVE')
  return [...captions.map((caption) => removeCaption(message, caption)), ...withoutSensitiveControls(message)]
}

/** Takes the word out of the level line, and of that of each further section, with the blank in front of it. */
export function withoutSensitiveControls(message: Message): readonly Edit[] {
  return sensitiveControls(message).map(({ line, start, end }) => {
    const before = lineText(message.slice, line).slice(0, start)
    return { span: oneLine(line, trimEndOf(before, ' \t').length, end), newText: '' }
  })
}

function sensitiveControls({ classification, sections }: Message): readonly Part[] {
  return [...(classification ? [classification] : []), ...sections.map(({ line }) => line)].flatMap(({ controls }) =>
    controls.filter(({ text }) => text.replaceAll(' ', '') === 'SENSITIVE'),
  )
}

/** The caption below the level, unless it stands there after these edits. */
export function withSensitive(
  message: Message,
  edits: readonly Edit[],
  vocabulary: Vocabulary,
): readonly Edit[] | undefined {
  const after = edits.length > 0 ? edited(message, edits, vocabulary) : message
  if (after && isSensitive(after)) return edits
  if (message.layout === 'smart') return [...edits, ...sensitiveLabels(message)]
  const caption = sensitiveLine(message, vocabulary)
  return caption && [...edits, caption]
}
