import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { clientAbilities } from '../../../server/host/protocol/connection/client-abilities.ts'
import { serverCapabilities } from '../../../server/host/protocol/connection/server-capabilities.ts'
import { projectRoot } from '../../../server/tools/project-root.ts'
import { unusedFeatures, unusedMixins } from '../../../server/tools/without-unused-features.ts'
import { PULLING } from '../../support/client.ts'

describe('what the bundles are built without', () => {
  const abilities = clientAbilities({ processId: null, rootUri: null, capabilities: PULLING })
  const capabilities = serverCapabilities(abilities, 'utf-16', true)
  const offered = [
    ...Object.keys(capabilities),
    ...Object.keys(capabilities.workspace ?? {}).map((name) => `workspace.${name}`),
  ]

  it('is in the libraries', () => {
    const files = [
      ...[...Object.keys(unusedFeatures), 'utils/globPattern'].map(
        (name) => `vscode-languageclient/lib/common/${name}`,
      ),
      ...unusedMixins.map((name) => `vscode-languageserver/lib/common/${name}`),
      'vscode-languageserver/lib/node/files',
    ]
    for (const file of files) assert.ok(existsSync(join(projectRoot, 'node_modules', `${file}.js`)), file)
  })

  it('is no mixin whose requests the server answers', () => {
    for (const name of unusedMixins) assert.ok(!offered.some((each) => each.startsWith(name)), name)
  })

  it('is nothing that the server offers', () => {
    assert.ok(offered.includes('hoverProvider'))
    for (const capability of Object.values(unusedFeatures)) {
      assert.ok(!offered.some((name) => new RegExp(`^${capability}$`).test(name)), capability)
    }
  })
})
