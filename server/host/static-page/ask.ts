import type { Answered, QuestionName, Questions } from './core/questions.ts'

/** Asks the core, which runs in a thread of its own, so that a long text never stops whoever types. */
export type Ask = <N extends QuestionName>(
  name: N,
  ...words: Parameters<Questions[N]>
) => Promise<ReturnType<Questions[N]>>

/**
 * A worker made of its source, which the page has within it: nothing is loaded. Questions are answered in their order.
 *
 * @param onFailure told when the worker could not start or is gone
 */
export function startCore(source: string, onFailure: (message: string) => void): Ask {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  const worker = new Worker(address)
  const waiting = new Map<number, (answered: Answered) => void>()
  let last = 0
  worker.onerror = ({ message }) => onFailure(message)
  worker.onmessage = ({ data }: MessageEvent<Answered>) => {
    const settle = waiting.get(data.id)
    waiting.delete(data.id)
    settle?.(data)
  }
  return (name, ...words) =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, (answered) =>
        'failure' in answered
          ? reject(new Error(answered.failure))
          : resolve(answered.value as ReturnType<Questions[typeof name]>),
      )
      worker.postMessage({ id, name, words })
    })
}
