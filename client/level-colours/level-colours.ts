/**
 * Levels of classification in colours of their own.
 * Which word is a level is told by the server.
 */

/**
 * Gives the levels of classification colours of the extension's own. A theme knows no levels: through its
 * scopes SECRET comes out as grey in one, and as any keyword in another.
 *
 * Here live the decorations and what asks the server for the places; the colours themselves are theme
 * colours of the manifest (`cable.secretForeground` and so on), so users change them like any other.
 */
import { Disposable, Range, type TextDocument, type TextEditor, ThemeColor, window, workspace } from 'vscode'
import { type BaseLanguageClient, SemanticTokensRangeRequest, State } from 'vscode-languageclient'
import { LEVELS, levelTokens } from './level-tokens.ts'

/** Milliseconds after a change until the places are asked for: what is coloured already moves with the text. */
const PAUSE = 60

/** Lines above and below what is seen, so that a short scroll finds its colours ready. */
const AROUND = 60

/** Colours the levels in all editors that show cables, for as long as the client runs. */
export function colourLevels(client: BaseLanguageClient): Disposable {
  const types = LEVELS.map((level) =>
    window.createTextEditorDecorationType({ color: new ThemeColor(`cable.${level}Foreground`) }),
  )
  const waiting = new Map<TextEditor, NodeJS.Timeout>()

  const colour = async (editor: TextEditor): Promise<void> => {
    const { document } = editor
    const { version } = document
    const legend = client.initializeResult?.capabilities.semanticTokensProvider?.legend
    if (legend === undefined || !client.isRunning()) return
    const data = await tokensSeen(client, editor)
    // A newer text has a look of its own coming.
    if (data === undefined || document.version !== version) return
    const tokens = levelTokens(data, legend.tokenModifiers)
    types.forEach((type, index) => {
      const own = tokens.filter(({ level }) => level === LEVELS[index])
      editor.setDecorations(
        type,
        own.map(({ line, start, end }) => new Range(line, start, line, end)),
      )
    })
  }

  const look = (editor: TextEditor, pause = 0): void => {
    if (editor.document.languageId !== 'cable') return
    clearTimeout(waiting.get(editor))
    const later = setTimeout(() => {
      waiting.delete(editor)
      void colour(editor)
    }, pause)
    waiting.set(editor, later)
  }
  const lookAtAll = (): void => {
    for (const editor of window.visibleTextEditors) look(editor)
  }
  const lookWhereShown = (document: TextDocument): void => {
    for (const editor of window.visibleTextEditors) if (editor.document === document) look(editor, PAUSE)
  }

  lookAtAll()
  return Disposable.from(
    ...types,
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) lookAtAll()
    }),
    window.onDidChangeVisibleTextEditors(lookAtAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => look(textEditor, PAUSE)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId === 'cable' && contentChanges.length > 0) lookWhereShown(document)
    }),
    workspace.onDidOpenTextDocument(lookWhereShown),
    new Disposable(() => {
      for (const timer of waiting.values()) clearTimeout(timer)
    }),
  )
}

/** The packed tokens of the lines in sight; undefined where the server gives none. */
async function tokensSeen(client: BaseLanguageClient, { document, visibleRanges }: TextEditor) {
  const first = Math.max(0, Math.min(...visibleRanges.map(({ start }) => start.line)) - AROUND)
  const last = Math.min(document.lineCount, Math.max(...visibleRanges.map(({ end }) => end.line)) + AROUND)
  if (!(first <= last)) return undefined
  const answer = await client
    .sendRequest(SemanticTokensRangeRequest.type, {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      range: { start: { line: first, character: 0 }, end: { line: last, character: 0 } },
    })
    // The client has logged it, and the next look asks again.
    .catch(() => undefined)
  return answer?.data
}
