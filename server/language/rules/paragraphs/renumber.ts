import type { Message } from '../../model/message/message.ts'
import { oneLine, shift } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import type { OwnParagraph } from '../../model/numbering/own-paragraphs.ts'
import { blockFacts } from '../../model/reading/block-facts.ts'
import type { Edit } from '../rule.ts'

/** A new number for a paragraph. */
export interface Renumbering {
  readonly paragraph: OwnParagraph
  readonly to: number
}

/**
 * Edits that give the paragraphs on lines `firstLine` to `lastLine` of the message (all, when left out)
 * consecutive numbers. The first of them follows the paragraph above, or is 1. Mentions such as PARA 4
 * follow wherever in the text they stand. Empty when there is nothing to change.
 */
export function renumberParagraphs(
  message: Message,
  firstLine = 0,
  lastLine: number = message.slice.lineCount,
): readonly Edit[] {
  const list = allParagraphs(message)
  const inside = ({ span }: OwnParagraph): boolean => span.line >= firstLine && span.line <= lastLine
  const first = list.findIndex(inside)
  if (first < 0) return []
  let number = (list[first - 1]?.number ?? 0) + 1
  const changes: Renumbering[] = list.filter(inside).map((paragraph) => ({ paragraph, to: number++ }))
  return renumberEdits(message, changes)
}

function allParagraphs(message: Message): readonly OwnParagraph[] {
  const { list } = numberingOf(message).own
  return list.slice(0, list.length)
}

/** The edits of a renumbering. A mention follows where its number names one paragraph and no other. */
export function renumberEdits(message: Message, changes: readonly Renumbering[]): readonly Edit[] {
  const { body } = message
  const edits = numberEdits(changes)
  const renamed = renamedNumbers(allParagraphs(message), changes)
  if (renamed.size === 0) return edits
  for (const index of body.mentioning) {
    const block = body.blocks[index]
    if (!block || body.roles[index] === 'quoted') continue
    for (const mention of blockFacts(block).mentions) {
      if (mention.kind !== 'paragraph' || mention.ofOther) continue
      const to = renamed.get(mention.number)
      if (to === undefined) continue
      const { endLine, end } = shift(mention, body.lines[index] ?? 0)
      const digits = /\d{1,3}$/.exec(mention.text.slice(-3))?.[0].length ?? 0
      edits.push({ span: oneLine(endLine, end - digits, end), newText: String(to) })
    }
  }
  return edits.sort((a, b) => a.span.line - b.span.line || a.span.start - b.span.start)
}

/** The numbers alone, where what the text says of them may well have been right all along. */
export function numberEdits(changes: readonly Renumbering[]): Edit[] {
  return changes
    .filter(({ paragraph, to }) => paragraph.number !== to)
    .map(({ paragraph, to }) => ({ span: paragraph.span, newText: String(to) }))
}

function renamedNumbers(list: readonly OwnParagraph[], changes: readonly Renumbering[]): ReadonlyMap<number, number> {
  const uses = new Map<number, number>()
  for (const { number } of list) uses.set(number, (uses.get(number) ?? 0) + 1)
  const renamed = new Map<number, number>()
  for (const { paragraph, to } of changes) {
    if (paragraph.number !== to && uses.get(paragraph.number) === 1) renamed.set(paragraph.number, to)
  }
  return renamed
}
