import type { ChangeAnnotation, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types'

/** Edits that are ticked and left out together. */
export interface PreviewedChange {
  readonly note: Omit<ChangeAnnotation, 'needsConfirmation'>
  readonly edits: readonly TextEdit[]
}

/**
 * Changes of a text as an edit that is looked at before it is made. An editor shows a preview where one edit asks for it,
 * and leaves that one alone unticked: so what asks is an edit that changes nothing, and the others are ticked.
 */
export function previewed(
  textDocument: { readonly uri: string; readonly version: number },
  changes: readonly PreviewedChange[],
): WorkspaceEdit {
  const start = changes[0]?.edits[0]?.range.start ?? { line: 0, character: 0 }
  const asking = { range: { start, end: start }, newText: '', annotationId: LOOK }
  const edits = changes.flatMap(({ edits }, index) => edits.map((edit) => ({ ...edit, annotationId: String(index) })))
  const notes = changes.map(({ note }, index) => [String(index), { ...note, needsConfirmation: false }] as const)
  return {
    documentChanges: [{ textDocument, edits: [asking, ...edits] }],
    changeAnnotations: {
      ...Object.fromEntries(notes),
      [LOOK]: { label: 'Look at what is ticked below, then Apply', needsConfirmation: true },
    },
  }
}

const LOOK = 'look'
