import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readMarks } from '../../support/marks.ts'
import { assertPicture } from '../../support/picture.ts'
import { changedLines, readPicture } from '../../support/read-picture.ts'

const ROOT = resolve(import.meta.dirname, '../../fixtures/rules')

describe('what is read in the fixtures of rules', () => {
  for (const folder of readdirSync(ROOT)) {
    it(`${folder}: each text by what it has else than the one before it`, () => {
      let before: readonly string[] = []
      const read = readdirSync(join(ROOT, folder))
        .filter((name) => /(?<!\.fixed)\.txt$/.test(name))
        .map((name) => {
          const now = readPicture(readMarks(readFileSync(join(ROOT, folder, name), 'utf8')).text)
          const changed = changedLines(before, now)
          before = now
          return `${name}\n${changed.map((line) => `  ${line}\n`).join('')}`
        })
        .join('\n')
      assertPicture(join(ROOT, folder, 'read'), read)
    })
  }
})
