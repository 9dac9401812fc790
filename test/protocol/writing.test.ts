import assert from 'node:assert/strict'
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { DraftAnswer } from '../../server/host/protocol/writing/draft.ts'
import { applyEdits } from '../../server/language/rules/linter/fixes.ts'
import { startClient, type TestClient } from '../support/client.ts'
import { COPY_HEAD, DRAFT } from '../support/texts.ts'

const URI = 'file:///archive/a.cable'
const COPY = [...COPY_HEAD, '1.(C)First.', ''].join('\n')

function applied(text: string, edits: readonly TextEdit[]): string {
  return applyEdits(
    text,
    edits.map(({ range: { start, end }, newText }) => ({
      span: { line: start.line, start: start.character, endLine: end.line, end: end.character },
      newText,
    })),
  )
}

function editsOf(answer: DraftAnswer | null): readonly TextEdit[] {
  const [change] = answer?.edit?.documentChanges ?? []
  return change && 'edits' in change ? (change.edits as TextEdit[]) : []
}

/** Whether each edit asks to be looked at. */
function asks({ documentChanges = [], changeAnnotations = {} }: WorkspaceEdit): readonly unknown[] {
  const [change] = documentChanges
  const edits = change && 'edits' in change ? change.edits : []
  return edits.map((edit) =>
    'annotationId' in edit ? changeAnnotations[edit.annotationId]?.needsConfirmation : undefined,
  )
}

describe('a client that writes', () => {
  let client: TestClient

  beforeEach(async () => {
    client = await startClient()
  })
  afterEach(() => client.connection.dispose())

  it('is told what the server does for it', () => {
    const { capabilities } = client.result
    assert.equal(capabilities.documentFormattingProvider, true)
    assert.equal(capabilities.documentRangeFormattingProvider, true)
    assert.deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' })
  })

  it('has a draft laid out, and a part of it', async () => {
    const text = DRAFT.replace('2. SECOND', '2.SECOND').replace('3. THIRD', '3.  THIRD')
    await client.open(URI, text)
    const options = { tabSize: 4, insertSpaces: true }
    assert.equal(applied(text, await client.request('textDocument/formatting', URI, { options })), DRAFT)
    const line = text.split('\n').indexOf('2.SECOND, SEE PARA 1 AND REFTEL.')
    const range = { start: { line, character: 0 }, end: { line, character: 3 } }
    const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', URI, { options, range })
    assert.equal(applied(text, edits), DRAFT.replace('3. THIRD', '3.  THIRD'))
  })

  it('is told once why a record is not laid out, and may look at what that would change', async () => {
    await client.open(URI, COPY)
    const options = { tabSize: 4, insertSpaces: true }
    for (let time = 0; time < 2; time++)
      assert.deepEqual(await client.request('textDocument/formatting', URI, { options }), [])
    assert.equal(client.shown.length, 1)
    assert.match(client.shown[0] ?? '', /^Only drafts are formatted/)
    const edit = await client.request<WorkspaceEdit>('cable/formatRecord', URI)
    assert.deepEqual(asks(edit), [true, false])
  })

  it('has commands done: as an edit with a cursor, as choices, as a sentence, and nothing for another name', async () => {
    await client.open(URI, DRAFT)
    const place = { line: DRAFT.split('\n').indexOf('3. THIRD.'), character: 4 }
    const range = { start: place, end: place }
    const ask = (command: string, value?: string): Promise<DraftAnswer | null> =>
      client.request('cable/draft', URI, { range, command, value })
    const inserted = await ask('insertParagraph')
    assert.deepEqual(inserted?.cursor, { line: place.line + 2, character: 3 })
    assert.equal(editsOf(inserted).length, 1)
    assert.deepEqual(
      (await ask('setMark'))?.choices?.map(({ value }) => value),
      ['U', 'SBU'],
    )
    assert.equal(editsOf(await ask('setMark', 'U'))[0]?.newText, '(U) ')
    const raised = await ask('setLevel', 'SECRET')
    // What asks for the preview changes nothing, so that all that changes something is ticked in it.
    assert.deepEqual(asks(raised?.edit ?? {}).slice(0, 2), [true, false])
    const [asking] = editsOf(raised)
    assert.deepEqual([asking?.newText, asking?.range.start], ['', asking?.range.end])
    assert.match((await ask('joinSections'))?.sentence ?? '', /not in sections/)
    assert.equal(await ask('toString'), null)
    assert.match((await ask('copyAsPlainText'))?.text ?? '', /^UNCLAS ZENDA 000123$/m)
  })

  it('renames a paragraph with what points at it, and is told why something has no name', async () => {
    await client.open(URI, DRAFT)
    const at = (words: string) => {
      const before = DRAFT.slice(0, DRAFT.indexOf(words)).split('\n')
      return { position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } }
    }
    const prepared = await client.request<{ placeholder: string }>('textDocument/prepareRename', URI, at('1. SUMMARY'))
    assert.equal(prepared.placeholder, '1')
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', URI, { ...at('1. SUMMARY'), newName: '9' })
    assert.equal(
      applied(DRAFT, editsOf({ edit })),
      DRAFT.replace('1. SUMMARY', '9. SUMMARY').replace('PARA 1', 'PARA 9'),
    )
    await assert.rejects(client.request('textDocument/prepareRename', URI, at('SECOND')), /What can be renamed is/)
    await assert.rejects(
      client.request('textDocument/rename', URI, { ...at('1. SUMMARY'), newName: '2' }),
      /There is a paragraph 2 already/,
    )
  })

  it('gets the next paragraph behind a new line, and nothing behind another sign', async () => {
    const text = DRAFT.replace('5. FIFTH.', '5. FIFTH IS HERE.\n')
    await client.open(URI, text)
    const position = { line: text.split('\n').indexOf('5. FIFTH IS HERE.') + 1, character: 0 }
    const options = { tabSize: 4, insertSpaces: true }
    const edits = await client.request<TextEdit[]>('textDocument/onTypeFormatting', URI, {
      position,
      ch: '\n',
      options,
    })
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['\n6. '],
    )
    assert.equal(await client.request('textDocument/onTypeFormatting', URI, { position, ch: '.', options }), null)
  })
})
