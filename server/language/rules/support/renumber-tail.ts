import type { Message } from '../../model/message.ts'
import type { Fix } from '../rule.ts'
import { numberingOf } from './numbering-of.ts'
import { renumberEdits } from './renumber.ts'

/**
 * Shifts the numbers from item `at` on by `by`, with the references to them. Stops where the numbering
 * begins anew: what follows there is counted for itself.
 */
export function renumberTail(message: Message, at: number, by: number): Fix {
  const { own, anomalies } = numberingOf(message)
  const anew = anomalies.find((anomaly) => anomaly.kind === 'repeat' && anomaly.at > at)
  const tail = own.list.slice(at, anew?.kind === 'repeat' ? anew.at : own.list.length)
  const changes = tail.map((paragraph) => ({ paragraph, to: paragraph.number + by })).filter(({ to }) => to > 0)
  const first = tail[0]?.number ?? 0
  const last = tail[tail.length - 1]?.number ?? 0
  const title =
    tail.length === 1 ? `Renumber ${first} as ${first + by}` : `Renumber ${first}-${last} as ${first + by}-${last + by}`
  return { title, kind: 'ask', edits: renumberEdits(message, changes) }
}
