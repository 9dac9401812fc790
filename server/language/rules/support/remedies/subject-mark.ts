import type { Message } from '../../../model/message/message.ts'
import { oneLine, type Span } from '../../../model/message/span.ts'
import { SHORT_LEVELS } from '../../../syntax/lines/mark-pattern.ts'
import { isModern } from '../dates/is-modern.ts'

/** Where the mark of a subject would stand that has none; undefined where it has one, or its time knew none. */
export function subjectMarkPlace(message: Message): Span | undefined {
  const { subject } = message
  const text = subject?.textSpan
  if (!subject || subject.mark || !text || isModern(message) !== true || MARK_INSIDE.test(subject.text))
    return undefined
  return oneLine(text.line, text.start, text.start)
}

/** `DELEGATION REPORT 7: (U) THE BRIDGE`: the mark stands behind a series title. */
const MARK_INSIDE = new RegExp(`\\((?:${SHORT_LEVELS})(?:\\/{1,2}[A-Z]{2,6})?\\)`)
