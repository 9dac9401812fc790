import assert from 'node:assert/strict'
import { find, readQuery } from '../../../../server/language/collection/query/ask.ts'
import { printQuery, type Query } from '../../../../server/language/collection/query/query.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { askedOf } from '../../../support/collection.ts'
import { makeCollection } from '../../../support/generator/collection.ts'
import { holdsFor, randomQuery } from '../../../support/generator/query.ts'

const made = makeCollection({ seed: 3, cables: 300 })
const asked = askedOf(made.files)
const files = (query: Query): string[] =>
  find(query, asked)
    .map(({ path }) => path)
    .sort()

function read(text: string): Query {
  const { query, error } = readQuery(text, defaultVocabulary())
  assert.ok(query, `${text}: ${error?.message}`)
  return query
}

describe('a query', () => {
  it('finds what the collection was made with, for 500 queries, and is printed as it was meant', () => {
    let found = 0
    for (let seed = 1; seed <= 500; seed++) {
      const { text, query } = randomQuery(seed, made)
      const parsed = read(text)
      assert.deepEqual(parsed, query, text)
      assert.deepEqual(read(printQuery(parsed)), parsed, text)
      const expected = made.files.filter((file) => holdsFor(query, file, made)).map(({ name }) => name)
      assert.deepEqual(files(parsed), expected.sort(), text)
      if (expected.length > 0 && expected.length < made.files.length) found++
    }
    assert.ok(found > 250, `${found} say something`)
  })
})
