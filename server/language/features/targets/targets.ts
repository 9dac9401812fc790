/**
 * What a mention or a label leads to, and all places that lead to the same.
 * What makes a mention is the model's matter (`find-mentions.ts`).
 */

import type { Message } from '../../model/message/message.ts'
import type { Mention, Reference } from '../../model/message/reference.ts'
import { type Span, shift } from '../../model/message/span.ts'
import { furtherIn } from '../../model/numbering/led-to.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { paragraphNamed } from '../../model/numbering/paragraph-named.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { referenceCalled } from '../../model/reading/references/called-references.ts'
import { findAt, type Place } from '../places/place.ts'

/** What the text at a place of the body speaks of, with its span in the message; quoted text too. */
export function mentionAt(place: Place): Mention | undefined {
  const { block, blockLine, message, bodyIndex } = place
  const mention = findAt(
    blockFacts(block).mentions.map((each) => shift(each, blockLine)),
    place,
  )
  if (mention || message.body.roles[bodyIndex] === 'quoted') return mention
  return findAt(furtherIn(message, block, blockLine), place)
}

/** The reference that a label in the text names; undefined where the REF line has none of that letter. */
export function referenceTarget({ references }: Message, label: string): Reference | undefined {
  return references && referenceCalled(references, label)
}

/** The digits of the paragraph that PARA n points to, as a span of the message. */
export function paragraphTarget(message: Message, number: number): Span | undefined {
  return numberingOf(message).own.list.at(paragraphNamed(message, number))?.span
}

/** Telegrams cited anywhere in the text of a message, that which it quotes included, as spans of the message. */
export function citationsIn({ body }: Message): Mention[] {
  return body.mentioning.flatMap((index) => {
    const block = body.blocks[index]
    const cited = block ? blockFacts(block).mentions.filter(({ kind }) => kind === 'cable') : []
    return cited.map((mention) => shift(mention, body.lines[index] ?? 0))
  })
}
