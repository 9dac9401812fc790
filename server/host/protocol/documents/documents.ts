/**
 * The open texts, kept as the client has them.
 * What they say is asked of the core.
 */

import {
  type Connection,
  type DidChangeTextDocumentParams,
  type Event,
  type TextDocumentContentChangeEvent,
  TextDocuments,
} from 'vscode-languageserver'
import { type CableDocument, openDocument } from '../../../language/syntax/document/document.ts'
import { updateDocument } from '../../../language/syntax/document/update-document.ts'
import type { Fence } from '../connection/fence.ts'

/**
 * The texts that the client has open. Each is a value: a handler that has got hold of one never sees it
 * change. A text above the size limit has no document, so that nothing is asked of it.
 */
export interface Documents {
  get(uri: string): SyncedText | undefined
  all(): readonly SyncedText[]
  readonly onOpen: Event<TextEvent>
  /** After it was opened and after each change. */
  readonly onChange: Event<TextEvent>
  readonly onSave: Event<TextEvent>
  readonly onClose: Event<TextEvent>
}

export interface TextEvent {
  readonly document: SyncedText
}

export interface SyncedText {
  readonly uri: string
  readonly version: number
  /** Undefined for a text that is too large, until it is opened again or replaced as a whole. */
  readonly cable: CableDocument | undefined
}

/** @param largestText in UTF-16 units */
export function listenToDocuments(connection: Connection, fence: Fence, largestText: number): Documents {
  const open = (uri: string, version: number, text: string): CableDocument | undefined =>
    text.length > largestText ? undefined : openDocument(uri, version, text)

  const change = (before: SyncedText, changes: readonly TextDocumentContentChangeEvent[], version: number) => {
    if (before.cable && changes.every(({ text }) => text.length <= largestText)) {
      return updateDocument(before.cable, changes, version)
    }
    return changes.reduce(
      (cable, each) =>
        isWhole(each) || each.text.length > largestText
          ? open(before.uri, version, each.text)
          : cable && updateDocument(cable, [each], version),
      before.cable,
    )
  }

  const texts = new TextDocuments<SyncedText>({
    create: (uri, _languageId, version, text) => ({ uri, version, cable: open(uri, version, text) }),
    update(before, changes, version) {
      const sound = changes.filter(isSound)
      if (sound.length < changes.length) fence.report('textDocument/didChange', 'a change without sound range or text')
      return { uri: before.uri, version, cable: change(before, sound, version) }
    },
  })
  texts.listen({
    ...documentEvents(connection),
    // The library drops a change without a version, and what is shown from then on is of another text.
    onDidChangeTextDocument: (handler) =>
      connection.onDidChangeTextDocument((params) => handler(withVersion(params, texts.get(params.textDocument.uri)))),
  })
  return {
    get: (uri) => texts.get(uri),
    all: () => texts.all(),
    onOpen: texts.onDidOpen,
    onChange: texts.onDidChangeContent,
    onSave: texts.onDidSave,
    onClose: texts.onDidClose,
  }
}

type TextDocumentConnection = Parameters<TextDocuments<SyncedText>['listen']>[0]

/** What the library listens to, each bound to its connection. */
function documentEvents(connection: Connection): Omit<TextDocumentConnection, 'onDidChangeTextDocument'> {
  return {
    onDidOpenTextDocument: (handler) => connection.onDidOpenTextDocument(handler),
    onDidCloseTextDocument: (handler) => connection.onDidCloseTextDocument(handler),
    onWillSaveTextDocument: (handler) => connection.onWillSaveTextDocument(handler),
    onWillSaveTextDocumentWaitUntil: (handler) => connection.onWillSaveTextDocumentWaitUntil(handler),
    onDidSaveTextDocument: (handler) => connection.onDidSaveTextDocument(handler),
  }
}

/** A change that says no version is the next; a range of null is none: then the text is the whole. */
function withVersion(params: DidChangeTextDocumentParams, before: SyncedText | undefined): DidChangeTextDocumentParams {
  const { textDocument, contentChanges } = params
  const version: number | null | undefined = textDocument.version
  return {
    textDocument: { ...textDocument, version: version ?? (before?.version ?? 0) + 1 },
    contentChanges: contentChanges.map((each) => ('range' in each && each.range === null ? { text: each.text } : each)),
  }
}

function isWhole(change: TextDocumentContentChangeEvent): boolean {
  return !('range' in change) || change.range === undefined
}

/** What the protocol allows; places outside of the text are sound, the document moves them into it. */
function isSound(change: TextDocumentContentChangeEvent): boolean {
  if (typeof change?.text !== 'string') return false
  if (!('range' in change) || change.range === undefined) return true
  const { start, end } = change.range ?? {}
  return [start?.line, start?.character, end?.line, end?.character].every((value) => typeof value === 'number')
}
