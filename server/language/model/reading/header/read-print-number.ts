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
      const { series, number, year } =
        (PAGE_OF_PRINT.exec(plain) ?? HEAD_OF_PRINT.exec(plain) ?? PRINTED_BY.exec(plain))?.groups ?? {}
      if (series && number)
        return { series, number: Number(number), year: year === undefined ? undefined : fullYear(year) }
    }
  }
  return undefined
}

const FURTHEST = 12
const MAY_NAME = /PAGE|MRN|Heading/
const PAGE_OF_PRINT =
  /^\s*PAGE {1,4}0?1 {1,8}['`.,]?(?<series>[A-Z][A-Z .'-]{1,24}?) {1,8}(?<number>\d{1,6}) {1,8}\d{6}[Zz] {1,3}[A-Z]{3} {1,3}(?<year>\d{2})(?: \[?RELEASED? IN (?:FULL|PART)[\]1Il]?)?\s*$/
const HEAD_OF_PRINT =
  /^\W*(?:Post|Heading)\W{1,4}(?<series>[A-Z][A-Z .'-]{1,24}?) {1,8}(?:MRN: {0,3})?(?<number>\d{1,6})(?!\d)/
/** Its label lost. */
const PRINTED_BY = /^\W{0,4}(?<series>[A-Z][A-Z'-]{2,24}) {1,4}MRN: {0,3}(?<number>\d{1,6}) {1,4}Printed by/

/**
 * The year in which a print-out says that its copies were made, `051425Z APR 99 STePS (TOTAL COPIES:000)`: that of the
 * message, whose own date-time group cannot be read. Undefined where it says none.
 */
export function readYearOfCopies(blocks: readonly Block[]): number | undefined {
  for (const { kind, exit, lines } of blocks) {
    if (!exit.behind || kind !== 'preface') continue
    for (const { plain } of lines) {
      const year = plain.includes('COPIES') ? COPIES.exec(plain)?.[1] : undefined
      if (year !== undefined) return fullYear(year)
    }
  }
  return undefined
}

const COPIES = /\d{6}[ZL]\W{0,2}(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) (\d{2}) /
