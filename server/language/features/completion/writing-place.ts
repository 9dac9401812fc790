import type { Place } from '../places/place.ts'

/**
 * What belongs at a place. `precedence` is written as a letter (format line 5), a digraph (format line 2) or a word;
 * `field` is a line of the head that is still missing, `ending` one below the text; `snippet` a word that stands for several lines.
 */
export type PlaceKind =
  | 'precedence-letter'
  | 'precedence-digraph'
  | 'precedence'
  | 'routing'
  | 'serial'
  | 'julian'
  | 'security'
  | 'date-time-group'
  | 'originator'
  | 'addressee'
  | 'level'
  | 'series'
  | 'number'
  | 'caption'
  | 'order'
  | 'declassification'
  | 'reason'
  | 'reason-letter'
  | 'tag'
  | 'person'
  | 'subject-mark'
  | 'reference-label'
  | 'reference'
  | 'portion-mark'
  | 'paragraph'
  | 'mention'
  | 'end'
  | 'message-number'
  | 'paragraph-head'
  | 'ending'
  | 'field'
  | 'body-start'
  | 'snippet'

/** A token that is being written, on the line of `place`. */
export interface WritingPlace {
  readonly kind: PlaceKind
  readonly place: Place
  /** Columns of the whole token: what a candidate takes the place of. */
  readonly start: number
  readonly end: number
  /** From the beginning of the token to the cursor. */
  readonly typed: string
  readonly lead?: Lead | undefined
}

/** What stands in front of a token and is damaged or missing, from a column on; it is put right with the candidate. */
export interface Lead {
  readonly start: number
  readonly text: string
}

/** What a file of places gives: kind and columns. */
export interface Token {
  readonly kind: PlaceKind
  readonly start: number
  readonly end: number
  readonly lead?: Lead | undefined
}

export const token = (kind: PlaceKind, start: number, end: number): Token => ({ kind, start, end })
