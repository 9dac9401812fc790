import type { Mention } from './reference.ts'
import type { Part, Span } from './span.ts'

/** A set of the message text format: `SETID/field/field//`. Spans count from the first line of the message. */
export interface TextSet {
  /** MSGID, SUBJ, REF … in capitals. */
  readonly name: string
  /** From the identifier to the closing slants, or as far as the set goes without them. */
  readonly span: Span
  /** The identifier, as it stands. */
  readonly id: Part
  /** What stands between the slants, outer blanks left out; an empty field is `-` or nothing. */
  readonly fields: readonly Part[]
  /** All behind the identifier as one text, unwrapped, without the closing slants. */
  readonly text: string
  readonly textSpan: Span | undefined
  /** `half`: one slant where two belong. */
  readonly closed: 'closed' | 'half' | 'open'
  /** `REF A` and its like, in a set that amplifies others. */
  readonly mentions: readonly Mention[]
}

/** Whom to ask: a POC set. What it does not give is undefined. */
export interface Contact {
  readonly span: Span
  readonly name: Part | undefined
  readonly rank: string | undefined
  readonly unit: string | undefined
  readonly location: string | undefined
  readonly telephone: string | undefined
  readonly email: string | undefined
}

/** What the sets of a message say. */
export interface TextSets {
  readonly sets: readonly TextSet[]
  readonly contacts: readonly Contact[]
  /** `NAVADMIN 234/04`: the number in the series of a service, where one stands. */
  readonly serial: (Part & { readonly series: string; readonly number: number; readonly year: number }) | undefined
  /** N01300 of `UNCLAS //N01300//`: the subject identification code. */
  readonly subjectCode: Part | undefined
  /** `RMKS/`: the identifier of the set that holds the text. */
  readonly opening: Part | undefined
}
