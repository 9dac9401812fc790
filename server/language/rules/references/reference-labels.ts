import type { Message } from '../../model/message/message.ts'
import type { ReferenceList } from '../../model/message/reference.ts'
import type { Part } from '../../model/message/span.ts'
import { lineText } from '../support/lines/head-lines.ts'

/** The first label that breaks the sequence A, B, C …, with the letter expected there; undefined where none does. */
export function firstWrongLabel({
  references,
}: Message): { readonly label: Part; readonly index: number; readonly expected: string } | undefined {
  const labels = references?.labels ?? []
  // A list that lost its keyword lost its first items too.
  if (!references || references.keyword.text === '') return undefined
  // I, II, III: of Roman numbers only those of one letter are read as labels.
  if (labels[0]?.text === 'I' && labels.every(({ text }) => /^[IVX]$/.test(text))) return undefined
  const first = firstExpected(references)
  // Beyond Z the practice differs.
  for (const [index, label] of labels.slice(0, 26).entries()) {
    const expected = String.fromCharCode(first + index)
    if (label.text !== expected) return isInColumns(labels, first) ? undefined : { label, index, expected }
  }
  return undefined
}

/** A, C on one line and B, D on the next: the list is set in two columns, or in three. */
function isInColumns(labels: readonly Part[], first: number): boolean {
  const rows = new Map<number, Part[]>()
  for (const label of labels) rows.set(label.line, [...(rows.get(label.line) ?? []), label])
  const columns = Math.max(...[...rows.values()].map((row) => row.length))
  if (rows.size < 2 || columns < 2) return false
  const downwards = Array.from({ length: columns }, (_, column) =>
    [...rows.values()].flatMap((row) => row[column] ?? []),
  ).flat()
  return downwards.every(({ text }, index) => text === String.fromCharCode(first + index))
}

/** A or 1; B where the first reference stands without a label: `STATE 12, B. ZENDA 5`. */
function firstExpected({ labels, references }: ReferenceList): number {
  const first = labels[0]?.text ?? 'A'
  if (/\d/.test(first)) return ONE
  return first === 'B' && references[0] !== undefined && references[0].letter === undefined ? A + 1 : A
}

const A = 65
const ONE = 49

/** `a. zenda 12, b. the duke's letter, c. zenda 15`: in small letters, which are read as labels before a telegram alone. */
export function isThereInSmall({ references, slice }: Message, label: string): boolean {
  if (!references) return false
  const pattern = new RegExp(`(?:^|[\\s,;])\\(?${label.toLowerCase()}[.)]`)
  for (let line = references.span.line; line <= references.span.endLine; line++)
    if (pattern.test(lineText(slice, line))) return true
  return false
}
