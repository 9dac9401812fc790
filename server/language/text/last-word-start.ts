/** Column at which the last word of a line begins, at most `most` characters from its end; 0 for one word. */
export function lastWordStart(text: string, most: number): number {
  let start = text.length
  while (start > 0 && text.length - start < most && !/\s/.test(text.charAt(start - 1))) start--
  return start
}
