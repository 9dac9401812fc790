import type { Message } from '../../model/message/message.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'

/**
 * Cables that the text cites by number, as `09 ROME 12`, in running order and each once. Blocks that cite none are not
 * looked at, and of a text that cites thousands only the first are told.
 */
export function citedInText({ slice, body }: Message): ReadonlySet<string> {
  const table = blockTable(slice, 'cables cited by number', citedBy)
  const from = slice.blocks.length - body.blocks.length
  const found = new Set<string>()
  for (const index of unusual(table, '')) {
    const role = body.roles[index - from]
    if (index < from || role === 'furniture' || role === 'trailer' || role === 'signature') continue
    for (const cable of table[index]?.split(SEPARATOR) ?? []) found.add(cable)
    if (found.size >= MOST) break
  }
  return found
}

const SEPARATOR = ','
/** Nobody looks through more, and what is typed narrows them. */
const MOST = 300

/** One string, so that the table stays the same as long as all cite what they cited. */
function citedBy(block: Block): string {
  if (block.kind !== 'paragraph' && block.kind !== 'text') return ''
  return blockFacts(block)
    .mentions.flatMap((mention) =>
      mention.kind === 'cable' && mention.year !== undefined
        ? [`${String(mention.year % 100).padStart(2, '0')} ${mention.series.toUpperCase()} ${mention.number}`]
        : [],
    )
    .join(SEPARATOR)
}
