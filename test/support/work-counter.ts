import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector'
import { countBuiltins } from './builtin-counter.ts'

/** How often each piece of code ran, by function. Exact, and the same on every machine. */
export interface Work {
  /** Blocks executed, and elements that built-in functions went over. */
  readonly total: number
  readonly byFunction: ReadonlyMap<string, number>
}

const session = new Session()
session.connect()
post('Profiler.enable')
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * Counts what the core does: the blocks of its code as V8 counts them for coverage, and the elements that
 * copying, joining and searching go over, which V8 does not see.
 */
export function countWork(work: () => void): Work {
  takeCoverage()
  const builtins = countBuiltins(work)
  const byFunction = new Map<string, number>()
  for (const { url, functions } of takeCoverage()) {
    const file = CORE.exec(url)?.[1]
    if (file === undefined) continue
    for (const { functionName, ranges } of functions) {
      // The first range is the whole function, those behind it are pieces of it.
      const count = ranges.reduce((sum, range) => sum + range.count, 0)
      if (count > 0) add(byFunction, `${file} ${functionName || 'anonymous'}:${ranges[0]?.startOffset}`, count)
    }
  }
  for (const [name, count] of builtins) add(byFunction, name, count)
  return { total: [...byFunction.values()].reduce((sum, count) => sum + count, 0), byFunction }
}

/** Files of the core, and the library that it asks for the shortest way between two sequences. */
const CORE = /\/(?:server|node_modules\/diff)\/(.*)$/

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count)
}

function takeCoverage(): readonly Profiler.ScriptCoverage[] {
  let result: readonly Profiler.ScriptCoverage[] = []
  // A session in the same thread answers before it returns.
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    if (error) throw error
    result = answer.result
  })
  return result
}

function post(method: string, params?: object): void {
  session.post(method, params, (error) => {
    if (error) throw error
  })
}
