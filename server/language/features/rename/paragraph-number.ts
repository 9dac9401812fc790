import type { Message } from '../../model/message/message.ts'
import { oneLine, type Span } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { paragraphNamed } from '../../model/numbering/paragraph-named.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import { numberEdits } from '../../rules/paragraphs/number-edits.ts'
import { covers, findAt, type Place } from '../places/place.ts'
import type { Renamable } from './renamable.ts'

/** The number in front of a paragraph, or a mention of it. */
export function paragraphAtPlace(place: Place): Renamable | string | undefined {
  const { message } = place
  const { list } = numberingOf(message).own
  const mention = findAt(ownMentions(message), place)
  if (mention?.kind === 'paragraph') {
    if (mention.ofOther) return 'This is a paragraph of another cable.'
    const index = paragraphNamed(message, mention.number)
    if (index < 0) return `There is no paragraph ${mention.number} in this cable.`
    const digits = String(mention.number).length
    return renamable(message, index, oneLine(mention.endLine, mention.end - digits, mention.end))
  }
  for (let index = 0; index < list.length; index++) {
    const span = list.at(index)?.span
    if (span && covers(span, place)) return renamable(message, index, span)
  }
  return undefined
}

function renamable(message: Message, index: number, span: Span): Renamable {
  const { list } = numberingOf(message).own
  const name = String(list.at(index)?.number ?? '')
  return {
    span,
    name,
    rename(to) {
      const next = /^\s*([1-9]\d{0,2})\s*$/.exec(to)?.[1]
      if (next === undefined) return 'The number of a paragraph is a whole number from 1 to 999.'
      if (next === name) return []
      for (let each = 0; each < list.length; each++)
        if (list.at(each)?.number === Number(next))
          return `There is a paragraph ${next} already: move the paragraph, or renumber all.`
      return numberEdits(message, new Map([[index, Number(next)]]))
    },
  }
}
