import type { Block } from '../../../syntax/blocks/block.ts'
import type { ClassificationLine, MessageId } from '../../message/message.ts'
import { type Part, partOf } from '../../message/span.ts'
import { textLines } from '../lines/block-lines.ts'
import { fullYear } from '../values/read-date-time-group.ts'

/**
 * `09ZENDA123`, as collections name a cable by year, series and number in a line of their own above it. Undefined where
 * series and number are not those of the classification line: then it is the number of another one.
 */
export function readCopyNumber(
  blocks: readonly Block[],
  starts: readonly number[],
  { series, number }: ClassificationLine,
): (Part & { readonly year: number }) | undefined {
  if (!series || !number) return undefined
  const own = letters(series.text)
  for (let index = 0; index < blocks.length && index < FURTHEST; index++) {
    const block = blocks[index]
    if (!block || !ABOVE.has(block.kind)) continue
    for (const [offset, { plain }] of textLines(block).entries()) {
      const match = NUMBER.exec(plain)
      const { year = '', name = '', digits = '' } = match?.groups ?? {}
      if (!match || letters(name) !== own || Number(digits) !== number.value) continue
      const start = match[0].length - (year + name + digits).length
      return { ...partOf(plain, (starts[index] ?? 0) + offset, start, match[0].length), year: fullYear(year) }
    }
  }
  return undefined
}

const FURTHEST = 12
const ABOVE: ReadonlySet<string> = new Set(['preface', 'captions', 'unknown'])
/** Alone, behind a label, or at the beginning of a row. */
const NUMBER = /^\s*(?:[A-Z][A-Za-z ]{1,24}: ?)?(?<year>\d{2})(?<name>[A-Z]{3,20})(?<digits>\d{1,6})(?=\s|$|[,;._])/

/**
 * The same number where a collection has nothing of the cable but what it puts in front: number, title, date, level and
 * post, a line each. Undefined without the date, which no drafter writes so.
 */
export function readNumberAlone(blocks: readonly Block[]): MessageId | undefined {
  const [first] = blocks
  if (first?.kind !== 'preface') return undefined
  const lines = textLines(first)
  const { year = '', name = '', digits = '' } = ALONE.exec(lines[0]?.plain ?? '')?.groups ?? {}
  if (year === '' || !lines.slice(1, FRONT).some(({ plain }) => DATE_OF_COLLECTION.test(plain))) return undefined
  return { year: fullYear(year), series: name, number: Number(digits) }
}

const FRONT = 4
const ALONE = /^(?<year>\d{2})(?<name>[A-Z]{3,20})(?<digits>\d{1,6})$/
/** `Thu Mar 04 00:00:00 +0100 2004` */
const DATE_OF_COLLECTION = /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d{2} \d{2}:\d{2}:\d{2} [+-]\d{4} (?:19|20)\d{2}$/

function letters(text: string): string {
  return text.toUpperCase().replace(/[^A-Z]/g, '')
}
