import assert from 'node:assert/strict'
import type { TextEdit } from 'vscode-languageserver'
import type { Status } from '../../server/host/protocol/rules/status.ts'
import type { DraftAnswer } from '../../server/host/protocol/writing/draft.ts'
import { newCable } from '../../server/language/features/composing/new-cable.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'
import { startClient, type TestClient } from '../support/client.ts'

const URI = 'untitled:Untitled-1'

/** A skeleton whose second paragraph is written on: a line without its wrap, and an Enter behind it. */
function begun(form: 'draft' | 'message' | 'smart', year: number): { text: string; line: number } {
  const wish = { form, level: 'SECRET', from: 'AMEMBASSY BANGKOK', subject: 'The bridge' }
  const { text } = newCable(wish, { vocabulary: defaultVocabulary(), house: {}, now: Date.UTC(year, 3, 4) })
  const long = 'The king rode from Zenda to the old town of Strelsau, and back, without a word.'
  const written = text.replace('Text of the cable.', `${long}\n`)
  return { text: written, line: written.split('\n').findIndex((line) => line.includes(long)) + 1 }
}

describe('a text that the client says was begun here', () => {
  let client: TestClient

  beforeEach(async () => {
    client = await startClient()
  })
  afterEach(() => client.connection.dispose())

  const options = { tabSize: 2, insertSpaces: true }
  const onEnter = (line: number): Promise<TextEdit[] | null> =>
    client.connection.sendRequest('textDocument/onTypeFormatting', {
      ...{ textDocument: { uri: URI }, options, ch: '\n', position: { line, character: 0 } },
    })
  const laidOut = (): Promise<TextEdit[] | null> =>
    client.connection.sendRequest('textDocument/formatting', { textDocument: { uri: URI }, options })

  for (const form of ['draft', 'message', 'smart'] as const)
    for (const year of [1984, 2012])
      it(`is a draft to Enter, formatter and status: ${form} of ${year}`, async () => {
        await client.connection.sendNotification('cable/beingWritten', { uri: URI })
        const { text, line } = begun(form, year)
        await client.open(URI, text)
        assert.deepEqual(
          (await onEnter(line))?.map(({ newText }) => newText),
          ['\n3. (S) '],
        )
        assert.ok((await laidOut())?.some(({ newText }) => newText.includes('The king rode')))
        const { profile, isChosen, reason } = await client.request<Status>('cable/status', URI)
        assert.deepEqual([profile, isChosen], ['draft', false])
        assert.match(reason, /being written here/)
      })

  it('is one also where that is said while it is open, and no other text is', async () => {
    const { text, line } = begun('message', 2012)
    await client.open(URI, text)
    assert.deepEqual((await onEnter(line)) ?? [], [])
    await client.connection.sendNotification('cable/beingWritten', { uri: 'untitled:Untitled-2' })
    await client.connection.sendNotification('cable/beingWritten', null)
    assert.deepEqual((await onEnter(line)) ?? [], [])
    await client.connection.sendNotification('cable/beingWritten', { uri: URI })
    assert.equal((await onEnter(line))?.length, 1)
  })

  it('is what its folder says where that says something', async () => {
    const uri = 'file:///archive/a.cable'
    const own = await startClient({ folders: ['file:///archive'] })
    own.files.set('file:///archive/.cablerc.json', '{ "profile": "archival" }')
    await own.connection.sendNotification('cable/beingWritten', { uri })
    await own.open(uri, begun('draft', 2012).text)
    const { profile, isChosen } = await own.request<Status>('cable/status', uri)
    assert.deepEqual([profile, isChosen], ['archival', true])
    own.connection.dispose()
  })

  it('stays one where its own command makes it look like a copy', async () => {
    const head = ['UNCLAS', '', 'SIPDIS', '', 'E.O. 12958: N/A', 'TAGS: PREL', 'SUBJECT: THE BRIDGE', '']
    const text = [...head, '1. (U) The king rode to the old town.', ''].join('\n')
    await client.open(URI, text)
    const start = { line: head.length, character: 0 }
    const answer = await client.request<DraftAnswer>('cable/draft', URI, {
      range: { start, end: start },
      command: 'togglePilcrows',
    })
    assert.equal(answer.staysDraft, true)
    const piled = text.replace('1. (U)', '\u00b61. (U)').replace(/\n$/, '\n\n')
    await client.change(URI, 2, { text: piled })
    assert.equal((await client.request<Status>('cable/status', URI)).profile, 'draft')
    assert.equal((await onEnter(head.length + 1))?.length, 1)
  })

  /** Types a text, a line at a time. */
  const typed = async (to: TestClient, uri: string, text: string): Promise<void> => {
    await to.open(uri, '')
    for (const [at, line] of text.split('\n').entries()) {
      const place = { line: at, character: 0 }
      await to.change(uri, at + 2, { range: { start: place, end: place }, text: `${line}\n` })
    }
  }
  const profileOf = async (to: TestClient, uri: string): Promise<string> =>
    (await to.request<Status>('cable/status', uri)).profile

  for (const form of ['draft', 'message', 'smart'] as const)
    it(`is one that was typed into an empty file: ${form}`, async () => {
      const { text, line } = begun(form, 2012)
      const uri = 'file:///cables/own.cable'
      await typed(client, uri, text)
      assert.equal(await profileOf(client, uri), 'draft')
      const answer = await client.connection.sendRequest<TextEdit[] | null>('textDocument/onTypeFormatting', {
        ...{ textDocument: { uri }, options, ch: '\n', position: { line, character: 0 } },
      })
      assert.deepEqual(
        answer?.map(({ newText }) => newText),
        ['\n3. (S) '],
      )
    })

  it('is one that the snippet of a whole cable made there', async () => {
    const { text } = begun('message', 2012)
    await client.open(URI, '')
    const start = { line: 0, character: 0 }
    await client.change(URI, 2, { range: { start, end: start }, text: 'cab' })
    await client.change(URI, 3, { range: { start, end: { line: 0, character: 3 } }, text })
    assert.equal(await profileOf(client, URI), 'draft')
  })

  it('is none where a copy was pasted, whatever was typed above it', async () => {
    const { text } = begun('message', 2012)
    const start = { line: 0, character: 0 }
    await client.open(URI, '')
    await client.change(URI, 2, { range: { start, end: start }, text })
    assert.notEqual(await profileOf(client, URI), 'draft')
    const other = 'untitled:Untitled-2'
    await typed(client, other, 'UNCLAS\n')
    assert.equal(await profileOf(client, other), 'draft')
    await client.change(other, 9, { text })
    assert.notEqual(await profileOf(client, other), 'draft')
    await typed(client, other.replace('2', '3'), '')
    assert.notEqual(await profileOf(client, other), 'draft')
  })

  it('is told to a client that remembers which those are', async () => {
    const own = await startClient({ initializationOptions: { remembersBegun: true } })
    const told: unknown[] = []
    own.connection.onNotification('cable/begunByHand', (said) => void told.push(said))
    await typed(own, URI, 'UNCLAS\n')
    await profileOf(own, URI)
    await own.change(URI, 9, { text: begun('message', 2012).text })
    await profileOf(own, URI)
    assert.deepEqual(told, [
      { uri: URI, isBegun: true },
      { uri: URI, isBegun: false },
    ])
    own.connection.dispose()
  })
})
