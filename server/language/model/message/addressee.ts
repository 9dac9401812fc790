import type { Part, Span } from './span.ts'

export interface Originator {
  readonly span: Span
  readonly name: Part | undefined
}

/** `RUEHBK/AMEMBASSY BANGKOK IMMEDIATE 1234` or, in SMART, `BANGKOK, AMEMBASSY IMMEDIATE`. */
export interface Addressee {
  readonly span: Span
  /** Routing indicator or ZEN. */
  readonly route: Part | undefined
  /** Plain-language address with its office slants. */
  readonly name: Part
  readonly precedence: Part | undefined
  /** A word in the place of the precedence that is none, as PIORITY. */
  readonly unknownPrecedence: Part | undefined
  /** Originator-to-addressee sequence number. */
  readonly number: Part | undefined
  /** True for members that an XMT line excludes inside TO or INFO. */
  readonly exempt: boolean
}
