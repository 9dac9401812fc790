import type { Part } from './span.ts'

/** A portion mark in its place: the whole parenthesis as `text`, what it holds as `inner`. */
export interface PortionMark extends Part {
  readonly inner: string
  /** False when the closing parenthesis is missing or of another kind. */
  readonly closed: boolean
}
