/**
 * A cable as one reads it, as a value: sections joined, page furniture and hard wraps gone, each character with the
 * place that it comes from.
 * No HTML and no editor: pages are made of the value by the files beside, and shown by a host.
 */

/** A stretch of text in the view. */
export interface Run {
  readonly text: string
  /** Where it stands in the document: zero-based line, UTF-16 column. */
  readonly line: number
  readonly column: number
  /** True where each character stands in the document as it does here; else all belong to the one place. */
  readonly exact: boolean
  readonly kind?: RunKind
  /** Of a link: what it leads to, the name of a block. */
  readonly target?: string
  /** Of a link into another cable: which of those that the host knows. */
  readonly cable?: RunCable
  /** What is wrong here. */
  readonly finding?: RunFinding
}

/** Another cable, by its place among those that the host named; a page alone leads to none. */
export interface RunCable {
  readonly index: number
  /** What it is, in a line. */
  readonly title: string
}

export type RunKind = 'label' | 'mark' | 'number' | 'precedence' | 'quiet' | 'link'

export interface RunFinding {
  readonly level: 'hint' | 'information' | 'warning' | 'error'
  readonly message: string
}

export type LevelName = 'unclassified' | 'sensitive' | 'restricted' | 'confidential' | 'secret' | 'topSecret'

export type BlockKind =
  /** The level, above and below. */
  | 'banner'
  /** Lines of the way that the message travelled. */
  | 'frame'
  | 'field'
  | 'addressees'
  | 'title'
  | 'reference'
  | 'heading'
  | 'paragraph'
  /** Goes on with the paragraph above. */
  | 'continuation'
  | 'item'
  | 'quoted'
  /** Columns, as they stand. */
  | 'table'
  | 'signature'

export interface ViewBlock {
  readonly kind: BlockKind
  readonly runs: readonly Run[]
  /** What links lead to: `p4`, `refA`. */
  readonly name?: string
  readonly level?: LevelName
  /** How deep an item is set in. */
  readonly depth?: number
}

export interface ViewMessage {
  /** What the message is called, for lists and titles. */
  readonly title: string
  readonly level: LevelName | undefined
  readonly blocks: readonly ViewBlock[]
}

export interface ReadingView {
  readonly messages: readonly ViewMessage[]
  /** How many lines the document has. */
  readonly lineCount: number
}
