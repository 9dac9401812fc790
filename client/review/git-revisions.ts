import { extensions, type Uri, window, workspace } from 'vscode'

/** A file as a commit has it. */
export interface Revision {
  readonly name: string
  readonly text: string
}

/** What the built-in extension for git offers, as far as it is used here. */
interface GitApi {
  getRepository(uri: Uri): GitRepository | null
}
interface GitRepository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly GitCommit[]>
  show(ref: string, path: string): Promise<string>
}
interface GitCommit {
  readonly hash: string
  readonly message: string
  readonly authorDate?: Date
}

/** How to choose among the revisions of a file; undefined where git knows nothing of it. */
export async function gitOf(uri: Uri): Promise<(() => Promise<Revision | undefined>) | undefined> {
  const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git')
  if (!extension || uri.scheme !== 'file') return undefined
  try {
    const repository = (await extension.activate()).getAPI(1).getRepository(uri)
    if (!repository) return undefined
    return () => chooseRevision(repository, uri)
  } catch {
    // Git is turned off, or not installed.
    return undefined
  }
}

async function chooseRevision(repository: GitRepository, uri: Uri): Promise<Revision | undefined> {
  const commits = await repository.log({ maxEntries: 100, path: uri.fsPath })
  if (commits.length === 0) {
    await window.showInformationMessage('Git has no earlier version of this file.')
    return undefined
  }
  const items = commits.map(({ hash, message, authorDate }) => ({
    label: message.split('\n')[0] ?? '',
    description: `${hash.slice(0, 8)}${authorDate ? `, ${authorDate.toLocaleDateString()}` : ''}`,
    hash,
  }))
  const chosen = await window.showQuickPick(items, { title: 'Compare With Which Revision?', matchOnDescription: true })
  if (!chosen) return undefined
  return {
    name: `${workspace.asRelativePath(uri)} at ${chosen.hash.slice(0, 8)}`,
    text: await repository.show(chosen.hash, uri.fsPath),
  }
}
