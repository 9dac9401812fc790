/**
 * A version of a text: its blocks and messages, how it is opened, and how an edit shares what did not change.
 * No meaning: a document knows where its messages are, not what they say.
 */

import { type Block, type BlockState, initialState } from '../blocks/block.ts'
import { nextBlock } from '../blocks/build-blocks.ts'
import type { Line } from '../lines/line.ts'
import { scanLines } from '../lines/scan-line.ts'
import type { MessageSlice } from './message-slice.ts'
import { runningStarts, splitMessages } from './split-messages.ts'

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
  const lineOf = (index: number): Line | undefined => lines[index]
  let state: BlockState = initialState
  for (let at = 0; at < lines.length; ) {
    const block = nextBlock(lineOf, at, state)
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

export type Unplaced = Pick<CableDocument, 'uri' | 'version' | 'blocks' | 'starts' | 'work'>

/** Puts messages one below the other. */
export function placeMessages(base: Unplaced, messages: readonly MessageSlice[]): CableDocument {
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
