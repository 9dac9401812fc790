import { Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode'
import type { TextEdit } from 'vscode-languageclient'
import type { LazyClient } from '../connection/lazy-client.ts'
import type { LevelWish } from './level-wish.ts'

/** Writes the level of a rule into a `.cablerc.json`, which is made where there is none, and saves it. */
export async function writeCablerc(wish: LevelWish, client: LazyClient): Promise<void> {
  const file = wish.file === undefined ? newFile(wish.uri) : Uri.parse(wish.file, true)
  if (!file) return
  const document = await existing(file)
  const { rule, level, override } = wish
  const edits = await client.request<TextEdit[] | null>('cable/levelEdits', {
    text: document?.getText() ?? '',
    rule,
    level,
    ...(override === undefined ? {} : { override }),
  })
  if (!edits) return tellOfMistakes(file)
  const hadChanges = document?.isDirty === true
  const edit = new WorkspaceEdit()
  if (!document) edit.createFile(file, { ignoreIfExists: true })
  for (const { range, newText } of edits) edit.replace(file, toRange(range), newText)
  await workspace.applyEdit(edit)
  const changed = await workspace.openTextDocument(file)
  // What the user has not saved is not saved for him.
  if (hadChanges) await window.showTextDocument(changed)
  else await changed.save()
}

/** In the workspace folder of the cable; undefined for one outside of all. */
function newFile(cable: string): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(Uri.parse(cable, true))
  return folder && Uri.joinPath(folder.uri, '.cablerc.json')
}

async function existing(file: Uri): Promise<TextDocument | undefined> {
  try {
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
