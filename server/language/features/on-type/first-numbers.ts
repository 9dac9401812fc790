import type { Message } from '../../model/message/message.ts'
import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import { type OtherNumber, readOtherNumber } from '../../syntax/lines/other-number.ts'

/** A paragraph of a text that is just begun, its number in another form than `1.`. */
export interface FirstNumber {
  /** Index of its block in `body.blocks`. */
  readonly block: number
  readonly value: number
  /** First column of its text, on its first line. */
  readonly textStart: number
  /** What the next one begins with, mark included. */
  readonly next: string
}

/**
 * The last of the paragraphs that run on from 1 below the head as far as a block: `1) Text`, `PARA 1. Text`. The model
 * reads such numbers once three run on; whoever writes has one or two of them. Undefined where others are read.
 */
export function lastOfFirstNumbers(message: Message, block: number): FirstNumber | undefined {
  const { body } = message
  if (numberingOf(message).own.list.length > 0) return undefined
  let last: FirstNumber | undefined
  let style: OtherNumber['style'] | undefined
  for (let index = 0; index <= block; index++) {
    const own = body.blocks[index]
    const role = body.roles[index] ?? ''
    const first = own && textLines(own)[0]
    if (!own || !first) return undefined
    const number = readOtherNumber(first.plain, first.indent)
    if (!number) {
      if (last ? role === 'plain' || role === 'continuation' : role === 'heading' || role === 'rule') continue
      return undefined
    }
    const { start } = number
    const isNext = last ? number.style === style && start.value === last.value + 1 : start.value === 1
    if (!isNext || number.style === WITHOUT_SIGN || (last && body.blocks[index - 1]?.blanks === 0)) return undefined
    style = number.style
    last = { block: index, value: start.value, textStart: start.textStart, next: nextOf(first.text, number) }
  }
  return last
}

/** A figure without a sign is too often something else. */
const WITHOUT_SIGN = 'behind '

function nextOf(text: string, { start: { number, value, delimiterEnd, parenthesis } }: OtherNumber): string {
  const mark = parenthesis ? `${text.slice(parenthesis.start, parenthesis.end)} ` : ''
  return `${text.slice(0, number.start)}${value + 1}${text.slice(number.end, delimiterEnd)} ${mark}`
}
