import { blockTable, unusual } from '../../model/incremental/block-table.ts'
import type { Message } from '../../model/message/message.ts'
import { type Part, partOf, shift } from '../../model/message/span.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import type { Line } from '../../syntax/lines/line.ts'

/** The mark of an item inside a paragraph: `A. (S) …`, `- (C/NF) …`. */
export interface ItemMark {
  /** With its parentheses, in lines of the message. */
  readonly part: Part
  readonly inner: string
}

/**
 * Marks of lettered and dashed items of the cable's own text, in running order. After an edit only new
 * blocks are looked at.
 */
export function itemMarks({ slice, body }: Message): readonly ItemMark[] {
  const table = blockTable(slice, 'item marks', marksOf)
  const offset = table.length - body.blocks.length
  const found: ItemMark[] = []
  for (const index of unusual(table, NONE)) {
    const marks = table[index]
    const role = body.roles[index - offset]
    if (!marks || index < offset || role === 'quoted' || role === 'trailer') continue
    const line = body.lines[index - offset] ?? 0
    for (const { part, inner } of marks) found.push({ part: shift(part, line), inner })
  }
  return found
}

const NONE: readonly ItemMark[] = []

function marksOf(block: Block): readonly ItemMark[] {
  if (block.kind !== 'paragraph' && block.kind !== 'text') return NONE
  let found: ItemMark[] | undefined
  for (let index = 0; index < block.lines.length; index++) {
    const { plain, indent } = block.lines[index] as Line
    // One character spares nearly all lines the pattern: `A.`, `a)`, `--`, `- (`.
    if (!BEHIND_LABEL.has(plain.charCodeAt(indent + 1)) || !plain.includes('(', indent)) continue
    const match = ITEM.exec(plain)
    if (!match) continue
    const [whole, label = '', mark = '', inner = ''] = match
    // Some software wrote labels twice.
    if (label.toUpperCase() === inner) continue
    found ??= []
    found.push({ part: partOf(plain, index, whole.length - mark.length, whole.length), inner })
  }
  return found ?? NONE
}

const BEHIND_LABEL: ReadonlySet<number> = new Set(Array.from('.)- (', (character) => character.charCodeAt(0)))
/** The label of an item and a classified mark behind it, in capitals: (c) is a label more often than a mark. */
const ITEM = /^\s{0,20}(?:([A-Za-z])[.)]|-{1,2}) {0,4}(\(((?:C|S|TS)(?:\/{1,2}[A-Z]{2,6})?)\))(?= )/
