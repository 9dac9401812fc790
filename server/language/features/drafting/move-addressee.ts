import type { Addressee } from '../../model/message/addressee.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import type { Asked, Drafted, Step } from './asked.ts'
import { covers } from './covers.ts'
import { edited } from './edited-message.ts'

/** An addressee changes places with the one beside it; TO and INFO stay where they are. */
export function moveAddressee({ message, start, vocabulary }: Asked, step: Step): Drafted {
  const list = [message.to, message.info].find((each) => each.some(({ span }) => covers(span, start))) ?? []
  const onLine = list.findIndex(({ span }) => covers(span, start))
  // Several may share the line: the last one that begins in front of the cursor.
  const beside = list.findLastIndex(({ span }) => span.line === start.line && span.start <= start.character)
  const index = Math.max(onLine, beside)
  const [own, other] = [list[index], list[index + step]]
  if (!own) return { sentence: 'There is no addressee at the cursor.' }
  if (!other)
    return {
      sentence: step < 0 ? 'This is the first addressee of its list.' : 'This is the last addressee of its list.',
    }
  if (own.span.line === other.span.line) return { sentence: 'Addressees that share a line cannot change places.' }
  if (own.span.line !== own.span.endLine || other.span.line !== other.span.endLine)
    return { sentence: 'An addressee that goes on in the next line cannot change places with another.' }
  const text = ({ span }: Addressee): string => lineText(message.slice, span.line).slice(span.start, span.end)
  const edits = [
    { span: own.span, newText: text(other) },
    { span: other.span, newText: text(own) },
  ]
  const after = edited(message, edits, vocabulary)
  if (after?.to.length !== message.to.length || after.info.length !== message.info.length)
    return { sentence: 'These addressees cannot change places without being read otherwise.' }
  const inside = Math.max(0, start.character - own.span.start)
  return { edits, cursor: { line: other.span.line, character: other.span.start + Math.min(inside, text(own).length) } }
}
