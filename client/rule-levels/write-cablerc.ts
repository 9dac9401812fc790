import { Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode'
import type { TextEdit } from 'vscode-languageclient'
import type { LazyClient } from '../connection/lazy-client.ts'
import type { LevelWish } from './level-wish.ts'

/** Writes the level of a rule into a `.cablerc.json`, which is made where there is none, and saves it. */
export async function writeCablerc(wish: LevelWish, client: LazyClient): Promise<Undo | undefined> {
  const file = wish.file === undefined ? newFile(wish.uri) : Uri.parse(wish.file, true)
  const { rule, level, override } = wish
  const parameters = { rule, level, ...(override === undefined ? {} : { override }) }
  return file && changeCablerc(file, 'cable/levelEdits', parameters, client)
}

/** Puts a file back to what it said before, or takes it away where there was none. */
export type Undo = () => Promise<void>

/**
 * Asks the server what to write into a `.cablerc.json`, writes it and saves it. Says so where the file has
 * mistakes.
 *
 * @param parameters of the request, but for the text of the file
 * @returns how to take it back; undefined where nothing was written
 */
export async function changeCablerc(
  file: Uri,
  request: string,
  parameters: object,
  client: LazyClient,
): Promise<Undo | undefined> {
  const document = await existing(file)
  const text = document?.getText() ?? ''
  const edits = await client.request<TextEdit[] | null>(request, { text, ...parameters })
  if (!edits) {
    void tellOfMistakes(file)
    return undefined
  }
  if (!document) {
    await workspace.fs.writeFile(file, new TextEncoder().encode(edits.map(({ newText }) => newText).join('')))
    await client.lookAgain()
    return async () => {
      await workspace.fs.delete(file)
      await client.lookAgain()
    }
  }
  const hadChanges = document.isDirty
  const edit = new WorkspaceEdit()
  for (const { range, newText } of edits) edit.replace(file, toRange(range), newText)
  await workspace.applyEdit(edit)
  // What the user has not saved is not saved for him.
  if (hadChanges) await window.showTextDocument(document)
  else await document.save()
  await client.lookAgain()
  return async () => {
    const back = new WorkspaceEdit()
    back.replace(file, new Range(0, 0, document.lineCount, 0), text)
    await workspace.applyEdit(back)
    if (!hadChanges) await document.save()
    await client.lookAgain()
  }
}

/** In the workspace folder of the cable; undefined for one outside of all. */
export function newFile(cable: string): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(Uri.parse(cable, true))
  return folder && Uri.joinPath(folder.uri, '.cablerc.json')
}

/** A file that was deleted may still be held by the editor, which then shows what it said. */
async function existing(file: Uri): Promise<TextDocument | undefined> {
  try {
    await workspace.fs.stat(file)
    return await workspace.openTextDocument(file)
  } catch {
    return undefined
  }
}

async function tellOfMistakes(file: Uri): Promise<void> {
  const open = 'Open It'
  const chosen = await window.showWarningMessage(
    `${workspace.asRelativePath(file)} has mistakes that have to be mended before it can be changed.`,
    open,
  )
  if (chosen === open) await window.showTextDocument(file)
}

function toRange({ start, end }: TextEdit['range']): Range {
  return new Range(start.line, start.character, end.line, end.character)
}
