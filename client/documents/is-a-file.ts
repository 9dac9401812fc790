/**
 * Which documents of the editor are files that a user works on.
 * What stands in them is not asked.
 */

import { type Uri, workspace } from 'vscode'

/**
 * Whether a text is a file, or will be one: what a user works on. Many other things are documents too, and
 * some are of plain text: cells of notebooks, the old side of a comparison, output, a reply that is being written.
 * Named are those to take, since there is no end of the others.
 */
export function isAFile({ scheme }: Uri): boolean {
  if (scheme === 'file' || scheme === 'untitled' || scheme === 'vscode-remote' || scheme === 'vscode-vfs') return true
  return !scheme.startsWith('vscode-') && workspace.fs.isWritableFileSystem(scheme) === true
}

/** Findings of what can only be looked at would stand beside those of the file itself. A cell is worked on. */
export function hasFindings(uri: Uri): boolean {
  return isAFile(uri) || uri.scheme === 'vscode-notebook-cell'
}
