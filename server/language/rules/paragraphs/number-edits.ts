import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { paragraphNamed } from '../../model/numbering/paragraph-named.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import type { Edit } from '../rule.ts'

/**
 * Edits that give paragraphs other numbers, by their index in the list of `numberingOf`, and the mentions of them
 * with them, in file order; not those that may be quoted, so that they point elsewhere then. Whether the text is then read as it should be is for the caller to prove.
 */
export function numberEdits(message: Message, to: ReadonlyMap<number, number>): Edit[] {
  const { own } = numberingOf(message)
  const edits: Edit[] = []
  for (const [index, number] of to) {
    const paragraph = own.list.at(index)
    if (paragraph && paragraph.number !== number) edits.push({ span: paragraph.span, newText: String(number) })
  }
  if (edits.length === 0) return []
  for (const mention of ownMentions(message)) {
    if (mention.kind !== 'paragraph' || mention.ofOther || mention.quoted) continue
    const number = to.get(paragraphNamed(message, mention.number))
    if (number === undefined || number === mention.number) continue
    const digits = /\d{1,3}$/.exec(mention.text.slice(-3))?.[0].length ?? 0
    edits.push({ span: oneLine(mention.endLine, mention.end - digits, mention.end), newText: String(number) })
  }
  return edits.sort((a, b) => a.span.line - b.span.line || a.span.start - b.span.start)
}
