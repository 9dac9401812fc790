import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CodeAction, type Diagnostic, type DocumentDiagnosticReport, ErrorCodes } from 'vscode-languageserver'
import { projectRoot } from '../../server/tools/project-root.ts'
import { type ClientOptions, startClient, type TestClient } from '../support/client.ts'
import { DRAFT } from '../support/texts.ts'

const URI = 'file:///nowhere/a.cable'

describe('the pages of the rules', () => {
  let client: TestClient
  afterEach(() => client.connection.dispose())

  const page = (rule: unknown) => client.connection.sendRequest<string | null>('cable/rulePage', { rule })

  /** The one finding of the draft, as it is shown and as its fix names it. */
  const findings = async (options: ClientOptions): Promise<readonly (Diagnostic | undefined)[]> => {
    client = await startClient(options)
    await client.open(URI, DRAFT)
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', URI)
    const shown = report.kind === 'full' ? report.items[0] : undefined
    const range = shown?.range
    const parameters = { range, context: { diagnostics: [], only: ['quickfix'] } }
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', URI, parameters)
    return [shown, actions[0]?.diagnostics?.[0]]
  }

  const links = async (options: ClientOptions) =>
    (await findings(options)).map((finding) => finding && (finding.codeDescription?.href ?? 'none'))

  it('are documents of a client that says so', async () => {
    const initializationOptions = { rulePages: 'cable-rule:' }
    assert.deepEqual(await links({ initializationOptions }), ['cable-rule:/para-gap.md', 'cable-rule:/para-gap.md'])
  })

  it('are files for any other client', async () => {
    const [link, sameLink] = await links({ initializationOptions: { rulePages: 7 } })
    assert.equal(fileURLToPath(link ?? ''), join(projectRoot, 'server/docs/rules/para-gap.md'))
    assert.equal(sameLink, link)
  })

  it('are not linked to where there are no files', async () => {
    assert.deepEqual(await links({ runtime: { docsBase: undefined } }), ['none', 'none'])
  })

  it('say what the files say, and lead to the list', async () => {
    client = await startClient()
    const files = readdirSync(join(projectRoot, 'server/docs/rules'))
    assert.ok(files.length > 90)
    for (const name of files.filter((each) => each !== 'README.md')) {
      const file = readFileSync(join(projectRoot, 'server/docs/rules', name), 'utf8')
      assert.equal(await page(name.replace('.md', '')), `${file}\n[All rules](README.md)\n`)
    }
    const list = (await page(null)) ?? ''
    assert.equal(list, readFileSync(join(projectRoot, 'server/docs/rules/README.md'), 'utf8'))
    const linked = [...list.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target)
    assert.deepEqual(linked.sort(), files.filter((each) => each !== 'README.md').sort())
  })

  it('say that there is no such rule, and repeat no Markdown', async () => {
    client = await startClient()
    assert.match((await page('no-such-rule')) ?? '', /^# No such rule\n\nCable has no rule `no-such-rule`\.\n/)
    for (const id of ['', 'a/b', '[here](https://example.org)', 'x`y', 7, {}, undefined]) {
      const text = (await page(id)) ?? ''
      assert.match(text, /^# No such rule\n/)
      assert.doesNotMatch(text, /example\.org|`y/)
    }
    assert.deepEqual(client.logged, [])
  })

  it('are refused after shutdown', async () => {
    client = await startClient()
    await client.connection.sendRequest('shutdown')
    await assert.rejects(page('para-gap'), { code: ErrorCodes.InvalidRequest })
  })
})
