import type { Body } from '../model/message/body.ts'
import type { Message } from '../model/message/message.ts'
import type { OwnParagraph } from '../model/numbering/own-paragraph.ts'
import { paragraphHead } from '../model/numbering/paragraph-head.ts'
import { blockFacts } from '../model/reading/body/block-facts.ts'
import type { Block } from '../syntax/blocks/block.ts'
import { wholeOf } from './head-view.ts'
import { levelOfMark } from './level-name.ts'
import { joinedRuns, type NumberedLine, plainRuns } from './line-runs.ts'
import type { ViewBlock } from './reading-view.ts'

export interface BodyBlock {
  readonly block: Block
  readonly index: number
  readonly lines: readonly NumberedLine[]
  /** Numbered paragraphs that begin in the block. */
  readonly own: readonly OwnParagraph[]
}

/** The view of one block of the text; none for what pages and sections left between. */
export function bodyView({ block, index, lines, own }: BodyBlock, message: Message, offset: number): ViewBlock[] {
  const role = message.body.roles[index] ?? 'plain'
  if (LEFT_OUT.has(role) || lines.length === 0) return []
  if (role === 'trailer') return [{ kind: 'frame', runs: plainRuns(lines) }]
  if (role === 'heading') return [{ kind: 'heading', runs: joinedRuns(withoutRules(lines), wholeOf(lines)) }]
  if (role === 'signature') return [{ kind: 'signature', runs: joinedRuns(lines, wholeOf(lines)) }]
  if (own.length > 0) return paragraphs(message.body, lines, own, offset)
  const { mark, listShape } = blockFacts(block)
  if (isTable(lines) || (listShape && !lines.some(({ line }) => ITEM.test(line.plain))))
    return [{ kind: 'table', runs: plainRuns(lines) }]
  if (role === 'list') return items(lines)
  if (role === 'quoted') return [{ kind: 'quoted', runs: joinedRuns(lines, wholeOf(lines)) }]
  const level = levelOfMark(mark)
  const kind = role === 'continuation' ? 'continuation' : 'paragraph'
  const parts = items(lines)
  if (parts.length > 1 && parts.slice(1).some((part) => part.kind === 'item'))
    return parts.map((part) => (part.kind === 'item' ? part : { ...part, kind, ...(level ? { level } : {}) }))
  return [{ kind, runs: joinedRuns(lines, wholeOf(lines)), ...(level ? { level } : {}) }]
}

const LEFT_OUT: ReadonlySet<string> = new Set(['furniture', 'section', 'rule', 'caption'])

function withoutRules(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  return lines.filter(({ line }) => line.kind !== 'rule')
}

/** Each numbered paragraph of a block; one may begin in the middle of a line of another. */
function paragraphs(
  body: Body,
  lines: readonly NumberedLine[],
  own: readonly OwnParagraph[],
  offset: number,
): ViewBlock[] {
  const whole = wholeOf(lines)
  const first = own[0]
  const views: ViewBlock[] = []
  const isFirst =
    first &&
    first.span.line + offset === whole.line &&
    (lines[0]?.line.plain.slice(0, first.span.start).trim() ?? '').length <= 2
  if (first && !isFirst)
    views.push({
      kind: 'continuation',
      runs: joinedRuns(lines, { ...whole, endLine: first.span.line + offset, end: first.span.start }),
    })
  own.forEach((paragraph, at) => {
    const { number, span } = paragraph
    const next = own[at + 1]?.span
    const stretch = {
      line: span.line + offset,
      start: span.start,
      endLine: next ? next.line + offset : whole.endLine,
      end: next ? next.start : whole.end,
    }
    const inner = lines.filter((each) => each.number >= stretch.line && each.number <= stretch.endLine)
    const { mark } = paragraphHead(body, paragraph)
    const level = levelOfMark(mark)
    const parts = items(inner, stretch)
    parts.forEach((part, index) => {
      if (index > 0) views.push(part)
      else views.push({ kind: 'paragraph', name: `p${number}`, runs: part.runs, ...(level ? { level } : {}) })
    })
  })
  return views.filter(({ runs }) => runs.length > 0)
}

/** Lines that begin with a letter, a dash or a star begin an item; the others go on with what is above. */
function items(lines: readonly NumberedLine[], stretch = wholeOf(lines)): ViewBlock[] {
  const groups: NumberedLine[][] = []
  for (const each of lines) {
    const from = each.number === stretch.line ? stretch.start : 0
    const begins = each.number > stretch.line && ITEM.test(each.line.plain.slice(from))
    if (begins || groups.length === 0) groups.push([])
    groups.at(-1)?.push(each)
  }
  return groups.map((group, index) => {
    const own = wholeOf(group)
    const runs = joinedRuns(group, {
      ...own,
      start: index === 0 ? stretch.start : 0,
      end: group.at(-1)?.number === stretch.endLine ? stretch.end : own.end,
    })
    const first = group[0]
    const isItem = first !== undefined && ITEM.test(first.line.plain.slice(index === 0 ? stretch.start : 0))
    return isItem
      ? { kind: 'item' as const, runs, depth: first.line.indent > 8 ? 2 : 1 }
      : { kind: 'continuation' as const, runs }
  })
}

const ITEM = /^\s{0,40}(?:\u00b6 ?)?(?:\(?[A-Za-z][.)]|\(\d{1,2}\)|-{1,2}|\*|\u2022|o)\s+\S/

/** Columns with room between them, on most of the lines. */
function isTable(lines: readonly NumberedLine[]): boolean {
  const columned = lines.filter(({ line }) => /\S {3,}\S/.test(line.plain)).length
  return lines.length >= 2 && columned * 2 > lines.length
}
