/**
 * A new finding under the cursor waits until the word is written.
 * No finding is made, dropped or changed.
 */

import { CancellationError, type Diagnostic, type TextDocument, Uri, window, workspace } from 'vscode'
import { type DiagnosticProviderMiddleware, type Disposable, vsdiag } from 'vscode-languageclient'
import { hasFindings } from '../documents/is-a-file.ts'
import { prematureFindings } from './premature-findings.ts'

/** Milliseconds without a key after which a word counts as written. */
const PAUSE = 400

/**
 * Holds findings back that come up under the cursor in the middle of writing, until there is a pause; they
 * would mostly be gone with the next key. Findings elsewhere show at once, and those that are mended go at once.
 *
 * @param pullAgain asks the server once more, for what was held back
 */
export function calmMiddleware(pullAgain: (document: TextDocument) => void): DiagnosticProviderMiddleware & Disposable {
  const texts = new Map<string, { lastChange: number; shown: readonly Diagnostic[]; timer?: NodeJS.Timeout }>()
  const stateOf = (uri: string) => {
    const state = texts.get(uri) ?? { lastChange: Number.NEGATIVE_INFINITY, shown: [] }
    texts.set(uri, state)
    return state
  }
  const listeners = [
    workspace.onDidChangeTextDocument(({ document: { uri, languageId }, contentChanges }) => {
      if (languageId === 'cable' && contentChanges.length > 0) stateOf(uri.toString()).lastChange = Date.now()
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      clearTimeout(texts.get(uri.toString())?.timer)
      texts.delete(uri.toString())
    }),
  ]

  const calm = (document: TextDocument, report: vsdiag.FullDocumentDiagnosticReport): typeof report => {
    const state = stateOf(document.uri.toString())
    const editor = window.activeTextEditor
    const left = state.lastChange + PAUSE - Date.now()
    const held =
      left > 0 && editor?.document === document
        ? prematureFindings(report.items, state.shown, editor.selection.active)
        : []
    if (held.length === 0) {
      state.shown = report.items
      return report
    }
    clearTimeout(state.timer)
    state.timer = setTimeout(() => pullAgain(document), left)
    state.shown = report.items.filter((item) => !held.includes(item))
    // Without an id the server gives everything when it is asked again.
    return { kind: report.kind, items: [...state.shown] }
  }

  return {
    async provideDiagnostics(document, previousResultId, token, next) {
      if (!hasFindings(document instanceof Uri ? document : document.uri))
        return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] }
      const version = document instanceof Uri ? undefined : document.version
      const report = await next(document, previousResultId, token)
      // The answer was overtaken by a change: shown now, its findings would lie on the wrong lines.
      if (!(document instanceof Uri) && document.version !== version) throw new CancellationError()
      return document instanceof Uri || report?.kind !== 'full' ? report : calm(document, report)
    },
    dispose() {
      for (const { timer } of texts.values()) clearTimeout(timer)
      for (const listener of listeners) listener.dispose()
    },
  }
}
