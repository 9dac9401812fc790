/**
 * The light bulb: fixes of findings, refactorings, all safe fixes at once.
 * The edits of a fix are made by its rule.
 */

import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types'
import { shift } from '../../model/message/span.ts'
import { compatibleEdits, fixText } from '../../rules/linter/fixes.ts'
import type { LintConfig, Linter } from '../../rules/linter/lint.ts'
import type { Finding, Fix } from '../../rules/rule.ts'
import { type CableDocument, documentText, openDocument } from '../../syntax/document/document.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { lineEdits } from '../edits/line-edits.ts'
import { versionedEdit } from '../edits/versioned-edit.ts'
import { placedMessages } from '../places/placed-message.ts'
import { toDiagnostic, toRange } from '../protocol/to-lsp.ts'
import { isMeant, sharesLine } from './asked-findings.ts'
import { FIX_ALL } from './fix-all.ts'
import { RELABEL, RENUMBER, refactorings } from './refactorings.ts'
import { isAtRewriting } from './rewriting-places.ts'

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

/** Fixes for findings that the range means, rewritings of its message, and `source.fixAll.cable` where it is asked for. */
export function codeActions(document: CableDocument, range: Range, context: CodeActionContext): CodeAction[] {
  const { only } = context
  const fixes = only === undefined || asksFor(only, QUICK_FIX) ? quickFixes(document, range, context) : []
  return [
    ...fixes,
    ...rewritings(document, range, context, fixes),
    ...(fixes.some(({ isPreferred }) => isPreferred) ? allSafeFixes(document, context) : []),
    ...(only !== undefined && asksFor(only, FIX_ALL) ? fixAll(document, context) : []),
  ]
}

/**
 * Unasked, only where the range is about what they rewrite, so that the bulb does not burn on every line;
 * and none that a fix beside it does already.
 */
function rewritings(
  document: CableDocument,
  range: Range,
  { only, vocabulary }: CodeActionContext,
  fixes: readonly CodeAction[],
): CodeAction[] {
  const wanted = (kind: string): boolean => only === undefined || asksFor(only, kind)
  if (!wanted(RENUMBER) && !wanted(RELABEL)) return []
  const messages = placedMessages(document, vocabulary)
  return refactorings(document, messages, range).filter(
    ({ kind = '', title }) =>
      wanted(kind) &&
      (only !== undefined || isAtRewriting(kind, messages, range)) &&
      !fixes.some((fix) => fix.title === title),
  )
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
      if (!sharesLine(toRange(finding.span, line), range)) continue
      const diagnostic = toDiagnostic(finding, { uri: document.uri, line, docsBase })
      if (!isMeant(diagnostic, range, asked)) continue
      const fixes = fixesOf(finding, config)
      const safe = fixes.find(({ kind }) => kind === 'safe')
      for (const fix of fixes) {
        actions.push({
          title: fix.title,
          kind: QUICK_FIX,
          diagnostics: [diagnostic],
          // What is preferred is applied by one key, without a look at it.
          ...(fix === safe ? { isPreferred: true } : {}),
          edit: versionedEdit(
            document,
            fix.edits.map((edit) => ({ range: toRange(edit.span, line), newText: edit.newText })),
          ),
        })
      }
    }
  }
  return actions
}

const ALL_SAFE = 'Apply all safe fixes'

/**
 * The same beside a safe fix, where there are more: what can be done to the text as it is now. Unlike
 * `fixAll` it does not look again at what comes of it, since a menu is made at every move of the cursor.
 */
function allSafeFixes(document: CableDocument, context: CodeActionContext): CodeAction[] {
  const { applied, edits } = compatibleEdits(safeFixes(document, context))
  if (applied.length < 2) return []
  const placed = edits.map(({ span, newText }) => ({ range: toRange(span, 0), newText }))
  return [{ title: ALL_SAFE, kind: QUICK_FIX, edit: versionedEdit(document, placed) }]
}

/** One edit that brings all safe fixes, those that come up in consequence included. */
function fixAll(document: CableDocument, context: CodeActionContext): CodeAction[] {
  const text = documentText(document)
  const fixed = fixText(text, (current) => safeFixes(openDocument(document.uri, 0, current), context))
  if (fixed.text === text) return []
  return [
    {
      title: ALL_SAFE,
      kind: FIX_ALL,
      edit: versionedEdit(document, lineEdits(text, fixed.text)),
    },
  ]
}

/** The first safe fix of every finding, placed in the text. */
function safeFixes(document: CableDocument, { vocabulary, linter, config }: CodeActionContext): Fix[] {
  return placedMessages(document, vocabulary).flatMap(({ message, line }) =>
    linter.lint(message, config).flatMap((finding) => {
      if (finding.rule.fix !== 'safe') return []
      const fix = fixesOf(finding, config).find(({ kind }) => kind === 'safe')
      return fix ? [{ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, line) })) }] : []
    }),
  )
}

/** The same fence as for the rule itself: one that fails loses its own fixes, and the others are offered. */
function fixesOf(finding: Finding, config: LintConfig): readonly Fix[] {
  const known = asked.get(finding)
  if (known) return known
  const fixes = askedFixes(finding, config)
  asked.set(finding, fixes)
  return fixes
}

/** A menu asks twice: for what is offered, and for all that is safe. A rule that fails is told of once. */
const asked = new WeakMap<Finding, readonly Fix[]>()

function askedFixes(finding: Finding, config: LintConfig): readonly Fix[] {
  try {
    return finding.fixes?.() ?? []
  } catch (error) {
    config.onRuleError(finding.rule, error)
    return []
  }
}
