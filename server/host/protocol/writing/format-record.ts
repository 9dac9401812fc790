import { RequestType, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'
import type { CableDocument } from '../../../language/syntax/document/document.ts'

/** Lays out a text whatever it is, as an edit that wants to be looked at; null where nothing would change. */
export const formatRecordRequest = new RequestType<
  { readonly textDocument: { readonly uri: string } },
  WorkspaceEdit | null,
  void
>('cable/formatRecord')

const NOTE = 'layout'

export function recordEdit({ uri, version }: CableDocument, edits: readonly TextEdit[]): WorkspaceEdit | null {
  if (edits.length === 0) return null
  return {
    documentChanges: [
      { textDocument: { uri, version }, edits: edits.map((edit) => ({ ...edit, annotationId: NOTE })) },
    ],
    changeAnnotations: {
      [NOTE]: { label: 'Lay out this record', needsConfirmation: true, description: 'Blanks and line breaks only' },
    },
  }
}
