/** What a line of a generated cable is; faults find their place by it. */
export type RowKind =
  | 'blank'
  | 'banner'
  | 'page'
  | 'distribution'
  | 'fl1'
  | 'fl2'
  | 'fl3'
  | 'fl4'
  | 'fl5'
  | 'from'
  | 'to'
  | 'info'
  | 'exempt'
  | 'separation'
  | 'class'
  | 'caption'
  | 'attention'
  | 'order'
  | 'tags'
  | 'subject'
  | 'reference'
  | 'authority'
  | 'label'
  | 'heading'
  | 'rule'
  | 'paragraph'
  | 'more'
  | 'list'
  | 'quoted'
  | 'unnumbered'
  | 'marker'
  | 'section'
  | 'signature'
  | 'validation'
  | 'end'
  | 'set'

/** One line. `paragraph` is the number of the paragraph that it belongs to. */
export interface Row {
  readonly kind: RowKind
  readonly text: string
  readonly paragraph?: number
}

export function row(kind: RowKind, text: string): Row {
  return { kind, text }
}

export const blank: Row = { kind: 'blank', text: '' }

/** The lines of a field: its first one and its continuations, all of one kind. */
export function rowsOf(kind: RowKind, texts: readonly string[]): Row[] {
  return texts.map((text) => row(kind, text))
}
