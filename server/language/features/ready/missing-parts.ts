import { messageDay } from '../../rules/support/dates/message-date.ts'
import type { ReadyCheck } from './matter.ts'

/**
 * Parts that every cable has and this one has not: of a text that is none yet rules say nothing, since nobody knows
 * what it is to be. Messages of military form have other parts.
 */
export const missingParts: ReadyCheck = (message, vocabulary) => {
  const { layout, body, subject, tags, order, signature } = message
  if (layout === 'military') return []
  const hasText = body.roles.some((role) => OF_TEXT.has(role))
  const day = messageDay(message)
  const wantsOrder = day === undefined || vocabulary.ordersOn(day).length > 0
  const head = [
    ...(message.level === undefined ? ['level'] : []),
    ...(wantsOrder && !order ? ['E.O. line'] : []),
    ...(tags ? [] : ['TAGS']),
    ...(subject ? [] : ['subject']),
  ]
  const below = [...(hasText ? [] : ['text']), ...(hasText || signature ? [] : ['signature'])]
  // With text below fields that can be read the rules say what is missing there.
  const missing = layout === 'fragment' ? [...head, ...below, ...(hasText && !signature ? ['signature'] : [])] : below
  if (missing.length === 0) return []
  const last = missing.at(-1)
  const list = missing.length === 1 ? `${last} is` : `${missing.slice(0, -1).join(', ')} and ${last} are`
  const whole = layout === 'fragment' ? 'This is no cable yet' : 'The cable is not whole yet'
  return [
    {
      id: 'ready-missing-part',
      weight: 'blocks',
      span: { line: 0, start: 0, endLine: 0, end: 0 },
      text: `${whole}: ${list} missing`,
    },
  ]
}

const OF_TEXT: ReadonlySet<string> = new Set(['paragraph', 'continuation', 'list', 'quoted', 'plain'])
