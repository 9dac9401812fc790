/**
 * What a drafter asks for by name: paragraphs, references, levels, marks, sections put in, taken out or moved.
 * Each command gives edits that go together, or says in a sentence why there is nothing to do.
 */

import type { Range } from 'vscode-languageserver-types'
import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import { lineAt } from '../../rules/support/lines/head-lines.ts'
import type { CableDocument } from '../../syntax/document/document.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { withEndOfLine } from '../edits/end-of-line.ts'
import { type PlacedMessage, placedMessages } from '../places/placed-message.ts'
import { toRange } from '../protocol/to-lsp.ts'
import type { Asked, Choice, Drafted, Textual } from './asked.ts'
import { copyAsPlainText } from './copy-as-plain-text.ts'
import { edited } from './edited-message.ts'
import { insertDateTimeGroup } from './insert-date-time-group.ts'
import { insertParagraph } from './insert-paragraph.ts'
import { insertReference } from './insert-reference.ts'
import { joinSections } from './join-sections.ts'
import { markAllParagraphs, setMark } from './marks.ts'
import { moveDown, moveUp } from './move.ts'
import { removePageFurniture } from './remove-page-furniture.ts'
import { chooseLevel } from './set-level.ts'
import { splitSections } from './split-sections.ts'
import { togglePilcrows } from './toggle-pilcrows.ts'

const COMMANDS = {
  insertDateTimeGroup,
  insertParagraph,
  insertReference,
  setLevel: chooseLevel,
  setMark,
  markAllParagraphs,
  splitSections,
  joinSections,
  removePageFurniture,
  togglePilcrows,
  moveUp,
  moveDown,
  copyAsPlainText,
} as const satisfies Record<string, (asked: Asked) => Drafted>

export type DraftingCommand = keyof typeof COMMANDS

export function isDraftingCommand(name: unknown): name is DraftingCommand {
  return typeof name === 'string' && Object.hasOwn(COMMANDS, name)
}

export interface DraftingContext {
  readonly vocabulary: Vocabulary
  /** Milliseconds since 1970. */
  readonly now: number
  /** What was chosen of the choices that the command gave before. */
  readonly value?: string | undefined
}

/** What came of a command: edits of the document, a sentence, choices to be made first, or text to copy. */
export interface DraftingAnswer {
  readonly edits?: readonly { readonly range: Range; readonly newText: string }[]
  /** Where the cursor is to stand after the edits. */
  readonly cursor?: { readonly line: number; readonly character: number }
  /** To be looked at before it is done: the words that say what it is. */
  readonly preview?: string
  readonly sentence?: string
  readonly choices?: readonly Choice[]
  readonly text?: string
  /** The text was a draft, and would look like a copy behind the edits: who writes on it goes on with a draft. */
  readonly staysDraft?: true
}

/** Does a command at a selection: in the message that holds its beginning. */
export function draft(
  document: CableDocument,
  selection: Range,
  command: DraftingCommand,
  context: DraftingContext,
): DraftingAnswer {
  const placed = placedMessages(document, context.vocabulary).findLast(({ line }) => line <= selection.start.line)
  if (!placed) return { sentence: 'There is no text at the cursor.' }
  const { message, line } = placed
  const last = message.slice.lineCount - 1
  const at = (place: Textual): Textual => {
    const within = Math.min(Math.max(place.line - line, 0), last)
    const length = lineAt(message.slice, within)?.text.length ?? 0
    return { line: within, character: Math.min(Math.max(place.character, 0), length) }
  }
  const drafted = COMMANDS[command]({ ...context, message, start: at(selection.start), end: at(selection.end) })
  if (!('edits' in drafted)) return drafted
  return {
    ...(turnsIntoCopy(placedMessages(document, context.vocabulary), message, drafted.edits, context.vocabulary)
      ? { staysDraft: true }
      : {}),
    edits: drafted.edits.map(({ span, newText }) => ({
      range: toRange(span, line),
      newText: withEndOfLine(document, newText),
    })),
    ...(drafted.cursor ? { cursor: { ...drafted.cursor, line: drafted.cursor.line + line } } : {}),
    ...(drafted.preview === undefined ? {} : { preview: drafted.preview }),
  }
}

/** Whether a text whose messages are drafts would have one that is taken for a copy. */
function turnsIntoCopy(
  all: readonly PlacedMessage[],
  message: Message,
  edits: readonly Edit[],
  vocabulary: Vocabulary,
): boolean {
  if (!all.every((each) => each.message.profile.profile === 'draft')) return false
  return edited(message, edits, vocabulary)?.profile.profile !== 'draft'
}
