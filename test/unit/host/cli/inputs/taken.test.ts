import assert from 'node:assert/strict'
import { readCablerc } from '../../../../../server/host/cablerc/read-cablerc.ts'
import { findInputs } from '../../../../../server/host/cli/inputs/inputs.ts'
import { takenAmong } from '../../../../../server/host/cli/inputs/taken.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

describe('files of a collection', () => {
  /** The files that are taken of a folder with this configuration, or of one of its files. */
  const taken = (cablerc: string, name = '.'): string[] => {
    const folder = temporaryFolder({
      '.cablerc.json': cablerc,
      'a.cable': '',
      'a-old.cable': '',
      'drafts/b.cable': '',
      'drafts/deep/c.cable': '',
      'own/.cablerc.json': '{}',
      'own/d-old.cable': '',
    })
    try {
      const inputs = [...takenAmong(findInputs({ include: [], exclude: [] })(`${folder.path}/${name}`))]
      return inputs.map((input) => ('path' in input ? input.path.replace(/^.*\/\.?\/?(?=a|drafts|own)/, '') : '?'))
    } finally {
      folder.remove()
    }
  }
  const all = ['a-old.cable', 'a.cable', 'drafts/b.cable', 'drafts/deep/c.cable', 'own/d-old.cable']

  it('are all that the nearest configuration does not leave out', () => {
    assert.deepEqual(taken('{}'), all)
    assert.deepEqual(taken('{ "collection": { "exclude": ["drafts/**", "*-old.cable"] } }'), [
      'a.cable',
      'own/d-old.cable',
    ])
    assert.deepEqual(taken('{ "collection": { "include": ["drafts/*"] } }'), ['drafts/b.cable', 'own/d-old.cable'])
    assert.deepEqual(taken('{ "collection": { "include": ["*.cable"], "exclude": ["a*"] } }'), all.slice(2))
    assert.deepEqual(taken('{ "collection": { "include": [] } }'), all)
  })

  it('are all where the configuration cannot be read, and what is named whatever it says', () => {
    for (const text of ['{ "collection": ', '[]', '{ "collection": 3 }', '{ "collection": { "exclude": "a*" } }'])
      assert.deepEqual(taken(text), all, text)
    assert.deepEqual(taken('{ "collection": { "exclude": ["**"] } }', 'a.cable'), ['a.cable'])
  })

  it('are told by globs that are checked like all others', () => {
    const problems = (text: string) => readCablerc(text, new Set()).problems.map(({ message }) => message)
    assert.deepEqual(problems('{ "collection": { "exclude": ["drafts/**"], "include": ["*.txt"] } }'), [])
    assert.deepEqual(problems('{ "collection": { "exclude": ["../a"] } }'), [
      'A glob cannot leave the folder of this file',
    ])
    assert.deepEqual(problems('{ "collection": { "exclude": "a" } }'), ['exclude has to be a list: [ ... ]'])
    assert.deepEqual(problems('{ "collection": { "omit": [] } }'), [
      '"omit" is unknown here: include, exclude are known',
    ])
  })
})
