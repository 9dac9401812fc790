import type { Block } from '../../syntax/blocks/block.ts'
import type { WrittenMark } from '../../syntax/lines/mark-shape.ts'
import type { ParagraphStart } from '../../syntax/lines/paragraph-start.ts'
import type { ItemMark, PortionMark, TextPlace } from './portion-mark.ts'
import type { Mention } from './reference.ts'
import type { Part, Span } from './span.ts'

/**
 * The text of a message: its blocks from the first behind the fields to the ending. Arrays run parallel:
 * `blocks[i]` begins at line `lines[i]` of the message and plays the part `roles[i]`.
 */
export interface Body {
  readonly blocks: readonly Block[]
  readonly lines: readonly number[]
  readonly roles: readonly BodyRole[]
  /**
   * Index into `blocks` of each numbered paragraph of the cable itself: quoted text and items of lists are left
   * out. All that asks for paragraphs asks here, or `numberingOf` where the numbers themselves may be damaged.
   */
  readonly paragraphs: readonly number[]
  /** Numbered blocks that are items of lists or of papers set into the text; their role is `list`. */
  readonly items: readonly number[]
  /** Maximal runs of consecutive numbers: the input of the numbering rules. */
  readonly runs: readonly NumberRun[]
  /** Marks behind the numbers of paragraphs and items, in order of first appearance. */
  readonly marks: readonly MarkUse[]
  /** Paragraphs (indices into `blocks`) without any mark. */
  readonly unmarked: readonly number[]
  /** Indices into `blocks` of those that mention other places. */
  readonly mentioning: readonly number[]
  /** SUMMARY, COMMENT, BEGIN TEXT … with their ends, in order of their beginning. */
  readonly namedBlocks: readonly NamedBlock[]
  /** `(C - ENTIRE TEXT)`: the statement that marks the whole text. */
  readonly entireText: Span | undefined
  /** Blank lines that cut a sentence: index of the block in which it goes on. */
  readonly torn: readonly number[]
  readonly closing: Closing
}

/** How the text of a message ends. */
export interface Closing {
  /** The surname, without what copies leave around it. */
  readonly signature: Part | undefined
  /** It stands behind the last sentence, on the same line. */
  readonly glued: boolean
  /** The same surname once more, in front of it or on a line above. */
  readonly again: Part | undefined
  /** No signature was read, but something at the end may be one: nothing should be said about its absence. */
  readonly doubtful: boolean
  /** Where the text is over; line -1 where there is none. What follows is the signature, web addresses, notes, marks. */
  readonly textEnd: { readonly line: number; readonly character: number }
  /** Index of the first block of the body that lies behind it. */
  readonly firstBlock: number
  /** Unsigned, the copy ends inside a page, which its level does not close as it does the others: text was lost. */
  readonly cut: boolean
}

/**
 * `paragraph` numbered; `quoted` numbered or not, inside BEGIN/END TEXT or QUOTE; `continuation` goes on
 * with the paragraph above after a blank line or a page; `heading`; `list`; `plain` other unnumbered
 * text; `signature`; `rule`; `furniture`; `section`; `caption` a stray caption; `trailer`.
 */
export type BodyRole =
  | 'paragraph'
  | 'quoted'
  | 'continuation'
  | 'heading'
  | 'list'
  | 'plain'
  | 'signature'
  | 'rule'
  | 'furniture'
  | 'section'
  | 'caption'
  | 'trailer'

export interface NumberRun {
  /** Index into `paragraphs` of the first. */
  readonly index: number
  readonly length: number
  readonly number: number
}

/** One spelling of a mark. */
export interface MarkUse extends WrittenMark {
  readonly count: number
  /** Index into `blocks` of the first. */
  readonly first: number
}

export interface NamedBlock {
  /** In capitals: SUMMARY, COMMENT, TEXT, QUOTE, NOTE, BIO NOTE … */
  readonly name: string
  /** True for BEGIN X; a block that only a title such as `SUMMARY:` opens need not be closed. */
  readonly explicit: boolean
  readonly open: Part | undefined
  readonly close: Part | undefined
  /** From the opening to the end of the closing; where one is missing, as far as the block is believed to go. */
  readonly span: Span
}

/** What one block of text says by itself. Spans count from its first line. */
export interface BlockFacts {
  readonly start: ParagraphStart | undefined
  /** Behind the number or title of a paragraph, or at the beginning of an unnumbered one. */
  readonly mark: PortionMark | undefined
  /** Marks of items inside the block. */
  readonly itemMarks: readonly ItemMark[]
  /** Where the text begins, behind number and mark. */
  readonly text: TextPlace
  readonly mentions: readonly Mention[]
  readonly markers: readonly BlockMarker[]
  readonly endsSentence: boolean
  readonly startsLowerCase: boolean
  readonly headingShape: boolean
  /** A heading by its look that Roman figures number: `II. The Mine`. */
  readonly partShape: boolean
  /** A heading by its look: the title of an article that a review quotes, behind a letter: `A) "The Mill Stands Still"`. */
  readonly articleShape: boolean
  /** It may be a title, if a rule says so. */
  readonly titleShape: boolean
  /** The same, in small letters from the first one on: of a copy that has no others. */
  readonly smallShape: boolean
  /** Words that may be a title between the end of a text and a numbered paragraph, and nowhere else. */
  readonly wordsOfTitle: boolean
  /** A title with its rule on the same line. */
  readonly ruled: boolean
  /** No text: the address of a web site with the words that lead to it, or a note of a communications centre. */
  readonly isAside: boolean
  /** Nothing stands behind the mark: `(SECRET//REL RURITANIA)` above the text of a paper. */
  readonly markAlone: boolean
  readonly listShape: boolean
  /** The last line is as long as wrapped text and ends in a word, so that its sentence may well go on. */
  readonly breaksOff: boolean
  /** It ends in words behind which no sentence is over. */
  readonly hangs: boolean
  /** The last line ends in a colon. */
  readonly opensList: boolean
  /** Sentences rather than a title: ends with a stop, or is long. */
  readonly prose: boolean
}

/** BEGIN SUMMARY, SUMMARY:, END SUMMARY and their like, in running order; `again`: SUMMARY CONTINUED. */
export interface BlockMarker extends Part {
  readonly kind: 'begin' | 'title' | 'again' | 'end'
  readonly name: string
}
