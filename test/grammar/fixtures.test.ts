import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { fixtureFailures } from '../support/grammar-fixture.ts'

const folder = new URL('../fixtures/grammar/', import.meta.url)

describe('grammar fixtures', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.cable'))

  it('are there', () => assert.ok(names.length >= 6))

  for (const name of names) {
    it(name, () => assert.deepEqual(fixtureFailures(readFileSync(new URL(name, folder), 'utf8')), []))
  }
})

describe('a grammar fixture', () => {
  it('fails where a scope is missing', () => assert.equal(fixtureFailures('NNNN\n~<--- comment').length, 1))
  it('fails where a scope is there against its word', () =>
    assert.equal(fixtureFailures('NNNN\n~<--- !keyword').length, 1))
  it('fails where the kinds differ', () => assert.equal(fixtureFailures('NNNN\n~= separation').length, 1))
  it('fails where a plain line has scopes', () => assert.equal(fixtureFailures('NNNN\n~-').length, 1))
  it('fails past the end of the line', () => assert.equal(fixtureFailures('NNNN\n~   ^^^ keyword').length, 1))
  it('throws at a marker that it cannot read', () => {
    assert.throws(() => fixtureFailures('NNNN\n~ keyword'), /Not a marker/)
    assert.throws(() => fixtureFailures('~= separation'), /without a line/)
    assert.throws(() => fixtureFailures('NNNN'), /states nothing/)
  })
})
