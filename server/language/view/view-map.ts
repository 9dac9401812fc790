import type { ReadingView, Run } from './reading-view.ts'

/** From a character of the view's text to its place in the document, and from a place to the nearest character. */
export interface ViewMap {
  readonly text: string
  /** Defined for every offset from 0 to the length of the text, its end included. */
  source(offset: number): { readonly line: number; readonly column: number }
  /** The first character that stands at the place or behind it. */
  offset(line: number, column: number): number
}

interface MappedRun extends Run {
  readonly from: number
}

/** The map of a view. Places never go back as offsets go on, and the other way round. */
export function viewMap(view: ReadingView): ViewMap {
  const runs: MappedRun[] = []
  let text = ''
  for (const { blocks } of view.messages) {
    for (const block of blocks) {
      for (const run of block.runs) {
        if (run.text !== '') runs.push({ ...run, from: text.length })
        text += run.text
      }
      const last = block.runs.at(-1)
      if (last) runs.push({ text: '\n', line: last.line, column: endColumn(last), exact: false, from: text.length })
      text += '\n'
    }
  }
  const at = (holds: (run: MappedRun) => boolean): MappedRun | undefined => {
    let low = 0
    let high = runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(runs[middle] as MappedRun)) low = middle + 1
      else high = middle
    }
    return runs[low - 1]
  }
  return {
    text,
    source(offset) {
      const run = at(({ from }) => from <= offset)
      if (!run) return { line: 0, column: 0 }
      const within = run.exact ? Math.min(offset - run.from, run.text.length) : 0
      return { line: run.line, column: run.column + within }
    },
    offset(line, column) {
      const run = at((each) => each.line < line || (each.line === line && each.column <= column))
      if (!run) return 0
      if (run.line < line || !run.exact) return run.from + run.text.length
      return run.from + Math.min(column - run.column, run.text.length)
    },
  }
}

function endColumn({ exact, column, text }: Run): number {
  return column + (exact ? text.length : 0)
}
