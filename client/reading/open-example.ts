import { Uri, window, workspace } from 'vscode'

/** A fictional draft with faults in it, as a text of its own: what is done to it touches no file. */
export async function openExample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'examples', 'draft.cable'))
  const content = new TextDecoder().decode(bytes)
  await window.showTextDocument(await workspace.openTextDocument({ language: 'cable', content }))
}
