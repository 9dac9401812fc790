/**
 * Which texts New Cable began: with a header or labels they look like copies, and are drafts while they are written.
 * Kept with the workspace, so that they are so after a pause; a text that is saved under a name stays one.
 */

import { type Memento, type TextDocument, workspace } from 'vscode'

const KEY = 'cable.beingWritten'
/** The oldest are forgotten first. */
const MOST = 200

/** The text of the last unnamed one that was closed: saving opens a file and closes what had no name, in either order. */
let lastClosed: string | undefined

export function noteBeingWritten(memory: Memento, uri: string): void {
  const known = begun(memory)
  if (!known.includes(uri)) void memory.update(KEY, [...known, uri].slice(-MOST))
}

/** Whether a text that is opened is one of them, also where it has just got its name. At once: changes of it wait for nothing. */
export function isBeingWritten(memory: Memento, document: TextDocument): boolean {
  const uri = document.uri.toString()
  const known = begun(memory)
  if (known.includes(uri)) return true
  if (document.isUntitled) return false
  const text = document.getText()
  const unnamed = workspace.textDocuments.filter((each) => each.isUntitled && known.includes(each.uri.toString()))
  const isSaved = text !== '' && (text === lastClosed || unnamed.some((each) => each.getText() === text))
  if (isSaved) noteBeingWritten(memory, uri)
  return isSaved
}

/** The name of an unnamed text that is closed is given to the next one. */
export function forgetUnnamed(memory: Memento, document: TextDocument): void {
  const uri = document.uri.toString()
  const known = begun(memory)
  if (!document.isUntitled || !known.includes(uri)) return
  lastClosed = document.getText()
  void memory.update(
    KEY,
    known.filter((each) => each !== uri),
  )
}

function begun(memory: Memento): readonly string[] {
  return memory.get<readonly string[]>(KEY, [])
}
