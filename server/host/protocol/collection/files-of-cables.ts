import { FileChangeType, type FileEvent } from 'vscode-languageserver'
import type { Collection } from '../../../language/collection/neighbours/collection.ts'
import type { CollectionSource } from '../../runtime/collection-source.ts'

/** What a client is asked to watch: files by their names, and whatever comes and goes, which may be a folder of them. */
export const WATCHED = [
  // Clients tell capitals from small letters where their file system does.
  { globPattern: '**/*.{cable,telegram,txt,CABLE,TELEGRAM,TXT,Cable,Telegram,Txt}' },
  { globPattern: '**/*', kind: 1 + 4 },
]

/** Whether changes of files and folders are such that cables may have come, gone or changed. */
export function isOfCables(
  changes: readonly FileEvent[],
  {
    collection,
    source,
  }: { readonly collection: Collection; readonly source: Pick<CollectionSource, 'pathOf' | 'isFolder'> },
): boolean {
  if (changes.some(({ uri }) => IS_CABLE.test(uri))) return true
  const paths = (type: FileChangeType): readonly string[] =>
    changes.flatMap((change) => (change.type === type ? (source.pathOf(change.uri) ?? []) : []))
  // A folder that is removed or comes from elsewhere is often told without what is in it.
  return paths(FileChangeType.Created).some(source.isFolder) || holdsAny(paths(FileChangeType.Deleted), collection)
}

/** What may be a file of a collection. */
const IS_CABLE = /\.(?:cable|telegram|txt)$/i

function holdsAny(folders: readonly string[], collection: Collection): boolean {
  if (folders.length === 0) return false
  const gone = new Set(folders)
  const known = new Map<string, boolean>()
  const isGone = (path: string): boolean => {
    const above = path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')))
    const before = known.get(above)
    if (before !== undefined) return before
    const is = gone.has(above) || (above !== path && above !== '' && isGone(above))
    known.set(above, is)
    return is
  }
  for (const path of collection.paths()) if (isGone(path)) return true
  return false
}
