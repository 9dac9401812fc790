import { ConfigurationTarget, FileType, languages, Uri, window, workspace } from 'vscode'

/** Sets the file of the active editor to cable, whatever its name is and whatever was seen in it. */
export async function readFileAsCable(): Promise<void> {
  const document = window.activeTextEditor?.document
  if (!document) {
    await window.showInformationMessage('Open the file that is to be read as a cable.')
    return
  }
  if (document.languageId === 'cable') {
    await window.showInformationMessage('This file is read as a cable already.')
    return
  }
  await languages.setTextDocumentLanguage(document, 'cable')
}

/**
 * Has all plain-text files below a folder opened as cables from now on, by an association in the settings of
 * the workspace: the user's word, where detection has only evidence. The files stay as they are.
 *
 * @param given the folder, as the Explorer names it; else the user is asked
 */
export async function readFolderAsCables(given: unknown): Promise<void> {
  const folder = given instanceof Uri ? given : await chooseFolder()
  if (!folder) return
  const workspaceFolder = workspace.getWorkspaceFolder(folder)
  if (!workspaceFolder || (await workspace.fs.stat(folder)).type !== FileType.Directory) {
    await window.showInformationMessage('Choose a folder of this workspace.')
    return
  }
  const below = folder.path.slice(workspaceFolder.uri.path.length).replace(/^\//, '')
  const pattern = `${workspaceFolder.uri.path}/${below === '' ? '' : `${below}/`}**/*.txt`
  const files = workspace.getConfiguration('files', workspaceFolder)
  const target =
    (workspace.workspaceFolders?.length ?? 0) > 1 ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace
  const inspected = files.inspect<Record<string, string>>('associations')
  const said = target === ConfigurationTarget.Workspace ? inspected?.workspaceValue : inspected?.workspaceFolderValue
  await files.update('associations', { ...said, [pattern]: 'cable' }, target)
  const undo = 'Undo'
  const chosen = await window.showInformationMessage(
    `Text files in ${workspace.asRelativePath(folder)} are read as cables from now on.`,
    undo,
  )
  if (chosen === undo) await files.update('associations', said, target)
}

async function chooseFolder(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: 'Read Which Folder as Cables?',
    canSelectFiles: false,
    canSelectFolders: true,
    ...(workspace.workspaceFolders?.[0] ? { defaultUri: workspace.workspaceFolders[0].uri } : {}),
  })
  return chosen?.[0]
}
