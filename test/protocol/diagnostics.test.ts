import assert from 'node:assert/strict'
import {
  CancellationTokenSource,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type Range,
} from 'vscode-languageserver'
import { PULLING, PUSHED, startClient, type TestClient } from '../support/client.ts'
import { DRAFT, DRAFT_FINDING } from '../support/texts.ts'

const URI = 'file:///folder/a.cable'
const { line } = DRAFT_FINDING
/** The number that is wrong. */
const NUMBER: Range = { start: { line, character: 0 }, end: { line, character: 1 } }
const HEAD: Range = { start: { line: 0, character: 19 }, end: { line: 0, character: 19 } }

function codes(items: readonly Diagnostic[]): unknown[] {
  return items.map(({ code }) => code)
}

describe('findings for a client that takes them', () => {
  let client: TestClient
  beforeEach(async () => {
    client = await startClient({ capabilities: PUSHED })
  })
  afterEach(() => client.connection.dispose())

  it('are sent with the version they belong to, and not offered to be asked for', async () => {
    assert.equal(client.result.capabilities.diagnosticProvider, undefined)
    await client.open(URI, DRAFT, 7)
    assert.deepEqual(codes(await client.findings(URI)), ['para-gap'])
    await client.change(URI, 8, { range: HEAD, text: '4' })
    await client.until(() => client.published.length === 2)
    assert.deepEqual(
      client.published.map(({ version }) => version),
      [7, 8],
    )
  })

  it('go away at once when they are mended, and when the text is closed', async () => {
    await client.open(URI, DRAFT)
    await client.findings(URI)
    await client.change(URI, 2, { range: NUMBER, text: '4' })
    await client.until(() => client.published.at(-1)?.version === 2)
    assert.deepEqual(client.published.at(-1)?.diagnostics, [])
    await client.change(URI, 3, { range: NUMBER, text: '5' })
    await client.until(() => client.published.at(-1)?.version === 3)
    assert.deepEqual(codes(client.published.at(-1)?.diagnostics ?? []), ['para-gap'])
    await client.close(URI)
    await client.quiet()
    assert.deepEqual(client.published.at(-1), { uri: URI, diagnostics: [] })
  })

  it('are made for the last of many changes alone', async () => {
    await client.open(URI, DRAFT)
    await client.findings(URI)
    const before = client.published.length
    // All in one turn, so that they lie in the server's queue together.
    const all = Array.from({ length: 40 }, (_, index) => client.change(URI, index + 2, { range: HEAD, text: '4' }))
    await Promise.all(all)
    await client.until(() => client.published.at(-1)?.version === 41)
    await client.quiet()
    const versions = client.published.slice(before).map(({ version }) => version)
    assert.ok(versions.length <= 3, `${versions}`)
  })

  it('never come for a text that was closed meanwhile', async () => {
    await client.open(URI, DRAFT)
    await client.close(URI)
    await client.quiet()
    assert.deepEqual(
      client.published.filter(({ diagnostics }) => diagnostics.length > 0),
      [],
    )
  })

  it('wait for the save where the settings say so', async () => {
    client.settings.set(undefined, { run: 'onSave' })
    await client.open(URI, DRAFT)
    assert.deepEqual(codes(await client.findings(URI)), ['para-gap'])
    await client.change(URI, 2, { range: NUMBER, text: '4' })
    await client.quiet()
    assert.equal(client.published.length, 1)
    await client.save(URI)
    await client.until(() => client.published.length === 2)
    assert.deepEqual(client.published.at(-1), { uri: URI, version: 2, diagnostics: [] })
  })

  it('are none where the settings say so, and come back with them', async () => {
    client.settings.set(undefined, { run: 'off' })
    await client.open(URI, DRAFT)
    assert.deepEqual(await client.findings(URI), [])
    client.settings.clear()
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    await client.until(() => client.published.length === 2)
    assert.deepEqual(codes(await client.findings(URI)), ['para-gap'])
  })
})

describe('findings for a client that asks', () => {
  let client: TestClient
  beforeEach(async () => {
    client = await startClient({ capabilities: PULLING })
  })
  afterEach(() => client.connection.dispose())

  const pull = (previousResultId?: string) =>
    client.request<DocumentDiagnosticReport>('textDocument/diagnostic', URI, {
      identifier: 'cable',
      ...(previousResultId === undefined ? {} : { previousResultId }),
    })
  const full = async (previousResultId?: string) => {
    const report = await pull(previousResultId)
    assert.equal(report.kind, 'full')
    return report as Extract<DocumentDiagnosticReport, { kind: 'full' }>
  }

  it('are given, and never sent', async () => {
    assert.deepEqual(client.result.capabilities.diagnosticProvider, {
      identifier: 'cable',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    })
    await client.open(URI, DRAFT)
    assert.deepEqual(codes((await full()).items), ['para-gap'])
    await client.change(URI, 2, { range: NUMBER, text: '4' })
    assert.deepEqual((await full()).items, [])
    await client.close(URI)
    assert.deepEqual(await pull(), { kind: 'full', items: [] })
    await client.quiet()
    assert.deepEqual(client.published, [])
  })

  it('are not given again when they are the same', async () => {
    await client.open(URI, DRAFT)
    const { resultId } = await full()
    assert.deepEqual(await pull(resultId), { kind: 'unchanged', resultId })
    await client.change(URI, 2, { range: HEAD, text: '4' })
    assert.deepEqual(await pull(resultId), { kind: 'unchanged', resultId })
    await client.change(URI, 3, {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
      text: '\n',
    })
    const moved = await full(resultId)
    assert.notEqual(moved.resultId, resultId)
    assert.equal(moved.items[0]?.range.start.line, line + 1)
  })

  it('are given again when their line was written anew, for the editor has lost the mark', async () => {
    await client.open(URI, DRAFT)
    const { resultId, items } = await full()
    await client.change(URI, 2, { range: NUMBER, text: '5' })
    assert.deepEqual((await full(resultId)).items, items)
  })

  it('are given whole to one who names a result of someone else', async () => {
    await client.open(URI, DRAFT)
    await full()
    assert.deepEqual(codes((await full('1')).items), ['para-gap'])
  })

  it('are never an empty answer to a question that was overtaken', async () => {
    await client.open(URI, DRAFT)
    await full()
    const answers = Array.from({ length: 10 }, (_, index) => {
      void client.change(URI, index + 2, { range: HEAD, text: '4' })
      return pull().then(
        (report) => report.kind,
        (error: { code: number; data: unknown }) => [error.code, error.data],
      )
    })
    const kinds = await Promise.all(answers)
    assert.equal(kinds.pop(), 'full')
    assert.deepEqual(
      kinds.filter((kind) => kind !== 'full'),
      kinds.map(() => [LSPErrorCodes.ServerCancelled, { retriggerRequest: true }]),
    )
  })

  it('are not made for a cancelled question', async () => {
    await client.open(URI, DRAFT)
    const source = new CancellationTokenSource()
    const answer = client.request('textDocument/diagnostic', URI, {}, source.token)
    source.cancel()
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled })
  })

  it('are not made for a question that is cancelled in flight', async () => {
    client.connection.dispose()
    let isBegun = false
    let goOn = (): void => undefined
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const nextMessage = (): Promise<void> => {
      isBegun = true
      return held
    }
    client = await startClient({ runtime: { nextMessage } })
    await client.open(URI, DRAFT)
    const source = new CancellationTokenSource()
    const answer = client.request('textDocument/diagnostic', URI, {}, source.token)
    await client.until(() => isBegun)
    source.cancel()
    await client.quiet()
    goOn()
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled })
  })

  it('wait for the save where the settings say so, and keep meanwhile', async () => {
    client.settings.set(undefined, { run: 'onSave' })
    await client.open(URI, DRAFT)
    const { resultId } = await full()
    await client.change(URI, 2, { range: NUMBER, text: '4' })
    assert.deepEqual(await pull(resultId), { kind: 'unchanged', resultId })
    await client.save(URI)
    await client.until(() => client.counts.refreshes === 1)
    assert.deepEqual((await full(resultId)).items, [])
  })
})

describe('findings for a client that knows little', () => {
  it('lack what it does not know', async () => {
    const client = await startClient({ capabilities: {} })
    await client.open(URI, DRAFT)
    const [finding] = await client.findings(URI)
    assert.deepEqual(Object.keys(finding ?? {}).sort(), ['code', 'message', 'range', 'severity', 'source'])
    client.connection.dispose()
  })
})
