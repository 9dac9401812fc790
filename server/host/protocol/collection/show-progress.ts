import type { Connection } from 'vscode-languageserver'
import type { ClientAbilities } from '../connection/client-abilities.ts'

export interface Progress {
  report(read: number, of: number): void
  done(): void
}

/** Fewer files than this are read before anybody could have read the notice. */
const WORTH_SHOWING = 100

/** Shows how many files were read, where the client can and there are many; the user may cancel it. */
export function showProgress(
  connection: Connection,
  { showsProgress }: ClientAbilities,
  onCancel: () => void,
): Progress {
  let shown: ReturnType<typeof begin> | undefined
  const begin = async () => {
    const progress = await connection.window.createWorkDoneProgress()
    progress.begin('Reading the folder of cables', 0, undefined, true)
    progress.token.onCancellationRequested(onCancel)
    return progress
  }
  const then = (work: (progress: Awaited<ReturnType<typeof begin>>) => void): void => {
    // A client that refuses shows nothing.
    shown?.then(work, () => undefined)
  }
  return {
    report(read, of) {
      if (!showsProgress || of < WORTH_SHOWING) return
      shown ??= begin()
      const text = `${read.toLocaleString('en')} of ${of.toLocaleString('en')}`
      then((progress) => progress.report(Math.floor((100 * read) / of), text))
    },
    done: () => then((progress) => progress.done()),
  }
}
