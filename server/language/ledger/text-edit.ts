/** A replacement by offsets: what stands from `start` to `end` gives way. */
export interface TextReplacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with the replacements made; they have to be in order and free of overlaps. */
export function replaced(text: string, replacements: readonly TextReplacement[]): string {
  if (replacements.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: put } of replacements) {
    parts.push(text.slice(at, start), put)
    at = end
  }
  return parts.join('') + text.slice(at)
}

export function inOrder(replacements: readonly TextReplacement[]): TextReplacement[] {
  return [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * Where a stretch of a text stands after replacements in order; undefined where one of them changed it or put
 * something inside. What is put at its edges stays outside.
 */
export function movedStretch(
  { start, end }: { readonly start: number; readonly end: number },
  replacements: readonly TextReplacement[],
): { start: number; end: number } | undefined {
  let shift = 0
  for (const other of replacements) {
    // Two that only put something in at one place: nobody knows which comes first.
    const isSamePlace = start === end && other.start === other.end && other.start === start
    if (other.end <= start && !isSamePlace) shift += other.text.length - (other.end - other.start)
    else if (other.start >= end && !isSamePlace) break
    else return undefined
  }
  return { start: start + shift, end: end + shift }
}
