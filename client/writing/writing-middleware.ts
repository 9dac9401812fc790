/**
 * What those who write ask of the editor: what follows on Enter, commands that change a draft.
 * Which edit is right is said by the server; here it is asked for and applied.
 */

import { workspace } from 'vscode'
import type { Middleware } from 'vscode-languageclient'

/**
 * Formatting on typing is on in cables, where it is nothing but the next paragraph on Enter. Whoever turned it off for
 * all languages meant cables as well, though the default of one language would beat that.
 */
export const writingMiddleware: Pick<Middleware, 'provideOnTypeFormattingEdits'> = {
  provideOnTypeFormattingEdits(document, position, ch, options, token, next) {
    const said = workspace.getConfiguration('editor', document).inspect<boolean>('formatOnType')
    const ofLanguage = said?.globalLanguageValue ?? said?.workspaceLanguageValue ?? said?.workspaceFolderLanguageValue
    const ofAll = said?.workspaceFolderValue ?? said?.workspaceValue ?? said?.globalValue
    return ofLanguage === undefined && ofAll === false ? [] : next(document, position, ch, options, token)
  },
}
