/**
 * The core as those who write see it: an object with a function for each thing that changes a draft.
 * Nothing is decided here. It stands apart from the door of readers, so that hosts load it when it is first asked for.
 */

import type { InlayHint, Position, Range, TextEdit } from 'vscode-languageserver-types'
import { type DraftingAnswer, type DraftingContext, draft, isDraftingCommand } from '../features/drafting/drafting.ts'
import { type Formatted, formatting } from '../features/formatting/formatting.ts'
import { inlayHints } from '../features/inlay-hints/inlay-hints.ts'
import { onTypeEdits } from '../features/on-type/on-type.ts'
import { placeAt } from '../features/places/place.ts'
import { placedMessages } from '../features/places/placed-message.ts'
import { toRange } from '../features/protocol/to-lsp.ts'
import { readiness } from '../features/ready/ready.ts'
import { type ReadyPage, readyPage } from '../features/ready/ready-text.ts'
import { renamableAt } from '../features/rename/rename.ts'
import { createLinter, type LintConfig } from '../rules/linter/lint.ts'
import type { Rule } from '../rules/rule.ts'
import type { CableDocument } from '../syntax/document/document.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** What changes a text at the wish of its drafter. */
export interface WritingService {
  /** Lays out drafts; with `records`, every copy. */
  formatting(document: CableDocument, config: LintConfig, range?: Range, records?: boolean): Formatted
  /** Does a command of those that the palette has, undefined for another; `now` in milliseconds since 1970. */
  draft(
    document: CableDocument,
    selection: Range,
    command: string,
    context: Omit<DraftingContext, 'vocabulary'>,
  ): DraftingAnswer | undefined
  /** What can be renamed at a position, with its name; or in a sentence why nothing can. */
  prepareRename(
    document: CableDocument,
    position: Position,
  ): { readonly range: Range; readonly placeholder: string } | string
  /** The edits of a renaming; or why that cannot be. */
  rename(document: CableDocument, position: Position, newName: string): readonly TextEdit[] | string
  /** Hints of a range, for readers in a zone by its IANA name. */
  inlayHints(document: CableDocument, range: Range, timeZone: string): InlayHint[]
  /** How far a text is from being sent, as a page whose lines lead to places; `now` in milliseconds since 1970. */
  readyPage(document: CableDocument, config: LintConfig, now: number): ReadyPage
  /** What follows on a line break that was typed in front of the position. */
  onType(document: CableDocument, position: Position, config: LintConfig): TextEdit[]
}

export function createWritingService(options: {
  readonly vocabulary: Vocabulary
  readonly rules: readonly Rule[]
}): WritingService {
  const { vocabulary } = options
  const linter = createLinter(options.rules, vocabulary)
  return Object.freeze<WritingService>({
    formatting: (document, config, range, records = false) =>
      formatting(document, { vocabulary, linter, config, records }, range),
    draft: (document, selection, command, context) =>
      isDraftingCommand(command) ? draft(document, selection, command, { ...context, vocabulary }) : undefined,
    prepareRename: (document, position) => {
      const place = placeAt(document, position, vocabulary)
      const found = place ? renamableAt(place, vocabulary) : NOTHING
      return typeof found === 'string' || !place
        ? String(found)
        : { range: toRange(found.span, place.messageLine), placeholder: found.name }
    },
    rename: (document, position, newName) => {
      const place = placeAt(document, position, vocabulary)
      const found = place ? renamableAt(place, vocabulary) : NOTHING
      if (typeof found === 'string' || !place) return String(found)
      const edits = found.rename(newName)
      return typeof edits === 'string'
        ? edits
        : edits.map(({ span, newText }) => ({ range: toRange(span, place.messageLine), newText }))
    },
    inlayHints: (document, range, timeZone) =>
      inlayHints(placedMessages(document, vocabulary), range, { vocabulary, timeZone }),
    readyPage: (document, config, now) => readyPage(readiness(document, { vocabulary, linter, config, now })),
    onType: (document, position, config) => onTypeEdits(document, position, { vocabulary, config }),
  })
}

const NOTHING = 'There is no text at the cursor.'
