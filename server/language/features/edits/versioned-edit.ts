/**
 * Edits as they are sent: with the version of the text, its line endings, no wider than needed.
 * What is changed is decided by a rule or a feature.
 */

import type { CodeAction, TextEdit } from 'vscode-languageserver-types'
import type { CableDocument } from '../../syntax/document/document.ts'
import { withEndOfLine } from './end-of-line.ts'

/** Edits for this version of the document and no other, with its own line endings. */
export function versionedEdit(document: CableDocument, edits: readonly TextEdit[]): NonNullable<CodeAction['edit']> {
  const { uri, version } = document
  const own = edits.map(({ range, newText }) => ({ range, newText: withEndOfLine(document, newText) }))
  return { documentChanges: [{ textDocument: { uri, version }, edits: own }] }
}
