import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Profile } from '../../../server/language/model/message/message.ts'
import type { CableDocument } from '../../../server/language/syntax/document/document.ts'
import { lintText } from '../../support/cable.ts'
import { outlinePicture } from '../../support/feature-pictures.ts'
import { assertPicture } from '../../support/picture.ts'
import { changedLines, readPicture } from '../../support/read-picture.ts'
import { saidPicture } from '../../support/said-picture.ts'
import { service } from '../../support/service.ts'

const ROOT = resolve(import.meta.dirname, '../../fixtures/odd')
/** Stands between two texts of a file. */
const BETWEEN = '\n~~~~\n'

/** Texts whose rules are asked a second time, as of drafts; of the others the heads tell what they are. */
const asDrafts = new Set(
  readdirSync(ROOT).filter((name) => !/^(?:addresses|captions|kinds-of-text|numbers|sets)\.txt$/.test(name)),
)

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
        const asDraft = asDrafts.has(file) ? saidOf(text, 'draft').filter((each) => !found.includes(each)) : []
        return [`${index + 1}.\n`, ...found, ...(asDraft.length > 0 ? ['as a draft\n', ...asDraft] : [])].join('')
      })
      assertPicture(join(ROOT, file.replace(/txt$/, 'said')), said.join('\n'))
    })
  }
})

describe('what is read', () => {
  // Of those that are for rules alone, nothing is read otherwise than elsewhere.
  for (const file of readdirSync(ROOT).filter((name) => /^(?!captions|kinds).*\.txt$/.test(name))) {
    it(`in cables with odd ${file.slice(0, -'.txt'.length)}: in each what it has else than the first`, () => {
      let first: readonly string[] | undefined
      const outlines: string[] = []
      const read = readFileSync(join(ROOT, file), 'utf8')
        .split(BETWEEN)
        .map((text, index) => {
          const document = service.open('file:///odd.txt', 1, text)
          if (OUTLINED.has(file)) outlines.push(`${index + 1}.\n${outlineOf(document)}`)
          const now = readPicture(text, document)
          const changed = changedLines(first ?? [], now)
          first ??= now
          return `${index + 1}.\n${changed.map((line) => `  ${line}\n`).join('')}`
        })
      assertPicture(join(ROOT, file.replace(/txt$/, 'read')), read.join('\n'))
      if (OUTLINED.has(file)) assertPicture(join(ROOT, file.replace(/txt$/, 'outline')), outlines.join(''))
    })
  }
})

/** Texts in which the places of outline and folds are told as well. */
const OUTLINED: ReadonlySet<string> = new Set(['bodies.txt', 'marks.txt', 'numbers.txt', 'sections.txt'])

/** From the text on: the lines of the head are the same in all. */
function outlineOf(document: CableDocument): string {
  const rows = outlinePicture(service.symbols(document)).trimEnd().split('\n')
  const from = rows.findIndex((row) => /^ *(?:SECTION|\S*¶|\()/.test(row))
  const folds = service
    .foldingRanges(document)
    .map((fold) => `${fold.startLine + 1}-${fold.endLine + 1} ${fold.kind ?? ''}`.trimEnd())
  const shown = rows.slice(Math.max(0, from)).map((row) => `  ${row}\n`)
  return `${shown.join('')}  folds ${folds.join(', ')}\n`
}
