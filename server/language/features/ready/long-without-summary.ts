import { blockSpan } from '../../model/reading/lines/block-lines.ts'
import type { ReadyCheck } from './matter.ts'

/** Over three pages a summary is wanted; 5 FAH-1 H-246.3. A page of a telegram has twenty lines. */
export const longWithoutSummary: ReadyCheck = ({ body }) => {
  const lines = body.blocks.reduce(
    (sum, block, index) => sum + (COUNTED.has(body.roles[index] ?? '') ? block.lines.length : 0),
    0,
  )
  const [first] = body.blocks
  if (!first || lines <= PAGES * PAGE_LINES || body.namedBlocks.some(({ name }) => /SUMMARY|INTRODUCTION/.test(name)))
    return []
  const { line, start } = blockSpan(first, body.lines[0] ?? 0)
  const span = { line, start, endLine: line, end: first.lines[0]?.plain.length ?? start }
  return [
    {
      id: 'ready-summary',
      weight: 'asks',
      span,
      text: `The text has ${lines} lines and no summary: over three pages, one is wanted`,
    },
  ]
}

const PAGES = 3
const PAGE_LINES = 20
const COUNTED: ReadonlySet<string> = new Set([
  'paragraph',
  'quoted',
  'continuation',
  'heading',
  'list',
  'plain',
  'rule',
])
