import { type Change, type Comparison, labelOf, type Side } from './comparison.ts'
import { summaryOf } from './summary.ts'

/** A side of a change: lines and columns from 1, the end exclusive. */
export interface JsonSide {
  readonly label: string
  readonly text: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface JsonChange {
  readonly layer: string
  readonly kind: string
  readonly extent: string
  readonly label: string
  readonly before: JsonSide
  readonly after: JsonSide
}

export interface JsonComparison {
  readonly summary: string
  readonly same: boolean
  readonly changes: readonly JsonChange[]
}

/** A comparison as data for other programs. */
export function comparisonJson(comparison: Comparison): JsonComparison {
  return {
    summary: summaryOf(comparison),
    same: comparison.changes.length === 0,
    changes: comparison.changes.map(jsonChange),
  }
}

function jsonChange(change: Change): JsonChange {
  const { layer, kind, extent, before, after } = change
  return { layer, kind, extent, label: labelOf(change), before: jsonSide(before), after: jsonSide(after) }
}

function jsonSide({ label, text, line, start, endLine, end }: Side): JsonSide {
  return { label, text, line: line + 1, column: start + 1, endLine: endLine + 1, endColumn: end + 1 }
}
