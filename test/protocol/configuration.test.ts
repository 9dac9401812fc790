import assert from 'node:assert/strict'
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver'
import type { EffectiveRules } from '../../server/host/protocol/rules/effective-rules.ts'
import { PULLING, PUSHED, startClient, type TestClient } from '../support/client.ts'
import { DRAFT } from '../support/texts.ts'

const FOLDER = 'file:///archive'
const URI = `${FOLDER}/drafts/new/a.cable`
const FILE = `${FOLDER}/.cablerc.json`
const INNER_FILE = `${FOLDER}/drafts/.cablerc.json`
const OFF = JSON.stringify({ rules: { 'para-gap': 'off' } })

/** Says that it asks for findings, as CodeMirror's client does, and has nothing by which it could be told to. */
const NEITHER = {
  textDocument: { diagnostic: {}, publishDiagnostics: { versionSupport: true } },
  workspace: { workspaceFolders: true },
}

async function findings(client: TestClient, uri = URI): Promise<readonly Diagnostic[]> {
  const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', uri)
  return report.kind === 'full' ? report.items : []
}

/** Severity of the one finding of the draft, by its number in the protocol; undefined when it is off. */
async function severity(client: TestClient, uri = URI): Promise<number | undefined> {
  return (await findings(client, uri)).find(({ code }) => code === 'para-gap')?.severity
}

async function write(client: TestClient, uri: string, text: string | undefined): Promise<void> {
  const type = text === undefined ? 3 : client.files.has(uri) ? 2 : 1
  if (text === undefined) client.files.delete(uri)
  else client.files.set(uri, text)
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] })
}

describe('settings', () => {
  let client: TestClient
  afterEach(() => client.connection.dispose())

  const changed = () => client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })

  it('are asked for once for each folder, when the first text needs them', async () => {
    const other = 'file:///other'
    client = await startClient({ folders: [FOLDER, other] })
    assert.equal(client.counts.settingsAsked, 0)
    client.settings.set(FOLDER, { rules: { 'para-gap': 'hint' } })
    client.settings.set(other, { rules: { 'para-gap': 'error' } })
    const uris = [URI, `${FOLDER}/b.cable`, `${other}/c.cable`, 'untitled:Untitled-1']
    for (const uri of uris) await client.open(uri, DRAFT)
    assert.deepEqual(await Promise.all(uris.map((uri) => severity(client, uri))), [4, 4, 1, 2])
    assert.equal(client.counts.settingsAsked, 3)
  })

  it('apply at once to all open texts when they change', async () => {
    client = await startClient({ folders: [FOLDER] })
    await client.open(URI, DRAFT)
    assert.equal(await severity(client), 2)
    client.settings.set(FOLDER, { rules: { 'para-gap': 'off' } })
    await changed()
    await client.until(() => client.counts.refreshes === 1)
    assert.equal(await severity(client), undefined)
  })

  it('are sent for anew to a client that only takes findings', async () => {
    client = await startClient({ capabilities: PUSHED })
    await client.open(URI, DRAFT)
    await client.findings(URI)
    client.settings.set(undefined, { profile: 'archival' })
    await changed()
    await client.until(() => client.published.length === 2)
    assert.equal(client.published.at(-1)?.version, 1)
  })

  it('are registered for, as are the files', async () => {
    client = await startClient()
    await client.until(() => client.registrations.length === 2)
    assert.deepEqual(
      client.registrations.map(({ method, registerOptions }) => [method, registerOptions]),
      [
        ['workspace/didChangeConfiguration', { section: 'cable' }],
        [
          'workspace/didChangeWatchedFiles',
          {
            watchers: [
              { globPattern: '**/.cablerc.json' },
              { globPattern: '**/.cable-baseline.json' },
              { globPattern: '**/*.{cable,telegram,txt,CABLE,TELEGRAM,TXT,Cable,Telegram,Txt}' },
              { globPattern: '**/*', kind: 5 },
            ],
          },
        ],
      ],
    )
  })

  it('with mistakes are reported once', async () => {
    client = await startClient({ folders: [FOLDER] })
    client.settings.set(FOLDER, { rules: { 'para-gpa': 'off' }, nonsense: 1 })
    await client.open(URI, DRAFT)
    assert.equal(await severity(client), 2)
    await changed()
    assert.equal(await severity(client), 2)
    await client.quiet()
    assert.deepEqual(client.shown, [
      'Settings of Cable: There is no setting cable.nonsense. There is no rule para-gpa, named in cable.rules: did you mean para-gap?',
    ])
  })

  it('are taken from the client that cannot be asked', async () => {
    client = await startClient({
      capabilities: { ...PULLING, workspace: {} },
      initializationOptions: { settings: { rules: { 'para-gap': 'hint' } } },
    })
    await client.open(URI, DRAFT)
    assert.equal(await severity(client), 4)
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { cable: { rules: { 'para-gap': 'error' } } },
    })
    assert.equal(await severity(client), 1)
    assert.equal(client.counts.settingsAsked, 0)
  })

  it('do not keep anyone waiting who gets no answer to his questions', async () => {
    let pass = (): void => undefined
    const delay = (): Promise<void> => new Promise((resolve) => (pass = resolve))
    client = await startClient({ folders: [FOLDER], runtime: { delay } })
    let answer = (_: unknown): void => undefined
    client.connection.onRequest('workspace/configuration', () => new Promise((resolve) => (answer = resolve)))
    await client.open(URI, DRAFT)
    const early = severity(client)
    await client.quiet()
    pass()
    assert.equal(await early, 2)
    answer([{ rules: { 'para-gap': 'error' } }])
    await client.until(() => client.counts.refreshes === 1)
    assert.equal(await severity(client), 1)
  })

  it('are the defaults where the client fails', async () => {
    client = await startClient({ folders: [FOLDER] })
    client.connection.onRequest('workspace/configuration', () => {
      throw new Error('no settings today')
    })
    await client.open(URI, DRAFT)
    assert.equal(await severity(client), 2)
    assert.equal(client.logged.length, 1)
  })
})

describe('.cablerc.json', () => {
  let client: TestClient
  beforeEach(async () => {
    client = await startClient({ folders: [FOLDER] })
  })
  afterEach(() => client.connection.dispose())

  it('decides before the settings, the nearest alone, up to the folder', async () => {
    client.settings.set(FOLDER, { rules: { 'para-gap': 'error', 'ending-no-signature': 'off' } })
    client.files.set('file:///.cablerc.json', OFF)
    await client.open(URI, DRAFT)
    assert.equal(await severity(client), 1)
    await write(client, FILE, OFF)
    assert.equal(await severity(client), undefined)
    await write(client, INNER_FILE, JSON.stringify({ rules: { 'para-gap': 'hint' } }))
    assert.equal(await severity(client), 4)
    await write(client, INNER_FILE, '{}')
    assert.equal(await severity(client), 1)
    await write(client, INNER_FILE, undefined)
    assert.equal(await severity(client), undefined)
    await write(client, FILE, undefined)
    assert.equal(await severity(client), 1)
    assert.equal(client.counts.refreshes, 5)
  })

  it('has exceptions for files, counted from its folder', async () => {
    client.files.set(
      FILE,
      JSON.stringify({
        rules: { 'para-gap': 'off' },
        overrides: [
          { files: 'drafts/**', rules: { 'para-gap': 'hint' } },
          { files: ['b.cable'], rules: { 'para-gap': 'error' } },
        ],
      }),
    )
    const uris = [URI, `${FOLDER}/drafts/b.cable`, `${FOLDER}/c.cable`, 'file:///elsewhere/b.cable']
    for (const uri of uris) await client.open(uri, DRAFT)
    assert.deepEqual(await Promise.all(uris.map((uri) => severity(client, uri))), [4, 1, undefined, 2])
  })

  it('has its mistakes reported in itself, and the last sound state stays in force', async () => {
    client.files.set(FILE, OFF)
    await client.open(URI, DRAFT)
    assert.equal(await severity(client), undefined)
    await write(client, FILE, '{\n  "rules": { "para-gap": "loud" }\n}')
    assert.equal(await severity(client), undefined)
    await client.until(() => client.published.length === 1)
    const [told] = client.published
    assert.equal(told?.uri, FILE)
    assert.deepEqual(told?.diagnostics[0]?.range, {
      start: { line: 1, character: 25 },
      end: { line: 1, character: 31 },
    })
    await write(client, FILE, '{}')
    assert.equal(await severity(client), 2)
    await client.until(() => client.published.length === 2)
    assert.deepEqual(client.published.at(-1), { uri: FILE, diagnostics: [] })
  })

  it('leaves mistakes of JSON to the editor, and the cable says that it is not in force', async () => {
    client.files.set(FILE, OFF)
    await client.open(URI, DRAFT)
    const told = async () =>
      (await findings(client, URI)).filter(({ message }) => /^\.cablerc\.json/.test(String(message)))
    assert.deepEqual(await told(), [])
    await write(client, FILE, '{\n  "rules": ')
    assert.equal(await severity(client), undefined)
    const [said, ...rest] = await told()
    assert.deepEqual(rest, [])
    assert.equal(said?.severity, 3)
    assert.equal(said?.message, '.cablerc.json is not in force as it stands: line 2 has a mistake')
    assert.equal(said?.relatedInformation?.[0]?.location.uri, FILE)
    assert.match(said?.relatedInformation?.[0]?.message ?? '', /^Not valid JSON/)
    assert.deepEqual(client.published, [])
    await write(client, FILE, OFF)
    assert.deepEqual(await told(), [])
  })

  it('applies as far as it is sound when it never was', async () => {
    client.files.set(FILE, '{ "rules": { "para-gap": "hint", "para-start": 1 } }')
    await client.open(URI, DRAFT)
    assert.equal(await severity(client), 4)
  })

  it('is refused in words, and its findings go with the last text', async () => {
    client.files.set(FILE, { refused: 'leads out of the workspace folder' })
    await client.open(URI, DRAFT)
    assert.equal(await severity(client), 2)
    await client.until(() => client.published.length === 1)
    assert.equal(
      client.published[0]?.diagnostics[0]?.message,
      'This file leads out of the workspace folder and is not used',
    )
    await client.close(URI)
    await client.until(() => client.published.length === 2)
    assert.deepEqual(client.published.at(-1), { uri: FILE, diagnostics: [] })
  })

  it('is looked for no higher than in the folders that come and go, and up to the root for a text in none', async () => {
    const other = 'file:///shelf/other'
    client.files.set('file:///shelf/.cablerc.json', OFF)
    await client.open(`${other}/a.cable`, DRAFT)
    assert.equal(await severity(client, `${other}/a.cable`), undefined)
    const folder = { uri: other, name: 'other' }
    const change = (added: unknown[], removed: unknown[]) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } })
    await change([folder], [])
    assert.equal(await severity(client, `${other}/a.cable`), 2)
    await change([], [folder])
    assert.equal(await severity(client, `${other}/a.cable`), undefined)
  })

  it('counts beside a cable where the client names no folder', async () => {
    client.connection.dispose()
    client = await startClient({ folders: [] })
    client.files.set('file:///lone/.cablerc.json', OFF)
    await client.open('file:///lone/a.cable', DRAFT)
    assert.equal(await severity(client, 'file:///lone/a.cable'), undefined)
    await client.open('untitled:Untitled-1', DRAFT)
    assert.equal(await severity(client, 'untitled:Untitled-1'), 2)
  })

  it('shows at the next save in every open cable, where the client neither watches files nor can be asked to pull', async () => {
    client.connection.dispose()
    client = await startClient({ folders: [FOLDER], capabilities: NEITHER })
    const other = `${FOLDER}/b.cable`
    await client.open(URI, DRAFT)
    await client.open(other, DRAFT)
    const shown = (uri: string) => client.published.findLast((each) => each.uri === uri)?.diagnostics ?? []
    const says = (uri: string) => shown(uri).some(({ code }) => code === 'para-gap')
    await client.until(() => says(URI) && says(other))
    client.files.set(FILE, OFF)
    await client.save(URI)
    await client.until(() => !says(URI) && !says(other))
  })

  it('is looked at when a cable is saved or the user comes back, though no watcher spoke', async () => {
    await client.open(URI, DRAFT)
    assert.equal(await severity(client), 2)
    client.files.set(FILE, OFF)
    await client.connection.sendNotification('cable/lookAgain')
    await client.until(() => client.counts.refreshes === 1)
    assert.equal(await severity(client), undefined)
    client.files.set(INNER_FILE, '{}')
    await client.save(URI)
    await client.until(() => client.counts.refreshes === 2)
    assert.equal(await severity(client), 2)
    client.files.delete(FILE)
    client.files.set(INNER_FILE, { refused: 'is no plain file' })
    await client.save(URI)
    await client.until(() => client.counts.refreshes === 3)
  })

  it('asks for nothing anew when it says what it said', async () => {
    client.files.set(FILE, OFF)
    await client.open(URI, DRAFT)
    assert.equal(await severity(client), undefined)
    await client.save(URI)
    await client.connection.sendNotification('cable/lookAgain')
    await client.quiet()
    assert.equal(client.counts.refreshes, 0)
  })

  it('is read again at each opening for a client that watches no files', async () => {
    client.connection.dispose()
    client = await startClient({
      folders: [FOLDER],
      capabilities: { ...PULLING, workspace: { workspaceFolders: true } },
    })
    await client.open(URI, DRAFT)
    assert.equal(await severity(client), 2)
    client.files.set(FILE, OFF)
    await client.save(URI)
    assert.equal(await severity(client), undefined)
    client.files.delete(FILE)
    await client.open(URI, DRAFT, 2)
    assert.equal(await severity(client), 2)
  })
})

describe('effective rules', () => {
  it('say what decided each level, and the profile with its reason', async () => {
    const client = await startClient({ folders: [FOLDER] })
    client.settings.set(FOLDER, { profile: 'archival', rules: { 'para-start': 'error', 'para-gap': 'error' } })
    const overrides = [{ files: 'drafts/**', rules: { 'para-duplicate': 'hint' } }]
    client.files.set(FILE, JSON.stringify({ rules: { 'para-gap': 'off' }, overrides }))
    await client.open(URI, DRAFT)
    const effective = await client.request<EffectiveRules>('cable/effectiveRules', URI)
    const rule = (id: string) => {
      const { levels, source } = effective.rules.find((each) => each.id === id) ?? {}
      return { levels, source }
    }
    assert.deepEqual(effective.profileSource, { kind: 'settings' })
    assert.equal(effective.run, 'onType')
    assert.deepEqual(effective.file, { uri: FILE, isOutdated: false })
    assert.deepEqual(effective.messages, [
      {
        line: 0,
        layout: 'draft',
        profile: 'archival',
        detectedProfile: 'draft',
        reason: 'It has a classification line or fields, but no header.',
      },
    ])
    assert.deepEqual(rule('para-gap'), { levels: { archival: 'off' }, source: { kind: 'file', uri: FILE } })
    assert.deepEqual(rule('para-start'), { levels: { archival: 'error' }, source: { kind: 'settings' } })
    assert.deepEqual(rule('para-duplicate'), {
      levels: { archival: 'hint' },
      source: { kind: 'file', uri: FILE, override: { index: 0, files: ['drafts/**'] } },
    })
    assert.deepEqual(rule('para-number-run').source, { kind: 'default' })
    const idle = effective.rules.filter(({ applies }) => !applies)
    assert.ok(idle.some(({ id }) => id === 'smart-mrn-year'))
    assert.ok(idle.every(({ levels }) => levels.archival === 'off'))
    assert.equal(await client.request('cable/effectiveRules', 'test:nothing'), null)
    client.connection.dispose()
  })
})
