import { type Block, type BlockState, initialState, type Memo, sameState } from './block.ts'
import { nextBlock } from './build-blocks.ts'
import type { Line } from './line.ts'
import { scanLine, scanLines } from './scan-line.ts'
import { splitLines } from './split-lines.ts'

/** A place in a text: zero-based line and UTF-16 column, as the Language Server Protocol counts. */
export interface Point {
  readonly line: number
  readonly character: number
}

/** A replacement; without a range the whole text is replaced. Places outside the text are moved into it. */
export interface TextChange {
  readonly range?: { readonly start: Point; readonly end: Point }
  readonly text: string
}

/** A run of blocks that makes one message. The same object in every version in which it is untouched. */
export interface MessageSlice {
  readonly blocks: readonly Block[]
  /** Line of each block, counted from the first line of the message. */
  readonly starts: readonly number[]
  readonly lineCount: number
  /** Where the message comes from, so that what is known of unchanged blocks need not be asked again. */
  readonly origin: SliceOrigin | undefined
  readonly memo: Memo
}

/** The message before the edit: its blocks before `first` and from `resume` on are those of the new one. */
export interface SliceOrigin {
  readonly slice: MessageSlice
  readonly first: number
  readonly resume: number
}

/** How much work an update did. Tests assert these, never times. */
export interface Work {
  readonly scannedLines: number
  readonly builtBlocks: number
}

/** One version of a text. Immutable: an update gives a new value that shares all that did not change. */
export interface CableDocument {
  readonly uri: string
  readonly version: number
  readonly lineCount: number
  /** All blocks of the text with the line of each; messages hold runs of them. */
  readonly blocks: readonly Block[]
  readonly starts: readonly number[]
  readonly messages: readonly MessageSlice[]
  /** First line, and index of the first block, of each message. */
  readonly messageStarts: readonly number[]
  readonly messageBlocks: readonly number[]
  readonly work: Work
}

/** Opens any string. Never fails. */
export function openDocument(uri: string, version: number, text: string): CableDocument {
  const lines = scanLines(text)
  const blocks: Block[] = []
  let state: BlockState = initialState
  for (let at = 0; at < lines.length; ) {
    const block = nextBlock((index) => lines[index], at, state)
    blocks.push(block)
    at += block.lines.length
    state = block.exit
  }
  const starts = runningStarts(blocks, 0)
  const messages = splitMessages(blocks, starts, 0, blocks.length)
  return placeMessages(
    { uri, version, blocks, starts, work: { scannedLines: lines.length, builtBlocks: blocks.length } },
    messages,
  )
}

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

/** The text, to the character as it was given. */
export function documentText(document: CableDocument): string {
  const parts: string[] = []
  for (const block of document.blocks) for (const line of block.lines) parts.push(line.text, line.eol)
  return parts.join('')
}

/** The line at a number; undefined outside the text. */
export function lineAt(document: CableDocument, number: number): Line | undefined {
  const place = locate(document, number)
  return place?.block.lines[number - place.line]
}

export interface BlockPlace {
  readonly message: MessageSlice
  readonly messageIndex: number
  readonly messageLine: number
  readonly block: Block
  readonly blockIndex: number
  /** First line of the block in the document. */
  readonly line: number
}

/** Finds message and block of a line by bisection; undefined outside the text. */
export function locate(document: CableDocument, number: number): BlockPlace | undefined {
  if (!(number >= 0 && number < document.lineCount)) return undefined
  const messageIndex = lastAtMost(document.messageStarts, number)
  const message = document.messages[messageIndex]
  const index = lastAtMost(document.starts, number)
  const block = document.blocks[index]
  if (!message || !block) return undefined
  return {
    message,
    messageIndex,
    messageLine: document.messageStarts[messageIndex] ?? 0,
    block,
    blockIndex: index - (document.messageBlocks[messageIndex] ?? 0),
    line: document.starts[index] ?? 0,
  }
}

/** Index of the last entry that is not greater than `value`; entries ascend and begin with 0. */
export function lastAtMost(starts: readonly number[], value: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
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
  const nextStarts = spliceStarts(starts, built, first, resume, nextBlocks.length, blocks)
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
function spliceStarts(
  starts: readonly number[],
  built: readonly Block[],
  first: number,
  resume: number,
  length: number,
  old: readonly Block[],
): number[] {
  const begin = starts[first] ?? 0
  const middle = runningStarts(built, begin)
  const lastBuilt = built[built.length - 1]
  const end = lastBuilt ? (middle[middle.length - 1] ?? 0) + lastBuilt.lines.length : begin
  const moved = end - (starts[resume] ?? end)
  const head = starts.slice(0, first)
  if (moved === 0 || resume >= old.length) return head.concat(middle, starts.slice(resume))
  const next = head.concat(middle)
  for (let index = resume; index < starts.length && next.length < length; index++)
    next.push((starts[index] ?? 0) + moved)
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
    if (start.line - end > MAX_REACH) break
  }
  return first
}

/** No decision looks further ahead; see LOOK_AHEAD in the block builder. */
const MAX_REACH = 130

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

type Unplaced = Pick<CableDocument, 'uri' | 'version' | 'blocks' | 'starts' | 'work'>

function placeMessages(base: Unplaced, messages: readonly MessageSlice[]): CableDocument {
  const messageStarts: number[] = []
  const messageBlocks: number[] = []
  let line = 0
  let block = 0
  for (const message of messages) {
    messageStarts.push(line)
    messageBlocks.push(block)
    line += message.lineCount
    block += message.blocks.length
  }
  return { ...base, lineCount: line, messages, messageStarts, messageBlocks }
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

/** Messages of the blocks `from` to `to`; further ones can begin with the blocks from `first` on, up to `end`. */
function splitMessages(
  blocks: readonly Block[],
  starts: readonly number[],
  from: number,
  to: number,
  first = from,
  end = to,
): MessageSlice[] {
  const messages: MessageSlice[] = []
  let begin = from
  const begins: number[] = []
  for (let index = Math.max(from + 1, first); index < Math.min(to, end); index++)
    if (blocks[index]?.startsMessage) begins.push(index)
  for (const index of [...begins, to]) {
    const own = blocks.slice(begin, index)
    const line = starts[begin] ?? 0
    const last = blocks[index - 1]
    const lineCount = (starts[index - 1] ?? 0) + (last?.lines.length ?? 0) - line
    const ownStarts = starts.slice(begin, index)
    if (line > 0) for (let each = 0; each < ownStarts.length; each++) ownStarts[each] = (ownStarts[each] ?? 0) - line
    messages.push({ blocks: own, starts: ownStarts, lineCount, origin: undefined, memo: {} })
    begin = index
  }
  return messages
}

function runningStarts(blocks: readonly Block[], from: number): number[] {
  const starts: number[] = []
  let line = from
  for (const block of blocks) {
    starts.push(line)
    line += block.lines.length
  }
  return starts
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
