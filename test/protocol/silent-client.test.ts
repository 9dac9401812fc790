import assert from 'node:assert/strict'
import type { InitializeResult } from 'vscode-languageserver'
import { nodeRuntime } from '../../server/host/node/node-runtime.ts'
import { connectToServer } from '../support/client.ts'
import { DRAFT } from '../support/texts.ts'

describe('a client that says nothing of itself', () => {
  const textDocument = { uri: 'test:a', languageId: 'cable', version: 1, text: DRAFT }
  const params = [
    undefined,
    {},
    { capabilities: null },
    { capabilities: { textDocument: null, workspace: null, general: null } },
  ]

  for (const each of params)
    it(`is served: ${JSON.stringify(each)}`, async () => {
      const connection = connectToServer(nodeRuntime())
      const findings = new Promise<{ diagnostics: { code: string }[] }>((resolve) =>
        connection.onNotification('textDocument/publishDiagnostics', resolve),
      )
      connection.listen()
      const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', each)
      assert.equal(capabilities.positionEncoding, 'utf-16')
      await connection.sendNotification('initialized', {})
      await connection.sendNotification('textDocument/didOpen', { textDocument })
      assert.deepEqual(
        (await findings).diagnostics.map(({ code }) => code),
        ['para-gap'],
      )
      const symbols = await connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument })
      assert.notEqual(symbols.length, 0)
      connection.dispose()
    })
})
