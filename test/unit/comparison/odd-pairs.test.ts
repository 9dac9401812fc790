import assert from 'node:assert/strict'
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
  const all = pairs.map(([before = '', after = '']) => ({ before, after, found: compared(before, after) }))

  it('is the sentence, a line for each change, and the paragraphs', () => {
    const told = all.map(({ found }, index) => {
      const places = found.changes.map(({ before, after }) => {
        const place = ({ line, start, endLine, end }: typeof before): string =>
          `${line + 1}:${start + 1}-${endLine + 1}:${end + 1}`
        return `${place(before)} ${place(after)}\n`
      })
      return `${index + 1}.\n${comparisonText(found, PLAIN_MARKS)}${places.join('')}`
    })
    assertPicture(join(FOLDER, 'odd-pairs.said'), told.join('\n'))
  })

  it('is the same from the other side, told the other way round', () => {
    for (const { before, after, found } of all) {
      const back = compared(after, before)
      assert.deepEqual(
        back.changes.map(
          (change) => `${change.layer} ${change.after.label}: ${change.after.text}>${change.before.text}`,
        ),
        found.changes.map(
          (change) => `${change.layer} ${change.before.label}: ${change.before.text}>${change.after.text}`,
        ),
      )
    }
  })
})
