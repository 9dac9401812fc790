import type { BodyRole } from '../../model/message/body.ts'
import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { wholeLines } from '../../rules/support/edits/one-edit.ts'
import { lineAt } from '../../rules/support/lines/head-lines.ts'
import type { Block } from '../../syntax/blocks/block.ts'

/**
 * Edits that take blocks out of the text. What stood between two parts leaves one blank line there; what cut a
 * paragraph in two leaves none, so that its lines meet again.
 *
 * @param wanted by the index into `body.blocks`
 * @param touching what has no blank line around it leaves its neighbours apart, or below one another
 */
export function removeBlocks(
  message: Message,
  wanted: (index: number) => boolean,
  touching: 'apart' | 'glued' = 'apart',
): readonly Edit[] {
  const { body, slice } = message
  const { blocks, lines, roles } = body
  const edits: Edit[] = []
  for (let index = 0; index < blocks.length; index++) {
    if (!wanted(index)) continue
    const first = index
    while (index + 1 < blocks.length && wanted(index + 1)) index++
    const above = blocks[first - 1]
    // What begins a block of its own goes on with no sentence.
    const opens = body.namedBlocks.some(({ open }) => open !== undefined && open.line === lines[index + 1])
    const stays = touching === 'apart' && above !== undefined && beginsAnew(above, roles[first - 1], blocks[index + 1])
    const goesOn = roles[index + 1] === 'continuation' && above !== undefined && !opens && !stays
    const isLast = index + 1 === blocks.length && above !== undefined
    const from = (lines[first] ?? 0) - (goesOn || isLast ? above.blanks : 0)
    const last = blocks[index]
    const to = (lines[index] ?? 0) + (last?.lines.length ?? 1) - 1
    const isGlued = touching === 'glued' && last?.blanks === 0
    const apart = isGlued || goesOn || above === undefined || above.blanks > 0 || index + 1 === blocks.length
    edits.push({ span: wholeLines(from, to, lineAt(slice, to)), newText: apart ? '' : '\n' })
  }
  return edits
}

/** Behind a line that stays, and what is no sentence behind one that is over: a title, a row. */
export function beginsAnew(above: Block, role: BodyRole | undefined, below: Block | undefined): boolean {
  if (role === 'furniture') return true
  return below !== undefined && blockFacts(above).endsSentence && !blockFacts(below).prose
}
