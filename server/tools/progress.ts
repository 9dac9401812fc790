/**
 * Says what is going on while something takes its time, and how long it took.
 *
 * @param what a sentence without its period, as `Installing the workbench`
 */
export async function withProgress<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now()
  process.stdout.write(`${what} ... `)
  try {
    const result = await work()
    process.stdout.write(`${seconds(performance.now() - started)}\n`)
    return result
  } catch (error) {
    process.stdout.write('failed\n')
    throw error
  }
}

/** Milliseconds as `0.4 s`, `12 s`. */
export function seconds(milliseconds: number): string {
  const value = milliseconds / 1000
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`
}
