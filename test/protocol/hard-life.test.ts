import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ErrorCodes, type ProtocolConnection } from 'vscode-languageserver'
import { nodeRuntime } from '../../server/host/node/node-runtime.ts'
import { connectToServer, PUSHED, startClient, type TestClient } from '../support/client.ts'
import { endServers, overStdio } from '../support/spawned-client.ts'
import { DRAFT } from '../support/texts.ts'

const MEGABYTE = 2 ** 20

describe('memory of a server', () => {
  const pulled = async (client: TestClient, uri: string): Promise<void> => {
    for (const method of ['diagnostic', 'documentSymbol', 'foldingRange', 'semanticTokens/full'])
      await client.request(`textDocument/${method}`, uri)
  }

  it('comes back when a thousand texts have been opened, asked about and closed', async () => {
    const collect = collector()
    const client = await startClient()
    const cable = DRAFT.repeat(30)
    const round = async (count: number): Promise<number> => {
      for (let index = 0; index < count; index++) {
        const uri = `test:${index}`
        await client.open(uri, cable)
        await pulled(client, uri)
        await client.change(uri, 2, { range: START, text: 'X' })
        await pulled(client, uri)
        await client.close(uri)
      }
      collect()
      return process.memoryUsage().heapUsed
    }
    const before = await round(50)
    const after = await round(1000)
    client.connection.dispose()
    // What is made of one of these texts alone is tens of kilobytes.
    assert.ok(after - before < 10 * MEGABYTE, `${Math.round((after - before) / MEGABYTE)} MB are kept`)
  }).timeout(120_000)

  it('does not grow with the versions of a text', async () => {
    const collect = collector()
    const client = await startClient()
    await client.open('test:typed', DRAFT.repeat(50))
    const type = async (keys: number): Promise<number> => {
      for (let key = 0; key < keys; key++) {
        await client.change('test:typed', key + 2, { range: START, text: 'X' })
        await client.change('test:typed', key + 2, { range: { start: START.start, end: ONE }, text: '' })
        await pulled(client, 'test:typed')
      }
      collect()
      return process.memoryUsage().heapUsed
    }
    const before = await type(20)
    const after = await type(300)
    client.connection.dispose()
    assert.ok(after - before < 5 * MEGABYTE, `${Math.round((after - before) / MEGABYTE)} MB are kept`)
  }).timeout(120_000)
})

describe('messages in the wrong order', () => {
  let connection: ProtocolConnection
  beforeEach(() => {
    connection = connectToServer(nodeRuntime())
    connection.listen()
  })
  afterEach(() => connection.dispose())

  const textDocument = { uri: 'test:a', languageId: 'cable', version: 1, text: DRAFT }

  it('are refused before initialize, and do no harm behind it', async () => {
    await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text: DRAFT }] })
    await connection.sendNotification('textDocument/didOpen', { textDocument })
    for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'cable/nonsense']) {
      const answer = connection.sendRequest(method, { textDocument, position: START.start })
      await assert.rejects(answer, { code: ErrorCodes.ServerNotInitialized }, method)
    }
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })
    await connection.sendNotification('initialized', {})
    await connection.sendNotification('textDocument/didOpen', { textDocument })
    const symbols = await connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument })
    assert.notEqual(symbols.length, 0)
  })

  it('are served from the answer to initialize on, initialized or not', async () => {
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })
    await connection.sendNotification('textDocument/didOpen', { textDocument })
    const symbols = await connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument })
    assert.notEqual(symbols.length, 0)
  })

  it('are served behind an initialize that had to be sent again, and whatever stands in its folders', async () => {
    await assert.rejects(connection.sendRequest('initialize', { workspaceFolders: 7 }), {
      code: ErrorCodes.InternalError,
    })
    const workspaceFolders = [null, 7, { uri: 8 }, { uri: 'test:', name: 'test' }]
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders })
    await connection.sendNotification('textDocument/didOpen', { textDocument })
    const symbols = await connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument })
    assert.notEqual(symbols.length, 0)
  })
})

describe('a text above twenty megabytes', () => {
  afterEach(endServers)

  it('is opened with reduced service by the built server, which says so once and serves the others', async () => {
    const client = await overStdio({ capabilities: PUSHED })
    const large = 'file:///nowhere/large.cable'
    await client.open(large, 'AND SO ON.\n'.repeat(2 * MEGABYTE))
    for (let version = 2; version < 6; version++) await client.change(large, version, { range: START, text: 'X' })
    assert.deepEqual(await client.findings(large), [])
    assert.equal(await client.request('textDocument/documentSymbol', large), null)
    await client.open('file:///nowhere/small.cable', DRAFT)
    assert.equal((await client.findings('file:///nowhere/small.cable')).length, 1)
    assert.equal(client.shown.length, 1)
    assert.match(client.shown[0] ?? '', /^large\.cable is too large/)
    client.connection.dispose()
  })
})

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
const ONE = { line: 0, character: 1 }

/** Nothing else says what is kept: garbage is taken away when it suits the engine. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('garbage cannot be collected on demand')
  return () => {
    collect()
  }
}
