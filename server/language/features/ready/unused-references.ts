import type { Message } from '../../model/message/message.ts'
import { placesNamed } from '../../model/numbering/pointed-at.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import { referenceSpan } from '../outline/head-outline.ts'
import { citationsIn } from '../targets/targets.ts'
import type { Matter, ReadyCheck } from './matter.ts'

/** A reference that the text never speaks of: the reader looks for why it is there. */
export const unusedReferences: ReadyCheck = (message) => {
  const all = message.references?.references ?? []
  if (all.length === 0 || message.body.blocks.length === 0 || speaksOfAll(message)) return []
  const named = new Set(
    ownMentions(message).flatMap((mention) => (mention.kind === 'reference' ? [mention.label.toUpperCase()] : [])),
  )
  // Lists and rows name all between their ends.
  for (const place of placesNamed(message)) named.add(String.fromCharCode(64 + place))
  const cited = new Set(citationsIn(message).flatMap((mention) => (mention.kind === 'cable' ? [mention.number] : [])))
  return all.flatMap((reference): Matter[] => {
    const label = reference.label?.text.toUpperCase() ?? reference.letter
    if (reference.number !== undefined && cited.has(reference.number)) return []
    if (label !== undefined && named.has(label)) return []
    const what = label === undefined ? 'The reference' : `Reference ${label}`
    return [
      {
        id: 'ready-reference-unused',
        weight: 'asks',
        span: referenceSpan(reference),
        text: `${what} is not used in the text`,
      },
    ]
  })
}

/** REFTEL and REFS mean what stands there, whichever. */
function speaksOfAll(message: Message): boolean {
  const { body } = message
  if (ownMentions(message).some(({ kind }) => kind === 'reftel')) return true
  return body.blocks.some((block) =>
    block.lines.some(({ plain }) =>
      /\b(?:all )?refs?\b(?! [A-Z]\b)|\breftels?\b|\b(?:ref|reference)d? (?:tels?|cables?|messages?|telegrams?)\b|\b(?:all|both|these|the|above) references\b(?! (?:to|in|by|\(?[A-Z]\b))/i.test(
        plain,
      ),
    ),
  )
}
