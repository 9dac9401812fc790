import { type Disposable, languages, type Memento, type TextDocument, workspace } from 'vscode'
import { linesToRead, looksLikeACable } from './looks-like-a-cable.ts'

/**
 * Switches every plain-text document that is recognisably a cable to the language `cable` when it is opened,
 * unless `cable.detectInPlainText` is off there. A document that the user sets back to plain text is left
 * alone from then on, in later sessions too.
 *
 * @param memory where the documents that were set back are remembered
 */
export function detectInPlainText(memory: Memento): readonly Disposable[] {
  const setBack = rememberedUris(memory)
  // A change of language is told as a close and an open in one turn, a real close without the open.
  let justClosed: string | undefined

  const consider = (document: TextDocument): void => {
    if (document.languageId !== 'plaintext' || !isAFile(document) || setBack.has(document.uri.toString())) return
    if (!workspace.getConfiguration('cable', document).get<boolean>('detectInPlainText', true)) return
    if (looksLikeACable(firstLines(document))) void switchToCable(document)
  }

  workspace.textDocuments.forEach(consider)
  return [
    workspace.onDidCloseTextDocument(({ languageId, uri }) => {
      if (languageId !== 'cable') return
      justClosed = uri.toString()
      queueMicrotask(() => {
        justClosed = undefined
      })
    }),
    workspace.onDidOpenTextDocument((document) => {
      const uri = document.uri.toString()
      if (document.languageId === 'plaintext' && justClosed === uri) setBack.add(uri)
      else if (document.languageId === 'cable') setBack.delete(uri)
      else consider(document)
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('cable.detectInPlainText')) workspace.textDocuments.forEach(consider)
    }),
  ]
}

/** Output channels and the inputs of other views are plain text too, and never a cable to work on. */
function isAFile(document: TextDocument): boolean {
  return !['output', 'comment', 'debug', 'vscode-scm', 'search-editor'].includes(document.uri.scheme)
}

function firstLines(document: TextDocument): readonly string[] {
  const count = Math.min(document.lineCount, linesToRead)
  return Array.from({ length: count }, (_, line) => document.lineAt(line).text)
}

async function switchToCable(document: TextDocument): Promise<void> {
  // Refused where the document was closed meanwhile; then there is nothing left to switch.
  await languages.setTextDocumentLanguage(document, 'cable').then(undefined, () => undefined)
}

/** A set of addresses that outlives the session: the latest few hundred, in the order of their adding. */
function rememberedUris(memory: Memento): Pick<Set<string>, 'has' | 'add' | 'delete'> {
  const key = 'cable.setBackToPlainText'
  const uris = new Set(memory.get<readonly string[]>(key, []))
  const save = () => void memory.update(key, [...uris].slice(-300))
  return {
    has: (uri) => uris.has(uri),
    add(uri) {
      uris.add(uri)
      save()
      return uris
    },
    delete(uri) {
      const had = uris.delete(uri)
      if (had) save()
      return had
    },
  }
}
