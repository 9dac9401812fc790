import { landmarks } from '../../../model/incremental/landmarks.ts'
import type { Message } from '../../../model/message/message.ts'
import { blockFacts } from '../../../model/reading/body/block-facts.ts'
import type { MessageSlice } from '../../../syntax/document/message-slice.ts'

/** The furthest section of which a header, a page marker or a page line is here; 1 in a message without sections. */
export function lastSection(message: Message): number {
  const { classification, sections, pageMarkers } = message
  const last = Math.max(
    classification?.section?.number ?? 1,
    ...sections.map(({ line }) => line.section?.number ?? 1),
    ...pageMarkers.map(({ section }) => section),
  )
  const total = classification?.section?.total ?? 1
  return last < total || !classification ? Math.max(last, sectionsOnPageLines(message.slice)[1]) : last
}

/**
 * The message is a section after the first, so that what stands in the first is not to be expected. A number beyond
 * the total is itself a mistake, and says nothing.
 */
export function isLaterSection({ classification, slice }: Message): boolean {
  // Without a header the page lines alone tell.
  if (!classification) return sectionsOnPageLines(slice)[0] > 1
  const { number = 1, total } = classification.section ?? {}
  return number > 1 && (total === undefined || number <= total)
}

/**
 * All sections are here, and the last does not break off: what is not there is missing. Where only the header of
 * the first section survived, the text is whole when it is signed at its end and its numbers run on to there.
 */
export function isWhole(message: Message): boolean {
  const section = message.classification?.section
  if (section && section.number === 1 && message.signature && runsOn(message)) return true
  if (section && (isLaterSection(message) || lastSection(message) < (section.total ?? 1))) return false
  const { blocks } = message.body
  const last = blocks.findLast(({ kind }) => kind === 'paragraph' || kind === 'text')
  // A short line is an item or a title; what is being written is not cut off.
  return (
    message.signature !== undefined || last === undefined || message.layout === 'draft' || !blockFacts(last).breaksOff
  )
}

function runsOn({ body: { runs } }: Message): boolean {
  const [first] = runs
  return runs.length === 1 && first !== undefined && first.number === 1 && first.length > 2
}

/** `PAGE 02        RIYADH  00905  03 OF 03  060018Z`: the first and the highest section that they name; 1 where none does. */
function sectionsOnPageLines(slice: MessageSlice): readonly [first: number, last: number] {
  let first = 0
  let last = 1
  for (const index of landmarks(slice)) {
    const block = slice.blocks[index]
    if (block?.kind !== 'furniture') continue
    for (const line of block.lines) {
      if (line.kind !== 'page') continue
      const section = Number(PAGE_SECTION.exec(line.plain)?.[1] ?? 1)
      first ||= section
      last = Math.max(last, section)
    }
  }
  return [first || 1, last]
}

/** `PAGE 02 OF 03` counts pages. */
const PAGE_SECTION = /(?<!\bPAGE {0,4}) (\d{1,2}) OF \d{1,2}(?: |$)/
