import { restartDelay } from './restart-delay.ts'

/** What the policy needs of its surroundings. */
export interface CrashSurroundings {
  /** Shows a warning with buttons; runs what belongs to the one that is chosen. */
  readonly warn: (text: string, actions: Readonly<Record<string, () => void>>) => void
  readonly showLog: () => void
  readonly startAgain: () => void
  /** The present moment, in milliseconds. */
  readonly now: () => number
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<unknown>
}

/**
 * Answers a server's stop: true, after a while, to start it again; false to give it up. Tells the user once
 * that it stopped and once that it is given up.
 */
export function crashPolicy({ warn, showLog, startAgain, now, wait }: CrashSurroundings): () => Promise<boolean> {
  const crashes: number[] = []
  let told = false
  return async () => {
    const moment = now()
    crashes.push(moment)
    const delay = restartDelay(crashes, moment)
    if (delay === undefined) {
      crashes.length = 0
      told = false
      warn('The Cable language server keeps stopping, so it is not started again.', {
        'Start Again': startAgain,
        'Show Log': showLog,
      })
      return false
    }
    if (!told) {
      warn('The Cable language server stopped unexpectedly. It is being started again.', { 'Show Log': showLog })
    }
    told = true
    await wait(delay)
    return true
  }
}
