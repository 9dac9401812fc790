import { findInputs } from '../inputs/inputs.ts'
import type { TaskOptions } from '../inputs/tasks.ts'

/** A bar that says how far a long run is, on a terminal; silent elsewhere, and when nothing is to be said. */
export interface Progress {
  show(done: number): void
  /** Takes the bar away, so that other output can stand there. */
  clear(): void
}

export function createProgress(paths: readonly string[], options: TaskOptions, quiet: boolean): Progress {
  const { stderr } = process
  if (quiet || !stderr.isTTY) return { show: () => undefined, clear: () => undefined }
  const countMore = counter(paths, options)
  const started = performance.now()
  let shown = 0
  let visible = false
  return {
    show(done) {
      const now = performance.now()
      if (now - started < PATIENCE || now - shown < INTERVAL) return
      shown = now
      visible = true
      stderr.clearLine(0)
      stderr.cursorTo(0)
      stderr.write(progressLine(done, countMore(), now - started).slice(0, stderr.columns - 1))
    },
    clear() {
      if (!visible) return
      visible = false
      stderr.clearLine(0)
      stderr.cursorTo(0)
    },
  }
}

/** Milliseconds before a run counts as long, and between two changes of the line. */
const PATIENCE = 1000
const INTERVAL = 100

/** What the bar says; `total` is undefined as long as it is not known. */
export function progressLine(done: number, total: number | undefined, milliseconds: number): string {
  const rate = (done * 1000) / Math.max(1, milliseconds)
  const speed = `${Math.round(rate)} a second`
  if (total === undefined || total < done) return `${done} files, ${speed}`
  const share = total === 0 ? 1 : done / total
  const filled = Math.floor(share * WIDTH)
  const bar = `${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}`
  const left = Math.ceil((total - done) / Math.max(1, rate))
  return `[${bar}] ${Math.floor(share * 100)}%  ${done} of ${total} files, ${speed}, ${duration(left)} left`
}

const WIDTH = 24

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/**
 * Counts the files ahead, a few with each call, so that the run itself need not wait; the number once it is
 * known. What comes from standard input cannot be counted.
 */
function counter(paths: readonly string[], options: TaskOptions): () => number | undefined {
  if (options.ndjson || options.filesFrom !== undefined || paths.includes('-')) return () => undefined
  const inputsOf = findInputs(options)
  const files = (function* () {
    for (const path of paths) yield* inputsOf(path)
  })()
  let count = 0
  let counted = false
  return () => {
    for (let step = 0; step < STEP && !counted; step++) {
      const { done, value } = files.next()
      counted = done === true
      if (value && !('badName' in value)) count++
    }
    return counted ? count : undefined
  }
}

const STEP = 5_000
