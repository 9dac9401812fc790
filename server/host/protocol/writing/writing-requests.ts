/**
 * Requests of those who write: formatting, what follows on Enter, commands.
 * The part of the core that answers is loaded with the first of them.
 */

import type { Connection, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { WritingService } from '../../../language/writing/service.ts'
import type { Configurations } from '../configuration/configurations.ts'
import type { ClientAbilities } from '../connection/client-abilities.ts'
import type { Fence } from '../connection/fence.ts'
import { showInformation } from '../connection/show-warning.ts'
import { aboutText } from '../documents/about-text.ts'
import type { Documents } from '../documents/documents.ts'
import type { Positions } from '../positions/positions.ts'
import { type DraftAnswer, draftAnswer, draftRequest } from './draft.ts'
import { formatRecordRequest, recordEdit } from './format-record.ts'
import { type ReadyAnswer, readyAnswer, readyRequest } from './ready.ts'
import { orRefusal, renaming } from './rename.ts'

export interface WritingOptions {
  readonly connection: Connection
  readonly abilities: ClientAbilities
  readonly positions: Positions
  readonly documents: Documents
  readonly configurations: Configurations
  readonly fence: Fence
  readonly writing: () => Promise<WritingService>
  /** A text that will look like a copy is a draft that somebody writes on. */
  readonly onBeingWritten: (uri: string) => void
}

export function answerWriting({
  connection,
  abilities,
  positions,
  documents,
  configurations,
  fence,
  writing,
  onBeingWritten,
}: WritingOptions): void {
  const about = aboutText({ documents, fence, positions })

  /** Said once for a text: editors may format whenever a file is saved. */
  const told = new Set<string>()
  documents.onClose(({ document: { uri } }) => told.delete(uri))

  connection.onDocumentFormatting(
    about('textDocument/formatting', null, async (document): Promise<TextEdit[] | null> => {
      const { lint } = await configurations.resolve(document.uri)
      const { edits, refused } = (await writing()).formatting(document, lint)
      if (refused !== undefined && edits.length === 0 && !told.has(document.uri)) {
        told.add(document.uri)
        showInformation(connection, refused)
      }
      return [...edits]
    }),
  )
  connection.onDocumentRangeFormatting(
    about('textDocument/rangeFormatting', null, async (document, { range }): Promise<TextEdit[] | null> => {
      const { lint } = await configurations.resolve(document.uri)
      return [...(await writing()).formatting(document, lint, range).edits]
    }),
  )
  connection.onDocumentOnTypeFormatting(
    about('textDocument/onTypeFormatting', null, async (document, { position, ch }): Promise<TextEdit[] | null> => {
      if (ch !== '\n') return null
      const { lint } = await configurations.resolve(document.uri)
      return (await writing()).onType(document, position, lint)
    }),
  )
  connection.onRequest(
    draftRequest,
    about('cable/draft', null, async (document, { range, command, value }): Promise<DraftAnswer | null> => {
      const answer = (await writing()).draft(document, range, command, { now: Date.now(), value })
      if (answer?.staysDraft) onBeingWritten(document.uri)
      return answer ? draftAnswer(document, answer) : null
    }),
  )
  connection.onPrepareRename(
    about('textDocument/prepareRename', null, async (document, { position }) =>
      orRefusal((await writing()).prepareRename(document, position)),
    ),
  )
  connection.onRenameRequest(
    about('textDocument/rename', null, async (document, { position, newName }) => {
      const edits = (await writing()).rename(document, position, newName)
      return typeof edits === 'string' ? orRefusal<WorkspaceEdit>(edits) : renaming(document, edits, abilities)
    }),
  )
  connection.languages.inlayHint.on(
    about('textDocument/inlayHint', null, async (document, { range }) =>
      (await writing()).inlayHints(document, range, abilities.timeZone()),
    ),
  )
  connection.onRequest(
    readyRequest,
    about('cable/ready', null, async (document): Promise<ReadyAnswer | null> => {
      const { lint } = await configurations.resolve(document.uri)
      return readyAnswer((await writing()).readyPage(document, lint, Date.now()))
    }),
  )
  connection.onRequest(
    formatRecordRequest,
    about('cable/formatRecord', null, async (document): Promise<WorkspaceEdit | null> => {
      const { lint } = await configurations.resolve(document.uri)
      return recordEdit(document, (await writing()).formatting(document, lint, undefined, true).edits)
    }),
  )
}
