import type { ChangeSet } from '@codemirror/state'

/**
 * The text with the changes made to it, in which every line that nobody touched ends as it did: the editor
 * knows one kind of line end, a text may have several.
 *
 * @param original the text as it was read
 * @param changes all that was done since, in offsets of a text whose lines end with one character each
 * @param eol how new lines end
 */
export function mendedText(original: string, changes: ChangeSet, eol: string): string {
  const take = taker(original)
  const parts: string[] = []
  let at = 0
  changes.iterChanges((from, to, _from, _to, inserted) => {
    parts.push(take(from - at), replaced(take(to - from), inserted.toString(), eol))
    at = to
  })
  parts.push(take(changes.length - at))
  return joined(parts)
}

/** What was taken out and put back is as it was: a change and its undoing are no change. */
function replaced(gone: string, inserted: string, eol: string): string {
  const before = gone.replaceAll(/\r\n?/g, '\n')
  const most = Math.min(before.length, inserted.length)
  let head = 0
  while (head < most && before[head] === inserted[head]) head++
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === inserted[inserted.length - 1 - tail]) tail++
  const take = taker(gone)
  const kept = take(head)
  take(before.length - head - tail)
  return joined([kept, inserted.slice(head, inserted.length - tail).replaceAll('\n', eol), take(tail)])
}

/** Two line ends that meet stay two: a lone return before a line feed would be one with it, so that it becomes a pair. */
function joined(parts: readonly string[]): string {
  let text = ''
  for (const part of parts) {
    const meets = text.endsWith('\r') && part.startsWith('\n')
    text += meets ? `\n${part}` : part
  }
  return text
}

/** Gives the text piece by piece, each of so many characters, of which a line end is one. */
function taker(text: string): (count: number) => string {
  let at = 0
  let pair = text.indexOf('\r\n')
  return (count) => {
    const start = at
    let left = count
    while (left > 0) {
      if (pair < 0 || pair - at >= left) {
        at += left
        break
      }
      left -= pair - at + 1
      at = pair + 2
      pair = text.indexOf('\r\n', at)
    }
    return text.slice(start, at)
  }
}
