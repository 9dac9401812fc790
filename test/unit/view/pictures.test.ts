import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { assertPicture } from '../../support/picture.ts'
import { readingPicture, viewOfText } from '../../support/reading-view.ts'

const FOLDER = resolve(import.meta.dirname, '../../fixtures/features')

describe('pictures of the reading view', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
    const name = file.slice(0, -'.txt'.length)
    it(`shows ${name}, each run with its place`, () => {
      assertPicture(
        join(FOLDER, `${name}.reading`),
        readingPicture(viewOfText(readFileSync(join(FOLDER, file), 'utf8')).view),
      )
    })
  }
})
