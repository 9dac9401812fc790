import { readMessage } from '../../model/incremental/read-message.ts'
import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { paragraphsPointedAt } from '../../model/numbering/pointed-at.ts'
import { applyEdits } from '../../rules/linter/fixes.ts'
import { openDocument } from '../../syntax/document/document.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** The text of a message, with a line feed behind each line. */
export function messageText({ slice }: Message): string {
  const lines = slice.blocks.flatMap((block) => block.lines)
  return lines.map(({ text }) => text).join('\n') + (lines.at(-1)?.eol ? '\n' : '')
}

/** The message as it is read after edits; undefined where it would fall apart into several. */
export function edited(message: Message, edits: readonly Edit[], vocabulary: Vocabulary): Message | undefined {
  return readAlone(applyEdits(messageText(message), edits), vocabulary)
}

export function readAlone(text: string, vocabulary: Vocabulary): Message | undefined {
  const { messages } = openDocument('', 0, text)
  const [slice] = messages
  return slice && messages.length === 1 ? readMessage(slice, vocabulary) : undefined
}

/**
 * Whether each PARA n, and each list and row of them, points after an edit at the words that it pointed at before.
 * They are told by the paragraph that they stand in, and which of those there they are.
 *
 * @param moved the index of a paragraph after the edit, by the one before; -1 stays -1
 */
export function keepsTargets(before: Message, after: Message, moved: (index: number) => number): boolean {
  const old = targetsByOwner(before)
  const now = targetsByOwner(after)
  if (old.size !== now.size) return false
  for (const [owner, targets] of old) {
    const own = now.get(moved(owner))
    if (own?.length !== targets.length) return false
    for (const [at, each] of targets.entries()) {
      const wanted = each.map((target) => (target < 0 ? target : moved(target))).sort((a, b) => a - b)
      if (wanted.join() !== own[at]?.join()) return false
    }
  }
  return true
}

function targetsByOwner(message: Message): ReadonlyMap<number, readonly (readonly number[])[]> {
  const { list } = numberingOf(message).own
  const found = new Map<number, (readonly number[])[]>()
  for (const { pointer, targets } of paragraphsPointedAt(message)) {
    let owner = -1
    for (let index = 0; index < list.length; index++)
      if ((list.at(index)?.span.line ?? 0) <= pointer.line) owner = index
    found.set(owner, [...(found.get(owner) ?? []), targets])
  }
  return found
}
