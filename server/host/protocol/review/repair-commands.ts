import type { CodeAction, TextEdit } from 'vscode-languageserver'
import { type CableDocument, lineAt, type Point } from '../../../language/syntax/document/document.ts'

/** Run by the client behind an edit that it made, so that it can enter the repair in a ledger. */
export const ENTER_REPAIR = 'cable.enterRepair'

/**
 * The action with a command behind its edit that says what the repair is: the rule, its message, and what gave way to
 * what. Actions that have a command already, or change nothing, stay as they are.
 */
export function withRepair(action: CodeAction, document: CableDocument): CodeAction {
  const { edit, command, title, kind, diagnostics } = action
  const changes = edit?.documentChanges
  if (!changes || command || !kind || !REPAIRS.test(kind)) return action
  const edits = changes.flatMap((change) => ('edits' in change ? change.edits.filter(isTextEdit) : []))
  if (edits.length === 0) return action
  const [finding] = diagnostics ?? []
  const repair = {
    rule:
      finding?.code === undefined ? (kind.startsWith('refactor') ? 'refactoring' : 'fix all') : String(finding.code),
    what: title,
    why: finding?.message ?? '',
    edits: edits.map(({ range, newText }) => ({
      start: range.start,
      newText,
      oldText: textBetween(document, range.start, range.end),
    })),
  }
  return { ...action, command: { title: 'Enter the repair', command: ENTER_REPAIR, arguments: [document.uri, repair] } }
}

const REPAIRS = /^(?:quickfix|source\.fixAll|refactor)/

function isTextEdit(edit: object): edit is TextEdit {
  return 'newText' in edit && 'range' in edit
}

function textBetween(document: CableDocument, start: Point, end: Point): string {
  if (start.line === end.line) return lineAt(document, start.line)?.text.slice(start.character, end.character) ?? ''
  let text = ''
  for (let number = start.line; number <= end.line; number++) {
    const line = lineAt(document, number)
    if (!line) break
    const from = number === start.line ? start.character : 0
    text += number === end.line ? line.text.slice(from, end.character) : line.text.slice(from) + line.eol
  }
  return text
}
