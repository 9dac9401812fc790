/**
 * All matches of a pattern in running order, as `matchAll` finds them, which makes a pattern of its own for each text:
 * of most texts that is all that it does. The pattern is global, and matches no empty stretch.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const found: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) found.push(match)
  return found
}

const NONE: readonly RegExpExecArray[] = []
