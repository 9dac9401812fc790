import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import type { Place } from '../places/place.ts'
import { isAlone, isQuoted } from './text-around.ts'
import { type Token, token } from './writing-place.ts'

/** A blank line, or a number alone, between the last paragraph of a draft and what stands below the text. */
export function paragraphHeadToken(place: Place): Token | undefined {
  const { message, text, character, line } = place
  const { body, profile, layout } = message
  if ((profile.profile !== 'draft' && layout !== 'smart') || body.paragraphs.length === 0) return undefined
  if (!/^\d{0,3}$/.test(text.plain) || character < text.plain.length || !isAlone(place)) return undefined
  const { list } = numberingOf(message).own
  const last = list.at(list.length - (list.at(list.length - 1)?.span.line === line ? 2 : 1))
  // Only behind a paragraph that is over; what stands below the text has no number.
  const above = body.lines.findLastIndex((first) => first < line)
  const role = body.roles[above]
  const own = body.blocks[above]
  const isBehind =
    (role === 'paragraph' || role === 'continuation') && own !== undefined && blockFacts(own).endsSentence
  return last && isBehind && !isQuoted(place) && (message.signature?.line ?? line + 1) > line
    ? token('paragraph-head', 0, Math.max(character, text.text.length))
    : undefined
}
