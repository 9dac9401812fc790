import type { Message } from '../../../model/message/message.ts'
import { remember } from '../../../syntax/memory/remember.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { declassificationFault } from './declassification-fault.ts'
import { futureReferences } from './future-references.ts'
import { isLeapYear, julianDelay } from './julian.ts'
import { orderConflict } from './order-in-force.ts'
import { expectedSection, hasStrangeLetter } from './reason-section.ts'

/** Parts of a message that tell when it was written, the most trusted first. */
export type DateWitness = 'number' | 'julian' | 'order' | 'reference' | 'declassification' | 'reason'

/** How the date-time group errs, should the witness be right: it gives a day before, or after, the true one. */
export type DateError = 'early' | 'late'

/**
 * Whether a witness may say that it disagrees with the date. Where a more trusted one disagrees in the same
 * direction, the date-time group is the one mistake, and has been reported.
 */
export function isFirstToDoubt(
  witness: DateWitness,
  error: DateError,
  message: Message,
  vocabulary: Vocabulary,
): boolean {
  const first = doubts(message, vocabulary)[error][0]
  return first === undefined || first === witness
}

/**
 * The witnesses that are passed over because one more trusted has doubted already, in words to say behind what that one
 * says: `. The reasons do not fit the date either`.
 */
export function otherDoubts(witness: DateWitness, error: DateError, message: Message, vocabulary: Vocabulary): string {
  const others = doubts(message, vocabulary)[error].filter((other) => other !== witness)
  const words = [...new Set(others)].flatMap((other) => OTHERS[other] ?? [])
  if (words.length === 0) return ''
  const [first = '', ...rest] = words
  const subject = rest.length === 0 ? first : `${[first, ...rest.slice(0, -1)].join(', ')} and ${rest.at(-1)}`
  const verb = rest.length > 0 || first.endsWith('s') ? 'do' : 'does'
  return `. ${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${verb} not fit the date either`
}

/** Those that stay silent when another one speaks. */
const OTHERS: Partial<Readonly<Record<DateWitness, string>>> = {
  order: 'the E.O. number',
  reference: 'a reference',
  declassification: 'the declassification date',
  reason: 'the reasons',
}

function doubts(message: Message, vocabulary: Vocabulary): Readonly<Record<DateError, readonly DateWitness[]>> {
  return remember(message.slice, 'doubts of the date', () => {
    const found: Record<DateError, DateWitness[]> = { early: [], late: [] }
    const order = orderConflict(message, vocabulary)
    if (order && !order.grace) found[order.side === 'not yet' ? 'early' : 'late'].push('order')
    if (futureReferences(message).references.length > 0) found.early.push('reference')
    const fault = declassificationFault(message, vocabulary)
    if (fault) found[fault.kind === 'past' ? 'late' : 'early'].push('declassification')
    const reason = message.authority?.reason
    if (reason && !hasStrangeLetter(reason) && expectedSection(reason, message))
      found[reason.section === '1.5' ? 'late' : 'early'].push('reason')
    const numbered = numberedYears(message)
    if (numbered !== 0) found[numbered > 0 ? 'early' : 'late'].unshift('number')
    // No year is both later and earlier: then the date is not what all of them disagree with.
    if (!isOfAnotherYear(message) || (found.early.length > 0 && found.late.length > 0)) return found
    found.early.unshift('julian')
    if (mayBeEarlier(message)) found.late.unshift('julian')
    return found
  })
}

/** How many years the label block numbers the message later than the group says. */
function numberedYears({ layout, id, dateTimeGroup }: Message): number {
  const { year } = dateTimeGroup?.fields ?? {}
  return layout === 'smart' && id?.year !== undefined && year !== undefined ? id.year - year : 0
}

/** The Julian stamp is a day off to the minute, as it is when the year was mistaken for a leap year or the reverse. */
function isOfAnotherYear({ station, dateTimeGroup }: Message): boolean {
  const julian = station?.julian
  const instant = dateTimeGroup?.instant
  if (!julian || julian.malformed || instant === undefined || dateTimeGroup?.problem) return false
  return Math.abs(julianDelay(julian, instant)) === MINUTES_OF_A_DAY
}

/** Whether an earlier year, in which the stamp would be right, is not before that of a reference. */
function mayBeEarlier({ dateTimeGroup, references }: Message): boolean {
  const year = dateTimeGroup?.fields.year
  if (year === undefined) return false
  const earliest = Math.max(0, ...(references?.references ?? []).map((reference) => reference.year ?? 0))
  // Leap years and others alternate within four years.
  for (let other = year - 1; other >= Math.max(earliest, year - YEARS_TO_TRY); other--) {
    if (isLeapYear(other) !== isLeapYear(year)) return true
  }
  return false
}

/** Eight years part two leap years at most, around 1900. */
const YEARS_TO_TRY = 8

const MINUTES_OF_A_DAY = 1440
