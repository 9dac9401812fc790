import { LSPErrorCodes, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'
import type { CableDocument } from '../../../language/syntax/document/document.ts'
import type { ClientAbilities } from '../connection/client-abilities.ts'

/** An answer, or the sentence that says why there is none: editors show it where the name is typed. */
export function orRefusal<T extends object>(answer: T | string): T {
  if (typeof answer === 'string') throw new ResponseError(LSPErrorCodes.RequestFailed, answer)
  return answer
}

/** All places of a name at once, in the form that the client takes. */
export function renaming(
  { uri, version }: CableDocument,
  edits: readonly TextEdit[],
  { versionedEdits }: ClientAbilities,
): WorkspaceEdit {
  return versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } }
}
