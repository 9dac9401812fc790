import { oneLine, shift } from '../../model/message/span.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { paragraphAt } from '../outline/paragraph-extents.ts'
import { covers } from '../places/place.ts'
import { explain, type HoverSubject, row } from './hover-content.ts'
import { explainMark } from './levels.ts'

/** The beginning of a paragraph: pilcrow, number and portion mark. */
export const paragraphs: HoverSubject = (place, { vocabulary }) => {
  const { block, blockLine, message } = place
  if (block.kind !== 'paragraph' && block.kind !== 'text') return undefined
  const { start, mark, itemMarks } = blockFacts(block)
  const marks = (mark ? [mark, ...itemMarks] : itemMarks).map((each) => shift(each, blockLine))
  const placed = marks.find((each) => covers(each, place))
  if (placed) return explainMark(placed, message, vocabulary)
  if (!start || place.line !== blockLine) return undefined
  const { pilcrow, number, delimiterEnd } = start
  const sign = pilcrow && oneLine(blockLine, pilcrow.start, pilcrow.end)
  if (sign && covers(sign, place)) return explain(sign, vocabulary.term('PILCROW'), '\u00b6')
  if (message.body.roles[place.bodyIndex] !== 'paragraph') return undefined
  const digits = oneLine(blockLine, number.start, delimiterEnd)
  if (!covers(digits, place)) return undefined
  const count = numberingOf(message).own.list.length
  const index = paragraphAt(message, place.line, place.character)
  return explain(digits, vocabulary.term('PARAGRAPH NUMBER'), String(start.value), [
    row(
      'Place',
      index < 0
        ? undefined
        : `${ordinal(index + 1)} of ${count} paragraph${count === 1 ? '' : 's'}, counted from the top`,
    ),
  ])
}

/** `1st`, `22nd`, `13th`: beside a number that is wrong, `8` alone would be one more. */
function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10) % 10, number % 10]
  return `${number}${(tens === 1 ? undefined : ENDINGS[ones]) ?? 'th'}`
}

const ENDINGS: readonly (string | undefined)[] = [undefined, 'st', 'nd', 'rd']
