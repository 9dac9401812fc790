/** A line that says how far a long run is, on a terminal; silent elsewhere, and when nothing is to be said. */
export interface Progress {
  show(done: number): void
  /** Takes the line away, so that other output can stand there. */
  clear(): void
}

export function createProgress(quiet: boolean): Progress {
  const { stderr } = process
  if (quiet || !stderr.isTTY) return { show: () => undefined, clear: () => undefined }
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
      stderr.write(`${done} files, ${Math.round((done * 1000) / (now - started))} a second`)
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
