import type { Message } from '../../model/message/message.ts'

export interface NextLabel {
  /** `B.`, or `B)` where the others are written so. */
  readonly text: string
  /** Column of the labels above. */
  readonly column: number
  /** Line of the last label. */
  readonly line: number
}

/**
 * The label that a further reference has, below a list of labels in sequence; undefined where they are not in
 * sequence, or where there is none.
 */
export function nextLabel({ references }: Message, above = Number.POSITIVE_INFINITY): NextLabel | undefined {
  const labels = (references?.labels ?? []).filter(({ line }) => line < above)
  const last = labels.at(-1)
  if (!last) return undefined
  const inOrder = labels.every(({ text }, index) => text.toUpperCase() === String.fromCharCode(65 + index))
  if (!inOrder || labels.length > 25) return undefined
  return { text: String.fromCharCode(65 + labels.length), column: last.start, line: last.line }
}
