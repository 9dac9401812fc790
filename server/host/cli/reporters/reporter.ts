/**
 * Results as people and programs read them, a file for each format.
 * Nothing is counted or sorted here that was not before.
 */

import type { FileResult } from '../results/file-result.ts'
import type { Totals } from '../results/totals.ts'

export const FORMATS = ['text', 'json', 'sarif', 'summary', 'github', 'junit', 'unix', 'agent'] as const

export type Format = (typeof FORMATS)[number]

/**
 * Turns results into output. `file` is called in worker threads, one file at a time and in no order, so it
 * may not remember anything; the pieces are put together in the order of the files.
 */
export interface Reporter {
  readonly head: string
  /** Stands between the pieces of two files that both have one. */
  readonly separator: string
  file(result: FileResult): string
  /** Programs read nothing but the output: what led to no file stands in it as files do that were not read. */
  readonly hasUnfound?: true
  /** Takes the pieces where they cannot go out as they come; its own pieces follow the head. */
  readonly arranged?: () => Arrangement
  /**
   * @param interrupted when the run ended before all files were read
   * @param leftOut findings that an arrangement did not keep
   */
  tail(totals: Totals, interrupted: boolean, leftOut?: number): string
}

/** Pieces of output that are put in another order, or not all kept. */
export interface Arrangement {
  /** Gives what may go out now. */
  add(piece: string | Uint8Array): string
  /** What is left to be written, and how many findings are left out of it. */
  end(): { readonly output: string; readonly leftOut: number }
}
