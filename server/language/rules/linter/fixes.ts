import { splitLines } from '../../syntax/lines/split-lines.ts'
import type { Edit, Fix } from '../rule.ts'
import { editSet } from './edit-set.ts'

/**
 * The text with the edits applied; their lines count from the first line of the text. Edits have to be
 * free of overlaps, as those of one fix and those of `compatibleEdits` are; their order does not matter.
 * Places outside the text are moved into it.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: newText } of placedEdits(text, edits)) {
    parts.push(text.slice(at, start), newText)
    at = Math.max(at, end)
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** The edits by their offsets in the text, in order of place. */
export function placedEdits(text: string, edits: readonly Edit[]): PlacedEdit[] {
  const lines = lineTable(text)
  return edits.map((edit) => placeEdit(lines, edit)).sort(byPlace)
}

export interface ChosenEdits {
  readonly edits: readonly Edit[]
  readonly applied: readonly Fix[]
  /** Fixes that touch what an applied one changes: to be asked for again afterwards. */
  readonly left: readonly Fix[]
}

/** Takes fixes whole, in the order given, and leaves out each that overlaps one taken before. */
export function compatibleEdits(fixes: readonly Fix[]): ChosenEdits {
  const taken = editSet()
  const applied: Fix[] = []
  const left: Fix[] = []
  for (const fix of fixes) {
    if (fix.edits.some(taken.overlaps)) {
      left.push(fix)
      continue
    }
    for (const edit of fix.edits) taken.add(edit)
    applied.push(fix)
  }
  return { edits: applied.flatMap((fix) => fix.edits), applied, left }
}

export interface FixedText {
  readonly text: string
  /** Number of fixes applied, all rounds together. */
  readonly applied: number
  /** True when the text came to rest: asked again, nothing would change. */
  readonly settled: boolean
}

/**
 * Applies the fixes that `fixesOf` gives for a text, and again to what comes of it, until nothing
 * changes or `rounds` is used up. Stops as well when a text comes back that was there before.
 */
export function fixText(text: string, fixesOf: (text: string) => readonly Fix[], rounds = 10): FixedText {
  const seen = new Set<string>()
  let current = text
  let applied = 0
  for (let round = 0; round < rounds; round++) {
    seen.add(current)
    const chosen = compatibleEdits(fixesOf(current))
    const next = applyEdits(current, chosen.edits)
    if (next === current) return { text: current, applied, settled: true }
    applied += chosen.applied.length
    current = next
    if (seen.has(current)) return { text: current, applied, settled: false }
  }
  return { text: current, applied, settled: compatibleEdits(fixesOf(current)).applied.length === 0 }
}

export interface PlacedEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface LineTable {
  readonly starts: readonly number[]
  readonly lengths: readonly number[]
}

function lineTable(text: string): LineTable {
  const starts: number[] = []
  const lengths: number[] = []
  let at = 0
  for (const line of splitLines(text)) {
    starts.push(at)
    lengths.push(line.text.length)
    at += line.text.length + line.eol.length
  }
  return { starts, lengths }
}

function placeEdit(lines: LineTable, { span, newText }: Edit): PlacedEdit {
  const start = offsetOf(lines, span.line, span.start)
  return { start, end: Math.max(start, offsetOf(lines, span.endLine, span.end)), text: newText }
}

function offsetOf({ starts, lengths }: LineTable, line: number, character: number): number {
  const last = starts.length - 1
  if (line > last) return (starts[last] ?? 0) + (lengths[last] ?? 0)
  const within = Math.min(Math.max(0, line), last)
  return (starts[within] ?? 0) + Math.min(Math.max(0, character), lengths[within] ?? 0)
}

function byPlace(a: PlacedEdit, b: PlacedEdit): number {
  return a.start - b.start || a.end - b.end
}
