import { type Position, type Range, RequestType, type WorkspaceEdit } from 'vscode-languageserver'
import type { DraftingAnswer } from '../../../language/features/drafting/drafting.ts'
import { previewed } from '../../../language/features/edits/previewed.ts'
import type { CableDocument } from '../../../language/syntax/document/document.ts'

export interface DraftParams {
  readonly textDocument: { readonly uri: string }
  /** The selection. */
  readonly range: Range
  /** A command by its name, as `insertParagraph`. */
  readonly command: string
  /** One of the choices that the command gave when it was asked without. */
  readonly value?: string
}

/** What the client is to do: apply an edit and set the cursor, say a sentence, let the user choose, or copy a text. */
export interface DraftAnswer extends Omit<DraftingAnswer, 'edits' | 'preview' | 'cursor'> {
  readonly edit?: WorkspaceEdit
  readonly cursor?: Position
}

/** Does a command of drafters at a selection. Null for a command that there is not. */
export const draftRequest = new RequestType<DraftParams, DraftAnswer | null, void>('cable/draft')

export function draftAnswer({ uri, version }: CableDocument, answer: DraftingAnswer): DraftAnswer {
  const { edits, preview, ...others } = answer
  if (!edits) return others
  const textDocument = { uri, version }
  if (preview === undefined) return { ...others, edit: { documentChanges: [{ textDocument, edits: [...edits] }] } }
  return { ...others, edit: previewed(textDocument, [{ note: { label: preview }, edits }]) }
}
