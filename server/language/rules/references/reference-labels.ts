import type { Message } from '../../model/message/message.ts'
import type { Part } from '../../model/message/span.ts'

/** The first label that breaks the sequence A, B, C …, with the letter expected there; undefined where none does. */
export function firstWrongLabel({
  references,
}: Message): { readonly label: Part; readonly index: number; readonly expected: string } | undefined {
  const labels = references?.labels ?? []
  // I, II, III: of Roman numbers only those of one letter are read as labels.
  if (labels[0]?.text === 'I' && labels.every(({ text }) => /^[IVX]$/.test(text))) return undefined
  // Beyond Z the practice differs.
  for (const [index, label] of labels.slice(0, 26).entries()) {
    const expected = String.fromCharCode(65 + index)
    if (label.text !== expected) return { label, index, expected }
  }
  return undefined
}
