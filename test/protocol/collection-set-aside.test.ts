import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver'
import { nodeFiles } from '../../server/host/node/node-files.ts'
import { nodeRuntime } from '../../server/host/node/node-runtime.ts'
import { collectionRules } from '../../server/language/collection/reports/collection-rules.ts'
import { filesOfExample } from '../../server/language/collection/reports/example-files.ts'
import { startClient, type TestClient } from '../support/client.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const RULE = 'collection-number-twice'
const example = collectionRules.find(({ id }) => id === RULE)?.docs.bad[0]?.text ?? ''
const FILES = filesOfExample(example)
const [FILE = { name: '', text: '' }] = FILES

describe('findings of a folder that are set aside', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let client: TestClient
  /** Of which files the text was read, beside the reading of the index. */
  let read: string[]
  const uri = (): string => pathToFileURL(join(folder.path, FILE.name)).href

  beforeEach(() => {
    read = []
    folder = temporaryFolder(Object.fromEntries(FILES.map(({ name, text }) => [name, text])))
  })
  afterEach(() => {
    client.connection.dispose()
    folder.remove()
  })

  async function start(): Promise<void> {
    const { openCollection } = nodeRuntime()
    client = await startClient({
      folders: [pathToFileURL(folder.path).href],
      runtime: {
        files: nodeFiles,
        openCollection: async (options) => {
          const source = await openCollection?.(options)
          assert.ok(source)
          const text = (path: string): string | undefined => {
            read.push(path)
            return source.text(path)
          }
          return { ...source, text }
        },
      },
      initializationOptions: { commands: ['cable.ignoreHere'] },
    })
  }

  const found = async (): Promise<readonly Diagnostic[]> => {
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', uri())
    return items.filter(({ code }) => code === RULE)
  }
  /** The folder is read in the background. */
  const untilFound = async (): Promise<Diagnostic> => {
    for (let round = 0; round < 200; round++) {
      const [first] = await found()
      if (first) return first
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    return assert.fail(`no ${RULE}`)
  }
  const keyOf = async ({ range }: Diagnostic): Promise<string | undefined> => {
    const actions = await client.request<
      { command?: { command: string; arguments: { rule: string; at: string }[] } }[]
    >('textDocument/codeAction', uri(), { range, context: { diagnostics: await found() } })
    const offered = actions.flatMap(({ command }) => (command?.command === 'cable.ignoreHere' ? command.arguments : []))
    return offered.find(({ rule }) => rule === RULE)?.at
  }
  const ignoreAt = async (at: string | undefined): Promise<void> => {
    writeFileSync(join(folder.path, '.cablerc.json'), JSON.stringify({ ignore: [{ file: FILE.name, rule: RULE, at }] }))
    await client.connection.sendNotification('cable/lookAgain')
    for (let round = 0; round < 200 && (await found()).length > 0; round++)
      await new Promise((resolve) => setTimeout(resolve, 10))
  }

  it('stay so, under the same name, while lines are written above them', async () => {
    await start()
    await client.open(uri(), FILE.text)
    const first = await untilFound()
    const key = await keyOf(first)
    assert.ok(key)
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    await client.change(uri(), 2, { range: top, text: '\n\n' })
    const [unsaved] = await found()
    assert.ok(unsaved)
    assert.equal(await keyOf(unsaved), key)
    await ignoreAt(key)
    assert.deepEqual(await found(), [])
    await client.change(uri(), 3, { range: top, text: '\n\n' })
    assert.deepEqual(await found(), [])
  })

  it('are told of without another look at a file that has not changed', async () => {
    writeFileSync(
      join(folder.path, '.cablerc.json'),
      JSON.stringify({ ignore: [{ file: FILE.name, rule: 'para-gap', at: '0123456789abcdef' }] }),
    )
    await start()
    const settings = { diagnosticScope: 'folder' }
    client.settings.set(undefined, settings)
    client.settings.set(pathToFileURL(folder.path).href, settings)
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} })
    const pull = (): Promise<WorkspaceDiagnosticReport> =>
      client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] })
    const first = await pull()
    assert.ok(JSON.stringify(first).includes(RULE))
    read = []
    assert.deepEqual(await pull(), first)
    assert.deepEqual(read, [])
  })
})
