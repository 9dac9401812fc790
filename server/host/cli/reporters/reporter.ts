/**
 * Results as people and programs read them, a file for each format.
 * Nothing is counted or sorted here that was not before.
 */

import type { FileResult } from '../results/file-result.ts'
import type { Totals } from '../results/totals.ts'

export type Format = 'text' | 'json' | 'sarif' | 'summary'

export const FORMATS: readonly Format[] = ['text', 'json', 'sarif', 'summary']

/**
 * Turns results into output. `file` is called in worker threads, one file at a time and in no order, so it
 * may not remember anything; the pieces are put together in the order of the files.
 */
export interface Reporter {
  readonly head: string
  /** Stands between the pieces of two files that both have one. */
  readonly separator: string
  file(result: FileResult): string
  /** @param interrupted when the run ended before all files were read */
  tail(totals: Totals, interrupted: boolean): string
}
