import type { MessageSlice } from '../../../syntax/document/message-slice.ts'
import type { Ending, PageMarker, SectionHeader } from '../../message/message.ts'
import { type Part, partOf } from '../../message/span.ts'
import { readClassification, readPageMarker } from '../fields/read-classification.ts'
import { blockSpan, textLines } from '../lines/block-lines.ts'

/** BT, `#nnnn` and NNNN of a message, which stand among its landmarks. */
export function readEnding({ blocks, starts }: MessageSlice, landmarks: readonly number[]): Ending {
  const separations: Part[] = []
  let validation: Part | undefined
  let endOfMessage: Part | undefined
  for (const index of landmarks) {
    const block = blocks[index]
    const kind = block?.kind
    if (!block || (kind !== 'separation' && kind !== 'validation' && kind !== 'end-of-message')) continue
    const first = block.lines[0]
    if (!first) continue
    const line = starts[index] ?? 0
    const whole = partOf(first.plain, line, first.indent, first.plain.length)
    if (kind === 'separation') separations.push(whole)
    else if (kind === 'validation') validation ??= partOf(first.plain, line, first.indent + 1, first.plain.length)
    else endOfMessage ??= behindLevel(whole, line)
  }
  return { separations, validation, endOfMessage }
}

/** `CONFIDENTIAL NNN`: the level of the page shares the line. */
function behindLevel(whole: Part, line: number): Part {
  const length = whole.text.includes(' NNN') ? (/^[A-Z ]{6,24} (?=N{3,6}\b)/.exec(whole.text)?.[0].length ?? 0) : 0
  return length === 0 ? whole : { ...whole, line, start: whole.start + length, text: whole.text.slice(length) }
}

/** Repeated headers of further sections, and page markers. */
export function readSections(
  { blocks, starts }: MessageSlice,
  landmarks: readonly number[],
): { sections: SectionHeader[]; pageMarkers: PageMarker[] } {
  const sections: SectionHeader[] = []
  const pageMarkers: PageMarker[] = []
  for (const index of landmarks) {
    const block = blocks[index]
    if (block?.kind !== 'section' && block?.kind !== 'furniture') continue
    const line = starts[index] ?? 0
    const lines = textLines(block)
    lines.forEach((text, offset) => {
      if (block.kind === 'section' && text.kind === 'classification') {
        const read = readClassification(lines.slice(offset), line + offset)
        if (read) sections.push({ span: blockSpan(block, line), line: read })
      }
      const marker = text.kind === 'page-marker' ? readPageMarker(text, line + offset) : undefined
      if (marker) pageMarkers.push(marker)
    })
  }
  return { sections, pageMarkers }
}
