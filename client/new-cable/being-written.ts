/**
 * Which texts New Cable began, or the user by hand: with a header or labels they look like copies, and are drafts while
 * they are written.
 * Kept with the workspace, so that they are so after a pause; a text that is saved under a name stays one.
 */

import { type Memento, type TextDocument, workspace } from 'vscode'

const KEY = 'cable.beingWritten'
/** The oldest are forgotten first. */
const MOST = 200

/** The text of the last unnamed one that was closed: saving opens a file and closes what had no name, in either order. */
let lastClosed: string | undefined
/** What the unnamed ones held when an empty file was opened: a file that one of them is saved as is filled behind that, and the one is emptied. */
let beforeEmpty: ReadonlyMap<string, string> = new Map()

export function noteBeingWritten(memory: Memento, uri: string): void {
  const known = begun(memory)
  if (!known.includes(uri)) void memory.update(KEY, [...known, uri].slice(-MOST))
}

/** A copy took its place. */
export function forgetBeingWritten(memory: Memento, uri: string): void {
  const known = begun(memory)
  if (known.includes(uri))
    void memory.update(
      KEY,
      known.filter((each) => each !== uri),
    )
}

/** Whether a text that is opened is one of them, also where it has just got its name. At once: changes of it wait for nothing. */
export function isBeingWritten(memory: Memento, document: TextDocument): boolean {
  const uri = document.uri.toString()
  const known = begun(memory)
  if (known.includes(uri)) return true
  if (document.isUntitled) return false
  const text = document.getText()
  const unnamed = workspace.textDocuments.filter((each) => each.isUntitled && known.includes(each.uri.toString()))
  if (text === '') beforeEmpty = new Map(unnamed.map((each) => [each.uri.toString(), each.getText()]))
  const isSaved = text !== '' && (text === lastClosed || unnamed.some((each) => each.getText() === text))
  if (isSaved) noteBeingWritten(memory, uri)
  return isSaved
}

/**
 * An unnamed text that is closed was saved under a name, or is thrown away. The file that is open then with its words
 * goes on as what is written; else the next one with them that is opened.
 *
 * @returns where it goes on, if it does so already
 */
export function passOn(memory: Memento, document: TextDocument): string | undefined {
  const uri = document.uri.toString()
  const known = begun(memory)
  if (!document.isUntitled || !known.includes(uri)) return undefined
  const text = document.getText() || (beforeEmpty.get(uri) ?? '')
  lastClosed = text
  const saved = workspace.textDocuments.find((each) => !each.isUntitled && text !== '' && each.getText() === text)
  const named = saved?.uri.toString()
  const kept = known.filter((each) => each !== uri && each !== named)
  void memory.update(KEY, named === undefined ? kept : [...kept, named])
  return named
}

function begun(memory: Memento): readonly string[] {
  return memory.get<readonly string[]>(KEY, [])
}
