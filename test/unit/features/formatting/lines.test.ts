import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isRestOf, isWrapped, refilled } from '../../../../server/language/features/formatting/refill.ts'
import { canWrap, wrapEdits } from '../../../../server/language/rules/hygiene/wrap-line.ts'
import { applyEdits } from '../../../../server/language/rules/linter/fixes.ts'
import { scanLine } from '../../../../server/language/syntax/lines/scan-line.ts'
import { assertPicture } from '../../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/formatting')
const COLUMNS = 55

describe('lines of running text', () => {
  it('are filled anew, or left as someone laid them out', () => {
    const told = readFileSync(join(FOLDER, 'lines.txt'), 'utf8')
      .split('\n~~~~\n')
      .map((text) => {
        const lines = text.replace(/\n$/, '').split('\n')
        const [above = '', below] = lines
        const ways: readonly (readonly [string, readonly string[] | undefined])[] = [
          ['filled', refilled(lines, { columns: COLUMNS, firstBreak: 0 })],
          ['behind column 30', refilled(lines, { columns: COLUMNS, firstBreak: 30 })],
          ['of 40 columns', refilled(lines, { columns: 40, firstBreak: 0 })],
        ]
        const first = scanLine({ text: above, eol: '\n' })
        const wrapped = applyEdits(above, wrapEdits(first, 0, COLUMNS)).split('\n')
        const said = [
          ...(isWrapped(lines) ? ['was wrapped'] : []),
          ...(below !== undefined && isRestOf(above, below) ? ['second line is a rest'] : []),
          ...(canWrap(first, COLUMNS) ? ['first line can be wrapped'] : []),
        ]
        const shown = ways.flatMap(([name, made], index) => {
          if (!made) return []
          if (index > 0 && `${made}` === `${ways[0]?.[1]}`) return [`  ${name}: the same\n`]
          return [`  ${name}\n${made.map((line) => `    ${line}|\n`).join('')}`]
        })
        const parts = wrapped.length > 1 ? `  first line\n${wrapped.map((line) => `    ${line}|\n`).join('')}` : ''
        return `${lines.join('\n')}\n${said.map((each) => `  ${each}\n`).join('')}${shown.join('')}${parts}`
      })
    assertPicture(join(FOLDER, 'lines.said'), told.join('\n'))
  })
})
