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
import { linesToRead, looksLikeACable } from '../../../language/detection/looks-like-a-cable.ts'
import { type CableDocument, lineAt, openDocument } from '../../../language/syntax/document/document.ts'
import { updateDocument } from '../../../language/syntax/document/update-document.ts'
import type { Fence } from '../connection/fence.ts'
import type { Positions } from '../positions/positions.ts'

/**
 * The texts that the client has open. Each is a value: a handler that has got hold of one never sees it
 * change. A text above the size limit has no document, so that nothing is asked of it; nor has one that the client
 * does not call a cable and that is not recognisably one, so that a server may be attached to all plain text.
 */
export interface Documents {
  get(uri: string): SyncedText | undefined
  all(): readonly SyncedText[]
  /** UTF-16 units of the largest text that is read. */
  readonly largestText: number
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
  /** Undefined for a text that is too large, until it is opened again or replaced as a whole, and for what is no cable. */
  readonly cable: CableDocument | undefined
  readonly isTooLarge: boolean
}

/** A text with what it takes to follow it while it is no cable yet. */
interface Held extends SyncedText {
  readonly text: CableDocument | undefined
  readonly isCable: boolean
}

/** @param largestText in UTF-16 units */
export function listenToDocuments(
  connection: Connection,
  fence: Fence,
  positions: Positions,
  largestText: number,
): Documents {
  const open = (uri: string, version: number, text: string): CableDocument | undefined =>
    text.length > largestText ? undefined : openDocument(uri, version, text)

  const change = (before: Held, changes: readonly TextDocumentContentChangeEvent[], version: number) => {
    const isUsual = positions.encoding === 'utf-16' && changes.every(({ text }) => text.length <= largestText)
    if (before.text && isUsual) return updateDocument(before.text, changes, version)
    return changes.reduce(
      (text, each) =>
        isWhole(each) || each.text.length > largestText
          ? open(before.uri, version, each.text)
          : // Each counts its columns in what those before it have made.
            text && updateDocument(text, [positions.fromClient(text, each)], version),
      before.text,
    )
  }

  const texts = new TextDocuments<Held>({
    create: (uri, languageId, version, text) =>
      held(uri, version, open(uri, version, text), isCableId(languageId) || looksLikeACable(firstLinesOf(text))),
    update(before, changes, version) {
      const sound = changes.filter(isSound)
      if (sound.length < changes.length) fence.report('textDocument/didChange', 'a change without sound range or text')
      return held(before.uri, version, change(before, sound, version), before.isCable)
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
    largestText,
    onOpen: texts.onDidOpen,
    onChange: texts.onDidChangeContent,
    onSave: texts.onDidSave,
    onClose: texts.onDidClose,
  }
}

type TextDocumentConnection = Parameters<TextDocuments<Held>['listen']>[0]

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
function withVersion(params: DidChangeTextDocumentParams, before: Held | undefined): DidChangeTextDocumentParams {
  const { textDocument, contentChanges } = params
  const version: number | null | undefined = textDocument.version
  return {
    textDocument: { ...textDocument, version: version ?? (before?.version ?? 0) + 1 },
    contentChanges: contentChanges.map((each) => ('range' in each && each.range === null ? { text: each.text } : each)),
  }
}

/** What is once recognised stays a cable while it is open, however it is torn about meanwhile. */
function held(uri: string, version: number, text: CableDocument | undefined, isKnown: boolean): Held {
  const isCable = isKnown || (text !== undefined && looksLikeACable(firstLines(text)))
  return { uri, version, text, isCable, cable: isCable ? text : undefined, isTooLarge: isCable && !text }
}

/** Some editors make the name of a language of what they show: `Cable`. */
function isCableId(languageId: unknown): boolean {
  return typeof languageId === 'string' && languageId.toLowerCase() === 'cable'
}

/** As many as the decision needs; a line is looked at for some hundred columns. */
function firstLinesOf(text: string): readonly string[] {
  return text.slice(0, linesToRead * 1_000).split(/\r\n|\r|\n/, linesToRead)
}

function firstLines(document: CableDocument): readonly string[] {
  return Array.from({ length: linesToRead }, (_, number) => lineAt(document, number)?.text ?? '')
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
