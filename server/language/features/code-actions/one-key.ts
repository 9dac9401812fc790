import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types'

/**
 * Whether a client asks for what it will do at once, without a menu: one finding, the whole text, and not a word why.
 * Kate asks so for *Quick Fix*, and until 22.12 does all that it is answered, one after another (observed).
 */
export function isOneKey(range: Range, context: CodeActionContext, lineCount: number): boolean {
  const { diagnostics, only, triggerKind } = context
  const { start, end } = range
  return (
    diagnostics.length === 1 &&
    only === undefined &&
    triggerKind === undefined &&
    start.line === 0 &&
    start.character === 0 &&
    end.line > 0 &&
    end.line >= lineCount - 1
  )
}

/** Of what is offered, the one thing that a key may do: the safe fix, or the only one. Where one has to choose, none. */
export function forOneKey(offered: readonly CodeAction[]): CodeAction[] {
  const fixes = offered.filter(({ kind, diagnostics }) => kind === 'quickfix' && diagnostics !== undefined)
  const [first, second] = fixes
  const preferred = fixes.find(({ isPreferred }) => isPreferred) ?? (second === undefined ? first : undefined)
  return preferred ? [preferred] : []
}
