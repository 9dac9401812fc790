import { commands, Position, Selection, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode'

/** Milliseconds within which plain text that is a cable is seen to be one. */
const PATIENCE = 2000

/**
 * Opens a cable that another cites at its place, and then its page.
 *
 * @param target URI with the line, from 1: `file:///a/b.txt#L12`
 */
export async function openCited(target: string, read: (document: TextDocument) => Promise<void>): Promise<void> {
  const uri = Uri.parse(target, true)
  const line = Number(/^L(\d+)$/.exec(uri.fragment)?.[1] ?? 1) - 1
  const file = uri.with({ fragment: '' })
  try {
    const document = await workspace.openTextDocument(file)
    await openPlace(document, Math.max(0, Math.min(document.lineCount - 1, line)), 0)
    const cable = await asCable(document)
    if (cable) await read(cable)
  } catch {
    await window.showInformationMessage(`${workspace.asRelativePath(file)} cannot be opened: it may have been moved.`)
  }
}

/** The document once it has the language of cables; undefined where it does not come to that. */
function asCable(document: TextDocument): Promise<TextDocument | undefined> {
  if (document.languageId === 'cable') return Promise.resolve(document)
  const key = document.uri.toString()
  return new Promise((done) => {
    const end = (found: TextDocument | undefined): void => {
      clearTimeout(timer)
      listener.dispose()
      done(found)
    }
    const timer = setTimeout(() => end(undefined), PATIENCE)
    const listener = workspace.onDidOpenTextDocument((opened) => {
      if (opened.uri.toString() === key && opened.languageId === 'cable') end(opened)
    })
  })
}

/** Puts the cursor to a place of a document. */
export async function openPlace(document: TextDocument, line: number, column: number): Promise<void> {
  const at = new Position(line, column)
  await window.showTextDocument(document, {
    selection: new Selection(at, at),
    viewColumn: ViewColumn.One,
    preview: false,
  })
  await commands.executeCommand('revealLine', { lineNumber: line, at: 'center' })
}
