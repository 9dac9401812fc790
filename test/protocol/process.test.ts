import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { DocumentDiagnosticReport, DocumentSymbol } from 'vscode-languageserver'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { projectRoot } from '../../server/tools/project-root.ts'
import { initialize, PUSHED, type RecordingClient } from '../support/client.ts'
import { endServers, overIpc, overStdio, type ServerProcess, startProcess } from '../support/spawned-client.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { DRAFT } from '../support/texts.ts'

const URI = 'file:///nowhere/a.cable'

async function works(client: RecordingClient): Promise<void> {
  await client.open(URI, DRAFT)
  const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', URI)
  assert.deepEqual(report.kind === 'full' && report.items.map(({ code }) => code), ['para-gap'])
  assert.notEqual((await client.request<DocumentSymbol[]>('textDocument/documentSymbol', URI)).length, 0)
}

async function leaves({ connection, ended }: RecordingClient & ServerProcess): Promise<void> {
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  assert.deepEqual(await ended, { code: 0, signal: null, stderr: '' })
  connection.dispose()
}

describe('the built server', () => {
  afterEach(endServers)

  it('serves over standard input and output', async () => {
    const client = await overStdio()
    await works(client)
    await leaves(client)
  })

  it('loads nothing of Node that its first findings do not need', async () => {
    const folder = temporaryFolder({ 'told.cjs': '' })
    const loaded = join(folder.path, 'loaded')
    const tell = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(loaded)}, process.moduleLoadList.join('\\n')))`
    writeFileSync(join(folder.path, 'told.cjs'), tell)
    process.env['NODE_OPTIONS'] = `--require ${JSON.stringify(join(folder.path, 'told.cjs'))}`
    try {
      const client = await overStdio()
      delete process.env['NODE_OPTIONS']
      await works(client)
      await leaves(client)
      const names = readFileSync(loaded, 'utf8').split('\n')
      assert.ok(names.includes('NativeModule net'), 'no list of modules')
      // Each brings others along, and costs milliseconds of every start.
      for (const name of ['internal/fs/promises', 'internal/readline/interface', 'child_process', 'crypto', 'http'])
        assert.ok(!names.includes(`NativeModule ${name}`), name)
    } finally {
      delete process.env['NODE_OPTIONS']
      folder.remove()
    }
  })

  it('serves over the channel of a Node process, said or not', async () => {
    for (const words of [['--node-ipc'], []]) {
      const client = await overIpc(...words)
      await works(client)
      await leaves(client)
    }
  })

  it('serves over a socket', async () => {
    const listener = createServer()
    const connected = new Promise<RecordingClient>((resolve, reject) => {
      listener.once('connection', (socket) => {
        const connection = createProtocolConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket))
        initialize(connection, () => null).then(resolve, reject)
      })
    })
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    const address = listener.address()
    const { child, ended } = startProcess(`--socket=${typeof address === 'object' ? address?.port : 0}`)
    const client = await connected
    await works(client)
    await leaves({ ...client, child, ended })
    listener.close()
  })

  it('sends findings to a client that takes them', async () => {
    const client = await overStdio({ capabilities: PUSHED })
    await client.open(URI, DRAFT)
    assert.deepEqual(
      (await client.findings(URI)).map(({ codeDescription }) => codeDescription?.href.replace(/^.*\//, '')),
      ['para-gap.md'],
    )
    await leaves(client)
  })

  it('reads .cablerc.json from the disk, but none that a link brings in from outside', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cable-server-'))
    const outside = mkdtempSync(join(tmpdir(), 'cable-outside-'))
    const file = join(folder, '.cablerc.json')
    const cable = pathToFileURL(join(folder, 'a.cable')).href
    const changed = (type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(file).href, type }],
      })
    writeFileSync(join(outside, 'other.json'), '{ "rules": { "para-gap": "off" } }')
    symlinkSync(join(outside, 'other.json'), file)
    const client = await overStdio({ capabilities: PUSHED, folders: [pathToFileURL(folder).href] })
    await client.open(cable, DRAFT)
    assert.deepEqual(
      (await client.findings(cable)).map(({ code }) => code),
      ['para-gap'],
    )
    const told = client.published.find(({ uri }) => uri.endsWith('/.cablerc.json'))
    assert.match(String(told?.diagnostics[0]?.message), /leads out of the workspace folder/)
    rmSync(file)
    copyFileSync(join(outside, 'other.json'), file)
    const before = client.published.length
    await changed(2)
    // What was found before may be sent once more meanwhile.
    await client.until(() =>
      client.published.slice(before).some(({ uri, diagnostics }) => uri === cable && diagnostics.length === 0),
    )
    assert.deepEqual(await client.findings(cable), [])
    await leaves(client)
    for (const each of [folder, outside]) rmSync(each, { recursive: true })
  })

  it('is whole wherever its folder is copied to, pages of the rules included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cable copy-'))
    cpSync(join(projectRoot, 'dist'), folder, { recursive: true })
    const client = await overStdio({}, join(folder, 'server.js'))
    await works(client)
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', URI)
    const page = report.kind === 'full' ? (report.items[0]?.codeDescription?.href ?? '') : ''
    assert.equal(fileURLToPath(page), join(folder, 'rules/para-gap.md'))
    assert.match(readFileSync(fileURLToPath(page), 'utf8'), /^# para-gap\n/)
    await leaves(client)
    const words = [join(folder, 'cli.js'), 'explain', 'para-gap']
    assert.match(spawnSync(process.execPath, words, { encoding: 'utf8' }).stdout, /^# para-gap\n/)
    rmSync(folder, { recursive: true })
  })

  it('leaves with a word at noise, before or after it was spoken to', async () => {
    const noisy = startProcess('--stdio')
    noisy.child.stdin?.on('error', () => undefined)
    noisy.child.stdin?.write(randomBytes(1_000_000))
    const client = await overStdio()
    client.connection.onError(() => undefined)
    client.child.stdin?.write('Now for something completely different.\n')
    for (const { ended } of [noisy, client]) {
      const { code, stderr } = await ended
      assert.equal(code, 1)
      assert.match(stderr, /^What came in is no message of the Language Server Protocol\.\n.*--stdio/)
      assert.equal(stderr.split('\n').length, 3)
    }
  })

  it('answers what comes before all of it is loaded, in its order, though the end is there as well', async () => {
    const { child, ended } = startProcess('--stdio')
    let heard = ''
    child.stdout?.on('data', (chunk) => {
      heard += chunk
    })
    const textDocument = { uri: URI, languageId: 'cable', version: 1, text: DRAFT.replace('FIFTH.', 'FIFTH\nAND ON.') }
    const say = (message: object): string => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message })
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    }
    const messages = [
      { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { method: 'textDocument/didOpen', params: { textDocument } },
      { id: 2, method: 'textDocument/documentSymbol', params: { textDocument } },
      { id: 3, method: 'textDocument/foldingRange', params: { textDocument } },
      { id: 4, method: 'shutdown' },
      { method: 'exit' },
    ]
    child.stdin?.write(messages.map(say).join(''))
    assert.deepEqual(await ended, { code: 0, signal: null, stderr: '' })
    // What comes in the same breath as the end may be lost with it.
    assert.match(heard, /"id":1,"result":\{.*"id":2,"result":\[\{.*"id":3,"result":\[\{/s)
  })

  it('says how it wants to be started', async () => {
    for (const words of [[], ['--socket'], ['--socket=abc'], ['--pipe='], ['--node-ipc']]) {
      const { code, stderr } = await startProcess(...words).ended
      assert.equal(code, 1, words.join(' '))
      assert.match(stderr, /^Cable's language server is started by an editor: .*\n$/)
    }
  })

  it('leaves when its input ends, without a word', async () => {
    const client = await overStdio()
    client.child.stdin?.end()
    const { code, stderr } = await client.ended
    assert.equal(code, 1)
    assert.equal(stderr, '')
  })

  it('leaves within seconds when the process that it works for is gone', async () => {
    // Its input stays open, so that nothing but the number of the process can tell.
    const parent = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)'])
    const server = startProcess('--stdio')
    const { stdin, stdout } = server.child
    if (!stdin || !stdout) throw new Error('the server has no streams')
    const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
    connection.listen()
    await connection.sendRequest('initialize', { processId: parent.pid, rootUri: null, capabilities: {} })
    const started = Date.now()
    parent.kill()
    assert.equal((await server.ended).code, 1)
    assert.ok(Date.now() - started < 10_000)
    connection.dispose()
  })

  it('lives on, with a word, where the client names a process of another machine', async () => {
    const server = startProcess('--stdio')
    const { stdin, stdout } = server.child
    if (!stdin || !stdout) throw new Error('the server has no streams')
    const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
    connection.listen()
    // Larger than the numbers of processes can be.
    await connection.sendRequest('initialize', { processId: 2 ** 22 + 1, rootUri: null, capabilities: {} })
    // The library looks every three seconds.
    await setTimeout(3_500)
    await connection.sendRequest('shutdown')
    await connection.sendNotification('exit')
    const { code, stderr } = await server.ended
    assert.equal(code, 0)
    assert.match(stderr, /^There is no process 4194305 here.*\n$/)
    connection.dispose()
  })

  it('tells its version and how it is started to whoever asks', async () => {
    for (const [word, expected] of [
      ['--version', /^\d+\.\d+\.\d+\n$/],
      ['--help', /--stdio/],
    ] as const) {
      const server = startProcess(word)
      let heard = ''
      server.child.stdout?.on('data', (chunk) => {
        heard += chunk
      })
      assert.deepEqual(await server.ended, { code: 0, signal: null, stderr: '' })
      assert.match(heard, expected)
    }
  })

  it('says in a sentence that an old Node will not do', () => {
    const old = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '18.20.4' })`
    for (const file of ['server.js', 'cli.js']) {
      const { status, stderr } = spawnSync(process.execPath, ['--import', old, join(projectRoot, 'dist', file)], {
        encoding: 'utf8',
      })
      assert.equal(status, 1)
      assert.equal(stderr, 'Cable needs Node 20 or later; this is Node 18.20.4.\n')
    }
  })

  it('leaves when a client dies in the middle of its answers', async () => {
    const client = await overStdio({ capabilities: PUSHED })
    for (let index = 0; index < 50; index++) void client.open(`${URI}${index}`, DRAFT.repeat(50)).catch(() => undefined)
    client.connection.onError(() => undefined)
    client.child.stdout?.destroy()
    client.child.stdin?.destroy()
    const { code, signal } = await client.ended
    assert.deepEqual([code, signal], [1, null])
  })
})
