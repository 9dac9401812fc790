import type { Message } from '../../../model/message/message.ts'
import type { Declassification } from '../../../model/message/order-line.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { believedLevel, isClassified } from '../levels/believed-level.ts'
import { addYearsAndMonth, isoYear, messageDays } from './message-date.ts'
import { ordersMeant } from './order-in-force.ts'

/** How the declassification date stands to the date of the message, where it cannot be right. */
export type DeclassificationFault =
  | { readonly kind: 'past' }
  /** With the years that were allowed. */
  | { readonly kind: 'too far'; readonly years: number }

/** Undefined for a possible date, and where one of the two dates is missing or unreadable. */
export function declassificationFault(message: Message, vocabulary: Vocabulary): DeclassificationFault | undefined {
  const value = message.order?.declassification
  const days = messageDays(message)
  if (days === undefined || declassifiesNothing(message, vocabulary)) return undefined
  // `GDS 8/3/85` under the order that asks for the date behind the code.
  if (value?.kind === 'exemption' && message.order?.number?.text === '12065')
    return isDateOfCode(message, value) && value.date <= days.first ? { kind: 'past' } : undefined
  if (value?.kind !== 'date') return undefined
  if (isoYear(value.date) < 1000 || value.date <= days.first) return { kind: 'past' }
  const orders = ordersMeant(message, vocabulary)
  if (orders.length === 0 || orders.some(({ code }) => Number(code) < 12_958)) return undefined
  const years = days.last < AMENDED ? 10 : 25
  return value.date > addYearsAndMonth(days.last, years) ? { kind: 'too far', years } : undefined
}

/**
 * Whether an unclassified message has a value that only classified ones have: then the value itself is
 * the fault, not what it says. GDS and its kin stood on all messages of the 1970s.
 */
export function declassifiesNothing(message: Message, vocabulary: Vocabulary): boolean {
  const level = believedLevel(message, vocabulary)
  const value = message.order?.declassification
  if (!level || isClassified(level) || level.code !== 'UNCLASSIFIED' || !value || message.layout === 'smart')
    return false
  if (value.kind === 'exemption') return !value.codes.some(({ text }) => /GDS|RDS|ADS|GP|EXEMPT/i.test(text))
  return value.kind === 'date' || value.kind === 'event'
}

/** Dates up to 25 years ahead are allowed since then, of 10 years before. */
const AMENDED = '2003-03-25'

type Exemption = Extract<Declassification, { kind: 'exemption' }>

/**
 * Whether the date stands directly behind GDS or RDS and is the only one, in a year near that of the message: others are
 * of a source, of a review, or of who classified, and two figures may mean the next century.
 */
function isDateOfCode(message: Message, value: Exemption): value is Exemption & { readonly date: string } {
  const text = message.order?.value?.text ?? ''
  const { date, written } = value
  if (date === undefined || written === undefined) return false
  const at = text.indexOf(written.text)
  const isAlone =
    at >= 0 && CODE_BEFORE.test(text.slice(0, at)) && !/\d[/-]\d/.test(text.slice(at + written.text.length))
  return isAlone && isoYear(date) + NEAR > isoYear(messageDays(message)?.first ?? '')
}

const CODE_BEFORE = /^(?:DECL\W{0,3})?(?:GDS(?: ON)?|RDS(?:-\d(?:, ?\d)?)?)\W{0,3}$/i
const NEAR = 10
