import type { Edit } from '../../model/message/edit.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import type { OwnParagraph } from '../../model/numbering/own-paragraph.ts'
import { paragraphHead } from '../../model/numbering/paragraph-head.ts'
import { isoDay, messageDay } from '../../rules/support/dates/message-date.ts'
import { likelyMarks, statedLevel } from '../../rules/support/levels/portions.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import { paragraphSpanAt } from '../outline/body-outline.ts'
import type { Asked, Choice, Drafted } from './asked.ts'

/** A mark for the paragraphs of the selection, in the place of what they have. */
export function setMark(asked: Asked): Drafted {
  const { message, start, end, value } = asked
  const { list } = numberingOf(message).own
  const selected = list.slice(0, list.length).filter(({ span }, index) => {
    const last = paragraphSpanAt(message, index)?.endLine ?? span.line
    return span.line <= end.line && last >= start.line
  })
  if (selected.length === 0) return { sentence: 'There is no numbered paragraph at the cursor.' }
  return value === undefined ? { choices: choices(asked) } : marked(asked, selected, value)
}

/** A mark for all paragraphs that have none. */
export function markAllParagraphs(asked: Asked): Drafted {
  const { message, value } = asked
  const { list } = numberingOf(message).own
  const without = list.slice(0, list.length).filter((paragraph) => !paragraphHead(message.body, paragraph).mark)
  if (list.length === 0) return { sentence: 'This cable has no numbered paragraph.' }
  if (message.body.entireText)
    return { sentence: 'The mark of the first paragraph is that of the whole text: the others need none.' }
  if (without.length === 0) return { sentence: 'Every paragraph has its mark already.' }
  return value === undefined ? { choices: choices(asked) } : marked(asked, without, value)
}

/** None that is above the level; those that the cable has already come first. */
function choices({ message, vocabulary, now }: Asked): readonly Choice[] {
  // Before there was SBU, LOU stood for what is not classified and yet not for all.
  const sensitive = (messageDay(message) ?? isoDay(now)) < SENSITIVE_SINCE ? 'LOU' : 'SBU'
  const usual = ['U', sensitive, 'C', 'S', 'TS']
  const level = statedLevel(message, vocabulary)?.level
  const likely = level ? likelyMarks(message.body, level, vocabulary) : []
  const all = [...likely, ...usual.filter((code) => (vocabulary.portionMark(code)?.rank ?? 9) <= (level?.rank ?? 9))]
  return [...new Set(all)].map((code) => {
    const title = vocabulary.portionMark(code)?.title
    return { value: code, label: `(${code})`, ...(title ? { description: title } : {}) }
  })
}

const SENSITIVE_SINCE = '1995-10-01'

function marked({ message, vocabulary }: Asked, paragraphs: readonly OwnParagraph[], value: string): Drafted {
  if (!vocabulary.portionMark(value)) return { sentence: `(${value}) is no portion mark.` }
  const newText = `(${value})`
  const edits = paragraphs.flatMap((paragraph): Edit[] => {
    const { mark, textLine, textStart } = paragraphHead(message.body, paragraph)
    if (mark) return mark.text === newText ? [] : [{ span: mark, newText }]
    const line = paragraph.span.line + textLine
    const glued = lineText(message.slice, line).charAt(textStart - 1) !== ' '
    return [
      { span: { line, start: textStart, endLine: line, end: textStart }, newText: `${glued ? ' ' : ''}${newText} ` },
    ]
  })
  return edits.length > 0 ? { edits } : { sentence: `The paragraphs are marked ${newText} already.` }
}
