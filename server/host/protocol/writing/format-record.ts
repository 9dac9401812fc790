import { RequestType, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'
import { previewed } from '../../../language/features/edits/previewed.ts'
import type { CableDocument } from '../../../language/syntax/document/document.ts'

/** Lays out a text whatever it is, as an edit that wants to be looked at; null where nothing would change. */
export const formatRecordRequest = new RequestType<
  { readonly textDocument: { readonly uri: string } },
  WorkspaceEdit | null,
  void
>('cable/formatRecord')

export function recordEdit({ uri, version }: CableDocument, edits: readonly TextEdit[]): WorkspaceEdit | null {
  if (edits.length === 0) return null
  const note = { label: 'Lay out this record', description: 'Blanks and line breaks only' }
  return previewed({ uri, version }, [{ note, edits }])
}
