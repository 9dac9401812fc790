import type { Message } from '../../model/message/message.ts'
import { messageDay } from '../../rules/support/dates/message-date.ts'
import type { MessageSlice } from '../../syntax/document/message-slice.ts'
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
  // A message with labels is read as one from its originator, number or date on: the drafter may have none of them yet.
  const filled = layout === 'fragment' ? filledLabels(message.slice) : NONE
  const isSigned = signature !== undefined || filled.has('signature')
  const head = [
    ...(message.level === undefined ? ['level'] : []),
    ...(wantsOrder && !order && !filled.has('e.o.') ? ['E.O. line'] : []),
    ...(tags || filled.has('tags') ? [] : ['TAGS']),
    ...(subject || filled.has('subject') ? [] : ['subject']),
  ]
  const below = [...(hasText ? [] : ['text']), ...(hasText || isSigned ? [] : ['signature'])]
  // With text below fields that can be read the rules say what is missing there; of a label without value they say
  // nothing, since copies lose values.
  const missing =
    layout === 'fragment'
      ? [...head, ...below, ...(hasText && !isSigned ? ['signature'] : [])]
      : [...(layout === 'smart' ? bareLabels(message) : []), ...below]
  if (missing.length === 0) return []
  const last = missing.at(-1)
  const list = missing.length === 1 ? `${last} is` : `${missing.slice(0, -1).join(', ')} and ${last} are`
  const whole = layout === 'fragment' && filled.size === 0 ? 'This is no cable yet' : 'The cable is not whole yet'
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

/** Labels with a value behind them, in small letters. */
export function filledLabels({ blocks }: MessageSlice): ReadonlySet<string> {
  return new Set(
    blocks.flatMap(({ lines }) => lines.flatMap(({ plain }) => LABEL.exec(plain)?.[1]?.toLowerCase() ?? [])),
  )
}

/** Fields of which a message with labels has the name alone. */
function bareLabels({ labels }: Message): readonly string[] {
  return OF_EVERY_CABLE.flatMap(([label, what]) =>
    labels.some(({ name, value }) => name === label && value.text.trim() === '') ? [what] : [],
  )
}

const OF_EVERY_CABLE = [
  ['E.O.', 'E.O. line'],
  ['TAGS', 'TAGS'],
  ['Subject', 'subject'],
] as const

const LABEL = /^\s{0,20}(E\.O\.|TAGS|Subject|Signature)\s{0,3}:\s{0,40}\S/i
const NONE: ReadonlySet<string> = new Set()
