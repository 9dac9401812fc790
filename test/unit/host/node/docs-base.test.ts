import assert from 'node:assert/strict'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { docsBase } from '../../../../server/host/node/docs-base.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

describe('docsBase', () => {
  const folder = temporaryFolder({
    'whole/server/docs/rules/README.md': '',
    'whole/dist/rules/README.md': '',
    'copied/rules/README.md': '',
    'bare/dist/server.js': '',
  })
  after(() => folder.remove())

  it('is found from the bundle and from the source', () => {
    const expected = pathToFileURL(join(folder.path, 'whole/server/docs/rules')).href
    for (const from of ['whole/dist', 'whole/server/host/node'])
      assert.equal(docsBase(join(folder.path, from)), expected)
  })

  it('is found in a copy of the bundle alone, wherever that lies', () => {
    const expected = pathToFileURL(join(folder.path, 'copied/rules')).href
    assert.equal(docsBase(join(folder.path, 'copied')), expected)
  })

  it('is nothing where the pages did not come along', () => {
    assert.equal(docsBase(join(folder.path, 'bare/dist')), undefined)
  })
})
