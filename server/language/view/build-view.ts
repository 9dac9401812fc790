import { readMessage } from '../model/incremental/read-message.ts'
import type { Message } from '../model/message/message.ts'
import { numberingOf } from '../model/numbering/numbering-of.ts'
import type { OwnParagraph } from '../model/numbering/own-paragraph.ts'
import { blockFacts } from '../model/reading/body/block-facts.ts'
import { type CableDocument, lineAt } from '../syntax/document/document.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type Annotation, type Annotations, annotated, byLine, overLines } from './annotate.ts'
import { bodyView } from './body-view.ts'
import { FRAME, type HeadOptions, headView, wholeOf } from './head-view.ts'
import { levelOfCode } from './level-name.ts'
import { joinedRuns, type LineStretch, type NumberedLine, runBehind, saidRun } from './line-runs.ts'
import type { ReadingView, Run, RunFinding, ViewBlock, ViewMessage } from './reading-view.ts'

export interface ViewOptions {
  readonly vocabulary: Vocabulary
  /** A moment in words, as the reader wants it. */
  readonly time: (instant: number) => string
  /** Places that cite a cable that the host knows, in the order in which it knows them. */
  readonly cables: readonly CitedPlace[]
  /** What is wrong with the text, by its places in the document. */
  readonly findings: readonly (RunFinding & {
    readonly line: number
    readonly start: number
    readonly endLine: number
    readonly end: number
  })[]
}

/** A place of the document that names another cable, and what that is. */
export interface CitedPlace extends LineStretch {
  readonly title: string
}

/** The reading view of a document: any text has one. What stands in it stands in the order of the document. */
export function buildView(document: CableDocument, options: ViewOptions): ReadingView {
  const lengthOf = (line: number): number => lineAt(document, line)?.text.length ?? 0
  const findings = options.findings.flatMap((finding) =>
    overLines(finding, { finding: { level: finding.level, message: finding.message } }, lengthOf),
  )
  const cables = options.cables.flatMap((place, index) =>
    overLines(place, { kind: 'link', cable: { index, title: place.title } }, lengthOf),
  )
  const messages = document.messages.map((slice, index) => {
    const offset = document.messageStarts[index] ?? 0
    const message = readMessage(slice, options.vocabulary)
    const annotations = byLine([...links(message, offset, lengthOf), ...cables, ...findings])
    return messageView(message, offset, annotations, options)
  })
  return { messages, lineCount: document.lineCount }
}

function messageView(message: Message, offset: number, annotations: Annotations, options: ViewOptions): ViewMessage {
  const { slice, body } = message
  const bodyFrom = slice.blocks.length - body.blocks.length
  const paragraphs = paragraphsByBlock(message)
  const head: HeadOptions = { offset, time: options.time, post: (name) => postText(name, options.vocabulary) }
  const level = levelOfCode(message.level)
  const blocks: ViewBlock[] = []
  slice.blocks.forEach((block, index) => {
    const first = (slice.starts[index] ?? 0) + offset
    const lines = block.lines
      .map((line, at): NumberedLine => ({ line, number: first + at }))
      .filter(({ line }) => line.kind !== 'blank')
    if (lines.length === 0 || block.kind === 'blank') return
    if (block.kind === 'references') blocks.push(...referenceViews(message, lines, offset))
    else if (index < bodyFrom || FRAME.has(block.kind) || block.kind === 'label') {
      const isFurniture = block.kind === 'furniture' || block.kind === 'section'
      const view = isFurniture ? undefined : headView(block.kind, lines, message, head)
      if (view) blocks.push(view)
    } else {
      const own = paragraphs.get(index - bodyFrom) ?? []
      const { above, signed } = signedApart(lines, message, offset)
      const views = bodyView({ block, index: index - bodyFrom, lines: above, own }, message, offset)
      const [torn] = views
      const last = blocks.at(-1)
      if (
        torn?.kind === 'continuation' &&
        last &&
        TEXT.has(last.kind) &&
        (body.torn.includes(index - bodyFrom) || goesOn(last, torn))
      ) {
        blocks[blocks.length - 1] = { ...last, runs: rejoined(last.runs, torn.runs) }
        views.shift()
      }
      blocks.push(...views)
      if (signed.length > 0) blocks.push({ kind: 'signature', runs: joinedRuns(signed, wholeOf(signed)) })
    }
  })
  return {
    title: titleOf(message),
    level,
    blocks: withBanners(joinedFrames(blocks), message, offset).map((block) => ({
      ...block,
      runs: block.runs.flatMap((run) => annotated(run, annotations)),
    })),
  }
}

/** Copies without blank lines have the signature directly below the last paragraph. */
function signedApart(
  lines: readonly NumberedLine[],
  { signature }: Message,
  offset: number,
): { readonly above: readonly NumberedLine[]; readonly signed: readonly NumberedLine[] } {
  const at = signature ? lines.findIndex(({ number }) => number === signature.line + offset) : -1
  if (at < 1 || (lines[at]?.line.indent ?? 0) < (signature?.start ?? 0)) return { above: lines, signed: [] }
  return { above: lines.slice(0, at), signed: lines.slice(at) }
}

const TEXT: ReadonlySet<string> = new Set(['paragraph', 'continuation', 'item', 'quoted'])

/** Small letters behind a line that no stop ends. */
function goesOn(before: ViewBlock, { runs }: ViewBlock): boolean {
  return /^[a-z]/.test(runs[0]?.text ?? '') && !/[.!?:;)"']$/.test(before.runs.at(-1)?.text ?? '.')
}

/** A sentence that a blank line or a page cut in two. */
function rejoined(runs: readonly Run[], more: readonly Run[]): readonly Run[] {
  const last = runs.at(-1)
  if (!last) return more
  return [...runs, runBehind(last, ' '), ...more]
}

function postText(name: string, vocabulary: Vocabulary): string | undefined {
  const post = vocabulary.post(name)
  return post?.title ?? post?.country
}

function paragraphsByBlock(message: Message): ReadonlyMap<number, readonly OwnParagraph[]> {
  const { list } = numberingOf(message).own
  const found = new Map<number, OwnParagraph[]>()
  for (const paragraph of list.slice(0, list.length)) {
    const own = found.get(paragraph.block) ?? []
    own.push(paragraph)
    found.set(paragraph.block, own)
  }
  return found
}

/** Each reference with its letter, as an aim for links. */
function referenceViews(message: Message, lines: readonly NumberedLine[], offset: number): ViewBlock[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const labels = (message.references?.labels ?? []).filter(
    ({ line }) => line + offset >= first.number && line + offset <= last.number,
  )
  const end = { endLine: last.number, end: last.line.plain.length }
  const [label] = labels
  if (!label) return [{ kind: 'field', runs: joinedRuns(lines, { line: first.number, start: 0, ...end }) }]
  const before = joinedRuns(lines, { line: first.number, start: 0, endLine: label.line + offset, end: label.start })
  return [
    ...(before.length > 0 ? [{ kind: 'field' as const, runs: before }] : []),
    ...labels.map((own, index): ViewBlock => {
      const next = labels[index + 1]
      const until = next ? { endLine: next.line + offset, end: next.start } : end
      const runs = joinedRuns(lines, { line: own.line + offset, start: own.start, ...until })
      return { kind: 'reference', name: `ref${own.text.toUpperCase()}`, runs }
    }),
  ]
}

/** Lines of the way that the message travelled, next to each other, are one block. */
function joinedFrames(blocks: readonly ViewBlock[]): ViewBlock[] {
  const joined: ViewBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const [end, begin] = [last?.runs.at(-1), block.runs[0]]
    if (block.kind !== 'frame' || last?.kind !== 'frame' || !end || !begin) {
      joined.push(block)
      continue
    }
    const feed = runBehind(end, '\n')
    joined[joined.length - 1] = { ...last, runs: [...last.runs, feed, ...block.runs] }
  }
  return joined
}

/** The level above and below, in the place of the first and last line. */
function withBanners(blocks: readonly ViewBlock[], { level, slice }: Message, offset: number): readonly ViewBlock[] {
  if (level === undefined) return blocks
  const name = levelOfCode(level)
  const banner = (line: number, column: number): ViewBlock => ({
    kind: 'banner',
    runs: [saidRun(level, line, column, 'label')],
    ...(name ? { level: name } : {}),
  })
  const last = blocks.at(-1)?.runs.at(-1)
  const end = last
    ? { line: last.line, column: last.column + (last.exact ? last.text.length : 0) }
    : { line: offset + slice.lineCount - 1, column: 0 }
  return [banner(offset, 0), ...blocks, banner(end.line, end.column)]
}

function titleOf({ id, subject }: Message): string {
  const year = id?.year === undefined ? '' : `${String(id.year % 100).padStart(2, '0')} `
  const number = id ? `${year}${id.series} ${id.number}` : ''
  return [number, subject?.text ?? ''].filter((part) => part !== '').join(': ') || 'Cable'
}

/** Mentions of references and paragraphs that there are. */
function links(message: Message, offset: number, lengthOf: (line: number) => number): Annotation[] {
  const { body, references } = message
  const letters = new Set((references?.labels ?? []).map(({ text }) => text.toUpperCase()))
  const { list } = numberingOf(message).own
  const numbers = new Set(list.slice(0, list.length).map(({ number }) => number))
  return body.mentioning.flatMap((index) => {
    const block = body.blocks[index]
    if (!block) return []
    const line = (body.lines[index] ?? 0) + offset
    return blockFacts(block).mentions.flatMap((mention) => {
      const target =
        mention.kind === 'reference' && letters.has(mention.label.toUpperCase())
          ? `ref${mention.label.toUpperCase()}`
          : mention.kind === 'paragraph' && !mention.ofOther && numbers.has(mention.number)
            ? `p${mention.number}`
            : undefined
      if (target === undefined) return []
      const span = { ...mention, line: mention.line + line, endLine: mention.endLine + line }
      return overLines(span, { kind: 'link', target }, lengthOf)
    })
  })
}
