import type { Message } from '../../model/message/message.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import type { OwnParagraph } from '../../model/numbering/own-paragraphs.ts'
import type { Edit, Fix } from '../rule.ts'
import { numberEdits, type Renumbering, renumberEdits } from './renumber.ts'

/**
 * Shifts the numbers from item `at` on by `by`, with the references to them: up to where the numbering
 * begins anew, since what follows there is counted for itself. Two more choices where they make a
 * difference: the references stay, and all numbers to the end are made consecutive. Empty where there is
 * nothing to renumber.
 */
export function renumberTail(message: Message, at: number, by: number): readonly Fix[] {
  const all = tailFrom(message, at)
  const below = all.findIndex(({ number }) => number + by < 1)
  const tail = below < 0 ? all : all.slice(0, below)
  const first = tail[0]?.number
  if (first === undefined) return []
  const last = tail[tail.length - 1]?.number ?? 0
  const title =
    tail.length === 1 ? `Renumber ${first} as ${first + by}` : `Renumber ${first}-${last} as ${first + by}-${last + by}`
  const changes = tail.map((paragraph) => ({ paragraph, to: paragraph.number + by }))
  const edits = renumberEdits(message, changes)
  const numbers = numberEdits(changes)
  const alone: Fix = { title: `${title}, references left as they are`, kind: 'ask', edits: numbers }
  return [
    { title, kind: 'ask', edits },
    ...(numbers.length < edits.length ? [alone] : []),
    ...renumberOn(message, at, first + by, edits),
  ]
}

/**
 * Makes the numbers from item `at` on consecutive, beginning with `number`, with the references to them.
 * Empty where that would be no other than the edits given, as it is when nothing else is wrong below.
 */
export function renumberOn(message: Message, at: number, number: number, than: readonly Edit[]): readonly Fix[] {
  const tail = tailFrom(message, at)
  const changes: readonly Renumbering[] = tail.map((paragraph, index) => ({ paragraph, to: number + index }))
  const edits = renumberEdits(message, changes)
  const first = tail[0]
  if (!first || isSame(edits, than)) return []
  return [{ title: `Renumber everything from ${first.number} on, beginning with ${number}`, kind: 'ask', edits }]
}

function tailFrom(message: Message, at: number): readonly OwnParagraph[] {
  const { own, anomalies } = numberingOf(message)
  const anew = anomalies.find((anomaly) => anomaly.kind === 'repeat' && anomaly.at > at)
  return own.list.slice(at, anew?.kind === 'repeat' ? anew.at : own.list.length)
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
