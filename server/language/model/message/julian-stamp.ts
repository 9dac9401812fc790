import type { Part } from './span.ts'

/** Time of file on FL3, `DDDHHMM`: day of the year, hour, minute. */
export interface JulianStamp extends Part {
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** True when it is not seven digits with a possible day (1-366), hour and minute. */
  readonly malformed: boolean
}
