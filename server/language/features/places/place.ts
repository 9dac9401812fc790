/**
 * Where something stands: from a position to message, block and part, and back to lines of the text.
 * What stands there is told by the model.
 */

import type { Position } from 'vscode-languageserver-types'
import { readMessage } from '../../model/incremental/read-message.ts'
import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { type CableDocument, locate } from '../../syntax/document/document.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { characterStart } from '../../text/character-start.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** A position, seen from the message it lies in. Lines count from the first of the message. */
export interface Place {
  readonly message: Message
  /** First line of the message in the document. */
  readonly messageLine: number
  readonly line: number
  /** UTF-16 column, at most the length of the line and never inside a character. */
  readonly character: number
  readonly text: Line
  readonly block: Block
  /** First line of the block. */
  readonly blockLine: number
  /** Index into `message.body.blocks`; negative above the body. */
  readonly bodyIndex: number
}

/**
 * Where a position lies; undefined for one outside the text. A column behind the end of its line is moved to
 * the end, one inside a character to its beginning.
 */
export function placeAt(document: CableDocument, position: Position, vocabulary: Vocabulary): Place | undefined {
  const found = locate(document, Math.floor(position.line))
  const text = found?.block.lines[Math.floor(position.line) - found.line]
  if (!found || !text) return undefined
  const message = readMessage(found.message, vocabulary)
  const character = position.character > 0 ? Math.min(Math.floor(position.character), text.text.length) : 0
  return {
    message,
    messageLine: found.messageLine,
    line: Math.floor(position.line) - found.messageLine,
    character: characterStart(text.text, character),
    text,
    block: found.block,
    blockLine: found.line - found.messageLine,
    bodyIndex: found.blockIndex - (found.message.blocks.length - message.body.blocks.length),
  }
}

/** Whether the character at the place belongs to the span, of whose end the first character behind is no part. */
export function covers(span: Span | undefined, { line, character }: Place): boolean {
  if (!span || line < span.line || line > span.endLine) return false
  if (line === span.line && character < span.start) return false
  return line < span.endLine || character < span.end
}

/** The first of the spans that holds the place. */
export function findAt<S extends Span>(spans: readonly S[], place: Place): S | undefined {
  return spans.find((span) => covers(span, place))
}
