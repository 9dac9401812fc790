import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { summaryOf } from '../../../server/language/comparison/summary.ts'
import { compared } from '../../support/comparison/compared.ts'
import { type CorpusFile, corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../support/corpus.ts'

/** Copies of one cable, by the name in front of that of the copy. */
function copies(): Map<string, CorpusFile[]> {
  const found = new Map<string, CorpusFile[]>()
  for (const file of corpusFiles()) {
    const name = /^foia-smart\/(.+)__/.exec(file.name)?.[1]
    if (name) found.set(name, [...(found.get(name) ?? []), file])
  }
  return found
}

describe('copies of one cable', function () {
  this.timeout(60_000)

  it('differ in less than a twentieth of their words, and in no mark that was not misread', () => {
    const pairs = [...copies().values()].flatMap((files) =>
      files.flatMap((one, index) => files.slice(index + 1).map((other) => [one, other] as const)),
    )
    if (!corpusIsHere) console.log(`    ${withoutCorpus}`)
    else assert.ok(pairs.length > 10)
    for (const [one, other] of pairs) {
      const [before, after] = [corpusText(one), corpusText(other)]
      const comparison = compared(before, after)
      const changed = comparison.changes.filter(({ layer }) => layer === 'words' || layer === 'released')
      const words = changed.reduce(
        (sum, change) => sum + change.before.text.split(' ').length + change.after.text.split(' ').length,
        0,
      )
      const all = before.split(/\s+/).length + after.split(/\s+/).length
      const name = `${basename(one.name)} and ${basename(other.name)}: ${summaryOf(comparison)}`
      assert.ok(words < all / 20, name)
      assert.ok(comparison.changes.filter(({ layer }) => layer === 'marks').length <= 2, name)
    }
  })
})
