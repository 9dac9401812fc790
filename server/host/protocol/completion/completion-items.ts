import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver'
import type { Completion } from '../../../language/features/completion/completion.ts'
import { withEndOfLine } from '../../../language/features/edits/end-of-line.ts'
import type { LanguageService } from '../../../language/service.ts'
import { type CableDocument, lineAt } from '../../../language/syntax/document/document.ts'
import type { ClientAbilities } from '../connection/client-abilities.ts'

/** What an item says of itself for the time when it is looked at: its line with the candidate in it. */
interface ItemData {
  readonly uri: string
  readonly row: number
  readonly column: number
  readonly text: string
}

export function completionItems(
  { place: writing, candidates, isIncomplete }: Completion,
  document: CableDocument,
  position: Position,
  abilities: ClientAbilities,
): CompletionList {
  const { line } = position
  const own = lineAt(document, line)?.text ?? ''
  const start = { line, character: writing.start }
  const end = { line, character: writing.end }
  const kind = KINDS[writing.kind] ?? CompletionItemKind.Value
  const items = candidates.map(({ candidate, filter }, index): CompletionItem => {
    const asSnippet = abilities.snippets && candidate.snippet !== undefined && candidate.snippet !== candidate.text
    const newText = withEndOfLine(document, asSnippet ? (candidate.snippet ?? '') : candidate.text)
    const data: ItemData = {
      uri: document.uri,
      row: line,
      column: writing.start + (candidate.explains ?? 0),
      text: own.slice(0, writing.start) + candidate.text + own.slice(writing.end),
    }
    return {
      label: candidate.label ?? candidate.text.trim(),
      kind,
      ...(candidate.detail === undefined ? {} : { detail: candidate.detail }),
      sortText: String(index).padStart(3, '0'),
      filterText: filter,
      insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      // The whole token, also for clients that could keep what stands behind the cursor: of two dates one is wrong.
      textEdit: { newText, range: { start, end } },
      data,
    }
  })
  return { isIncomplete, items }
}

const KINDS: Readonly<Partial<Record<Completion['place']['kind'], CompletionItemKind>>> = {
  field: CompletionItemKind.Field,
  snippet: CompletionItemKind.Snippet,
  caption: CompletionItemKind.Keyword,
  addressee: CompletionItemKind.Module,
  originator: CompletionItemKind.Module,
  tag: CompletionItemKind.EnumMember,
  mention: CompletionItemKind.Reference,
  paragraph: CompletionItemKind.Reference,
}

/** The text as it would be with an item in it, and the place in it that the item is about. */
export function accepted(
  item: CompletionItem,
  documentOf: (uri: string) => CableDocument | undefined,
  service: LanguageService,
): { readonly document: CableDocument; readonly position: Position } | undefined {
  if (!isItemData(item.data)) return undefined
  const { uri, row, column, text } = item.data
  const document = documentOf(uri)
  const own = document && lineAt(document, row)
  if (!document || !own) return undefined
  const range = { start: { line: row, character: 0 }, end: { line: row, character: own.text.length } }
  return {
    document: service.update(document, [{ range, text }], document.version),
    position: { line: row, character: column },
  }
}

function isItemData(value: unknown): value is ItemData {
  if (typeof value !== 'object' || value === null) return false
  const { uri, row, column, text } = value as Partial<Record<keyof ItemData, unknown>>
  return typeof uri === 'string' && typeof row === 'number' && typeof column === 'number' && typeof text === 'string'
}
