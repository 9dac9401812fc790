import type { Edit } from '../../model/message/edit.ts'
import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import type { Asked, Drafted } from './asked.ts'
import { ownSections, quotedHeads } from './own-sections.ts'
import { removeBlocks } from './remove-blocks.ts'
import { disorder, headsAbove } from './section-heads.ts'

/** Takes the heads of further sections out, and what counts them on the classification line; the station serial number stays. */
export function joinSections({ message }: Asked): Drafted {
  const { classification, body, slice } = message
  const quoted = quotedHeads(message)
  const isOwn = (index: number): boolean => {
    const first = body.lines[index] ?? 0
    const behind = first + (body.blocks[index]?.lines.length ?? 0)
    return body.roles[index] === 'section' && !quoted.some((line) => line >= first && line < behind)
  }
  const { blocks: above, strange } = headsAbove(message, isOwn)
  const repeated = headLines(message)
  const isRepeated = (index: number): boolean => {
    const lines = body.roles[index] === 'furniture' ? body.blocks[index]?.lines : undefined
    const written = lines?.filter(({ kind }) => kind !== 'blank') ?? []
    return written.length > 0 && written.every(({ plain }) => repeated.has(plain.trim()))
  }
  // Some sections say their captions and fields once more.
  const isOfHead = (index: number): boolean => {
    let above = index
    while (isRepeated(above)) above--
    return isOwn(above)
  }
  const heads = removeBlocks(message, (index) => isOfHead(index) || above.has(index), 'glued')
  const counted = classification?.section
  if (heads.length === 0 && !counted) return { sentence: 'This cable is not in sections.' }
  const others = ownSections(message)
  if (counted && counted.number > 1)
    return {
      sentence: others.some(({ line }) => line.section?.number === 1)
        ? `Section ${counted.number} stands above section 1: put them in order first.`
        : `This is section ${counted.number}: join it to the first in one file.`,
    }
  const sentence = disorder(message, others)
  if (sentence !== undefined) return { sentence }
  if (strange !== undefined)
    return {
      sentence: `Nobody can tell how much of what stands around line ${strange + 1} is the header of a further section: take that out first.`,
    }
  const edits: Edit[] = [...heads]
  if (counted) {
    const { line, start, end } = counted.span
    const text = lineText(slice, line)
    edits.push({ span: oneLine(line, start, text.charAt(end) === ' ' ? end + 1 : end), newText: '' })
  }
  return { edits }
}

/** What stands between the level and the text. */
function headLines({ slice, body }: Message): ReadonlySet<string> {
  const head = slice.blocks.slice(0, slice.blocks.length - body.blocks.length)
  const lines = head.flatMap(({ kind, lines: own }) => (REPEATED.has(kind) ? own : []))
  return new Set(lines.map(({ plain }) => plain.trim()).filter((plain) => plain !== ''))
}

const REPEATED: ReadonlySet<string> = new Set(['captions', 'order', 'tags', 'subject', 'references', 'authority'])
