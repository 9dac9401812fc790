import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import type { PointerItem } from '../../model/message/pointer.ts'
import { oneLine } from '../../model/message/span.ts'
import { placeOfLabel } from '../../model/numbering/label-places.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import { ownPointers } from '../../model/reading/body/own-pointers.ts'
import { followLabels } from '../../rules/references/follow-labels.ts'
import { covers, findAt, type Place } from '../places/place.ts'
import { referenceTarget } from '../targets/targets.ts'
import type { Renamable } from './renamable.ts'

/** The label on the REF line, or a mention of it. */
export function referenceAt(place: Place): Renamable | string | undefined {
  const { message } = place
  const label = findAt(message.references?.labels ?? [], place)
  if (label) return renamable(message, label.text, label)
  const mention = findAt(ownMentions(message), place)
  if (mention?.kind === 'reference') {
    if (!referenceTarget(message, mention.label))
      return `There is no reference ${mention.label.toUpperCase()} on the REF line.`
    return renamable(message, mention.label.toUpperCase(), oneLine(mention.endLine, mention.end - 1, mention.end))
  }
  const pointed = pointedAt(place)
  if (pointed) {
    const name = pointed.text.toUpperCase()
    if (!referenceTarget(message, name)) return `There is no reference ${name} on the REF line.`
    return renamable(message, name, pointed)
  }
  if (mention?.kind === 'reftel' && message.references?.labels.length)
    return 'The references have letters: put the cursor on one of them.'
  if (mention?.kind === 'reftel') return 'The reference has no label: "Insert Reference" gives it one.'
  const list = message.references
  if (list && covers(list.span, place) && list.labels.length === 0)
    return 'The reference has no label: "Insert Reference" gives it one.'
  return undefined
}

/** The letter at the place in `reftels A and B`; on the word, the letter where there is one alone. */
function pointedAt(place: Place): PointerItem | undefined {
  const pointer = findAt(
    ownPointers(place.message).filter(({ kind }) => kind === 'reference'),
    place,
  )
  const item = pointer && (findAt(pointer.items, place) ?? (pointer.items.length === 1 ? pointer.items[0] : undefined))
  return item?.unsure ? undefined : item
}

function renamable(message: Message, name: string, span: Renamable['span']): Renamable {
  return {
    span,
    name,
    rename(to) {
      const next = to.trim().toUpperCase()
      if (!/^[A-Z]$/.test(next)) return 'The label of a reference is a single letter.'
      const labels = message.references?.labels ?? []
      if (next === name.toUpperCase()) return []
      if (labels.some(({ text }) => text.toUpperCase() === next)) return `There is a reference ${next} already.`
      const own = labels.filter(({ text }) => text.toUpperCase() === name.toUpperCase())
      if (own.length > 1) return `Two references are called ${name}: relabel them first.`
      const edits: Edit[] = own.map((label) => ({
        span: label,
        newText: /^[a-z]$/.test(label.text) ? next.toLowerCase() : next,
      }))
      const following = followLabels(message, new Map([[placeOfLabel(name), placeOfLabel(next)]]))
      return typeof following === 'string' ? following : [...edits, ...following]
    },
  }
}
