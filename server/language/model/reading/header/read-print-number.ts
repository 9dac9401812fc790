import type { Block } from '../../../syntax/blocks/block.ts'
import { fullYear } from '../values/read-date-time-group.ts'

/** Series and number of a message as the head of its print-out gives them. */
export interface PrintNumber {
  readonly series: string
  readonly number: number
  /** Where the print-out gives the date-time group, too. */
  readonly year: number | undefined
}

/**
 * The number of a telegram whose classification line has none, or cannot be read: that of its first page line,
 * `PAGE 01 ZENDA 731 140900Z AUG 96`, or of the line of a handler of telegrams, `Post: ZENDA MRN: 731 Printed by: …` or `Heading: ZENDA 731 SECRET IMMEDIATE`.
 * Undefined where the first blocks hold neither.
 */
export function readPrintNumber(blocks: readonly Block[]): PrintNumber | undefined {
  for (let index = 0; index < blocks.length && index < FURTHEST; index++) {
    const block = blocks[index]
    if (block?.entry.phase !== 'preface' || block.exit.phase !== 'preface') return undefined
    for (const { plain } of block.lines) {
      if (!MAY_NAME.test(plain)) continue
      const { series, number, year } = (PAGE_OF_PRINT.exec(plain) ?? HEAD_OF_PRINT.exec(plain))?.groups ?? {}
      if (series && number)
        return { series, number: Number(number), year: year === undefined ? undefined : fullYear(year) }
    }
  }
  return undefined
}

const FURTHEST = 12
const MAY_NAME = /PAGE|MRN|Heading/
const PAGE_OF_PRINT =
  /^\s*PAGE {1,4}0?1 {1,8}(?<series>[A-Z][A-Z .'-]{1,24}?) {1,8}(?<number>\d{1,6}) {1,8}\d{6}Z {1,3}[A-Z]{3} {1,3}(?<year>\d{2})\s*$/
const HEAD_OF_PRINT =
  /^\W*(?:Post|Heading)\W{1,4}(?<series>[A-Z][A-Z .'-]{1,24}?) {1,8}(?:MRN: {0,3})?(?<number>\d{1,6})(?!\d)/
