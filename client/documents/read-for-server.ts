import { FileSystemError, FileType, Uri, workspace } from 'vscode'

/** Of a file that the server cannot reach itself: where it lies, the folder that it may not leave, and its bound. */
interface FileWish {
  readonly uri: string
  readonly folder: string
  readonly mostBytes: number
}

/** As the server has it, with the reason in words that go behind "This file ". */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reason: string }

/** The text of a file of whatever file system the editor has, for a server that is on none or on another. */
export async function readForServer({ uri, folder, mostBytes }: FileWish): Promise<FileText> {
  try {
    const file = Uri.parse(uri, true)
    if (!isBelow(file, Uri.parse(folder, true))) return { kind: 'refused', reason: 'leads out of the workspace folder' }
    const { type, size } = await workspace.fs.stat(file)
    // Where a link ends cannot be asked.
    if ((type & FileType.SymbolicLink) !== 0) return { kind: 'refused', reason: 'is a link' }
    if (type !== FileType.File) return { kind: 'refused', reason: 'is no plain file' }
    if (size > mostBytes) return { kind: 'refused', reason: `is larger than ${mostBytes} bytes` }
    const bytes = await workspace.fs.readFile(file)
    return { kind: 'text', text: new TextDecoder().decode(bytes.subarray(0, mostBytes)) }
  } catch (error) {
    const { code } = error instanceof FileSystemError ? error : { code: String(error) }
    // A folder that is not there, a scheme that nobody provides: nothing is to be read.
    if (code === 'FileNotFound' || code === 'FileNotADirectory' || code === 'Unavailable') return { kind: 'missing' }
    return { kind: 'refused', reason: `cannot be read (${code})` }
  }
}

function isBelow(file: Uri, folder: Uri): boolean {
  const path = folder.path.replace(/\/?$/, '/')
  return file.scheme === folder.scheme && file.authority === folder.authority && file.path.startsWith(path)
}
