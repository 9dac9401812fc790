import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Diagnostic, DocumentDiagnosticReport, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { startClient, type TestClient } from '../support/client.ts'
import { applyScribble, pieceTexts, scribbles } from '../support/edits.ts'
import { DRAFT } from '../support/texts.ts'

const URI = 'test:cable'

describe('synchronisation', () => {
  let client: TestClient
  beforeEach(async () => {
    client = await startClient()
  })
  afterEach(() => client.connection.dispose())

  const findings = async (uri: string): Promise<readonly Diagnostic[]> => {
    const report: DocumentDiagnosticReport = await client.request('textDocument/diagnostic', uri)
    return report.kind === 'full' ? report.items : []
  }

  /** Everything that is said about a text, so that two texts can be compared by it. */
  const everything = async (uri: string) =>
    Promise.all([
      findings(uri),
      client.request('textDocument/documentSymbol', uri),
      client.request('textDocument/foldingRange', uri),
      client.request<{ data: number[] }>('textDocument/semanticTokens/full', uri).then(({ data }) => data),
    ])

  it('gives for incremental edits what it gives for the full text', async () => {
    let version = 1
    // What was empty when it was opened is a draft while it is typed: another text than the same opened anew.
    const begunTexts = pieceTexts.filter((text) => text !== '')
    await fc.assert(
      fc.asyncProperty(begunTexts, scribbles, async (text, edits) => {
        await client.open('test:edited', text, version)
        let now = text
        for (const scribble of edits) {
          const { change, after } = applyScribble(now, scribble)
          // Of two forms of the protocol each is used in turn.
          await client.change('test:edited', ++version, ...(version % 5 === 0 ? [{ text: after }] : [change]))
          now = after
        }
        await client.open('test:fresh', now, version)
        const [edited, fresh] = [await everything('test:edited'), await everything('test:fresh')]
        const spoken = JSON.stringify(edited).replaceAll('test:edited', 'test:fresh')
        assert.equal(spoken, JSON.stringify(fresh))
        await client.close('test:edited')
        await client.close('test:fresh')
      }),
      { numRuns: 60 },
    )
  })

  it('takes several changes in one message in their order', async () => {
    await client.open(URI, DRAFT)
    const line = DRAFT.split('\n').indexOf('3. THIRD.')
    const at = (character: number) => ({ line, character })
    await client.change(
      URI,
      2,
      { range: { start: at(0), end: at(1) }, text: '33' },
      { range: { start: at(0), end: at(2) }, text: '4' },
    )
    assert.deepEqual(
      (await findings(URI)).filter(({ code }) => code === 'para-gap').map(({ range }) => range.start.line),
      [line],
    )
  })

  it('moves places outside of the text into it, and passes over changes without sense', async () => {
    await client.open(URI, DRAFT)
    const far = { line: 1e9, character: 1e9 }
    await client.change(URI, 2, { range: { start: far, end: far }, text: '' })
    await client.change(URI, 3, {
      range: { start: { line: -5, character: -5 }, end: { line: -1, character: 0 } },
      text: '',
    })
    await client.change(URI, 4, { range: { start: {} }, text: 'x' } as unknown as TextDocumentContentChangeEvent)
    await client.change(URI, 5, { text: 7 } as unknown as TextDocumentContentChangeEvent)
    await client.open('test:fresh', DRAFT)
    assert.deepEqual(
      await client.request('textDocument/documentSymbol', URI),
      await client.request('textDocument/documentSymbol', 'test:fresh'),
    )
    assert.equal(client.logged.length, 1)
  })

  it('takes a change without a version, and a range of null for the whole text', async () => {
    await client.open(URI, DRAFT)
    const send = (version: number | null | undefined, ...contentChanges: unknown[]) =>
      client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges,
      })
    const start = { line: 0, character: 0 }
    await send(undefined, { range: null, text: 'x' })
    await send(null, { range: { start, end: { line: 0, character: 1 } }, text: '' })
    await send(null, { range: { start, end: start }, text: DRAFT })
    await client.open('test:fresh', DRAFT)
    assert.deepEqual(
      await client.request('textDocument/documentSymbol', URI),
      await client.request('textDocument/documentSymbol', 'test:fresh'),
    )
    assert.deepEqual(client.logged, [])
  })

  it('ignores changes, saves and closes of texts that are not open', async () => {
    await client.change('test:nothing', 2, { text: DRAFT })
    await client.save('test:nothing')
    await client.close('test:nothing')
    assert.deepEqual(await findings('test:nothing'), [])
    assert.deepEqual(client.logged, [])
  })

  it('answers about the text as it was when it was asked', async () => {
    await client.open(URI, DRAFT)
    const early = client.request<unknown[]>('textDocument/documentSymbol', URI)
    await client.change(URI, 2, { text: '' })
    const late = client.request<unknown[]>('textDocument/documentSymbol', URI)
    assert.notEqual((await early).length, 0)
    assert.equal((await late).length, 0)
  })

  it('opens and closes a thousand texts, and keeps nothing of them', async () => {
    for (let index = 0; index < 1000; index++) {
      await client.open(`test:${index}`, DRAFT)
      if (index % 100 === 0) assert.equal((await findings(`test:${index}`)).length > 0, true)
      await client.close(`test:${index}`)
    }
    assert.deepEqual(await findings('test:0'), [])
    assert.equal(await client.request('textDocument/documentSymbol', 'test:999'), null)
  })

  it('serves what is recognisably a cable, whatever it is called, and leaves all else alone', async () => {
    const codes = async (uri: string) => (await findings(uri)).map(({ code }) => code)
    await client.open('file:///a.txt', 'Dear all,\n\n1. First.\n\n2. Second.\n\n4. Fourth.\n', 1, 'plaintext')
    assert.deepEqual(await codes('file:///a.txt'), [])
    assert.equal(await client.request('textDocument/documentSymbol', 'file:///a.txt'), null)
    await client.open('file:///b.txt', DRAFT, 1, 'text')
    assert.ok((await codes('file:///b.txt')).includes('para-gap'))
    await client.open('file:///c.txt', DRAFT, 1, 'Cable')
    assert.ok((await codes('file:///c.txt')).includes('para-gap'))
  })

  it('takes a text for a cable once it has become one, and keeps it', async () => {
    const uri = 'untitled:Untitled-1'
    const start = { line: 0, character: 0 }
    await client.open(uri, '\n', 1, 'plaintext')
    await client.change(uri, 2, { range: { start, end: start }, text: DRAFT })
    assert.ok((await findings(uri)).length > 0)

    await client.change(uri, 3, { range: { start, end: { line: 10, character: 0 } }, text: '' })
    assert.notEqual(await client.request('textDocument/documentSymbol', uri), null)
  })

  it('says nothing of a large text that is no cable', async () => {
    client.connection.dispose()
    client = await startClient({ runtime: { largestText: 1000 } })
    await client.open('file:///large.txt', 'x\n'.repeat(1000), 1, 'plaintext')
    await client.open('file:///large-cable.txt', `${DRAFT}${' '.repeat(1000)}`, 1, 'plaintext')
    await client.until(() => client.shown.length > 0)
    await client.quiet()
    assert.deepEqual(
      client.shown.map((text) => text.split(' ')[0]),
      ['large-cable.txt'],
    )
  })

  it('serves a text above the size limit no further, and says so once', async () => {
    client.connection.dispose()
    client = await startClient({ runtime: { largestText: 1000 } })
    await client.open('file:///large.cable', `${DRAFT}${' '.repeat(1000)}`)
    await client.change('file:///large.cable', 2, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: 'X',
    })
    assert.deepEqual(await findings('file:///large.cable'), [])
    assert.equal(
      await client.request('textDocument/hover', 'file:///large.cable', { position: { line: 0, character: 1 } }),
      null,
    )
    assert.equal(client.shown.length, 1)
    assert.match(client.shown[0] ?? '', /^large\.cable is too large/)
    // A new text that is small enough is served again; one that grows too large in one piece is not.
    await client.change('file:///large.cable', 3, { text: DRAFT })
    assert.notDeepEqual(await findings('file:///large.cable'), [])
    await client.change('file:///large.cable', 4, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: 'X'.repeat(1001),
    })
    assert.deepEqual(await findings('file:///large.cable'), [])
  })
})
