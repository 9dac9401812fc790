/** A stretch of one line: columns, without the one behind it. */
export interface Token {
  readonly start: number
  readonly end: number
}
