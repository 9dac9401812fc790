import type { Part, Span } from './span.ts'

/** FL5 as `O 031453Z AUG 09`: precedence, day, hour and minute with zone, month, year. */
export interface DateTimeGroup {
  readonly span: Span
  /** Action precedence letter. */
  readonly precedence: Part | undefined
  readonly infoPrecedence: Part | undefined
  /** The group itself, from the day to the year. */
  readonly group: Part
  readonly zone: Part | undefined
  readonly signals: Part | undefined
  /** The instant in milliseconds UTC; undefined when the group is malformed or names no possible time. */
  readonly instant: number | undefined
  readonly problem: DateTimeGroupProblem | undefined
  /** Day, hour, minute, month (1-12) and four-digit year as far as they can be read, valid or not. */
  readonly fields: {
    readonly day?: number
    readonly hour?: number
    readonly minute?: number
    readonly month?: number
    readonly year?: number
  }
}

export type DateTimeGroupProblem =
  | { readonly kind: 'format'; readonly span: Span; readonly expected: string }
  | {
      readonly kind: 'range'
      readonly span: Span
      readonly field: 'day' | 'hour' | 'minute' | 'month'
      readonly found: string
      readonly limit: string
    }
  | { readonly kind: 'zone-j'; readonly span: Span }
