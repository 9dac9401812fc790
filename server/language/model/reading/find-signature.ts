import type { Block } from '../../syntax/blocks/block.ts'
import { isSignature } from '../../syntax/lines/address-shape.ts'
import { type Part, partOf } from '../message/span.ts'
import { textLines } from './block-lines.ts'

export interface FoundSignature {
  readonly block: number
  readonly part: Part
}

/** The surname at the end of the text; also two stacked surnames, mixed case, or glued to the last sentence. */
export function findSignature(blocks: readonly Block[], lines: readonly number[]): FoundSignature | undefined {
  let last = blocks.length - 1
  while (last >= 0 && END_KINDS.has(blocks[last]?.kind ?? 'blank')) last--
  const block = blocks[last]
  if (!block || (block.kind !== 'text' && block.kind !== 'paragraph')) return undefined
  const text = textLines(block)
  const line = text[text.length - 1]
  if (!line) return undefined
  const content = line.plain.slice(line.indent)
  const part = partOf(line.plain, (lines[last] ?? 0) + text.length - 1, line.indent, line.plain.length)
  if (block.kind === 'text' && text.length <= 2 && (isSignature(content) || MIXED_SIGNATURE.test(content)))
    return { block: last, part }
  // Behind a group mark or the like the surname stands a block higher.
  if (block.kind === 'text' && /^(?:GP-?\d|X?GDS|EXEMPT|YY)\.?$/.test(content))
    return signatureAbove(blocks, lines, last)
  return text.length > 1 && isGluedSignature(content, text[text.length - 2]?.plain ?? '')
    ? { block: -1, part }
    : undefined
}

/** A surname directly below the last sentence, which is over: in a text in capitals any short last line looks like one. */
function isGluedSignature(content: string, before: string): boolean {
  return isSignature(content) && !/[ .]/.test(content) && /[.!?:)"']$/.test(before)
}

function signatureAbove(blocks: readonly Block[], lines: readonly number[], index: number): FoundSignature | undefined {
  const block = blocks[index - 1]
  if (block?.kind !== 'text') return undefined
  const line = textLines(block)[0]
  const content = line?.plain.slice(line.indent) ?? ''
  if (!line || !isSignature(content)) return undefined
  return { block: index - 1, part: partOf(line.plain, lines[index - 1] ?? 0, line.indent, line.plain.length) }
}

const END_KINDS: ReadonlySet<string> = new Set([
  'furniture',
  'separation',
  'validation',
  'end-of-message',
  'trailer',
  'blank',
  'label',
  'rule',
  'captions',
])
const MIXED_SIGNATURE = /^[A-Z][a-z'-]{2,20}(?: [A-Z][a-z'-]{2,20})?$/
