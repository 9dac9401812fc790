import assert from 'node:assert/strict'
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver'
import { addToBaseline, baselineText } from '../../server/language/rules/linter/baseline.ts'
import { lintText } from '../support/cable.ts'
import { startClient, type TestClient } from '../support/client.ts'
import { DRAFT, DRAFT_FINDING } from '../support/texts.ts'

const FOLDER = 'file:///work'
const URI = `${FOLDER}/drafts/a.cable`

/** The baseline of the draft, as the command line writes it. */
function baselineOfDraft(): string {
  const counts = new Map<string, { rule: string; count: number }>()
  const findings = lintText(DRAFT)
  const message = findings[0]?.message
  assert.ok(message)
  addToBaseline(
    counts,
    message,
    findings.map(({ finding }) => finding),
  )
  return baselineText(counts)
}

describe('a baseline in the editor', () => {
  let client: TestClient
  afterEach(() => client.connection.dispose())

  const items = async (): Promise<readonly Diagnostic[]> => {
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', URI)
    return report.kind === 'full' ? report.items : []
  }

  it('fades what it knows, as the command line does not count it, and follows a change of the file', async () => {
    client = await startClient({ folders: [FOLDER] })
    client.files.set(`${FOLDER}/.cable-baseline.json`, baselineOfDraft())
    await client.open(URI, DRAFT)
    const [finding] = await items()
    assert.equal(finding?.code, DRAFT_FINDING.code)
    assert.equal(finding?.severity, DiagnosticSeverity.Hint)
    assert.deepEqual(finding?.tags, [DiagnosticTag.Unnecessary])
    client.files.set(`${FOLDER}/.cable-baseline.json`, '{"baseline":1,"findings":{}}')
    await client.save(URI)
    await client.quiet()
    assert.notEqual((await items())[0]?.severity, DiagnosticSeverity.Hint)
  })

  it('says that one is damaged, and goes on without it', async () => {
    client = await startClient({ folders: [FOLDER] })
    client.files.set(`${FOLDER}/.cable-baseline.json`, '{"basel')
    await client.open(URI, DRAFT)
    assert.notEqual((await items())[0]?.severity, DiagnosticSeverity.Hint)
    assert.ok(
      client.shown.some((text) => /baseline is not JSON/.test(text)),
      client.shown.join(),
    )
  })
})
