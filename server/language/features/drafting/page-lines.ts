import type { Message } from '../../model/message/message.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import { levelLines } from '../../rules/support/levels/level-lines.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { matchLevel } from '../../syntax/lines/level-pattern.ts'
import type { Line } from '../../syntax/lines/line.ts'

/**
 * What a page put into the text, and what only looks like it: a level in a list, a row `- 2 -`, the banner of a quoted
 * paper. Where nothing shows that a page ended there, the line is one of the text.
 *
 * @returns by the index into `body.blocks`: whether a text has such a line of nothing but its pages, or may have it of
 *   its own as well, as a level alone on a line
 */
export function pageLines(message: Message): ReadonlyMap<number, 'sure' | 'likely'> {
  const pages = groupsOf(message)
  const running = runningNumbers(pages)
  const found = new Map<number, 'sure' | 'likely'>()
  for (const page of pages) {
    const isFirm = isFirmPage(message, page, pages, running)
    const certainty = isFirm || page.isLast || page.lines.every(({ kind }) => kind === 'release') ? 'sure' : 'likely'
    for (const index of ownOf(message, page, isFirm)) found.set(index, certainty)
  }
  return found
}

/** Lines of pages that nothing of the text parts. */
interface Group {
  readonly blocks: readonly { readonly index: number; readonly lines: readonly Line[] }[]
  readonly lines: readonly Line[]
  readonly isQuoted: boolean
  /** The text above announces what stands here. */
  readonly isAnnounced: boolean
  /** The text is over. */
  readonly isLast: boolean
}

function groupsOf({ body }: Message): readonly Group[] {
  const { blocks, roles, lines, namedBlocks } = body
  const isLine = (index: number): boolean => roles[index] === 'furniture' && blocks[index]?.kind === 'furniture'
  const isOne = (index: number): boolean =>
    isLine(index) || (isBareNumber(blocks[index]) && isLine(index - 1) && isLine(index + 1))
  const groups: Group[] = []
  for (let index = 0; index < blocks.length; index++) {
    if (!isOne(index)) continue
    const above = blocks[index - 1]
    const line = lines[index] ?? 0
    const own: { index: number; lines: readonly Line[] }[] = []
    for (; isOne(index); index++) own.push({ index, lines: writtenLines(blocks[index]) })
    groups.push({
      blocks: own,
      lines: own.flatMap((each) => each.lines),
      isQuoted: namedBlocks.some(({ explicit, span }) => explicit && span.line < line && line < span.endLine),
      isAnnounced: writtenLines(above).at(-1)?.plain.trimEnd().endsWith(':') ?? false,
      isLast: !roles.slice(index).some((role) => role !== 'furniture' && role !== 'trailer'),
    })
  }
  return groups
}

function writtenLines(block: Block | undefined): readonly Line[] {
  return block ? textLines(block).filter(({ kind }) => kind !== 'blank') : []
}

/** `2` between two banners. */
function isBareNumber(block: Block | undefined): boolean {
  const lines = writtenLines(block)
  return block?.kind === 'text' && lines.length === 1 && BARE.test(lines[0]?.plain ?? '')
}

const BARE = /^\s{0,80}\d{1,3}$/

function isFirmPage(message: Message, page: Group, pages: readonly Group[], running: ReadonlySet<Group>): boolean {
  return page.lines.some((line) => isFirmLine(line, message, page, pages)) || (running.has(page) && !page.isQuoted)
}

/** The blocks of a group that pages put there. */
function ownOf(message: Message, page: Group, isFirm: boolean): readonly number[] {
  const { isQuoted, isAnnounced, isLast } = page
  const levels = page.lines.filter(({ kind }) => kind === 'level')
  const isLevel = isFirm || isLast || hasOwnLevel(message, page)
  const isOwn = (line: Line): boolean => {
    if (line.kind === 'page-marker') return isFirm
    if (line.kind === 'level' || BARE.test(line.plain)) return isLevel
    if (line.kind === 'release') return true
    if (numberOf(line) !== undefined)
      return isFirm || (!isAnnounced && !isQuoted && levels.length > 0 && isLevel && numbersOf(page).length === 1)
    return isFirm || (!isQuoted && (levels.length === 0 || isLevel))
  }
  return page.blocks.flatMap(({ index, lines }) => (lines.every(isOwn) ? [index] : []))
}

/** A line that a text has of nothing but its pages: in a quotation or a list, with the number of this cable or again. */
function isFirmLine(line: Line, { classification }: Message, page: Group, pages: readonly Group[]): boolean {
  const { isQuoted, isAnnounced } = page
  if (line.kind === 'page') return FIRM.test(line.plain) || (numberOf(line) === undefined && !isQuoted && !isAnnounced)
  if (line.kind !== 'page-marker') return false
  if (!isQuoted && !isAnnounced) return true
  const [post, number] = MARKER.exec(line.plain)?.slice(1) ?? []
  if (number !== undefined && Number(number) === classification?.number?.value) return true
  return pages.some(
    (other) =>
      other !== page &&
      other.lines.some(({ kind, plain }) => {
        const found = kind === 'page-marker' ? MARKER.exec(plain) : undefined
        return found?.[1] === post && found?.[2] === number
      }),
  )
}

/** `PAGE 02        ZENDA  03118`, with its post and number. */
const FIRM = /^\s{0,80}PAGE {1,4}\d{1,3}(?:\/\d{1,3})? {1,12}[A-Z]/
const MARKER = /^\s{0,80}([A-Z][A-Z ]{1,30}?) {1,8}(\d{4,10})\b/

/** Each level is that of the message, and the text does not show the first. */
function hasOwnLevel(message: Message, { blocks }: Group): boolean {
  const levels = blocks.flatMap(({ index, lines }) =>
    lines.flatMap(({ kind, plain, indent }, at) =>
      kind === 'level' ? [{ line: (message.body.lines[index] ?? 0) + at, code: matchLevel(plain, indent)?.code }] : [],
    ),
  )
  const first = levels[0]
  return (
    first !== undefined &&
    levels.every(({ code }) => code === message.level) &&
    levelLines(message).some(({ line }) => line === first.line)
  )
}

/** Groups with one page number each, where another has the number before or behind it. */
function runningNumbers(pages: readonly Group[]): ReadonlySet<Group> {
  const counted = pages.flatMap((page) => {
    const numbers = numbersOf(page)
    const number = numbers.length === 1 ? numbers[0] : undefined
    return number === undefined ? [] : [{ page, number }]
  })
  return new Set(
    counted.flatMap(({ page, number }, at) =>
      counted[at - 1]?.number === number - 1 || counted[at + 1]?.number === number + 1 ? [page] : [],
    ),
  )
}

function numbersOf({ lines }: Group): readonly number[] {
  return lines.flatMap((line) => numberOf(line) ?? [])
}

/** Of a line that says the number of a page and nothing else. */
function numberOf({ kind, plain }: Line): number | undefined {
  const number = kind === 'page' ? NUMBERED.exec(plain)?.[1] : undefined
  return number === undefined ? undefined : Number(number)
}

/** `- 2 -`, `Page 2 of 3`, `[Page 2]` */
const NUMBERED = /^\s{0,80}(?:-{1,2} ?|\[?page {1,4})(\d{1,3})(?:(?: of |\/)\d{1,3})?(?: ?-{1,2}|\])?$/i
