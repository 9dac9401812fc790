import assert from 'node:assert/strict'
import { legendFor, semanticTokensLegend } from '../../../../server/language/features/semantic-tokens/legend.ts'

describe('the legend of tokens', () => {
  const names = (...known: string[]) => legendFor(new Set(known)).tokenTypes
  const own = semanticTokensLegend.tokenTypes

  it('keeps its names for a client that knows them, or says nothing', () => {
    assert.deepEqual(names(), own)
    assert.deepEqual(names(...own), own)
  })

  it('goes by the nearest name that the client knows, kind for kind', () => {
    const standard = own.filter((name) => !['heading', 'label', 'decorator'].includes(name))
    const there = names(...standard, 'function', 'parameter')
    assert.equal(there.length, own.length)
    assert.equal(there[own.indexOf('heading')], 'function')
    assert.equal(there[own.indexOf('label')], 'parameter')
    assert.equal(there[own.indexOf('decorator')], 'function')
    assert.equal(there[own.indexOf('keyword')], 'keyword')
  })

  it('invents nothing where nothing is near', () => {
    assert.deepEqual(names('comment'), own)
  })
})
