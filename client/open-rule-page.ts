import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode'

/** Opens the page of a rule that ships with the extension; anything but the id of a rule opens nothing. */
export async function openRulePage({ extensionUri }: ExtensionContext, id: unknown): Promise<void> {
  if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id)) return
  const page = Uri.joinPath(extensionUri, 'server/docs/rules', `${id}.md`)
  try {
    await commands.executeCommand('markdown.showPreview', page)
  } catch {
    // The Markdown extension is switched off; the page can be read all the same.
    await window.showTextDocument(await workspace.openTextDocument(page))
  }
}
