import type { Block } from '../../syntax/blocks/block.ts'
import type { LabelField } from '../message/message.ts'
import { textLines } from './block-lines.ts'
import { flowOf } from './flow.ts'

export interface LabelBlock {
  readonly field: LabelField
  readonly block: Block
  /** First line of the block in the message. */
  readonly line: number
  /** Column of the value on the first line. */
  readonly column: number
}

/** A `Name: value` block of the SMART layout; undefined for a block that only continues another. */
export function readLabel(block: Block, line: number): LabelBlock | undefined {
  const first = block.lines[0]
  if (!first) return undefined
  const match = NAME.exec(first.plain)
  if (!match) return undefined
  const text = match[1] ?? ''
  const start = first.plain.indexOf(text)
  const column = match[0].length
  const value = flowOf(textLines(block), line, column)
  return {
    field: {
      name: TORN_SLASH.test(text) ? 'Date/DTG' : text,
      keyword: { line, endLine: line, start, end: start + text.length, text },
      value: value.part(0, value.text.length),
    },
    block,
    line,
    column,
  }
}

/** `Date!DTG`, `DatelDTG`: the slash as readers of scans see it. */
const TORN_SLASH = /^Date[!|lI1]DTG$/
const NAME = /^\s*([A-Z][A-Za-z./!|1 ]{1,18}?)\s{0,3}:\s*/
