import type { Block } from '../../../syntax/blocks/block.ts'
import type { MessageSlice } from '../../../syntax/document/message-slice.ts'
import type { Ending, PageMarker, SectionHeader } from '../../message/message.ts'
import { type Part, partOf } from '../../message/span.ts'
import { readClassification, readPageMarker } from '../fields/read-classification.ts'
import { blockSpan, textLines } from '../lines/block-lines.ts'
import { gluedEnding } from '../lines/glued-ending.ts'

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
    const joined =
      kind === 'separation' && whole.text.includes('#') ? joinedEnding(first.plain, line, first.indent) : undefined
    if (joined) {
      separations.push(joined.separation)
      validation ??= joined.validation
      endOfMessage ??= joined.endOfMessage
    } else if (kind === 'separation') separations.push(whole)
    else if (kind === 'validation') validation ??= partOf(first.plain, line, first.indent + 1, first.plain.length)
    else endOfMessage ??= behindLevel(whole, line)
  }
  const glued = behindText(blocks, starts)
  if (glued) separations.push(glued.separation)
  return { separations, validation: validation ?? glued?.validation, endOfMessage: endOfMessage ?? glued?.endOfMessage }
}

interface GluedEnding {
  readonly separation: Part
  readonly validation: Part | undefined
  readonly endOfMessage: Part | undefined
}

/** `…, N1.// BT #0001 NNNN`: an ending whose line breaks were lost, on the last line of the text. */
function behindText(blocks: readonly Block[], starts: readonly number[]): GluedEnding | undefined {
  const index = blocks.findLastIndex(({ kind }) => kind === 'paragraph' || kind === 'text')
  const lines = blocks[index] ? textLines(blocks[index]) : []
  const { plain = '' } = lines.at(-1) ?? {}
  const from = gluedEnding(plain)
  if (from === undefined) return undefined
  return joinedEnding(plain, (starts[index] ?? 0) + lines.length - 1, from)
}

/** `BT #0001 NNNN` from a column to the end of the line. */
function joinedEnding(plain: string, line: number, from: number): GluedEnding {
  const part = (sign: RegExp, skipped = 0): Part | undefined => {
    const found = sign.exec(plain.slice(from))
    const start = from + (found?.index ?? 0) + skipped
    return found ? partOf(plain, line, start, start + found[0].length - skipped) : undefined
  }
  return {
    separation: partOf(plain, line, from, from + 2),
    validation: part(/#\d{1,6}/, 1),
    endOfMessage: part(/N{4}$/),
  }
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
