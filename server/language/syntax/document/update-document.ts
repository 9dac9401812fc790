import { type Block, type BlockState, initialState, sameState } from '../blocks/block.ts'
import { nextBlock } from '../blocks/build-blocks.ts'
import { MOST_REACH } from '../blocks/line-source.ts'
import type { Line } from '../lines/line.ts'
import { scanLine } from '../lines/scan-line.ts'
import { splitLines } from '../lines/split-lines.ts'
import {
  type CableDocument,
  lastAtMost,
  lineAt,
  openDocument,
  type Point,
  placeMessages,
  type TextChange,
  type Unplaced,
} from './document.ts'
import type { MessageSlice } from './message-slice.ts'
import { runningStarts, splitMessages } from './split-messages.ts'

/** The text after the changes, as a new document. Cost follows the edit; see `Work`. */
export function updateDocument(
  document: CableDocument,
  changes: readonly TextChange[],
  version: number,
): CableDocument {
  let current = document
  let scannedLines = 0
  let builtBlocks = 0
  for (const change of changes) {
    current = change.range
      ? replaceRange(current, change.range, change.text, version)
      : openDocument(document.uri, version, change.text)
    scannedLines += current.work.scannedLines
    builtBlocks += current.work.builtBlocks
  }
  return { ...current, version, work: { scannedLines, builtBlocks } }
}

function replaceRange(
  document: CableDocument,
  range: NonNullable<TextChange['range']>,
  text: string,
  version: number,
): CableDocument {
  const [start, end] = ordered(clamp(document, range.start), clamp(document, range.end))
  const { blocks, starts } = document
  const first = restartBlock(blocks, starts, lastAtMost(starts, start.line), start)
  const last = lastAtMost(starts, end.line)
  const touched = blocks.slice(first, last + 1).flatMap((block) => block.lines)
  const fresh = freshLines(touched, start, end, text, starts[first] ?? 0)
  const { built, resume } = rebuild(fresh.lines, blocks, first, last + 1)
  const nextBlocks = blocks.slice(0, first).concat(built, blocks.slice(resume))
  const nextStarts = spliceStarts(starts, built, first, resume)
  const work = { scannedLines: fresh.scanned, builtBlocks: built.length }
  const base = { uri: document.uri, version, blocks: nextBlocks, starts: nextStarts, work }
  return placeMessages(base, spliceMessages(document, base, first, resume, built.length))
}

/** Builds blocks from the changed lines on, until one would begin where an old one begins in the same state. */
function rebuild(
  lines: readonly Line[],
  blocks: readonly Block[],
  first: number,
  tail: number,
): { built: Block[]; resume: number } {
  const window = lineWindow(lines, blocks, tail)
  const built: Block[] = []
  let state: BlockState = blocks[first]?.entry ?? initialState
  let at = 0
  let resume = tail
  // Line of the window at which the old block `resume` begins.
  let resumeAt = lines.length
  for (;;) {
    while (resumeAt < at && resume < blocks.length) resumeAt += blocks[resume++]?.lines.length ?? 0
    const old = blocks[resume]
    if (resumeAt === at && old && sameState(old.entry, state)) return { built, resume }
    if (!window(at)) return { built, resume: blocks.length }
    const block = nextBlock(window, at, state)
    built.push(block)
    at += block.lines.length
    state = block.exit
  }
}

/** The line of each block after the splice: those behind it move by as many lines as it added. */
function spliceStarts(starts: readonly number[], built: readonly Block[], first: number, resume: number): number[] {
  const begin = starts[first] ?? 0
  const middle = runningStarts(built, begin)
  const lastBuilt = built[built.length - 1]
  const end = lastBuilt ? (middle[middle.length - 1] ?? 0) + lastBuilt.lines.length : begin
  const moved = end - (starts[resume] ?? end)
  const next = starts.slice(0, first).concat(middle)
  if (moved === 0) return next.concat(starts.slice(resume))
  for (let index = resume; index < starts.length; index++) next.push((starts[index] ?? 0) + moved)
  return next
}

/** The first block that the edit can concern: one back, so that blocks may join, and any that looked ahead this far. */
function restartBlock(blocks: readonly Block[], starts: readonly number[], touched: number, start: Point): number {
  let first = Math.max(0, touched - 1)
  for (let index = first; index >= 0; index--) {
    const block = blocks[index]
    if (!block) break
    const end = (starts[index] ?? 0) + block.lines.length
    if (end + block.reach >= start.line) first = index
    if (start.line - end > MOST_REACH) break
  }
  return first
}

/** The lines of the touched blocks after the edit; `offset` is the document line of the first of them. */
function freshLines(
  old: readonly Line[],
  start: Point,
  end: Point,
  text: string,
  offset: number,
): { lines: Line[]; scanned: number } {
  const from = start.line - offset
  const to = end.line - offset
  const head = old[from]
  const foot = old[to]
  // A lone return before the edit becomes one line ending with a line feed that now follows it.
  const before = start.character === 0 ? old[from - 1] : undefined
  const joined = before?.eol === '\r' ? 1 : 0
  const replaced =
    (joined ? `${before?.text ?? ''}\r` : '') +
    (head?.text.slice(0, start.character) ?? '') +
    text +
    (foot ? foot.text.slice(end.character) + foot.eol : '')
  const raw = splitLines(replaced)
  // Unless it is the last of the text, the foot ends in a line ending, which leaves an empty piece behind it.
  if (foot && foot.eol !== '') raw.pop()
  const scanned = raw.map(scanLine)
  return { lines: [...old.slice(0, from - joined), ...scanned, ...old.slice(to + 1)], scanned: scanned.length }
}

/** Lines of the changed part, then those of the old blocks behind it, fetched as they are asked for. */
function lineWindow(
  lines: readonly Line[],
  blocks: readonly Block[],
  next: number,
): (index: number) => Line | undefined {
  const all = lines.slice()
  let upcoming = next
  return (index) => {
    while (index >= all.length && upcoming < blocks.length)
      for (const line of blocks[upcoming++]?.lines ?? []) all.push(line)
    return all[index]
  }
}

/** The messages in front of the splice and behind it are the same objects; those between are made anew. */
function spliceMessages(
  old: CableDocument,
  next: Unplaced,
  first: number,
  resume: number,
  built: number,
): readonly MessageSlice[] {
  const moved = next.blocks.length - old.blocks.length
  const touched = lastAtMost(old.messageBlocks, first)
  // What made its first block begin a message may be gone: then it goes on with the one in front.
  const joins = old.messageBlocks[touched] === first && !next.blocks[first]?.startsMessage
  const before = joins ? Math.max(0, touched - 1) : touched
  let behind = before + 1
  while (behind < old.messages.length && (old.messageBlocks[behind] ?? 0) < resume) behind++
  const from = old.messageBlocks[before] ?? 0
  const to = behind < old.messages.length ? (old.messageBlocks[behind] ?? 0) + moved : next.blocks.length
  // Of the blocks that stayed, none begins a message between these two places.
  const made = splitMessages(next.blocks, next.starts, from, to, first, first + built)
  const [only] = made
  const known = old.messages[before]
  if (only && known && made.length === 1 && behind === before + 1) {
    // One step back and no further: a chain of versions would never be freed.
    const origin = { slice: { ...known, origin: undefined }, first: first - from, resume: resume - from }
    made[0] = { ...only, origin }
  }
  return [...old.messages.slice(0, before), ...made, ...old.messages.slice(behind)]
}

function clamp(document: CableDocument, point: Point): Point {
  if (!(point.line >= 0)) return { line: 0, character: 0 }
  if (point.line >= document.lineCount) {
    const line = document.lineCount - 1
    return { line, character: lineAt(document, line)?.text.length ?? 0 }
  }
  const line = Math.floor(point.line)
  const length = lineAt(document, line)?.text.length ?? 0
  return { line, character: point.character >= 0 ? Math.min(Math.floor(point.character), length) : 0 }
}

function ordered(a: Point, b: Point): [Point, Point] {
  const swapped = a.line > b.line || (a.line === b.line && a.character > b.character)
  return swapped ? [b, a] : [a, b]
}
