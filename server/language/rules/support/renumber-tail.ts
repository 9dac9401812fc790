import type { Message } from '../../model/message.ts'
import type { Fix } from '../rule.ts'
import { numberingOf } from './numbering-of.ts'
import { renumberEdits } from './renumber.ts'

/**
 * Shifts the numbers from item `at` on by `by`, with the references to them. Stops where the numbering
 * begins anew: what follows there is counted for itself. Empty where
 * there is nothing to renumber.
 */
export function renumberTail(message: Message, at: number, by: number): readonly Fix[] {
  const { own, anomalies } = numberingOf(message)
  const anew = anomalies.find((anomaly) => anomaly.kind === 'repeat' && anomaly.at > at)
  const all = own.list.slice(at, anew?.kind === 'repeat' ? anew.at : own.list.length)
  const below = all.findIndex(({ number }) => number + by < 1)
  const tail = below < 0 ? all : all.slice(0, below)
  if (tail.length === 0) return []
  const first = tail[0]?.number ?? 0
  const last = tail[tail.length - 1]?.number ?? 0
  const title =
    tail.length === 1 ? `Renumber ${first} as ${first + by}` : `Renumber ${first}-${last} as ${first + by}-${last + by}`
  const changes = tail.map((paragraph) => ({ paragraph, to: paragraph.number + by }))
  return [{ title, kind: 'ask', edits: renumberEdits(message, changes) }]
}
