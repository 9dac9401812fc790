import type { Message } from '../../model/message/message.ts'
import { labelText, nextLabel } from '../../model/numbering/next-label.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { likelyMarks } from '../../rules/support/levels/portions.ts'
import { withPlaces } from '../composing/templates.ts'
import type { Candidates, CompletionContext } from './candidate.ts'
import { levelOf } from './day-of.ts'

/** Where the text begins: its first number and mark. */
export const bodyStarts: Candidates = ({ place: { message, line, bodyIndex } }, context) => {
  const head = paragraphHeadFor(message, line, context)
  return head === undefined || message.body.paragraphs.length > 0 || hasText(message, bodyIndex)
    ? []
    : [
        {
          ...withPlaces(`${head}<Text of the cable>.`),
          label: head.trim(),
          detail: 'The first paragraph',
          first: true,
        },
      ]
}

/** Text without numbers, elsewhere than in the block that is being written. */
function hasText({ body }: Message, own: number): boolean {
  return body.roles.some((role, index) => index !== own && (role === 'paragraph' || role === 'plain'))
}

/** Behind the last paragraph, where a blank line or a number alone stands: the next number and its mark. */
export const paragraphHeads: Candidates = ({ place: { message, line } }, context) => {
  const text = paragraphHeadFor(message, line, context)
  return text === undefined ? [] : [{ text, label: text.trim(), detail: 'The next paragraph', first: true }]
}

/** `4. (C) ` behind the last paragraph; undefined where paragraphs follow, which would have to be numbered anew. */
export function paragraphHeadFor(message: Message, line: number, context: CompletionContext): string | undefined {
  const { list } = numberingOf(message).own
  const last = list.at(list.length - 1)
  if (last && last.span.line > line) return undefined
  const level = levelOf(message, context)
  const used = level ? likelyMarks(message.body, level, context.vocabulary)[0] : undefined
  const isMarked =
    !message.body.entireText && (message.body.marks.length > 0 || (level !== undefined && level.rank > 0))
  const { number, gap } = last ? nextLabel(message.body, last) : { number: '1.', gap: ' ' }
  return labelText({ indent: '', number, gap, mark: isMarked && used ? `(${used})` : '' })
}
