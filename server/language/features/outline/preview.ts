import type { Line } from '../../syntax/lines/line.ts'
import { trimEndOf } from '../../text/trim-end.ts'

/**
 * The first words of wrapped lines, from column `column` of the first, in one line of at most `limit`
 * characters and a mark of what is missing. Cut between words; a word longer than all that is cut inside,
 * never within a surrogate pair. Reads no further than it has to.
 */
export function preview(lines: Iterable<Line>, column: number, limit: number): string {
  let text = ''
  let from = column
  for (const { plain } of lines) {
    // A piece at a time: of rows in columns most are blanks, which are evened out.
    for (let at = from; at < plain.length && text.length <= limit; at += limit * 2) {
      const piece = plain.slice(at, at + limit * 2)
      text = `${text}${at === from && text !== '' ? ' ' : ''}${piece}`.replace(/\s+/g, ' ').trimStart()
    }
    from = 0
    if (text.trimEnd().length > limit) break
  }
  return cut(text.trimEnd(), limit)
}

/** The text, or its beginning with ` ...` behind it. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const blank = text.lastIndexOf(' ', limit)
  const end = blank > limit / 2 ? blank : withoutHalfPair(text, limit)
  return `${trimEndOf(text.slice(0, end), ' ,;:')} ...`
}

function withoutHalfPair(text: string, end: number): number {
  const code = text.charCodeAt(end - 1)
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end
}
