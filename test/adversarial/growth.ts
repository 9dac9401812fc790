import { ruledService as service } from '../support/properties/ruled-service.ts'
import { countWork, type Work } from '../support/work-counter.ts'
import { steps } from './everything.ts'
import type { Input } from './inputs.ts'

/** Twice the text, twice the work; what is left over is for sorting, and for what is done once. */
const MOST_GROWTH = 2.25
/** Work that is too little to say anything: what a small text needs at its edges. */
const LEAST = 20_000

/** What takes more than its share of work when an input doubles, with the functions that grow most. */
export function superlinear({ text }: Input, size: number): string[] {
  // V8 counts a function in full from its second round on. Little of the text, since what is read here is known later.
  works(text(Math.ceil(size / 32)))
  const [small, large] = [works(text(size / 2)), works(text(size))]
  return [...large].flatMap(([name, after]) => {
    const before = small.get(name)
    return before && grows(before, after) ? [`${name}: ${before.total} to ${after.total}; ${worst(before, after)}`] : []
  })
}

/** The same over all steps at once, which is a tenth of the trouble. */
export function superlinearInAll({ text }: Input, size: number): string[] {
  const run = (of: string): Work =>
    countWork(() => {
      const document = service.open('u', 1, of)
      for (const step of steps) step.run(document)
    })
  const [before, after] = [run(text(size / 2)), run(text(size))]
  return grows(before, after) ? [`${before.total} to ${after.total}; ${worst(before, after)}`] : []
}

/** The work of each step, opening included. */
export function works(text: string): ReadonlyMap<string, Work> {
  const result = new Map<string, Work>()
  let document = service.open('u', 1, '')
  result.set(
    'opening',
    countWork(() => {
      document = service.open('u', 1, text)
    }),
  )
  for (const { name, run } of steps)
    result.set(
      name,
      countWork(() => void run(document)),
    )
  return result
}

function grows(before: Work, after: Work): boolean {
  return after.total > before.total * MOST_GROWTH + LEAST
}

function worst(before: Work, after: Work): string {
  return [...after.byFunction]
    .map(([name, count]) => ({ name, count, more: count - MOST_GROWTH * (before.byFunction.get(name) ?? 0) }))
    .filter(({ more }) => more > 0)
    .sort((a, b) => b.more - a.more)
    .slice(0, 4)
    .map(({ name, count }) => `${name} ${before.byFunction.get(name) ?? 0} to ${count}`)
    .join(', ')
}
