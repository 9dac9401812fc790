import assert from 'node:assert/strict'
import { circles, sourcesIn } from '../../support/imports.ts'

describe('circles', () => {
  it('no file imports itself by way of others, types included', () => {
    const files = ['client', 'server', 'syntaxes', 'test'].flatMap(sourcesIn)
    assert.deepEqual(circles(files), [])
  })
})
