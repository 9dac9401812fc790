import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readMarks } from '../../support/marks.ts'
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
      const file = join(ROOT, folder, 'said')
      if (process.env['UPDATE_PICTURES'] === '1') writeFileSync(file, said)
      assert.ok(existsSync(file), `${folder}/said is missing: UPDATE_PICTURES=1 writes it, to be read`)
      assert.equal(said, readFileSync(file, 'utf8'))
    })
  }
})
