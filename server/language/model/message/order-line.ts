import type { Part, Span } from './span.ts'

/** `E.O. 12958: DECL: 08/01/2019` */
export interface OrderLine {
  readonly span: Span
  readonly keyword: Part
  readonly number: Part | undefined
  /** All behind the number, without the colon; undefined when empty. */
  readonly value: Part | undefined
  readonly declassification: Declassification
  /** What an archive wrote behind the value of the drafter: `DECLASSIFIED BY HENTZAU 4/5/2010`. */
  readonly release?: Release | undefined
}

export interface Release extends Part {
  /** ISO date of the release. */
  readonly date: string | undefined
}

export type Declassification =
  | { readonly kind: 'none' }
  | { readonly kind: 'not-applicable'; readonly span: Span }
  /** ISO date `2019-08-01`; a two-digit year is set after the date of the message. */
  | {
      readonly kind: 'date'
      readonly span: Span
      readonly date: string
      readonly text: string
      readonly canonical: boolean
    }
  | { readonly kind: 'impossible-date'; readonly span: Span; readonly text: string }
  | { readonly kind: 'event'; readonly span: Span; readonly text: string }
  /** X1, 1.6X1, 25X1, 50X1-HUM, OADR, GDS, XGDS-2, RDS-4, ADS … with the date where one stands beside it. */
  | {
      readonly kind: 'exemption'
      readonly span: Span
      readonly codes: readonly Part[]
      readonly date: string | undefined
      /** The date as it stands there. */
      readonly written: Part | undefined
    }
  /** What an archive wrote in place of the value: that the cable was declassified, perhaps when; or that the value was taken out. */
  | { readonly kind: 'note'; readonly span: Span; readonly text: string; readonly date: string | undefined }
  | { readonly kind: 'unreadable'; readonly span: Span; readonly text: string }
