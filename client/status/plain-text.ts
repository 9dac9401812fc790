import { type Disposable, type LanguageStatusItem, languages, window, workspace } from 'vscode'
import { linesToRead, looksLikeACable } from '../../server/language/detection/looks-like-a-cable.ts'
import { isAFile } from '../documents/is-a-file.ts'

/** Says of plain text that reads like a cable why nothing is said about it. No other plain text is its business. */
export function showPlainText(): Disposable {
  let item: LanguageStatusItem | undefined
  const update = (): void => {
    const document = window.activeTextEditor?.document
    const lines =
      document &&
      Array.from({ length: Math.min(document.lineCount, linesToRead) }, (_, line) => document.lineAt(line).text)
    const isMeant = document?.languageId === 'plaintext' && isAFile(document.uri) && looksLikeACable(lines ?? [])
    if (!isMeant) {
      item?.dispose()
      item = undefined
      return
    }
    item ??= languages.createLanguageStatusItem('cable.plainText', { language: 'plaintext' })
    item.name = 'Cable'
    item.text = 'This looks like a cable, and is read as plain text.'
    item.command = { command: 'cable.readFile', title: 'Read as a Cable' }
  }
  const parts = [
    window.onDidChangeActiveTextEditor(update),
    // A change of language closes a text and opens it.
    workspace.onDidOpenTextDocument(update),
  ]
  update()
  return {
    dispose() {
      item?.dispose()
      for (const part of parts) part.dispose()
    },
  }
}
