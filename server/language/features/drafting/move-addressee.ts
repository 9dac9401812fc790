import type { Addressee } from '../../model/message/addressee.ts'
import type { Message } from '../../model/message/message.ts'
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
  if (own.span.line !== own.span.endLine || other.span.line !== other.span.endLine)
    return { sentence: 'An addressee that goes on in the next line cannot change places with another.' }
  const text = ({ span }: Addressee): string => lineText(message.slice, span.line).slice(span.start, span.end)
  const edits = [
    { span: own.span, newText: text(other) },
    { span: other.span, newText: text(own) },
  ]
  const after = edited(message, edits, vocabulary)
  if (!after || !isSwapped(message, after) || nameOf(after, list === message.info, index + step) !== own.name.text)
    return { sentence: 'These addressees cannot change places without being read otherwise.' }
  const inside = Math.max(0, start.character - own.span.start)
  // Behind one on the same line, what is longer or shorter in front of it moves it.
  const moved = step > 0 && own.span.line === other.span.line ? text(other).length - text(own).length : 0
  const character = other.span.start + moved + Math.min(inside, text(own).length)
  return { edits, cursor: { line: other.span.line, character } }
}

/** As many addressees as before, and the same ones. */
function isSwapped(before: Message, after: Message): boolean {
  const names = ({ to, info }: Message): string =>
    [to, info]
      .map((list) =>
        list
          .map(({ name }) => name.text)
          .sort()
          .join('\n'),
      )
      .join('\n\n')
  return names(before) === names(after)
}

function nameOf({ to, info }: Message, isInfo: boolean, index: number): string | undefined {
  return (isInfo ? info : to)[index]?.name.text
}
