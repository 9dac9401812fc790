import type { Run, RunCable, RunFinding, RunKind } from './reading-view.ts'

/** A stretch of one line of the document that is shown in its own way. */
export interface Annotation {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly kind?: RunKind
  readonly target?: string
  readonly cable?: RunCable
  readonly finding?: RunFinding
}

/** Annotations by line, each in order of place. */
export type Annotations = ReadonlyMap<number, readonly Annotation[]>

export function byLine(annotations: readonly Annotation[]): Annotations {
  const found = new Map<number, Annotation[]>()
  for (const annotation of annotations) {
    const own = found.get(annotation.line) ?? []
    own.push(annotation)
    found.set(annotation.line, own)
  }
  for (const own of found.values()) own.sort((a, b) => a.start - b.start)
  return found
}

/** Stretches over several lines, a line at a time. `lengthOf` gives the length of a line. */
export function overLines(
  span: { readonly line: number; readonly start: number; readonly endLine: number; readonly end: number },
  what: Omit<Annotation, 'line' | 'start' | 'end'>,
  lengthOf: (line: number) => number,
): Annotation[] {
  const found: Annotation[] = []
  // A finding about a whole message underlines its first lines; nobody reads a page that is one line.
  const last = Math.min(span.endLine, span.line + MOST_LINES)
  for (let line = span.line; line <= last; line++) {
    const start = line === span.line ? span.start : 0
    const end = line === span.endLine ? span.end : lengthOf(line)
    if (end > start) found.push({ line, start, end, ...what })
  }
  return found
}

const MOST_LINES = 40

/** The run in pieces, each with what is said of it. What the view says itself stays as it is. */
export function annotated(run: Run, annotations: Annotations): readonly Run[] {
  const own = run.exact ? annotations.get(run.line) : undefined
  const touching = own?.filter(({ start, end }) => start < run.column + run.text.length && end > run.column) ?? []
  if (touching.length === 0) return [run]
  const edges = new Set([run.column, run.column + run.text.length])
  for (const { start, end } of touching)
    for (const edge of [start, end]) if (edge > run.column && edge < run.column + run.text.length) edges.add(edge)
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? from
    const piece: Run = { ...run, text: run.text.slice(from - run.column, to - run.column), column: from }
    const over = touching.filter(({ start, end }) => start <= from && end >= to)
    const link = over.find(({ target, cable }) => target !== undefined || cable !== undefined)
    const kind = link?.kind ?? over.find((each) => each.kind !== undefined)?.kind
    const finding = over.find((each) => each.finding !== undefined)?.finding
    return {
      ...piece,
      ...(kind ? { kind } : {}),
      ...(link?.target ? { target: link.target } : {}),
      ...(link?.cable ? { cable: link.cable } : {}),
      ...(finding ? { finding } : {}),
    }
  })
}
