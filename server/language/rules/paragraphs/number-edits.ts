import type { Message } from '../../model/message/message.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { paragraphNamed } from '../../model/numbering/paragraph-named.ts'
import type { Edit } from '../rule.ts'
import { follow } from '../support/edits/follow.ts'

/**
 * Edits that give paragraphs other numbers, by their index in the list of `numberingOf`, and what points at them
 * with them, in file order; a sentence where that cannot follow. Whether the text is then read as it should be is
 * for the caller to prove.
 *
 * @param added numbers of paragraphs that are put in at the same time
 */
export function numberEdits(
  message: Message,
  to: ReadonlyMap<number, number>,
  added: readonly number[] = [],
): readonly Edit[] | string {
  const { own } = numberingOf(message)
  const edits: Edit[] = []
  const after = new Set(added)
  for (let index = 0; index < own.list.length; index++) {
    const paragraph = own.list.at(index)
    if (!paragraph) continue
    const number = to.get(index) ?? paragraph.number
    after.add(number)
    if (paragraph.number !== number) edits.push({ span: paragraph.span, newText: String(number) })
  }
  if (edits.length === 0 && added.length === 0) return []
  const following = follow(message, {
    kind: 'paragraph',
    to(value) {
      const index = paragraphNamed(message, value)
      return index < 0 ? undefined : (to.get(index) ?? value)
    },
    after,
  })
  if (typeof following === 'string') return following
  return [...edits, ...following].sort((a, b) => a.span.line - b.span.line || a.span.start - b.span.start)
}
