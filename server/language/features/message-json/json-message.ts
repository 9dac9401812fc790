import type { Span } from '../../model/message/span.ts'

/** A place in the file: line and column from 1, end exclusive. */
export interface JsonRange {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A value with where it stands, where ranges are asked for. */
export type Ranged<T> = T & { readonly range?: JsonRange }

/**
 * A message as data for other programs; `server/data/message.schema.json` is its schema. What the message
 * does not have is null, or an empty list. Text values are unwrapped.
 */
export interface JsonMessage {
  /** `09BANGKOK1234`; without its year where no date-time group tells it. */
  readonly id: string | null
  readonly profile: string
  readonly layout: string
  /** Letter of the action precedence. */
  readonly precedence: string | null
  /** ISO 8601, UTC. */
  readonly dtg: string | null
  readonly julian: string | null
  readonly serial: string | null
  readonly from: string | null
  readonly to: readonly Ranged<JsonAddressee>[]
  readonly info: readonly Ranged<JsonAddressee>[]
  readonly level: string | null
  readonly series: string | null
  readonly number: number | null
  readonly section: { readonly number: number; readonly total: number | null } | null
  readonly captions: readonly string[]
  readonly order: string | null
  /** ISO date. */
  readonly declassifyOn: string | null
  readonly event: string | null
  readonly exemption: string | null
  readonly classifiedBy: Ranged<{
    readonly name: string | null
    readonly title: string | null
    /** The source that the classification is derived from, where one is named. */
    readonly derivedFrom: string | null
    readonly reasons: readonly string[]
  }> | null
  readonly tags: readonly Ranged<{ readonly code: string; readonly kind: string }>[]
  readonly subject: Ranged<{ readonly text: string; readonly mark: string | null }> | null
  readonly references: readonly Ranged<{
    readonly label: string | null
    readonly id: string | null
    readonly raw: string
    readonly kind: string
    /** Of REF sets alone: what their fields say of the paper, and what AMPN or NARR says of it. */
    readonly type?: string | null
    readonly originator?: string | null
    /** ISO date, or instant where the set has a date-time group; as it stands where it names no possible time. */
    readonly date?: string | null
    readonly serial?: string | null
    readonly explanation?: string | null
  }>[]
  /** Of military messages alone: all sets above the text, in their order. */
  readonly sets?: readonly Ranged<{ readonly name: string; readonly fields: readonly string[] }>[]
  /** Of military messages alone: whom to ask. */
  readonly contacts?: readonly Ranged<JsonContact>[]
  /** Of military messages alone: the subject identification code, N01300. */
  readonly subjectCode?: string | null
  readonly summary: string | null
  /** Those without a number too: some messages have no other. */
  readonly paragraphs: readonly Ranged<{
    readonly number: number | null
    readonly mark: string | null
    readonly text: string
  }>[]
  readonly signature: string | null
  readonly ending: {
    readonly separations: number
    readonly validation: string | null
    readonly endOfMessage: string | null
  }
  /** With ranges asked for: where the values without a range of their own stand. */
  readonly ranges?: Readonly<Record<string, JsonRange>>
}

export interface JsonAddressee {
  readonly route: string | null
  readonly name: string
  readonly precedence: string | null
  readonly number: string | null
}

export interface JsonContact {
  readonly name: string | null
  readonly rank: string | null
  readonly unit: string | null
  readonly location: string | null
  readonly telephone: string | null
  readonly email: string | null
}

/** Gives a value of the message its range, where ranges are asked for. */
export type Place = <T extends object>(value: T, span: Span) => Ranged<T>
