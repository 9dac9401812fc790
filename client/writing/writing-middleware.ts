/**
 * What those who write ask of the editor: what follows on Enter, commands that change a draft.
 * Which edit is right is said by the server; here it is asked for and applied.
 */

import { Range, type TextDocument, TextEdit, window, workspace } from 'vscode'
import type { Middleware } from 'vscode-languageclient'
import { type BegunNumber, begunBy, isLeft, isRefused } from './begun-number.ts'

/** The number that the last Enter in a text has begun. */
const begun = new WeakMap<TextDocument, BegunNumber>()

/**
 * Formatting on typing is on in cables, where it is nothing but the next paragraph on Enter. Whoever turned it off for
 * all languages meant cables as well, though the default of one language would beat that.
 */
export const writingMiddleware: Pick<Middleware, 'provideOnTypeFormattingEdits'> = {
  async provideOnTypeFormattingEdits(document, position, ch, options, token, next) {
    const said = workspace.getConfiguration('editor', document).inspect<boolean>('formatOnType')
    const ofLanguage = said?.globalLanguageValue ?? said?.workspaceLanguageValue ?? said?.workspaceFolderLanguageValue
    const ofAll = said?.workspaceFolderValue ?? said?.workspaceValue ?? said?.globalValue
    if (ofLanguage === undefined && ofAll === false) return []
    const last = begun.get(document)
    begun.delete(document)
    if (last && isRefused(document, position, last)) {
      // Who goes on at once gets no answer of the editor's, which drops what comes behind the next key.
      setTimeout(() => void takeAway(document, last), PATIENCE)
      return [TextEdit.delete(new Range(last.line, 0, position.line, document.lineAt(position.line).text.length))]
    }
    const edits = await next(document, position, ch, options, token)
    const number = begunBy(position, edits ?? [])
    if (number) begun.set(document, number)
    return edits
  },
}

/** Milliseconds after which an answer has been applied or dropped. */
const PATIENCE = 200
const MOST_TRIES = 5

/** Takes away a number that was refused and is still there, unless the cursor has gone back to it. */
async function takeAway(document: TextDocument, number: BegunNumber): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const editor = window.visibleTextEditors.find((each) => each.document === document)
    if (!editor || !isLeft(document, number)) return
    if (editor.selections.some(({ active }) => active.line <= number.line)) return
    const range = new Range(number.line, 0, number.line + 1, 0)
    // Refused where a key has come in between.
    if (await editor.edit((edit) => edit.delete(range), { undoStopBefore: false, undoStopAfter: false })) return
  }
}
