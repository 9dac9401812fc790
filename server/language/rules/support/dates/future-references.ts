import type { Message } from '../../../model/message/message.ts'
import type { Part } from '../../../model/message/span.ts'
import { messageDays } from './message-date.ts'

/** A reference whose year is given. */
export interface DatedReference {
  readonly year: number
  readonly yearPart: Part
}

/** References of a later year than the message; `all` when no dated reference is of its time. Empty without a date. */
export function futureReferences(message: Message): {
  readonly references: readonly DatedReference[]
  readonly all: boolean
} {
  const day = messageDays(message)?.last
  const dated = (message.references?.references ?? []).flatMap(({ year, yearPart }): DatedReference[] =>
    year !== undefined && yearPart ? [{ year, yearPart }] : [],
  )
  const references = day === undefined ? [] : dated.filter(({ year }) => year > Number(day.slice(0, 4)))
  return { references, all: references.length === dated.length }
}
