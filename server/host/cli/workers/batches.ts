import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Takes what a source gives in batches of at most the size asked for, and of fewer when the source makes one
 * wait: whoever talks to us line by line gets an answer to each line. An empty batch is the end, or comes
 * after the signal.
 */
export function batches<T>(items: AsyncIterable<T>, signal: AbortSignal): (size: number) => Promise<T[]> {
  const source = items[Symbol.asyncIterator]()
  const aborted = new Promise<'aborted'>((resolve) => signal.addEventListener('abort', () => resolve('aborted')))
  let asked: Asked<T> | undefined
  return async (size) => {
    const batch: T[] = []
    while (batch.length < size && !signal.aborted) {
      asked ??= ask(source)
      if (batch.length === 0) await Promise.race([asked.answered, aborted])
      else await aWhile(asked)
      const { result } = asked
      if (!result) break
      asked = undefined
      if (result.done) break
      batch.push(result.value)
    }
    return batch
  }
}

interface Asked<T> {
  readonly answered: Promise<void>
  result?: IteratorResult<T>
}

function ask<T>(source: AsyncIterator<T>): Asked<T> {
  const asked: { answered: Promise<void>; result?: IteratorResult<T> } = { answered: Promise.resolve() }
  asked.answered = source.next().then((result) => {
    asked.result = result
  })
  return asked
}

/** A few turns of the event loop, unless the answer comes at once; a person or a silent pipe takes longer. */
async function aWhile(asked: Asked<unknown>): Promise<void> {
  for (let step = 0; step < MICROTASKS && !asked.result; step++) await undefined
  for (let turn = 0; turn < TURNS && !asked.result; turn++) await nextTurn()
}

/** More than a chain of generators takes to hand on what it has. */
const MICROTASKS = 12
const TURNS = 20
