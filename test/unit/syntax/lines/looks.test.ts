import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { scanLine } from '../../../../server/language/syntax/lines/scan-line.ts'
import { splitLines } from '../../../../server/language/syntax/lines/split-lines.ts'
import { assertPicture } from '../../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/lines')

/** The kind, where it begins if not at once, what of a number and its mark was read, and what patterns see if it is other. */
describe('the look of a line', () => {
  it('is told by its own characters', () => {
    const looks = splitLines(readFileSync(join(FOLDER, 'looks.txt'), 'utf8')).map((raw) => {
      const { kind, indent, start, plain, ascii } = scanLine(raw)
      const from = indent > 0 ? `@${indent}` : ''
      const other = plain === raw.text ? '' : ` ${JSON.stringify(plain)}`
      const foreign = ascii ? '' : ' foreign'
      const number = start ? ` ${numberOf(raw.text, start)}` : ''
      return `${`${kind}${from}`.padEnd(20)}${raw.text}${other === '' && number === '' && foreign === '' ? '' : `  |${number}${other}${foreign}`}\n`
    })
    assertPicture(join(FOLDER, 'looks.said'), looks.join(''))
  })
})

type Start = NonNullable<ReturnType<typeof scanLine>['start']>

/** `2 "2" "." [8-11 "(C)"] marked, text at 12` */
function numberOf(text: string, start: Start): string {
  const { value, number, pilcrow, delimiter, delimiterEnd, parenthesis, marked, textStart } = start
  const mark = parenthesis ? ` ${JSON.stringify(parenthesis)}` : ''
  const sign = pilcrow ? `${pilcrow.start}-${pilcrow.end} ` : ''
  return `${sign}${value} ${text.slice(number.start, number.end)}${delimiter}<${delimiterEnd}${mark}${marked ? ' marked' : ''} text ${textStart}`
}
