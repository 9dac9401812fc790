import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { clientAbilities } from '../../../server/host/client-abilities.ts'
import { serverCapabilities } from '../../../server/host/server-capabilities.ts'
import { projectRoot } from '../../../server/tools/project-root.ts'
import { unusedFeatures } from '../../../server/tools/without-unused-features.ts'
import { PULLING } from '../../support/client.ts'

describe('what the client is built without', () => {
  const abilities = clientAbilities({ processId: null, rootUri: null, capabilities: PULLING })
  const capabilities = serverCapabilities(abilities)
  const offered = [
    ...Object.keys(capabilities),
    ...Object.keys(capabilities.workspace ?? {}).map((name) => `workspace.${name}`),
  ]

  it('is in the library', () => {
    for (const name of [...Object.keys(unusedFeatures), 'utils/globPattern']) {
      const file = join(projectRoot, 'node_modules/vscode-languageclient/lib/common', `${name}.js`)
      assert.ok(existsSync(file), file)
    }
  })

  it('is nothing that the server offers', () => {
    assert.ok(offered.includes('hoverProvider'))
    for (const capability of Object.values(unusedFeatures)) {
      assert.ok(!offered.some((name) => new RegExp(`^${capability}$`).test(name)), capability)
    }
  })
})
