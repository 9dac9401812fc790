import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

/** What it does to the sending of a cable. */
export type Weight = 'blocks' | 'asks' | 'style'

/** One thing to look at; the span counts from the first line of the message. */
export interface Matter {
  /** The rule that says it, or one of the checks that mean something before sending alone. */
  readonly id: string
  readonly weight: Weight
  readonly span: Span
  readonly text: string
}

/** Looks for what matters before sending and at no other time, so that no rule says it while one writes. */
export type ReadyCheck = (message: Message, vocabulary: Vocabulary) => readonly Matter[]
