import type { ServerSample } from '../typing/probe/record.ts'

/** What a growing value has grown by from each key to the next. */
export function perKey(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, index) => value - (values[index] ?? 0))
}

/** The value that this share of all values does not exceed; not a number where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export interface MethodFigures {
  readonly method: string
  readonly times: number
  /** Characters of the largest answer, and of all answers. */
  readonly largest: number
  readonly all: number
}

/** What the server was asked and told from the first change of the text on, the most frequent first. */
export function perMethod(samples: readonly ServerSample[]): readonly MethodFigures[] {
  const first = samples.findIndex(({ method }) => method === 'textDocument/didChange')
  const typed = samples.slice(Math.max(0, first))
  const methods = [...new Set(typed.flatMap(({ kind, method }) => (kind === 'read' && method ? [method] : [])))]
  const figures = methods.map((method) => {
    const read = typed.filter((sample) => sample.kind === 'read' && sample.method === method)
    const ids = new Set(read.flatMap(({ id }) => (id === undefined ? [] : [id])))
    const sizes = typed.flatMap(({ kind, id, size }) =>
      kind === 'written' && id !== undefined && ids.has(id) ? [size] : [],
    )
    const all = sizes.reduce((sum, size) => sum + size, 0)
    return { method, times: read.length, largest: Math.max(0, ...sizes), all }
  })
  return figures.toSorted((a, b) => b.times - a.times)
}
