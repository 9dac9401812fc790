import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { comparisonHtml } from '../../../server/language/comparison/comparison-html.ts'
import { comparisonJson } from '../../../server/language/comparison/comparison-json.ts'
import { comparisonText, PLAIN_MARKS } from '../../../server/language/comparison/comparison-text.ts'
import { compared } from '../../support/comparison/compared.ts'
import { assertPicture } from '../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../fixtures/comparison')
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.before.txt'))
  .map((name) => name.slice(0, -'.before.txt'.length))

describe('pictures of comparisons', () => {
  for (const name of names) {
    const text = (side: string): string => readFileSync(join(FOLDER, `${name}.${side}.txt`), 'utf8')
    const comparison = compared(text('before'), text('after'))
    it(`tells ${name}`, () => assertPicture(join(FOLDER, `${name}.text`), comparisonText(comparison, PLAIN_MARKS)))
    it(`gives ${name} to programs`, () => {
      assertPicture(join(FOLDER, `${name}.json`), `${JSON.stringify(comparisonJson(comparison), undefined, 1)}\n`)
    })
    it(`shows ${name} on a page`, () => {
      const html = comparisonHtml(comparison, { before: `${name}.before`, after: `${name}.after`, links: true })
      assertPicture(join(FOLDER, `${name}.html`), html)
    })
  }
})
