import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readMarks } from '../../support/marks.ts'
import { assertPicture } from '../../support/picture.ts'
import { saidPicture } from '../../support/said-picture.ts'

const ROOT = resolve(import.meta.dirname, '../../fixtures/rules')

describe('what rules say in their fixtures', () => {
  for (const folder of readdirSync(ROOT)) {
    it(`${folder}: words, ranges, related places and fixes`, () => {
      const said = readdirSync(join(ROOT, folder))
        .filter((name) => /(?<!\.fixed)\.txt$/.test(name) && !name.startsWith('silent-'))
        .map((name) => {
          const { text, profile } = readMarks(readFileSync(join(ROOT, folder, name), 'utf8'))
          return `${name}\n${saidPicture(folder, text, profile)}`
        })
        .join('\n')
      assertPicture(join(ROOT, folder, 'said'), said)
    })
  }
})
