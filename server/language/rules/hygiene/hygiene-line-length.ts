import type { BodyRole } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { remember } from '../../syntax/memory/remember.ts'
import { defineRule, type Edit } from '../rule.ts'
import { DRAFT_COLUMNS, PAGE_COLUMNS, specialBlocks } from '../support/lines/block-traits.ts'
import { pastedMargin } from '../support/lines/pasted-margin.ts'
import { canWrap, wrapEdits } from './wrap-line.ts'

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
  check(message, report, { profile, mayBeCopy, columns: chosen }) {
    // The lines of what may be a copy are those of whoever copied it.
    if (mayBeCopy) return
    // Lines that were moved to the right are measured when they are back.
    if (pastedMargin(message)) return
    const limit = profile === 'draft' ? (chosen ?? DRAFT_COLUMNS) : PAGE_COLUMNS
    const long = longBlocks(message, limit)
    const first = long[0]
    if (!first) return
    const count = long.reduce((sum, { found }) => sum + found.count, 0)
    const longest = long.reduce((widest, { found }) => Math.max(widest, found.longest), 0)
    const { line, start, end, columns } = first.found
    report({
      span: oneLine(first.line + line, start, end),
      message:
        count === 1
          ? `The line has ${columns} columns: ${limit} is the limit`
          : `${count} lines are longer than ${limit} columns, the longest has ${longest}`,
      fixes: () => [
        { title: `Wrap at ${limit} columns`, kind: 'ask', edits: long.flatMap((block) => wrapBlock(block, limit)) },
      ],
    })
  },
})

const TEXT_ROLES: ReadonlySet<BodyRole | undefined> = new Set(['paragraph', 'continuation', 'plain', 'quoted'])

interface LongBlock {
  readonly block: Block
  readonly line: number
  readonly found: LongLines
}

/** Lines of a block that are too long and can be broken; the place is that of the first. */
interface LongLines {
  readonly count: number
  readonly longest: number
  readonly line: number
  /** Where it goes over the limit. */
  readonly start: number
  /** UTF-16 units to its end. */
  readonly end: number
  /** Its characters. */
  readonly columns: number
}

function longBlocks(message: Message, limit: number): readonly LongBlock[] {
  const { slice, body } = message
  const offset = slice.blocks.length - body.blocks.length
  const long: LongBlock[] = []
  for (const index of candidates(message, limit)) {
    const block = slice.blocks[index]
    if (!block || !TEXT_ROLES.has(body.roles[index - offset])) continue
    const found = remember(block, `lines over ${limit}`, () => longLines(block, limit))
    if (found.count > 0) long.push({ block, line: slice.starts[index] ?? 0, found })
  }
  return long
}

/** Few blocks are wider than a page; as wide as a draft may not be, most are. */
function candidates(message: Message, limit: number): Iterable<number> {
  if (limit < PAGE_COLUMNS) return message.slice.blocks.keys()
  return specialBlocks(message)
    .filter(({ traits }) => traits.wide)
    .map(({ index }) => index)
}

function longLines(block: Block, limit: number): LongLines {
  let count = 0
  let longest = 0
  let first: Omit<LongLines, 'count' | 'longest'> | undefined
  textLines(block).forEach((line, index) => {
    if (line.plain.length <= limit) return
    // A column is a character, also where it takes two units.
    const columns = [...line.plain]
    if (columns.length <= limit || !canWrap(line, limit)) return
    count++
    longest = Math.max(longest, columns.length)
    const start = columns.slice(0, limit).join('').length
    first ??= { line: index, start, end: line.plain.length, columns: columns.length }
  })
  return { count, longest, ...(first ?? { line: 0, start: 0, end: 0, columns: 0 }) }
}

function wrapBlock({ block, line }: LongBlock, limit: number): readonly Edit[] {
  return textLines(block).flatMap((text, index) => wrapEdits(text, line + index, limit))
}
