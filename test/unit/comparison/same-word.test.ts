import assert from 'node:assert/strict'
import { differenceOf } from '../../../server/language/comparison/same-word.ts'

const LOST = '\ufffd'

describe('two words in the same place', () => {
  it('differ in characters alone where some were lost, and no more than a few', () => {
    for (const [torn, whole] of [
      ['caf~', 'cafe'],
      ['~cole', 'ecole'],
      ['r~le', 'role'],
      ['r~le', 'rle'],
      ['d~j~', 'deja'],
      ['str~~ge', 'strange'],
    ] as const) {
      const written = torn.replaceAll('~', LOST)
      assert.equal(differenceOf(written, whole), 'characters', `${torn} ${whole}`)
      assert.equal(differenceOf(whole, written), 'characters', `${whole} ${torn}`)
    }
  })

  it('are two words where what is left of the torn one is not all in the other, in its order', () => {
    for (const [torn, whole] of [
      ['caf~', 'cafeteria'],
      ['d~j~', 'dejaaaaaaaa'],
      ['d~ja', 'duke'],
      ['x~le', 'role'],
      ['r~ly', 'role'],
      ['ab~ba', 'aba'],
      ['j~d~', 'dejad'],
      ['~', 'e'],
    ] as const)
      assert.equal(differenceOf(torn.replaceAll('~', LOST), whole), 'words', `${torn} ${whole}`)
  })
})
