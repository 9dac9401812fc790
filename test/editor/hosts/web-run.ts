import { runMocha } from '../../support/run-mocha.ts'
import { tell } from './told.ts'

/**
 * Runs tests in the extension host of a browser, where no file can be looked for.
 *
 * @param load what imports each of the files
 */
export async function runInWorker(load: readonly (() => Promise<unknown>)[]): Promise<void> {
  const write = (text: string): void => tell({ text })
  const counts = await runMocha({
    load: async () => {
      for (const each of load) await each()
    },
    timeout: 30_000,
    verbose: true,
    write,
  })
  tell({ counts })
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed`)
}
