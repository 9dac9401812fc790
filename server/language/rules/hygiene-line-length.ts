import { textLines } from '../model/block-lines.ts'
import { blockTable } from '../model/block-table.ts'
import type { BodyRole } from '../model/body.ts'
import type { Message } from '../model/message.ts'
import { oneLine } from '../model/span.ts'
import type { Block } from '../syntax/block.ts'
import { defineRule, type Edit } from './rule.ts'
import { wrapEdits } from './support/wrap-line.ts'

const HEAD = 'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n'

export default defineRule({
  id: 'hygiene-line-length',
  title: 'Line too long',
  scope: 'message',
  severity: { draft: 'hint', transmitted: 'hint', archival: 'off' },
  fix: 'ask',
  docs: {
    what: 'Lines of the text are longer than 55 columns in a draft, or 69 in a transmitted copy. One finding for a message, at the first.',
    why: 'Teleprinters broke what went over the end of the line, in the middle of a word.',
    source:
      '5 FAH-1 H-246.1 (55 columns for drafters); the telegraph page has 69. A third of accepted copies have longer lines, so it is a hint, and copies from archives, which were wrapped anew, are left alone. Lines without a blank to break at are passed over.',
    bad: [
      {
        text: `${HEAD}1. (U) The King of Ruritania went from Zenda to Strelsau on the old road.\n\n2. (U) Second.\n`,
        profile: 'draft',
        fixed: `${HEAD}1. (U) The King of Ruritania went from Zenda to\nStrelsau on the old road.\n\n2. (U) Second.\n`,
      },
    ],
    good: [{ text: `${HEAD}1. (U) The King of Ruritania went to Strelsau.\n\n2. (U) Second.\n`, profile: 'draft' }],
    fix: 'Breaks each such line at the last blank before the limit. Lines that are short enough stay as they are.',
  },
  check(message, report, { profile }) {
    const limit = profile === 'draft' ? 55 : 69
    const long = longBlocks(message, limit)
    if (long.length === 0) return
    let count = 0
    let longest = 0
    let first: { line: number; length: number } | undefined
    for (const { block, line } of long) {
      textLines(block).forEach((text, index) => {
        if (text.plain.length <= limit || wrapEdits(text, line + index, limit).length === 0) return
        count++
        longest = Math.max(longest, text.plain.length)
        first ??= { line: line + index, length: text.plain.length }
      })
    }
    if (!first) return
    report({
      span: oneLine(first.line, limit, first.length),
      message:
        count === 1
          ? `The line has ${first.length} columns: ${limit} is the limit`
          : `${count} lines are longer than ${limit} columns, the longest has ${longest}`,
      fixes: () => [{ title: `Wrap at ${limit} columns`, kind: 'ask', edits: allEdits(long, limit) }],
    })
  },
})

const TEXT_ROLES: ReadonlySet<BodyRole | undefined> = new Set(['paragraph', 'continuation', 'plain', 'quoted'])

interface LongBlock {
  readonly block: Block
  readonly line: number
}

function longBlocks({ slice, body }: Message, limit: number): LongBlock[] {
  const widths = blockTable(slice, 'widths', widthOf)
  const offset = widths.length - body.blocks.length
  const long: LongBlock[] = []
  for (let index = offset; index < widths.length; index++) {
    const block = slice.blocks[index]
    if (!block || (widths[index] ?? 0) <= limit || !TEXT_ROLES.has(body.roles[index - offset])) continue
    long.push({ block, line: slice.starts[index] ?? 0 })
  }
  return long
}

function widthOf(block: Block): number {
  let width = 0
  for (const line of block.lines) width = Math.max(width, line.plain.length)
  return width
}

function allEdits(long: readonly LongBlock[], limit: number): readonly Edit[] {
  return long.flatMap(({ block, line }) =>
    textLines(block).flatMap((text, index) => wrapEdits(text, line + index, limit)),
  )
}
