import type { CodeAction, Range } from 'vscode-languageserver-types'
import { renumberParagraphs } from '../../rules/paragraphs/renumber.ts'
import { relabelReferences } from '../../rules/references/relabel.ts'
import type { Edit } from '../../rules/rule.ts'
import type { CableDocument } from '../../syntax/document/document.ts'
import { versionedEdit } from '../edits/versioned-edit.ts'
import type { PlacedMessage } from '../places/placed-message.ts'
import { toRange } from '../protocol/to-lsp.ts'

export const RENUMBER = 'refactor.rewrite.renumber'
export const RELABEL = 'refactor.rewrite.relabel'

/**
 * Rewritings of the message at the range: its paragraphs numbered from 1 on, those of a selection numbered on
 * from the one above, its references labelled from A on. What the text says of them follows. Only those that
 * would change something.
 */
export function refactorings(document: CableDocument, messages: readonly PlacedMessage[], range: Range): CodeAction[] {
  const placed = messages.findLast(({ line }) => line <= range.start.line)
  if (!placed) return []
  const { message, line } = placed
  const selected = range.end.line > range.start.line
  return [
    ...(selected
      ? action(
          'Renumber the selected paragraphs',
          RENUMBER,
          renumberParagraphs(message, range.start.line - line, range.end.line - line),
        )
      : []),
    ...action('Renumber all paragraphs', RENUMBER, renumberParagraphs(message)),
    ...action('Relabel the references', RELABEL, relabelReferences(message)),
  ]

  function action(title: string, kind: string, edits: readonly Edit[]): CodeAction[] {
    if (edits.length === 0) return []
    const placedEdits = edits.map(({ span, newText }) => ({ range: toRange(span, line), newText }))
    return [{ title, kind, edit: versionedEdit(document, placedEdits) }]
  }
}
