import { CABLERC_NAME } from '../cablerc/cablerc.ts'
import { isPassedOver } from '../cli/inputs/passed-over.ts'

/** A file, and where it lies in what was given: its name alone, or the folders from the one that was given. */
export interface GivenFile {
  readonly path: string
  readonly file: File
}

/**
 * What was dropped, folders opened. Has to be called while it is being dropped: later the browser forgets it.
 * @returns a sentence where the browser opens no folder that is dropped on a page
 */
export async function filesOf(dropped: DataTransfer | null): Promise<readonly GivenFile[] | string> {
  const items = [...(dropped?.items ?? [])].filter(({ kind }) => kind === 'file')
  const plain = [...(dropped?.files ?? [])].map((file) => ({ path: file.name, file }))
  const entries = items.map((item) => item.webkitGetAsEntry())
  if (!entries.some((entry) => entry?.isDirectory)) return plain
  // Chromium reads a folder on a page from disk by its newer interface alone; others have only the older one.
  const handles = items.map((item) => (item as Handing).getAsFileSystemHandle?.())
  const found: GivenFile[] = []
  try {
    for (const [index, entry] of entries.entries()) {
      const handle = await handles[index]
      if (handle) await collect(handle, handle.name, found)
      else if (entry) await collectEntry(entry, found)
    }
    return inOrder(found)
  } catch {
    return 'This browser opens no folder that is dropped: choose it, or drop its files.'
  }
}

/** Whether a part of a folder is looked at: what holds records, and the configuration that they come with. */
function isLookedAt(name: string): boolean {
  return name === CABLERC_NAME || !isPassedOver(name)
}

/** What a folder was chosen for, of all that the browser gives of it. The folder itself may be called anything. */
export function withoutPassedOver(files: readonly GivenFile[]): readonly GivenFile[] {
  return files.filter(({ path }) => path.split('/').slice(1).every(isLookedAt))
}

/** By their paths: a browser gives what is in a folder in any order. */
export function inOrder(files: readonly GivenFile[]): readonly GivenFile[] {
  return files.toSorted((one, other) => one.path.localeCompare(other.path, 'en'))
}

interface Handing extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<Handle | null>
}

/** A file or a folder of the File System API, as far as it is used. */
type Handle =
  | { readonly kind: 'file'; readonly name: string; getFile(): Promise<File> }
  | { readonly kind: 'directory'; readonly name: string; values(): AsyncIterable<Handle> }

async function collect(handle: Handle, path: string, found: GivenFile[]): Promise<void> {
  if (handle.kind === 'file') found.push({ path, file: await handle.getFile() })
  else
    for await (const each of handle.values())
      if (isLookedAt(each.name)) await collect(each, `${path}/${each.name}`, found)
}

async function collectEntry(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    found.push({ path: entry.fullPath.replace(/^\//, ''), file })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // In parts of a hundred; an empty one is the end.
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return
    for (const each of part) if (isLookedAt(each.name)) await collectEntry(each, found)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}
