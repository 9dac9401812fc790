import type { Message } from '../../model/message/message.ts'
import type { PlacedFinding } from './fingerprints.ts'

/**
 * Names the place of each finding of a message, in their order, so that one can be told again after the lines
 * above it have changed: eight hexadecimal digits over the text of its first line, blanks and letter case
 * aside, and where a rule has several on such lines, which of them it is (`3f2a9c1d`, `3f2a9c1d-2`).
 *
 * A digest and no words: what a configuration remembers is no part of the record.
 */
export function placeKeys(message: Message, findings: readonly PlacedFinding[]): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map(({ rule, span }) => {
    const digest = digestOf(lineText(message, span.line))
    const name = `${rule.id} ${digest}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? digest : `${digest}-${count}`
  })
}

/** What `LintConfig.ignored` holds for one finding. */
export function ignoredName(ruleId: string, key: string): string {
  return `${ruleId} ${key}`
}

function lineText({ slice }: Message, line: number): string {
  let low = 0
  let high = slice.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((slice.starts[middle] ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return slice.blocks[low]?.lines[line - (slice.starts[low] ?? 0)]?.text ?? ''
}

/** FNV-1a, 32 bits, over code points. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5
  for (const unit of text.toLowerCase().split(/\s+/).join(' ').trim()) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
