import { randomBytes } from 'node:crypto'
import { accessSync, chownSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { systemReason } from '../results/file-result.ts'

/**
 * Replaces the content of a file so that no one ever sees half of it: what is new is written beside the file,
 * brought to the disk, and renamed. Says in words what went wrong, and then has changed nothing.
 */
export function writeWhole(name: string, bytes: Uint8Array): string | undefined {
  let beside: string | undefined
  try {
    // Through a link, so that the link stays one.
    const path = realpathSync(name)
    const { mode, uid, gid } = statSync(path)
    // A new file in its place would not ask: a record that is protected stays, even from the superuser.
    if ((mode & 0o222) === 0) return 'write-protected'
    accessSync(path, constants.W_OK)
    beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}${UNFINISHED}`)
    writeFileSync(beside, bytes, { mode, flag: 'wx', flush: true })
    keepOwner(beside, uid, gid)
    renameSync(beside, path)
    return undefined
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true })
    return systemReason(error)
  }
}

/** True for what a run that was killed may have left behind: no record, and never read as one. */
export function isUnfinished(fileName: string): boolean {
  return fileName.startsWith('.') && fileName.endsWith(UNFINISHED)
}

const UNFINISHED = '.cable-unfinished'

/** Only the superuser may give files away; for all others the file is theirs already, or stays so. */
function keepOwner(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid)
  } catch {
    return
  }
}
