import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Profile } from '../../../server/language/model/message/message.ts'
import { lintText } from '../../support/cable.ts'
import { outlinePicture } from '../../support/feature-pictures.ts'
import { assertPicture } from '../../support/picture.ts'
import { changedLines, readPicture } from '../../support/read-picture.ts'
import { saidPicture } from '../../support/said-picture.ts'
import { service } from '../../support/service.ts'

const ROOT = resolve(import.meta.dirname, '../../fixtures/odd')
/** Stands between two texts of a file. */
const BETWEEN = '\n~~~~\n'

/** What each rule says. That the copies have no NNNN is said in fixtures of its own. */
function saidOf(text: string, profile: Profile | undefined): readonly string[] {
  const ids = new Set(lintText(text, { profile }).map(({ finding }) => finding.rule.id))
  ids.delete('structure-missing-nnnn')
  return [...ids].sort().map((id) => `${id}\n${saidPicture(id, text, profile)}`)
}

/** Short cables in which one part of the head or of the body is out of order, each in another way. */
describe('what all rules together say', () => {
  for (const file of readdirSync(ROOT).filter((name) => name.endsWith('.txt'))) {
    it(`of cables with odd ${file.slice(0, -'.txt'.length)}`, () => {
      const texts = readFileSync(join(ROOT, file), 'utf8').split(BETWEEN)
      assert.ok(texts.length > 1)
      const said = texts.map((text, index) => {
        const found = saidOf(text, undefined)
        const asDraft = saidOf(text, 'draft').filter((each) => !found.includes(each))
        return [`${index + 1}.\n`, ...found, ...(asDraft.length > 0 ? ['as a draft\n', ...asDraft] : [])].join('')
      })
      assertPicture(join(ROOT, file.replace(/txt$/, 'said')), said.join('\n'))
    })
  }
})

describe('what is read', () => {
  for (const file of readdirSync(ROOT).filter((name) => name.endsWith('.txt'))) {
    it(`in cables with odd ${file.slice(0, -'.txt'.length)}: in each what it has else than the first`, () => {
      let first: readonly string[] | undefined
      const read = readFileSync(join(ROOT, file), 'utf8')
        .split(BETWEEN)
        .map((text, index) => {
          const now = readPicture(text)
          const changed = changedLines(first ?? [], now)
          first ??= now
          return `${index + 1}.\n${changed.map((line) => `  ${line}\n`).join('')}`
        })
      assertPicture(join(ROOT, file.replace(/txt$/, 'read')), read.join('\n'))
    })
  }
})

describe('the outline of the text and its folds', () => {
  for (const name of ['bodies', 'marks', 'numbers', 'sections']) {
    it(`have their places in cables with odd ${name}`, () => {
      const drawn = readFileSync(join(ROOT, `${name}.txt`), 'utf8')
        .split(BETWEEN)
        .map((text, index) => {
          const document = service.open('file:///odd.txt', 1, text)
          const rows = outlinePicture(service.symbols(document)).trimEnd().split('\n')
          // From the text on; the lines of the head are the same in all.
          const from = rows.findIndex((row) => /^ *(?:SECTION|\S*¶|\()/.test(row))
          const folds = service
            .foldingRanges(document)
            .map((fold) => `${fold.startLine + 1}-${fold.endLine + 1} ${fold.kind ?? ''}`.trimEnd())
          return `${index + 1}.\n${rows
            .slice(Math.max(0, from))
            .map((row) => `  ${row}\n`)
            .join('')}  folds ${folds.join(', ')}\n`
        })
      assertPicture(join(ROOT, `${name}.outline`), drawn.join(''))
    })
  }
})
