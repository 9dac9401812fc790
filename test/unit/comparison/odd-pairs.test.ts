import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { comparisonText, PLAIN_MARKS } from '../../../server/language/comparison/comparison-text.ts'
import { compared } from '../../support/comparison/compared.ts'
import { assertPicture } from '../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../fixtures/comparison')
const pairs = readFileSync(join(FOLDER, 'odd-pairs.txt'), 'utf8')
  .split('====\n')
  .map((pair) => pair.split('~~~~\n'))

/** Short cables, each with a copy in which one thing is another. */
describe('what is told of odd pairs', () => {
  it('is the sentence, a line for each change, and the paragraphs', () => {
    const told = pairs.map(([one = '', other = ''], index) => {
      const found = compared(one, other)
      const places = found.changes.map(({ before, after }) => {
        const place = ({ line, start, endLine, end }: typeof before): string =>
          `${line + 1}:${start + 1}-${endLine + 1}:${end + 1}`
        return `${place(before)} ${place(after)}\n`
      })
      return `${index + 1}.\n${comparisonText(found, PLAIN_MARKS)}${places.join('')}`
    })
    assertPicture(join(FOLDER, 'odd-pairs.said'), told.join('\n'))
  })
})
