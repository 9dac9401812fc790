import type { Message, SectionHeader } from '../../model/message/message.ts'
import { mayBeAddress } from '../../syntax/lines/address-shape.ts'
import type { Line } from '../../syntax/lines/line.ts'

/** Where the end of one transmission and the header of the next stand above the level line of a section. */
export interface SectionHeads {
  /** Indices into the blocks of the body. */
  readonly blocks: ReadonlySet<number>
  /** The first line of the message that stands among them and is no line of a header. */
  readonly strange: number | undefined
}

/** @param isOwn whether a block of the body is the head of a section of the message's own */
export function headsAbove({ body, slice }: Message, isOwn: (index: number) => boolean): SectionHeads {
  const { blocks: all, lines, roles } = body
  const known = new Set(
    slice.blocks.slice(0, slice.blocks.length - all.length).flatMap((block) => block.lines.map(({ plain }) => plain)),
  )
  const isOfHeader = (line: Line): boolean => IN_HEADER.has(line.kind) || known.has(line.plain) || isAddress(line)
  const blocks = new Set<number>()
  let strange: number | undefined
  for (let index = 0; index < all.length; index++) {
    if (!isOwn(index)) continue
    let first = index
    while (first > 0 && BETWEEN.has(all[first - 1]?.kind ?? '') && !isOwn(first - 1)) first--
    // Lines of pages above the end are of the text there.
    while (first < index && all[first]?.kind === 'furniture') first++
    for (let each = first; each < index; each++) {
      blocks.add(each)
      const odd = roles[each] === 'trailer' ? all[each]?.lines.findIndex((line) => !isOfHeader(line)) : -1
      if (odd !== undefined && odd >= 0) strange ??= (lines[each] ?? 0) + odd
    }
    // Without an end above it a header is one only where all of it can be read.
    const above = first > 0 ? all[first - 1] : undefined
    const left = above?.lines.findLastIndex((line) => OPENS_HEADER.has(line.kind)) ?? -1
    if (left >= 0 && above?.lines.slice(left).every((line) => line.kind === 'text' || isOfHeader(line)))
      strange ??= (lines[first - 1] ?? 0) + left
  }
  return { blocks, strange }
}

function isAddress({ kind, plain }: Line): boolean {
  return kind === 'text' && mayBeAddress(plain.trim())
}

/** Why the sections below the first cannot be joined to it as they stand. */
export function disorder(message: Message, sections: readonly SectionHeader[]): string | undefined {
  const { classification } = message
  const total = classification?.section?.total
  // A head that is repeated for each page counts the same section again.
  const numbers = [1]
  for (const { line } of sections) {
    const number = line.section?.number
    if (number !== undefined && number !== numbers.at(-1)) numbers.push(number)
  }
  const missing = Array.from({ length: total ?? 0 }, (_, at) => at + 1).filter((number) => !numbers.includes(number))
  const count = sections.filter(({ line }) => line.section === undefined).length
  const [first] = missing
  if (first !== undefined && missing.length > count) {
    const name = `Section ${first} of ${total}`
    const more = missing.length - 1
    const what = more === 0 ? `${name} is` : `${name} and ${more === 1 ? 'one more' : `${more} more`} are`
    return `${what} missing below this one: put the text there first.`
  }
  const early = numbers.findIndex((number, at) => number < (numbers[at - 1] ?? 0))
  if (early > 0) return `Section ${numbers[early - 1]} stands above section ${numbers[early]}: put them in order first.`
  const level = classification?.level.code
  const other = sections.find(({ line }) => line.level.code && level && line.level.code !== level)?.line
  if (!other) return undefined
  const which = other.section ? `Section ${other.section.number}` : 'A section'
  return `${which} is ${other.level.code}, and the first is ${level}: give both the same level first.`
}

const BETWEEN: ReadonlySet<string> = new Set(['separation', 'validation', 'end-of-message', 'trailer', 'furniture'])
const OPENS_HEADER: ReadonlySet<string> = new Set(['date-time-group', 'from', 'to', 'station', 'routing'])
const IN_HEADER: ReadonlySet<string> = new Set([
  ...OPENS_HEADER,
  ...['blank', 'transmission', 'janap', 'security', 'info', 'exempt', 'accounting', 'separation', 'validation'],
  ...['end-of-message', 'page', 'page-marker', 'release', 'distribution', 'control', 'level'],
])
