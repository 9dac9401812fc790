import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { House } from '../composing/house.ts'
import type { WritingPlace } from './writing-place.ts'

/** What may be put in the place of a token. */
export interface Candidate {
  /** What is put there. Several lines are separated by `\n`. */
  readonly text: string
  /** The same with places to fill in, in the syntax of snippets; where left out, `text` needs none. */
  readonly snippet?: string
  /** What the list shows; the text when left out. */
  readonly label?: string
  readonly detail?: string
  /** By what else it is found: a title, a city, a country. */
  readonly words?: string
  /** True where the document uses the value already, or where it is the likeliest by far. */
  readonly first?: boolean
  /** One of a long list of names: offered only to who has typed two letters of it, one behind a year. */
  readonly rare?: boolean
  /** Offset in `text` of the character that a hover explains. */
  readonly explains?: number
}

/** Makes the list of a kind of place. */
export type Candidates = (place: WritingPlace, context: CompletionContext) => readonly Candidate[]

export interface CompletionContext {
  readonly vocabulary: Vocabulary
  /** Milliseconds since 1970. */
  readonly now: number
  readonly house: House
  /** Cables that are at hand to be cited; left out where none are known. */
  readonly citable?: (citing: Citing) => readonly CitableCable[]
}

/** A cable that somebody has, as it is cited. */
export interface CitableCable {
  /** `09 THE HAGUE 12` */
  readonly text: string
  readonly day: string | undefined
  readonly subject: string | undefined
}

/** Who cites, and what of the number is typed. */
export interface Citing {
  /** `2009-06-03`: nothing later can be cited. */
  readonly day: string
  readonly own: { readonly year: number; readonly series: string; readonly number: number } | undefined
  /** Series whose cables are the likeliest, in groups: that of the writer, those that the message has to do with. */
  readonly near: readonly (readonly string[])[]
  readonly typed: string
}
