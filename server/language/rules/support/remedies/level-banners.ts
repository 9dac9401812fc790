import type { Message } from '../../../model/message/message.ts'
import { type Part, partOf } from '../../../model/message/span.ts'

/** The level alone on a line above the fields and below the text, where no classification line states it. */
export function levelBanners({ banners, classification, slice }: Message): readonly Part[] {
  if (classification) return []
  const lines = new Set(banners.map(({ line }) => line))
  const further = slice.blocks.flatMap((block, index): Part[] => {
    if (block.kind !== 'furniture' && block.entry.phase !== 'tail') return []
    return block.lines.flatMap((line, at): Part[] => {
      const own = (slice.starts[index] ?? 0) + at
      return isBanner(line.kind, line.plain) && !lines.has(own)
        ? [partOf(line.plain, own, line.indent, line.plain.length)]
        : []
    })
  })
  return [...banners, ...further].sort((a, b) => a.line - b.line)
}

function isBanner(kind: string, plain: string): boolean {
  return kind === 'level' || SENSITIVE.test(plain.trim())
}

/** What says of an unclassified message that it is sensitive. */
export const SENSITIVE = /^(?:SBU|SENSITIVE|SENSITIVE BUT UNCLASSIFIED)$/
