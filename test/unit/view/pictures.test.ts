import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { viewHtml } from '../../../server/language/view/view-html.ts'
import { assertPicture } from '../../support/picture.ts'
import { readingPicture, viewOfText } from '../../support/reading-view.ts'

const FOLDER = resolve(import.meta.dirname, '../../fixtures/features')

describe('pictures of the reading view', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
    const name = file.slice(0, -'.txt'.length)
    const viewed = () => viewOfText(readFileSync(join(FOLDER, file), 'utf8')).view
    it(`shows ${name}, each run with its place`, () => {
      assertPicture(join(FOLDER, `${name}.reading`), readingPicture(viewed()))
    })
    it(`shows ${name} as a page`, () => assertPicture(join(FOLDER, `${name}.html`), viewHtml(viewed())))
  }
})
