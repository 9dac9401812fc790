import assert from 'node:assert/strict'
import { askedOf, collectionFindings } from '../../../support/collection.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../../support/corpus.ts'
import { makeCollection } from '../../../support/generator/collection.ts'

describe('what the neighbours of a message show', () => {
  it('is in a made collection what was taken out, and nothing else', () => {
    const made = makeCollection({ seed: 9, cables: 500, sections: 0.2, copies: 0.1, holes: 0.1 })
    const { collection } = askedOf(made.files)
    const reported = new Set<string>()
    for (const [path, found] of collectionFindings(collection)) {
      for (const { rule, message } of found) assert.equal(rule, 'collection-section-missing', `${path}: ${message}`)
      reported.add(made.files.find(({ name }) => name === path)?.id ?? '')
    }
    const expected = [...made.absentSections.keys()].filter((id) => !made.absent.has(id))
    assert.deepEqual([...reported].sort(), expected.sort())
    assert.ok(reported.size > 5)
  })

  it('is nothing false in the shared cables', () => {
    if (!corpusIsHere) return console.log(`    ${withoutCorpus}`)
    const { collection } = askedOf(corpusFiles().map((file) => ({ name: file.name, text: corpusText(file) })))
    const found = [...collectionFindings(collection)].map(
      ([path, list]) => `${path}: ${list.map(({ message }) => message).join('; ')}`,
    )
    assert.deepEqual(found, [])
  })
})
