import { remember } from '../../syntax/memory/remember.ts'
import type { Message } from '../message/message.ts'
import { type Numbering, numberingOf } from './numbering-of.ts'

/**
 * The paragraph that PARA n points to, as an index into the list of `numberingOf`; -1 where there is none. Of
 * several with the number, it is the one that carries it rightly, else the first. Where none carries it, it is
 * the one that should: text is written before numbers are damaged.
 */
export function paragraphNamed(message: Message, number: number): number {
  return remember(message.slice, 'paragraphs by number', () => byNumber(numberingOf(message))).get(number) ?? -1
}

/** The number that a paragraph should carry, where another stands there; undefined for one that is right or cannot be told. */
export function rightNumber({ anomalies }: Numbering, index: number): number | undefined {
  for (const anomaly of anomalies) {
    if (anomaly.kind !== 'run' || anomaly.disordered) continue
    if (index >= anomaly.from && index <= anomaly.to) return anomaly.right + index - anomaly.from
  }
  return undefined
}

/** All that can be pointed to, found in one go over the paragraphs: a text may have as many mentions as paragraphs. */
function byNumber({ own, anomalies }: Numbering): ReadonlyMap<number, number> {
  const wrong = new Map<number, number>()
  for (const anomaly of anomalies) {
    if (anomaly.kind !== 'run' || anomaly.disordered) continue
    for (let index = anomaly.from; index <= anomaly.to; index++)
      if (!wrong.has(index)) wrong.set(index, anomaly.right + index - anomaly.from)
  }
  const rightly = new Map<number, number>()
  const first = new Map<number, number>()
  for (const run of own.runs) {
    for (let ahead = 0; ahead < run.length; ahead++) {
      const [number, index] = [run.number + ahead, run.index + ahead]
      if (!wrong.has(index) && !rightly.has(number)) rightly.set(number, index)
      if (!first.has(number)) first.set(number, index)
    }
  }
  const meant = new Map<number, number>()
  for (const [index, number] of wrong) if (!meant.has(number)) meant.set(number, index)
  return new Map([...meant, ...first, ...rightly])
}
