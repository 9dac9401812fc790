import { readMessage } from '../../../server/language/model/incremental/read-message.ts'
import type { Message } from '../../../server/language/model/message/message.ts'
import type { CableDocument } from '../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'

/** All that a reader of a document can see of it, without identities: messages, blocks, lines and where they stand. */
export function documentShape(document: CableDocument): object {
  const { lineCount, starts, messageStarts, messageBlocks } = document
  const messages = document.messages.map((message) => ({
    starts: message.starts,
    lineCount: message.lineCount,
    blocks: message.blocks.map(({ kind, blanks, entry, exit, startsMessage, lines }) => ({
      kind,
      blanks,
      entry,
      exit,
      startsMessage,
      lines: lines.map(({ text, eol, kind: look }) => [look, text, eol]),
    })),
  }))
  return { lineCount, starts, messageStarts, messageBlocks, messages }
}

/** What the model says of each message, without the slices, whose origins differ by history. */
export function modelShape(document: CableDocument): object {
  return document.messages.map((slice) => visible(readMessage(slice, defaultVocabulary())))
}

function visible(message: Message): object {
  const { slice: _slice, body, ...rest } = message
  const { blocks: _blocks, ...digest } = body
  return { ...rest, digest }
}
