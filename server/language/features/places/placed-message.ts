import { readMessage } from '../../model/incremental/read-message.ts'
import type { Message } from '../../model/message/message.ts'
import type { CableDocument } from '../../syntax/document/document.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** A message of a document and the line it begins on. */
export interface PlacedMessage {
  readonly message: Message
  readonly line: number
}

/** The messages of a document in file order; a text always has at least one. */
export function placedMessages(document: CableDocument, vocabulary: Vocabulary): readonly PlacedMessage[] {
  return document.messages.map((slice, index) => ({
    message: readMessage(slice, vocabulary),
    line: document.messageStarts[index] ?? 0,
  }))
}
