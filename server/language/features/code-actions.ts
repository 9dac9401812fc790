import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types'
import { shift } from '../model/span.ts'
import { fixText } from '../rules/fixes.ts'
import type { LintConfig, Linter } from '../rules/lint.ts'
import type { Finding, Fix } from '../rules/rule.ts'
import { type CableDocument, documentText, openDocument } from '../syntax/document.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { isAskedFor } from './asked-findings.ts'
import { FIX_ALL } from './fix-all.ts'
import { lineEdits } from './line-edits.ts'
import { placedMessages } from './placed-message.ts'
import { RELABEL, RENUMBER, refactorings } from './refactorings.ts'
import { toDiagnostic, toRange } from './to-lsp.ts'
import { touches } from './touches.ts'
import { versionedEdit } from './versioned-edit.ts'

const QUICK_FIX = 'quickfix'

export interface CodeActionContext {
  readonly vocabulary: Vocabulary
  readonly linter: Linter
  readonly config: LintConfig
  readonly docsBase: string | undefined
  /** Kinds that the client asks for, as the protocol gives them: each stands for those below it. All but source actions when left out. */
  readonly only?: readonly string[] | undefined
  /** The findings that the client asks about; all that touch the range when left out or empty. */
  readonly asked?: readonly Diagnostic[] | undefined
}

/** Fixes for findings that touch the range, rewritings of its message, and `source.fixAll.cable` where it is asked for. */
export function codeActions(document: CableDocument, range: Range, context: CodeActionContext): CodeAction[] {
  const { only } = context
  return [
    ...(only === undefined || asksFor(only, QUICK_FIX) ? quickFixes(document, range, context) : []),
    ...rewritings(document, range, context),
    ...(only !== undefined && asksFor(only, FIX_ALL) ? fixAll(document, context) : []),
  ]
}

function rewritings(document: CableDocument, range: Range, { only, vocabulary }: CodeActionContext): CodeAction[] {
  const wanted = (kind: string): boolean => only === undefined || asksFor(only, kind)
  if (!wanted(RENUMBER) && !wanted(RELABEL)) return []
  return refactorings(document, placedMessages(document, vocabulary), range).filter(({ kind }) => wanted(kind ?? ''))
}

function asksFor(only: readonly string[], kind: string): boolean {
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
}

function quickFixes(document: CableDocument, range: Range, context: CodeActionContext): CodeAction[] {
  const { vocabulary, linter, config, docsBase, asked } = context
  const actions: CodeAction[] = []
  for (const { message, line } of placedMessages(document, vocabulary)) {
    if (line > range.end.line || line + message.slice.lineCount <= range.start.line) continue
    for (const finding of linter.lint(message, config)) {
      if (!touches(toRange(finding.span, line), range)) continue
      const diagnostic = toDiagnostic(finding, { uri: document.uri, line, docsBase })
      if (!isAskedFor(diagnostic, asked)) continue
      fixesOf(finding, config).forEach((fix, index) => {
        actions.push({
          title: fix.title,
          kind: QUICK_FIX,
          diagnostics: [diagnostic],
          // The likeliest comes first.
          ...(index === 0 ? { isPreferred: true } : {}),
          edit: versionedEdit(
            document,
            fix.edits.map((edit) => ({ range: toRange(edit.span, line), newText: edit.newText })),
          ),
        })
      })
    }
  }
  return actions
}

/** One edit that brings all safe fixes, those that come up in consequence included. */
function fixAll(document: CableDocument, context: CodeActionContext): CodeAction[] {
  const text = documentText(document)
  const fixed = fixText(text, (current) => safeFixes(current, document.uri, context))
  if (fixed.text === text) return []
  return [
    {
      title: 'Apply all safe fixes',
      kind: FIX_ALL,
      edit: versionedEdit(document, lineEdits(text, fixed.text)),
    },
  ]
}

/** The first safe fix of every finding, placed in the text. */
function safeFixes(text: string, uri: string, { vocabulary, linter, config }: CodeActionContext): Fix[] {
  return placedMessages(openDocument(uri, 0, text), vocabulary).flatMap(({ message, line }) =>
    linter.lint(message, config).flatMap((finding) => {
      const fix = fixesOf(finding, config).find(({ kind }) => kind === 'safe')
      return fix ? [{ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, line) })) }] : []
    }),
  )
}

/** The same fence as for the rule itself: one that fails loses its own fixes, and the others are offered. */
function fixesOf(finding: Finding, config: LintConfig): readonly Fix[] {
  try {
    return finding.fixes?.() ?? []
  } catch (error) {
    config.onRuleError(finding.rule, error)
    return []
  }
}
