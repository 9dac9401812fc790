import assert from 'node:assert/strict'
import { type CodeAction, CodeActionTriggerKind, type DocumentDiagnosticReport } from 'vscode-languageserver'
import { startClient, type TestClient } from '../support/client.ts'
import { DRAFT } from '../support/texts.ts'

const URI = 'file:///archive/a.cable'
const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }
const { Automatic, Invoked } = CodeActionTriggerKind

/** What is asked for when a cable is saved, and what a person chooses from a menu. */
describe('all safe fixes', () => {
  let client: TestClient
  before(async () => {
    client = await startClient()
    await client.open(URI, DRAFT.replace('TAGS: ', 'TAGS: PREL, PREL, '))
  })
  after(() => client.connection.dispose())

  const kinds = async (only: string[], triggerKind?: CodeActionTriggerKind): Promise<string[]> => {
    const context = { diagnostics: [], only, ...(triggerKind === undefined ? {} : { triggerKind }) }
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', URI, { range: whole, context })
    return [...new Set(actions.map(({ kind }) => kind ?? ''))].filter((kind) => kind.startsWith('source'))
  }
  const fixAll = ['source.fixAll.cable']

  it('are given for their own name, however it comes to be asked', async () => {
    for (const trigger of [Automatic, Invoked, undefined]) {
      assert.deepEqual(await kinds(fixAll, trigger), fixAll)
      assert.deepEqual(await kinds(['source.organizeImports', ...fixAll], trigger), fixAll)
    }
  })

  it('are given for a wider name to whoever chooses it', async () => {
    for (const kind of ['source.fixAll', 'source', '']) assert.deepEqual(await kinds([kind], Invoked), fixAll, kind)
  })

  it('are not given for a wider name on saving, nor to a client that does not say why it asks', async () => {
    for (const trigger of [Automatic, undefined])
      for (const kind of ['source.fixAll', 'source', '']) assert.deepEqual(await kinds([kind], trigger), [], kind)
  })

  it('are not given for the name of another linter', async () => {
    for (const kind of ['source.fixAll.eslint', 'source.fixAll.cab', 'source.fixAllOthers'])
      for (const trigger of [Automatic, Invoked]) assert.deepEqual(await kinds([kind], trigger), [], kind)
  })

  it('leave the quick fixes to whoever asks for everything', async () => {
    const context = { diagnostics: [], only: [''], triggerKind: Automatic }
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', URI, { range: whole, context })
    assert.deepEqual(new Set(actions.map(({ kind }) => kind?.split('.')[0])), new Set(['quickfix', 'refactor']))
  })

  it('are not for a key that does all that it is answered', async () => {
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', URI)
    const found = report.kind === 'full' ? report.items.filter(({ code }) => code === 'tags-duplicate') : []
    const diagnostics = found.slice(0, 1)
    assert.equal(diagnostics.length, 1)
    const ask = (more: object): Promise<CodeAction[]> =>
      client.request('textDocument/codeAction', URI, { range: whole, context: { diagnostics, ...more } })
    assert.deepEqual(
      (await ask({})).map(({ isPreferred }) => isPreferred),
      [true],
    )
    assert.ok((await ask({ triggerKind: Invoked })).length > 1)
  })
})
