import type { WorkspaceEdit } from 'vscode-languageserver-types'
import { shift } from '../../model/message/span.ts'
import { compatibleEdits } from '../../rules/linter/fixes.ts'
import type { LintConfig, Linter } from '../../rules/linter/lint.ts'
import type { Fix } from '../../rules/rule.ts'
import type { CableDocument } from '../../syntax/document/document.ts'
import { withEndOfLine } from '../edits/end-of-line.ts'
import { previewed } from '../edits/previewed.ts'
import type { PlacedMessage } from '../places/placed-message.ts'
import { toRange } from '../protocol/to-lsp.ts'

/**
 * The likeliest fix of every finding of a rule, as one edit that is looked at before it is made, in which each fix has a
 * note and can be left out. Of fixes that overlap the first is taken. Undefined where nothing is to be mended, and for a rule whose
 * findings are mended one by one.
 */
export function fixAllOfRule(
  document: CableDocument,
  messages: readonly PlacedMessage[],
  rule: string,
  { linter, config }: { readonly linter: Linter; readonly config: LintConfig },
): WorkspaceEdit | undefined {
  const { applied } = compatibleEdits(messages.flatMap((placed) => fixesIn(placed, rule, linter, config)))
  if (applied.length === 0) return undefined
  const changes = applied.map(({ title, edits }) => ({
    note: { label: title, description: rule },
    edits: edits.map(({ span, newText }) => ({ range: toRange(span, 0), newText: withEndOfLine(document, newText) })),
  }))
  const { uri, version } = document
  return previewed({ uri, version }, changes)
}

function fixesIn({ message, line }: PlacedMessage, rule: string, linter: Linter, config: LintConfig): Fix[] {
  return linter.lint(message, config).flatMap((finding) => {
    if (finding.rule.id !== rule || finding.rule.oneByOne) return []
    const fix = likeliest(finding, config)
    return fix ? [{ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, line) })) }] : []
  })
}

/** A rule that fails in making a fix loses it and no other. */
function likeliest(finding: ReturnType<Linter['lint']>[number], config: LintConfig): Fix | undefined {
  try {
    return finding.fixes?.()[0]
  } catch (error) {
    config.onRuleError(finding.rule, error)
    return undefined
  }
}
