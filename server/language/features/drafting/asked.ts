import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** A place in a text: line and UTF-16 column. */
export interface Textual {
  readonly line: number
  readonly character: number
}

/** A command as it is asked for: the message, and the selection in its lines. */
export interface Asked {
  readonly message: Message
  readonly start: Textual
  readonly end: Textual
  readonly vocabulary: Vocabulary
  readonly now: number
  readonly value?: string | undefined
}

/** One of several things that a command can do. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly description?: string
}

/** What came of it. Edits have no overlaps; the cursor is a place of the text after them. */
export type Drafted =
  | { readonly edits: readonly Edit[]; readonly cursor?: Textual; readonly preview?: string }
  | { readonly sentence: string }
  | { readonly choices: readonly Choice[] }
  | { readonly text: string }

/** Down or up. */
export type Step = 1 | -1
