/** What the probe writes down of a stretch of typing. */
export interface ProbeRecord {
  /** Processor time of the activation of Cable, its loading included, in milliseconds; undefined without it. */
  readonly activation: number | undefined
  /** One for each change of the text, in order. */
  readonly keys: readonly KeySample[]
  /** The findings before the first key, and after each time that the editor was given others. */
  readonly publications: readonly Publication[]
  /** What the language server read and wrote; empty where none runs. */
  readonly server: readonly ServerSample[]
}

/** A change of the text as it reaches the extension host. */
export interface KeySample {
  /** Milliseconds of the clock on the wall. */
  readonly time: number
  /** Processor time of the host's own thread so far, in milliseconds. */
  readonly processor: number
}

export interface Publication {
  /** Number of the changes that had been made. */
  readonly keys: number
  readonly findings: readonly ProbeFinding[]
}

export interface ProbeFinding {
  readonly rule: string
  readonly message: string
  /** First line and column, counted from 0. */
  readonly line: number
  readonly column: number
}

/** A message of the protocol, at the time when the server has read or is about to write it. */
export interface ServerSample {
  readonly kind: 'read' | 'written'
  /** Undefined in an answer, which has the id of its request. */
  readonly method: string | undefined
  readonly id: string | number | undefined
  /** Characters of its JSON. */
  readonly size: number
  /** Processor time of the server's own thread so far, in milliseconds. */
  readonly processor: number
}

/** Processor time of the calling thread in milliseconds: what others do meanwhile is no part of it. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
