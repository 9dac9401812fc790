import assert from 'node:assert/strict'
import type { CodeAction, Diagnostic, Position, Range, TextEdit } from 'vscode-languageserver-types'
import { FIX_ALL } from '../../../server/language/features/code-actions/fix-all.ts'
import type { LintConfig } from '../../../server/language/rules/linter/lint.ts'
import { type CableDocument, lineAt } from '../../../server/language/syntax/document/document.ts'
import {
  assertFolding,
  assertHolds,
  assertOutline,
  assertRange,
  assertSelection,
  assertTokens,
  isBefore,
  isInPair,
} from './assert-ranges.ts'
import { ruledService as service } from './ruled-service.ts'

/** How many answers were asked for. */
export const asked = { answers: 0 }

/** What is said of a whole text, each answer checked for its ranges. */
export function answersAbout(document: CableDocument, config: LintConfig): object {
  const symbols = service.symbols(document)
  const folding = service.foldingRanges(document)
  const tokens = service.semanticTokens(document)
  const diagnostics = service.diagnostics(document, config)
  asked.answers += 4
  assertOutline(document, symbols)
  assertFolding(document, folding)
  assertTokens(document, tokens)
  assertDiagnostics(document, diagnostics)
  return { symbols, folding, tokens, diagnostics }
}

/** What is said of one place. Places outside the text and inside of characters are answered, too. */
export function answersAt(document: CableDocument, position: Position): object {
  const hover = service.hover(document, position, CONTEXT)
  const definition = service.definition(document, position)
  const references = service.references(document, position, true)
  const highlights = service.highlights(document, position)
  const selection = service.selectionRanges(document, [position])
  asked.answers += 5
  if (hover?.range) {
    assertRange(document, hover.range, 'hover')
    if (isPlace(document, position))
      assertHolds(hover.range, { start: position, end: position }, 'the hover is not at the place')
  }
  for (const link of definition) {
    assertRange(document, link.targetRange, 'definition')
    assertRange(document, link.targetSelectionRange, 'selection of a definition')
    assertHolds(link.targetRange, link.targetSelectionRange, 'the selection of a definition leaves it')
    if (link.originSelectionRange) assertRange(document, link.originSelectionRange, 'origin of a definition')
  }
  for (const { range } of references) assertRange(document, range, 'reference')
  for (const { range } of highlights) assertRange(document, range, 'highlight')
  assert.equal(selection.length, 1)
  assertSelection(document, selection[0])
  return { hover, definition, references, highlights, selection }
}

/** What is offered for a stretch of text. */
export function answersWithin(document: CableDocument, range: Range, config: LintConfig): object {
  const actions = service.codeActions(document, range, config)
  const all = service.codeActions(document, range, config, [FIX_ALL])
  const tokens = service.semanticTokens(document, range)
  asked.answers += 3
  assertTokens(document, tokens)
  for (const action of [...actions, ...all]) {
    assertDiagnostics(document, action.diagnostics ?? [])
    assertEdits(document, editsOf(action), action.title)
  }
  return { actions: [...actions, ...all].map(withoutVersion), tokens }
}

export function editsOf({ edit }: CodeAction): readonly TextEdit[] {
  return (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? change.edits.filter((each): each is TextEdit => 'newText' in each) : [],
  )
}

/** Edits lie in the text and do not overlap; nor do two of them insert at one place. */
export function assertEdits(document: CableDocument, edits: readonly TextEdit[], what: string): void {
  assert.ok(edits.length > 0, `${what} changes nothing`)
  const inOrder = [...edits].sort((a, b) => (isBefore(a.range.start, b.range.start) ? -1 : 1))
  let last: Range | undefined
  for (const { range } of inOrder) {
    assertRange(document, range, what)
    const same = last && JSON.stringify(last) === JSON.stringify(range)
    assert.ok(!last || (!isBefore(range.start, last.end) && !same), `${what} has edits that overlap`)
    last = range
  }
}

/** A place that the text has. */
function isPlace(document: CableDocument, position: Position): boolean {
  const text = lineAt(document, position.line)?.text
  return (
    text !== undefined && position.character >= 0 && position.character <= text.length && !isInPair(document, position)
  )
}

const CONTEXT = { markdown: true, now: 0, timeZone: undefined }

function assertDiagnostics(document: CableDocument, diagnostics: readonly Diagnostic[]): void {
  for (const { range, code, message, relatedInformation } of diagnostics) {
    assertRange(document, range, `finding ${code}`)
    assert.notEqual(message, '')
    for (const { location } of relatedInformation ?? []) assertRange(document, location.range, `beside ${code}`)
  }
}

/** Two texts are alike when only their versions differ. */
function withoutVersion(action: CodeAction): object {
  return { ...action, edit: editsOf(action) }
}
