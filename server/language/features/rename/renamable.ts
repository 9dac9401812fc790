import type { Edit } from '../../model/message/edit.ts'
import type { Span } from '../../model/message/span.ts'

/** Something that has a name, at the place asked about; spans of the message. */
export interface Renamable {
  readonly span: Span
  readonly name: string
  /** The edits, or why it cannot be called so. */
  rename(to: string): readonly Edit[] | string
}
