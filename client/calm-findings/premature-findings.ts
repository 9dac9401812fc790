/** A finding as an editor has it, as far as it matters here. */
export interface Finding {
  readonly code?: string | number | { readonly value: string | number } | undefined
  readonly range: Span
}

export interface Span {
  readonly start: Point
  readonly end: Point
}

export interface Point {
  readonly line: number
  readonly character: number
}

/**
 * Findings that come up under the cursor while something is being written there, and would likely be gone
 * with the next key: those that touch the cursor and were not there before. All others are worth showing.
 * At the start of a line the cursor touches what ends on the line before: that line has just been left.
 *
 * @param shown what the editor shows so far; the text may have moved a little since
 */
export function prematureFindings<F extends Finding>(
  found: readonly F[],
  shown: readonly Finding[],
  cursor: Point,
): readonly F[] {
  return found.filter(
    (finding) =>
      touches(finding.range, cursor) && !shown.some((old) => ruleOf(old) === ruleOf(finding) && isNear(old, cursor)),
  )
}

function touches({ start, end }: Span, { line, character }: Point): boolean {
  const begins = start.line < line || (start.line === line && start.character <= character)
  if (!begins) return false
  return (
    end.line > line || (end.line === line && end.character >= character) || (character === 0 && end.line === line - 1)
  )
}

function ruleOf({ code }: Finding): unknown {
  return typeof code === 'object' ? code.value : code
}

/** On the line of the cursor, or one off: enough to take it for the same finding. */
function isNear({ range: { start, end } }: Finding, { line }: Point): boolean {
  return start.line - 1 <= line && line <= end.line + 1
}
