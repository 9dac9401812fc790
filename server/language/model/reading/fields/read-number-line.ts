import type { Block } from '../../../syntax/blocks/block.ts'
import { type Part, partOf } from '../../message/span.ts'
import { textLines } from '../lines/block-lines.ts'

/** A classification line that lost its level: what is left of it are series and number. */
export interface NumberLine {
  readonly line: Part
  readonly series: string
  readonly number: number
}

/**
 * `ZENDA 000417` between the addresses and the fields: a reviewer struck out the level when the text was declassified,
 * and no machine reads it: `-3-E-GR-T ZENDA 000417` at the most. The page line above, `PAGE 01 ZENDA 00417`, or the head of the print-out, `[ZENDA 417]`,
 * has to tell the same number, which an addressee with a serial does not have.
 *
 * @param end index of the first block of the text
 */
export function readNumberLine(
  blocks: readonly Block[],
  starts: readonly number[],
  end: number,
): NumberLine | undefined {
  const witnesses: Named[] = []
  for (let index = 0; index < end; index++) {
    const block = blocks[index]
    if (!block) break
    for (const [offset, { plain, indent }] of textLines(block).entries()) {
      const [, series = '', digits = ''] = PAGE_OR_HEAD.exec(plain) ?? []
      if (series !== '') witnesses.push({ series: solid(series), number: Number(digits) })
      if (!MAY_HOLD.has(block.kind)) continue
      const text = plain.slice(indent)
      const found = told(NUMBER_LINE.exec(text), witnesses) ?? told(gluedLevel(text), witnesses)
      if (!found) continue
      const line = partOf(plain, (starts[index] ?? 0) + offset, indent, plain.length)
      return { line, ...found }
    }
  }
  return undefined
}

interface Named {
  readonly series: string
  readonly number: number
}

/** Series and number of a line, if one of the witnesses tells the same. */
function told(match: readonly string[] | null | undefined, witnesses: readonly Named[]): Named | undefined {
  const [, named = '', own = ''] = match ?? []
  const number = Number(own)
  const isTold = witnesses.some((each) => each.number === number && solid(named).startsWith(each.series))
  return named !== '' && isTold ? { series: CUT.test(named) ? solid(named) : named, number } : undefined
}

/** With a level of which nothing but letters are left, or letters of it; a look at one spares most lines the pattern. */
function gluedLevel(text: string): readonly string[] | undefined {
  return text.includes('E') || text.includes('UNCLAS') ? (GLUED_LEVEL.exec(text) ?? undefined) : undefined
}

/** The post as page lines have it, cut to six letters or ten. */
function solid(series: string): string {
  return series.replace(/[ .']/g, '')
}

const MAY_HOLD: ReadonlySet<string> = new Set(['to', 'info', 'captions', 'unknown', 'furniture'])
const PAGE_OR_HEAD =
  /(?:PAGE {1,3}0?1 {1,3}\.?|\[)([A-Z][A-Z '-]{1,13}?)[' ] {0,8}0{0,4}(\d{1,6})(?:[\])]| {1,4}\d{2} OF| {1,4}\d{6}[Zz]|$)/
const NUMBER_LINE =
  /^(?:(?=[^ ]{0,24}[^A-Z ])[^ ]{2,24} {1,3}|(?:[^ ]{1,3} ){3,14})?(?:SECTION {1,2}\d{1,2} OF {1,2}\d{1,2} {1,2})?([A-Z][A-Z .'-]{1,24}?) {1,3}(\d{3,6})[. _]{0,3}$/
/** `'ECRETZENDA 000417`: what is left of the level, and nothing between it and the series. */
const GLUED_LEVEL =
  /^['`".,_-]{0,2}(?:S?ECRET|C?ONFIDENTIAL|[A-Z]{0,6}IDENTIAL|U?NCLAS(?:SIFIED)?)([A-Z][A-Z .'-]{2,24}?) {1,3}(\d{3,6})[. _]{0,3}$/
/** `S TATE`: a blank behind the first letter. */
const CUT = /^[A-Z] [A-Z]{3}/
