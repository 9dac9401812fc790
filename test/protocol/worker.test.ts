import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { PULLING, type RecordingClient } from '../support/client.ts'
import { endServers, overStdio } from '../support/spawned-client.ts'
import { inWorker } from '../support/worker-client.ts'

const ABILITIES = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, completion: { completionItem: { snippetSupport: true } } },
}
const OPTIONS = { capabilities: ABILITIES, initializationOptions: { rulePages: 'cable-rule:', timeZone: 'UTC' } }

const texts = ['test/fixtures/{rules,features,detection,grammar}/**/*.{txt,cable}', 'examples/*.{txt,cable}']
  .flatMap((pattern) => globSync(pattern, { cwd: projectRoot }))
  .sort()

describe('the server in a worker', function () {
  this.timeout(300_000)
  let worker: RecordingClient
  let node: RecordingClient
  before(async () => {
    worker = await inWorker(OPTIONS)
    node = await overStdio(OPTIONS)
  })
  after(endServers)

  it('offers what the server of Node offers', () => {
    assert.deepEqual(worker.result, node.result)
  })

  it('answers every request about every fixture as the server of Node does', async () => {
    assert.ok(texts.length > 400, String(texts.length))
    let findings = 0
    for (const name of texts) {
      const [told, expected] = await Promise.all([answers(worker, name), answers(node, name)])
      assert.deepEqual(told, expected, name)
      findings += (told['textDocument/diagnostic'] as { items: readonly object[] }).items.length
    }
    assert.ok(findings > 400, String(findings))
  })

  it('reads configuration through the client, the nearest file, and anew when it has changed', async () => {
    const asked: string[] = []
    const files = new Map([['vscode-vfs://github/cables/.cablerc.json', '{ "rules": { "para-gap": "off" } }']])
    const client = await inWorker({
      ...OPTIONS,
      folders: ['vscode-vfs://github/cables'],
      initializationOptions: { ...OPTIONS.initializationOptions, readsFiles: true },
    })
    client.connection.onRequest<object, void>('cable/readFile', ({ uri, folder }) => {
      asked.push(uri)
      assert.equal(folder, 'vscode-vfs://github/cables')
      const text = files.get(uri)
      return text === undefined ? { kind: 'missing' } : { kind: 'text', text }
    })
    await client.until(() => client.registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'))
    const uri = 'vscode-vfs://github/cables/2008/0123.cable'
    await client.open(uri, GAP)
    assert.deepEqual(await codes(client, uri), [])
    assert.ok(asked.includes('vscode-vfs://github/cables/2008/.cablerc.json'))
    const nearer = 'vscode-vfs://github/cables/2008/.cablerc.json'
    files.set(nearer, '{ "rules": { "para-gap": "error" } }')
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: nearer, type: 1 }] })
    assert.deepEqual(await codes(client, uri), ['para-gap'])
  })

  it('asks no client for files that does not offer them', async () => {
    const client = await inWorker({ ...OPTIONS, folders: ['vscode-vfs://github/cables'] })
    let asked = 0
    client.connection.onRequest('cable/readFile', () => {
      asked++
      return { kind: 'missing' }
    })
    await client.open('vscode-vfs://github/cables/0123.cable', GAP)
    assert.deepEqual(await codes(client, 'vscode-vfs://github/cables/0123.cable'), ['para-gap'])
    assert.equal(asked, 0)
  })
})

const GAP = 'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: EXAMPLE\n\n1. FIRST.\n\n3. THIRD.\n'

async function codes(client: RecordingClient, uri: string): Promise<readonly unknown[]> {
  const { items } = await client.request<{ items: { code: unknown }[] }>('textDocument/diagnostic', uri)
  return items.map(({ code }) => code).filter((code) => code === 'para-gap')
}

/** What a server says of a text, by request; of places, at the beginning and the middle of some of its lines. */
async function answers(client: RecordingClient, name: string): Promise<Readonly<Record<string, unknown>>> {
  const uri = `test:/${name}`
  const text = readFileSync(join(projectRoot, name), 'utf8')
  await client.open(uri, text)
  const told: Record<string, unknown> = {}
  const ask = async (method: string, parameters: object = {}, key = method): Promise<void> => {
    const answer = await client.request<object | null>(method, uri, parameters)
    // Each server has names of its own for what it said.
    told[key] = answer !== null && 'resultId' in answer ? { ...answer, resultId: 'any' } : answer
  }
  await ask('textDocument/diagnostic')
  const { items: diagnostics } = told['textDocument/diagnostic'] as { items: readonly object[] }
  const asked = ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'documentLink'].map((method) =>
    ask(`textDocument/${method}`),
  )
  asked.push(ask('textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }))
  const lines = text.split(/\r?\n/)
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } }
  asked.push(ask('textDocument/codeAction', { range, context: { diagnostics } }))
  for (const [line, { length }] of lines.entries())
    for (const character of [0, Math.floor(length / 2)])
      if (length > 0 && line < 12)
        asked.push(ask('textDocument/hover', { position: { line, character } }, `hover ${line}:${character}`))
  for (const line of [0, 3].filter((each) => each < lines.length))
    asked.push(
      ask('textDocument/completion', { position: { line, character: lines[line]?.length ?? 0 } }, `complete ${line}`),
    )
  await Promise.all(asked)
  await client.close(uri)
  return told
}
