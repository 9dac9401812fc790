import { close, constants, fstat, open, read, realpath, type Stats } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileAccess, FileText } from '../runtime/runtime.ts'

/** Files of the local disk, by `file:` URIs; whatever has another scheme is missing. */
export const nodeFiles: FileAccess = {
  async read(uri, folderUri, mostBytes) {
    try {
      if (!uri.startsWith('file:') || !folderUri.startsWith('file:')) return { kind: 'missing' }
      const folder = await realPath(fileURLToPath(folderUri))
      const file = await realPath(fileURLToPath(uri))
      if (!isInside(folder, file)) return { kind: 'refused', reason: 'leads out of the workspace folder' }
      // A link that was put in place meanwhile is not followed, and a pipe is not waited for.
      const how = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
      return await readPlainFile(await openFile(file, how), mostBytes)
    } catch (error) {
      return failure(error)
    }
  },
}

// Node's promises of files bring readline and the history of a prompt with them, before the first findings.
const openFile = (path: string, how: number): Promise<number> => told((tell) => open(path, how, tell))
const realPath = (path: string): Promise<string> => told((tell) => realpath.native(path, tell))
const statusOf = (file: number): Promise<Stats> => told((tell) => fstat(file, tell))
const readBytes = (file: number, into: Buffer, from: number): Promise<number> =>
  told((tell) => read(file, into, from, into.length - from, from, tell))
const closeFile = (file: number): Promise<void> => told((tell) => close(file, (error) => tell(error, undefined)))

function told<T>(ask: (tell: (error: Error | null | undefined, value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => ask((error, value) => (error ? reject(error) : resolve(value))))
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file)
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}

async function readPlainFile(file: number, mostBytes: number): Promise<FileText> {
  try {
    const stats = await statusOf(file)
    if (!stats.isFile()) return { kind: 'refused', reason: 'is no plain file' }
    if (stats.size > mostBytes) return { kind: 'refused', reason: `is larger than ${mostBytes} bytes` }
    return { kind: 'text', text: await readUpTo(file, mostBytes) }
  } finally {
    await closeFile(file)
  }
}

/** No more than was allowed, even of a file that grows while it is read. */
async function readUpTo(file: number, mostBytes: number): Promise<string> {
  const bytes = Buffer.alloc(mostBytes)
  let length = 0
  for (;;) {
    const bytesRead = await readBytes(file, bytes, length)
    length += bytesRead
    if (bytesRead === 0 || length === mostBytes) break
  }
  return new TextDecoder().decode(bytes.subarray(0, length))
}

function failure(error: unknown): FileText {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return code === 'ENOENT' || code === 'ENOTDIR' || code.startsWith('ERR_INVALID')
    ? { kind: 'missing' }
    : { kind: 'refused', reason: `cannot be read (${code})` }
}
