import type { Span } from '../../model/message/span.ts'
import type { Entry } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Place } from '../places/place.ts'

/**
 * What a hover says, before it is Markdown or plain text. Everything is text: only the renderer makes
 * markup, so that nothing from a document can.
 */
export interface HoverContent {
  /** The token that is explained, as a span of the message. */
  readonly span: Span
  readonly title: string
  /** The token as it stands in the text, or as it should be read. */
  readonly token?: string | undefined
  readonly rows?: readonly (Row | undefined)[]
  readonly notes?: readonly (string | undefined)[]
  /** Words of the document, shown apart. */
  readonly quote?: string | undefined
  readonly sources?: readonly (string | undefined)[]
}

export interface Row {
  readonly label: string
  readonly value: string
}

/** What a hover needs besides the text; the host gives it. */
export interface HoverContext {
  readonly vocabulary: Vocabulary
  /** False for a client that shows plain text. */
  readonly markdown: boolean
  /** The moment of asking, in milliseconds UTC. */
  readonly now: number
  /** Gives the reader's own zone by its IANA name; undefined leaves local time out. */
  readonly timeZone: (() => string) | undefined
}

/** Explains the token at a place, or declines. */
export type HoverSubject = (place: Place, context: HoverContext) => HoverContent | undefined

/** Title, note and source of an entry; undefined without one, for there is nothing to say then. */
export function explain(
  span: Span,
  entry: Entry | undefined,
  token: string,
  rows: readonly (Row | undefined)[] = [],
): HoverContent | undefined {
  if (!entry) return undefined
  return { span, title: entry.title ?? entry.code, token, rows, notes: [entry.note], sources: [entry.source] }
}

export function row(label: string, value: string | undefined): Row | undefined {
  return value === undefined || value === '' ? undefined : { label, value }
}
