/**
 * Whether a plain-text file is a cable, told without the server.
 * How a cable is read is the server's matter.
 */

import { type Disposable, languages, type Memento, type TextDocument, workspace } from 'vscode'
import { linesToRead, looksLikeACable } from '../../server/language/detection/looks-like-a-cable.ts'
import { isAFile } from '../documents/is-a-file.ts'
import { isAssociated } from './associations.ts'
import { comingIntoBeing } from './coming-into-being.ts'
import { leftAlone } from './left-alone.ts'

/** Milliseconds without a change after which a text that is being made is looked at. */
const PAUSE = 250

/**
 * Switches plain text that is recognisably a cable to the language `cable`, unless `cable.detectInPlainText` is
 * off there: a file when it is opened, a text that is being made also when much is put into it or a line of its
 * beginning is ended, and when it is saved. The word of the user counts: what has its language by
 * `files.associations` or by hand is left alone.
 *
 * @param memory where the documents that were set by hand are remembered
 */
export function detectInPlainText(memory: Memento): readonly Disposable[] {
  const byHand = leftAlone(memory)
  const being = comingIntoBeing()
  const waiting = new Map<TextDocument, NodeJS.Timeout>()

  const mayBeSwitched = (document: TextDocument): boolean =>
    document.languageId === 'plaintext' && !document.isClosed && isAFile(document.uri) && !byHand.has(document)
  const consider = (document: TextDocument): void => {
    if (!mayBeSwitched(document) || !looksLikeACable(firstLines(document))) return
    if (!workspace.getConfiguration('cable', document).get<boolean>('detectInPlainText', true)) return
    if (!isAssociated(document)) void switchToCable(document)
  }
  const considerSoon = (document: TextDocument): void => {
    clearTimeout(waiting.get(document))
    const look = (): void => {
      waiting.delete(document)
      consider(document)
    }
    waiting.set(document, setTimeout(look, PAUSE))
  }

  for (const document of workspace.textDocuments) {
    being.opened(document)
    consider(document)
  }
  return [
    // Made first, so that it knows of a change of language before it is asked.
    byHand,
    workspace.onDidOpenTextDocument((document) => {
      being.opened(document)
      consider(document)
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!mayBeSwitched(document) || !being.changed(document, contentChanges)) return
      byHand.filled(document)
      considerSoon(document)
    }),
    workspace.onDidSaveTextDocument((document) => {
      if (being.has(document)) consider(document)
    }),
    workspace.onDidCloseTextDocument((document) => {
      clearTimeout(waiting.get(document))
      waiting.delete(document)
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('cable.detectInPlainText') || event.affectsConfiguration('files.associations'))
        workspace.textDocuments.forEach(consider)
    }),
  ]
}

function firstLines(document: TextDocument): readonly string[] {
  const count = Math.min(document.lineCount, linesToRead)
  return Array.from({ length: count }, (_, line) => document.lineAt(line).text)
}

async function switchToCable(document: TextDocument): Promise<void> {
  // Refused where the document was closed meanwhile; then there is nothing left to switch.
  await languages.setTextDocumentLanguage(document, 'cable').then(undefined, () => undefined)
}
