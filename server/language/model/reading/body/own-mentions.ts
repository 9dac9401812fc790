import { remember } from '../../../syntax/memory/remember.ts'
import type { Message } from '../../message/message.ts'
import type { Mention } from '../../message/reference.ts'
import { shift } from '../../message/span.ts'
import { blockFacts } from './block-facts.ts'

/** Mentions in the cable's own text, and in the sets that amplify its references, with spans of the message; quoted text points to places of its own. Those that may be quoted are among them, and say so. */
export function ownMentions(message: Message): readonly Mention[] {
  const { body } = message
  return remember(message.slice, 'mentions', () => [
    ...message.sets.sets.flatMap(({ mentions }) => mentions),
    ...body.mentioning.flatMap((index) => {
      const block = body.blocks[index]
      if (!block || body.roles[index] === 'quoted') return []
      return blockFacts(block)
        .mentions.filter(({ quoted }) => quoted !== 'surely')
        .map((mention) => shift(mention, body.lines[index] ?? 0))
    }),
  ])
}
