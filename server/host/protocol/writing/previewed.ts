import type { ChangeAnnotation, TextEdit, WorkspaceEdit } from 'vscode-languageserver'

const CHANGE = 'change'
const LOOK = 'look'

/**
 * Edits that go together, as an edit that is looked at before it is made. An editor shows a preview where one edit asks
 * for it, and leaves that one alone unticked: so what asks is an edit that changes nothing, and the others are ticked.
 */
export function previewed(
  textDocument: { readonly uri: string; readonly version: number },
  edits: readonly TextEdit[],
  note: Omit<ChangeAnnotation, 'needsConfirmation'>,
): WorkspaceEdit {
  const start = edits[0]?.range.start ?? { line: 0, character: 0 }
  const asking = { range: { start, end: start }, newText: '', annotationId: LOOK }
  return {
    documentChanges: [{ textDocument, edits: [asking, ...edits.map((edit) => ({ ...edit, annotationId: CHANGE }))] }],
    changeAnnotations: {
      [CHANGE]: { ...note, needsConfirmation: false },
      [LOOK]: { label: 'Look at what is ticked below, then Apply', needsConfirmation: true },
    },
  }
}
