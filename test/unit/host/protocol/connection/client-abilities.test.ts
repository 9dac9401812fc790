import assert from 'node:assert/strict'
import type { ClientCapabilities } from 'vscode-languageserver'
import { clientAbilities } from '../../../../../server/host/protocol/connection/client-abilities.ts'

const abilities = (capabilities: ClientCapabilities) =>
  clientAbilities({ processId: null, rootUri: null, capabilities })

/** What real clients say of themselves, and what they turned out to mean. */
describe('the abilities of a client', () => {
  it('follow its order of formats: the first that is known counts', () => {
    const markdown = (...contentFormat: string[]): boolean =>
      abilities({ textDocument: { hover: { contentFormat: contentFormat as never } } }).markdownHover
    assert.equal(markdown('markdown', 'plaintext'), true)
    assert.equal(markdown('plaintext', 'markdown'), false)
    assert.equal(markdown('html', 'markdown', 'plaintext'), true)
    assert.equal(markdown(), false)
    assert.equal(abilities({}).markdownHover, false)
  })

  it('to pull findings are believed where it takes no others, or can be told to ask again', () => {
    const pulls = (textDocument: object, workspace: object = {}): boolean =>
      abilities({ textDocument, workspace } as ClientCapabilities).pullsDiagnostics
    const both = { diagnostic: {}, publishDiagnostics: {} }
    // CodeMirror says both and never asks.
    assert.equal(pulls(both), false)
    assert.equal(pulls(both, { diagnostics: { refreshSupport: true } }), true)
    // Helix says it in the singular.
    assert.equal(pulls(both, { diagnostic: { refreshSupport: true } }), true)
    assert.equal(pulls({ diagnostic: {} }), true)
    assert.equal(pulls({ publishDiagnostics: {} }, { diagnostics: { refreshSupport: true } }), false)
  })

  it('are none where it says none', () => {
    const none = abilities({})
    assert.deepEqual([...none.tokenTypes], [])
    assert.equal(none.positionEncodings, undefined)
    for (const name of ['versionedEdits', 'nestedSymbols', 'registersWatchers', 'codeActionLiterals'] as const)
      assert.equal(none[name], false, name)
  })
})
