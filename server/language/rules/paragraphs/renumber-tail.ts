import type { Message } from '../../model/message/message.ts'
import { type Numbering, numberingOf } from '../../model/numbering/numbering-of.ts'
import { rightNumber } from '../../model/numbering/paragraph-named.ts'
import type { Edit, Fix } from '../rule.ts'
import { renumberEdits } from './renumber.ts'

/**
 * Shifts the numbers from item `at` on by `by`, with the mentions of them. To a higher number up to the next gap,
 * which takes the shift up; in any case up to where the numbering begins anew, since what follows there is
 * counted for itself. As a further choice all numbers to the end, where more is wrong below. Only what keeps
 * its promise is offered; see `renumberEdits`.
 */
export function renumberTail(message: Message, at: number, by: number): readonly Fix[] {
  const numbering = numberingOf(message)
  const twice = usedTwice(numbering)
  const end = endOfShift(numbering, at, by, twice)
  const { list } = numbering.own
  let shift = by
  const changes = Array.from({ length: end - at }, (_, ahead) => {
    const index = at + ahead
    // Each further number used twice adds one to what follows it.
    if (by > 0 && ahead > 0 && twice.has(index)) shift++
    return { index, to: (rightNumber(numbering, index) ?? list.at(index)?.number ?? 0) + shift }
  })
  const below = changes.findIndex(({ to }) => to < 1)
  const kept = below < 0 ? changes : changes.slice(0, below)
  const [first, last] = [kept[0], kept.at(-1)]
  if (!first || !last) return []
  const [from, to] = [list.at(at)?.number, list.at(last.index)?.number]
  const title =
    kept.length === 1 ? `Renumber ${from} as ${first.to}` : `Renumber ${from}-${to} as ${first.to}-${last.to}`
  const edits = renumberEdits(message, kept)
  return [...(edits.length > 0 ? [{ title, kind: 'ask', edits } as const] : []), ...renumberOn(message, at, edits)]
}

function endOfShift({ own, anomalies }: Numbering, at: number, by: number, twice: ReadonlySet<number>): number {
  for (const anomaly of anomalies) {
    if (anomaly.kind !== 'repeat' && !(anomaly.kind === 'gap' && by > 0)) continue
    if (anomaly.at > at && !(by > 0 && twice.has(anomaly.at))) return anomaly.at
  }
  return own.list.length
}

/** Items that carry the number of the one above. */
function usedTwice({ anomalies }: Numbering): ReadonlySet<number> {
  return new Set(
    anomalies.flatMap((anomaly) =>
      anomaly.kind === 'repeat' && anomaly.number === anomaly.before ? [anomaly.at] : [],
    ),
  )
}

/**
 * Makes all numbers from item `at` on consecutive, with the mentions of them. Not where those above are out of
 * order or the numbering begins anew below, since all would not be right then; and not where that would be no
 * other than the edits given, as it is when nothing else is wrong below.
 */
export function renumberOn(message: Message, at: number, than: readonly Edit[]): readonly Fix[] {
  const { own, anomalies } = numberingOf(message)
  const first = own.list.at(at)
  const above = at === 0 ? 0 : at === own.runs[0]?.length ? (own.list.at(at - 1)?.number ?? 0) : -1
  if (!first || above !== at) return []
  if (anomalies.some((anomaly) => anomaly.kind === 'repeat' && anomaly.at > at && anomaly.number < anomaly.before))
    return []
  const changes = Array.from({ length: own.list.length - at }, (_, ahead) => ({
    index: at + ahead,
    to: at + ahead + 1,
  }))
  const edits = renumberEdits(message, changes)
  if (edits.length === 0 || isSame(edits, than)) return []
  return [{ title: `Renumber everything from ${first.number} on, beginning with ${at + 1}`, kind: 'ask', edits }]
}

function isSame(some: readonly Edit[], others: readonly Edit[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ span, newText }, index) => {
      const other = others[index]
      return other?.newText === newText && other.span.line === span.line && other.span.start === span.start
    })
  )
}
