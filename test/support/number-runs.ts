import type { NumberRun } from '../../server/language/model/message/body.ts'

/** The numbers of paragraphs as runs that go up by one. */
export function runsOf(items: readonly number[]): NumberRun[] {
  const runs: { index: number; length: number; number: number }[] = []
  items.forEach((number, index) => {
    const run = runs.at(-1)
    if (run && run.number + run.length === number) run.length++
    else runs.push({ index, length: 1, number })
  })
  return runs
}
