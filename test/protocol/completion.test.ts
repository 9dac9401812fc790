import assert from 'node:assert/strict'
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  InlineCompletionItem,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver'
import { startClient, type TestClient } from '../support/client.ts'
import { TRANSMITTED, withLine } from '../support/completion.ts'

const FOLDER = 'file:///archive'
const URI = `${FOLDER}/a.cable`
const ABLE: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
      },
    },
    inlineCompletion: {},
  },
}

async function listAt(client: TestClient, line: number, marked: string): Promise<CompletionList | null> {
  const character = marked.indexOf('$0')
  await client.open(URI, withLine(TRANSMITTED, line, marked.replace('$0', '')))
  return client.request<CompletionList | null>('textDocument/completion', URI, { position: { line, character } })
}

describe('completion over the protocol', () => {
  it('is announced, with ghosts where the client has them', async () => {
    const able = await startClient({ capabilities: ABLE })
    assert.deepEqual(able.result.capabilities.completionProvider, {
      resolveProvider: true,
      triggerCharacters: [':', '/', '#', '(', ' '],
    })
    assert.equal(able.result.capabilities.inlineCompletionProvider, true)
    able.connection.dispose()
    const plain = await startClient()
    assert.equal(plain.result.capabilities.inlineCompletionProvider, undefined)
    plain.connection.dispose()
  })

  it('takes the place of the whole token, also where a client could keep what stands behind the cursor', async () => {
    const client = await startClient({ capabilities: ABLE })
    const list = await listAt(client, 6, 'TO kab$0xyz PRIORITY')
    const [item] = list?.items ?? []
    assert.equal(item?.label, 'RUEHBUL/AMEMBASSY KABUL')
    const { range } = item.textEdit as TextEdit
    assert.deepEqual([range.start.character, range.end.character], [3, 9])
    assert.equal(item.preselect, undefined)
    assert.equal(item.documentation, undefined)
    client.connection.dispose()
  })

  it('says of an item what a hover says, once it is looked at', async () => {
    const client = await startClient({ capabilities: ABLE })
    const list = await listAt(client, 14, 'TAGS: PREL, human rights$0')
    const item = list?.items.find(({ label }) => label === 'PHUM')
    assert.equal(item?.detail, 'Human Rights')
    const resolved = (await client.connection.sendRequest('completionItem/resolve', item)) as CompletionItem
    assert.match((resolved.documentation as MarkupContent).value, /\*\*Human Rights\*\* `PHUM`/)
    client.connection.dispose()
  })

  it('mends a damaged keyword together with what is put behind it, and says what a hover says', async () => {
    const client = await startClient({ capabilities: ABLE })
    const list = await listAt(client, 14, 'TAG: PREL, hum$0')
    const item = list?.items.find(({ label }) => label === 'PHUM')
    assert.ok(item)
    const { newText, range } = item.textEdit as TextEdit
    assert.equal(newText, 'TAGS: PREL, PHUM')
    assert.deepEqual([range.start.character, range.end.character], [0, 14])
    // A client compares from where the edit begins.
    assert.ok(item.filterText?.startsWith('TAG: PREL, hum'), item.filterText)
    const resolved = (await client.connection.sendRequest('completionItem/resolve', item)) as CompletionItem
    assert.match((resolved.documentation as MarkupContent).value, /\*\*Human Rights\*\* `PHUM`/)
    client.connection.dispose()
  })

  it('puts no item forward, so that Enter and signs are only what they are', async () => {
    const client = await startClient({ capabilities: ABLE })
    for (const [line, marked] of [
      [5, 'FM bang$0'],
      [14, 'TAGS: PREL, $0'],
      [24, '2. ($0 He left.'],
    ] as const) {
      const list = await listAt(client, line, marked)
      assert.ok(list && list.items.length > 0, marked)
      for (const item of list.items) {
        assert.equal(item.preselect, undefined)
        assert.equal(item.commitCharacters, undefined)
        assert.equal(item.documentation, undefined)
      }
    }
    client.connection.dispose()
  })

  it('shows what the document uses already first', async () => {
    const client = await startClient({ capabilities: ABLE })
    const first = async (line: number, marked: string): Promise<string | undefined> =>
      (await listAt(client, line, marked))?.items.toSorted((a, b) =>
        (a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
      )[0]?.label
    assert.equal(await first(6, 'TO RUEHC/SECSTATE WASHDC $0'), 'PRIORITY')
    assert.equal(await first(17, 'REF: A. $0'), '09 STATE 777')
    assert.equal(await first(24, '2. ($0'), '(C)')
    assert.equal(await first(1, 'PP $0'), 'RUEHGO')
    client.connection.dispose()
  })

  it('ends lines as the document does, and gives plain text where there are no snippets', async () => {
    for (const capabilities of [ABLE, undefined]) {
      const client = await startClient(capabilities ? { capabilities } : {})
      const text = withLine(TRANSMITTED, 24, 'quote').replaceAll('\n', '\r\n')
      await client.open(URI, text)
      const list = await client.request<CompletionList | null>('textDocument/completion', URI, {
        position: { line: 24, character: 5 },
      })
      const item = list?.items.find(({ label }) => label === 'quote')
      const newText = (item?.textEdit as TextEdit | undefined)?.newText
      const words = capabilities ? '\u0024{1:Text}.' : 'Text.'
      assert.equal(newText, `BEGIN TEXT:\r\n\r\n${words}\r\n\r\nEND TEXT.`)
      assert.equal(item?.insertTextFormat, capabilities ? 2 : 1)
      client.connection.dispose()
    }
  })

  it('gives plain text to a client without snippets', async () => {
    const client = await startClient()
    const list = await listAt(client, 14, 'TAGS: OVI$0')
    const [item] = list?.items ?? []
    assert.equal((item?.textEdit as TextEdit | undefined)?.newText, 'OVIP (SURNAME, GIVEN NAMES)')
    assert.notEqual(item?.insertTextFormat, 2)
    client.connection.dispose()
  })

  it('answers nothing in running text', async () => {
    const client = await startClient({ capabilities: ABLE })
    assert.equal(await listAt(client, 24, '2. (C) The ferry was $0late.'), null)
    client.connection.dispose()
  })

  it('shows the stamp that follows from the date-time group', async () => {
    const client = await startClient({ capabilities: ABLE })
    await client.open(URI, withLine(TRANSMITTED, 2, 'DE RUEHBK #0123 15'))
    const [ghost] = await client.request<InlineCompletionItem[]>('textDocument/inlineCompletion', URI, {
      position: { line: 2, character: 18 },
      context: { triggerKind: 1 },
    })
    assert.equal(ghost?.insertText, '1541310')
    client.connection.dispose()
  })

  it('begins a new cable with what the configuration says about who writes', async () => {
    const client = await startClient({ capabilities: ABLE, folders: [FOLDER] })
    client.files.set(`${FOLDER}/.cablerc.json`, '{ "writing": { "post": "AMEMBASSY BANGKOK", "drafter": "Sapt" } }')
    const made = await client.connection.sendRequest<{ text: string }>('cable/newCable', {
      uri: URI,
      wish: { form: 'draft', level: 'UNCLASSIFIED' },
    })
    assert.match(made.text, /^UNCLAS\n[\s\S]*TAGS: PREL, TH\n[\s\S]*\nSAPT\n$/)
    const choices = await client.connection.sendRequest<{ senders: string[] }>('cable/newCable', { uri: URI })
    assert.equal(choices.senders[0], 'AMEMBASSY BANGKOK')
    client.connection.dispose()
  })
})
