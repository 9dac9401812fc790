/**
 * What is done for one file: checked, mended, parsed.
 * Nothing is written but the file itself; who prints is in `commands`.
 */

import type { Input } from '../inputs/task.ts'
import type { GivenName, Problem } from '../results/file-result.ts'
import type { Totals } from '../results/totals.ts'

/**
 * Does one file after another; what it writes for each is returned, what it counts is added up. Reads without
 * handing over to other work: a worker has none, and waiting for each file costs more than reading it.
 */
export interface Job {
  /** What stands between two files that both have output. */
  readonly separator: string
  /** How its output becomes bytes; `latin1` where its characters are bytes already. */
  readonly encoding: 'utf8' | 'latin1'
  /** Output of one file; empty when there is nothing to say. */
  run(input: Input, totals: Totals): string
  /** The same for a text that is at hand. */
  runText(name: string, text: string, totals: Totals, givenName?: GivenName): string
  /** The answer for what could not be read. */
  fail(name: string, problem: Problem, totals: Totals, givenName?: GivenName): string
}
