import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import type { Edit } from '../rule.ts'

/**
 * Edits that label the references A, B, C and so on, up to Z, in the order in which they stand. What the text
 * says of them follows, where the old label names one reference and no other. Empty when nothing is to change, and
 * where a mention that would follow may be one of a quotation, which nobody may touch.
 */
export function relabelReferences(message: Message): Edit[] {
  const labels = (message.references?.labels ?? []).slice(0, 26)
  const renamed = new Map<string, string>()
  const edits: Edit[] = []
  for (const [index, label] of labels.entries()) {
    const expected = String.fromCharCode(65 + index)
    if (label.text === expected) continue
    edits.push({ span: label, newText: expected })
    if (labels.filter(({ text }) => text === label.text).length === 1) renamed.set(label.text, expected)
  }
  for (const mention of ownMentions(message)) {
    const name = mention.kind === 'reference' ? renamed.get(mention.label) : undefined
    if (!name) continue
    if (mention.quoted) return []
    const newText = /[a-z]$/.test(mention.text) ? name.toLowerCase() : name
    edits.push({ span: oneLine(mention.endLine, mention.end - 1, mention.end), newText })
  }
  return edits
}
