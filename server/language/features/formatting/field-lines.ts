import type { Message } from '../../model/message/message.ts'
import { hasSixDigits } from '../../rules/support/dates/six-digits.ts'
import { refilled } from './refill.ts'

/** The number of a message has six digits, so that numbers sort as text. */
export function classificationLines(lines: readonly string[], message: Message): readonly string[] {
  const { classification } = message
  const number = hasSixDigits(message) ? classification?.number : undefined
  const line = lines[0]
  if (!number || line === undefined || number.line !== classification?.span.line) return lines
  if (!/^\d{1,5}$/.test(number.text)) return lines
  const before = line.slice(0, number.start)
  return [before + number.text.padStart(6, '0') + line.slice(number.end), ...lines.slice(1)]
}

/** One blank behind a label, and behind a mark that opens what it says; with `columns`, no line longer than those. */
export function fieldLines(lines: readonly string[], columns?: number): readonly string[] {
  const [first, ...further] = lines
  if (first === undefined) return lines
  const spaced = first
    .replace(ORDER, '$1$2 ')
    .replace(LABEL, '$1: ')
    .replace(SECOND_LABEL, '$1: ')
    .replace(MARK_BEHIND_LABEL, '$1 ')
  const own = [spaced, ...further]
  if (columns === undefined || own.every((line) => line.length <= columns)) return own
  return refilled(own, { columns, firstBreak: spaced.indexOf(': ') + 2 }) ?? own
}

/** `E.O.12958`, as `E.O. 12958`. */
const ORDER = /^(E\.?) ?(O\.?) ?(?=\d{5}\b)/i
const LABEL = /^((?:E\.? ?O\.? ?\d{5}|TAGS?|SUBJ(?:ECT)?|REFS?)):[ ]*(?=\S)/i
const SECOND_LABEL = /(?<=^[^:]{3,20}: )((?:DECL|DECLON)):[ ]*(?=\S)/i
const MARK_BEHIND_LABEL = /^(SUBJ(?:ECT)?: \([A-Z/]{1,12}\))[ ]*(?=\S)/i

/** One blank between codes, behind the comma where drafters put one; names in parentheses stay whole. */
export function tagsLines(lines: readonly string[], commas: boolean): readonly string[] {
  return fieldLines(lines).map((line) => {
    const text = line.trimStart()
    const indent = line.slice(0, line.length - text.length)
    // Markup of a web page, and columns, are laid out by others.
    if (/[<>[\]\t]/.test(text) || /\S {3,}\S/.test(text)) return line
    const even = text.replace(/ {2}(?=\S)/g, ' ')
    return indent + (commas ? even.replace(/ ?,[ ]?(?=\S)/g, ', ') : even)
  })
}

/** Labels below one another, and what goes on with an item below its text. */
export function referenceLines(lines: readonly string[]): readonly string[] {
  const [first, ...further] = fieldLines(lines)
  if (first === undefined) return lines
  const head = /^(REFS?(?:TEL)?S?:? )(\(?[A-Z][.)] ?)?(?=\S)/i.exec(first)
  if (!head) return [first, ...further]
  const [, keyword = '', label] = head
  const own = label === undefined ? first : keyword + spacedLabel(first.slice(keyword.length))
  const inner = label === undefined ? 0 : spacedLabel(`${label.trim()} x`).length - 1
  return [
    own,
    ...further.map((line) => {
      const text = line.trim()
      if (text === '') return line
      const isItem = label !== undefined && LABELLED.test(text)
      return ' '.repeat(keyword.length + (isItem ? 0 : inner)) + (isItem ? spacedLabel(text) : text)
    }),
  ]
}

const LABELLED = /^\(?[A-Z][.)] ?\S/

function spacedLabel(item: string): string {
  return item.replace(/^(\(?[A-Z][.)]) ?(?=\S)/, '$1 ')
}
