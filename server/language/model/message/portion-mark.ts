import type { WrittenMark } from '../../syntax/lines/mark-shape.ts'
import type { Part } from './span.ts'

/** A portion mark in its place: the whole parenthesis as `text`, what it holds as `inner`. */
export interface PortionMark extends Part, WrittenMark {
  /** False when the closing parenthesis is missing or of another kind, and where brackets are doubled. */
  readonly closed: boolean
  /** A period or colon directly behind it. */
  readonly stop?: Part
  /** True behind the title or label that opens the paragraph: `3. Summary: (C) …`. */
  readonly behindTitle?: boolean
}

/** A place in a block: its text begins here, behind number and mark. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** The mark of an item inside a paragraph: `A. (S) …`, `- (C/NF) …`; in lines of its block. */
export interface ItemMark extends PortionMark {
  /** Letter or number of the item, in capitals; empty for a dash. */
  readonly label: string
  /** True between two sentences of a text: `… the pier. (S) Nobody saw them.` */
  readonly inside?: boolean
}
