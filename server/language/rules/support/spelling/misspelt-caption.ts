/**
 * Words that are nearly others, as several families judge them.
 * How near two words are is known by `text` and `vocabulary`.
 */

import type { Message, Caption as MessageCaption } from '../../../model/message/message.ts'
import type { Caption } from '../../../vocabulary/types.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'

/** The caption that a line above the E.O. line is a slip of; undefined for captions as they should be, and for other lines. */
export function meantCaption(caption: MessageCaption, vocabulary: Vocabulary): Caption | undefined {
  if (vocabulary.caption(caption.name)) return undefined
  const nearest = vocabulary.captionNearest(caption.name)
  return nearest && Math.abs(nearest.code.length - caption.text.length) <= 2 ? nearest : undefined
}

/** Whether the caption is there, though misspelt: then it is not missing, and the slip is told of by itself. */
export function isMisspelt(code: string, { captions }: Message, vocabulary: Vocabulary): boolean {
  return captions.some((caption) => meantCaption(caption, vocabulary)?.code === code)
}
