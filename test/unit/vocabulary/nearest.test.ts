import assert from 'node:assert/strict'
import { nearest } from '../../../server/language/vocabulary/nearest.ts'

describe('nearest', () => {
  const words = ['PRIORITY', 'ROUTINE', 'PREL', 'PREF', 'PGOV']

  it('forgives one letter added, dropped, changed or swapped', () => {
    assert.equal(nearest('PGOOV', words), 'PGOV')
    assert.equal(nearest('PGO', words), 'PGOV')
    assert.equal(nearest('PGOW', words), 'PGOV')
    assert.equal(nearest('PGVO', words), 'PGOV')
  })

  it('forgives two slips in a long word only', () => {
    assert.equal(nearest('PIROIRTY', words), 'PRIORITY')
    assert.equal(nearest('PVOG', words), undefined)
  })

  it('gives no answer where two words are equally near', () => assert.equal(nearest('PRE', words), undefined))

  it('never offers the word itself', () => assert.equal(nearest('PGOV', ['PGOV']), undefined))

  it('counts a candidate that is listed twice once', () => assert.equal(nearest('PGVO', ['PGOV', 'PGOV']), 'PGOV'))

  it('prefers the nearer of two candidates', () =>
    assert.equal(nearest('SENSITVE', ['SENSITIV', 'SENSITIVE']), 'SENSITIVE'))
})
