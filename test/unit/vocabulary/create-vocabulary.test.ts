import assert from 'node:assert/strict'
import { createVocabulary, defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'

const terms = {
  sources: { s: 'invented' },
  entries: [{ code: 'REFTEL', title: 'Reference telegram', aliases: ['REFTELS'], source: 's' }],
}

describe('createVocabulary', () => {
  it('reads a list from an object and from its text alike', () => {
    for (const list of [terms, JSON.stringify(terms)]) {
      const found = createVocabulary({ terms: list }).term('reftels')
      assert.equal(found?.title, 'Reference telegram')
      assert.equal(found?.source, 'invented')
    }
  })

  it('takes a list that is left out as empty', () => {
    const empty = createVocabulary({})
    assert.equal(empty.tag('PREL'), undefined)
    assert.equal(empty.portionMark('C'), undefined)
    assert.equal(empty.postsMatch('AMEMBASSY TOKYO', 'BANGKOK'), undefined)
    assert.deepEqual(empty.messageNames(), [])
  })

  it('reads a list when it is first asked for, not before', () => {
    const broken = createVocabulary({ terms: '{', captions: { sources: {}, entries: [] } })
    assert.equal(broken.caption('SIPDIS'), undefined)
    assert.throws(() => broken.term('BT'), SyntaxError)
  })

  it('refuses a list of the wrong shape', () => {
    assert.throws(() => createVocabulary({ terms: { entries: [] } }).term('BT'), /needs sources and entries/)
    assert.throws(
      () => createVocabulary({ terms: { sources: {}, entries: [{ code: 'BT', source: 's' }] } }).term('BT'),
      /unknown source s/,
    )
  })

  it('hands out one default vocabulary', () => {
    assert.equal(defaultVocabulary(), defaultVocabulary())
    assert.ok(Object.isFrozen(defaultVocabulary()))
  })
})
