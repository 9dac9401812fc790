import type { Message } from '../../../model/message/message.ts'
import type { Block } from '../../../syntax/blocks/block.ts'
import type { LineKind } from '../../../syntax/lines/line.ts'
import { scanLine } from '../../../syntax/lines/scan-line.ts'
import { remember } from '../../../syntax/memory/remember.ts'
import { type Margin, MOST_BARE, marginOf } from '../../../text/margin.ts'

/** What a program put in front of every line of a cable; undefined where there is none, and for a text that is no cable without it. */
export function pastedMargin({ slice }: Message): Margin | undefined {
  return remember(slice, 'pasted margin', () => ({ margin: marginOfCable(slice.blocks) })).margin
}

/** One behind which nothing of the cable is read: all but blanks. */
export function unreadMargin(message: Message): Margin | undefined {
  const margin = pastedMargin(message)
  return margin?.kind === 'blanks' ? undefined : margin
}

function marginOfCable(blocks: readonly Block[]): Margin | undefined {
  if (!mayHaveMargin(blocks)) return undefined
  const lines = blocks.flatMap((block) => block.lines.map(({ text }) => text))
  const margin = marginOf(lines)
  return margin && isCable(lines.map((text, index) => text.slice(margin.widths[index] ?? 0))) ? margin : undefined
}

/** Among the first lines with text: two of a mail may be without a margin, above the text that it quotes. */
function mayHaveMargin(blocks: readonly Block[]): boolean {
  let bare = 0
  for (const { lines } of blocks) {
    for (const { text } of lines) {
      if (/^[\s>|\d]/.test(text) && text.trim() !== '') return true
      if (text.trim() !== '' && ++bare > MOST_BARE) return false
    }
  }
  return false
}

/** Without the margin two kinds of lines are there that nothing but a cable has. */
function isCable(lines: readonly string[]): boolean {
  const found = new Set<LineKind>()
  for (const text of lines.slice(0, LOOK)) {
    const { kind } = scanLine({ text, eol: '' })
    if (OF_CABLES.has(kind)) found.add(kind)
    if (found.size > 1) return true
  }
  return false
}

const LOOK = 200
const OF_CABLES: ReadonlySet<LineKind> = new Set([
  'date-time-group',
  'from',
  'classification',
  'order',
  'tags',
  'subject',
  'references',
])
