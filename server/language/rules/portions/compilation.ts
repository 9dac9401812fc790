import type { Message } from '../../model/message/message.ts'
import { blockText } from '../../model/reading/body/block-facts.ts'

/**
 * Whether the text says that it is classified or restricted as a compilation: the parts together may be what none
 * of them is (E.O. 13526, section 1.7(e)). Reads the whole text, so ask last.
 */
export function isByCompilation({ body }: Message): boolean {
  return body.blocks.some(
    (block) => (block.kind === 'paragraph' || block.kind === 'text') && COMPILATION.test(blockText(block)),
  )
}

const COMPILATION =
  /\bby (?:reason of )?(?:its )?compilation\b|\bcompilation of (?:the )?(?:unclassified|portions|items|information)|\bin (?:the )?aggregate\b/i
