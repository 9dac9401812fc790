import assert from 'node:assert/strict'
import fc from 'fast-check'
import picomatch from 'picomatch'
import { pathGlob } from '../../../../server/host/cablerc/path-glob.ts'

describe('path globs', () => {
  it('agree with a library wherever that can be asked', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 })
    const part = fc.oneof(
      fc.constant('**'),
      fc.array(fc.constantFrom('a', 'b', 'c', '*', '?'), { minLength: 1, maxLength: 4 }).map((each) => each.join('')),
    )
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        // The library has several minds about folders at the end.
        part.filter((last) => last !== '**'),
        fc.array(name, { minLength: 1, maxLength: 5 }),
        (folders, last, names) => {
          const parts = [...folders, last]
          // Several stars in a row mean folders to the library, and one name here.
          const pattern = parts.map((each) => (each === '**' ? each : each.replace(/\*+/g, '*'))).join('/')
          const path = names.join('/')
          assert.equal(pathGlob(pattern)?.(path), picomatch.isMatch(path, pattern, { dot: true }), `${pattern} ${path}`)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
