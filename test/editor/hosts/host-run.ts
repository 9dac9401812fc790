/** What an in-host run needs to know, on every route. */
export interface HostRun {
  /** A CommonJS module whose `run()` runs the tests. */
  readonly tests: string
  readonly extension: string
  /** The folder that the window opens. */
  readonly folder: string
  /** Milliseconds for the whole run. */
  readonly timeout: number
  readonly write: (text: string) => void
}
