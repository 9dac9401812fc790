import type { Message } from '../message/message.ts'
import { type Numbering, numberingOf } from './numbering-of.ts'

/**
 * The paragraph that PARA n points to, as an index into the list of `numberingOf`; -1 where there is none. Of
 * several with the number, it is the one that carries it rightly, else the first. Where none carries it, it is
 * the one that should: text is written before numbers are damaged.
 */
export function paragraphNamed(message: Message, number: number): number {
  const numbering = numberingOf(message)
  let first = -1
  for (const run of numbering.own.runs) {
    if (number < run.number || number >= run.number + run.length) continue
    const index = run.index + number - run.number
    if (rightNumber(numbering, index) === undefined) return index
    if (first < 0) first = index
  }
  return first < 0 ? indexOfRight(numbering, number) : first
}

/** The number that a paragraph should carry, where another stands there; undefined for one that is right or cannot be told. */
export function rightNumber({ anomalies }: Numbering, index: number): number | undefined {
  for (const anomaly of anomalies) {
    if (anomaly.kind !== 'run' || anomaly.disordered) continue
    if (index >= anomaly.from && index <= anomaly.to) return anomaly.right + index - anomaly.from
  }
  return undefined
}

function indexOfRight({ anomalies }: Numbering, number: number): number {
  for (const anomaly of anomalies) {
    if (anomaly.kind !== 'run' || anomaly.disordered) continue
    const index = anomaly.from + number - anomaly.right
    if (index >= anomaly.from && index <= anomaly.to) return index
  }
  return -1
}
