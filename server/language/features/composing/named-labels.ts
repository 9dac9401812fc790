import type { Message } from '../../model/message/message.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'

/**
 * Labels of references that the text names, one after the other: who wants to know of one alone stops there. Of a text
 * that names thousands the first are looked at.
 */
export function* namedLabels({ body }: Message): Iterable<string> {
  for (const index of body.mentioning.slice(0, MOST)) {
    const block = body.blocks[index]
    if (!block || body.roles[index] === 'quoted') continue
    for (const mention of blockFacts(block).mentions)
      if (mention.kind === 'reference' && mention.quoted !== 'surely' && mention.label !== undefined)
        yield mention.label
  }
}

const MOST = 500
