import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { cable, startCable } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { clean, faulty } from './texts.ts'

interface Descriptor {
  readonly id: string
  readonly help: { readonly text: string; readonly markdown: string }
}

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Descriptor[] } }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly partialFingerprints: { readonly primaryLocationLineHash: string }
      readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { uri: string } } }[]
      readonly fixes?: unknown
    }[]
    readonly invocations: readonly {
      readonly executionSuccessful: boolean
      readonly toolExecutionNotifications?: readonly {
        readonly message: { readonly text: string }
        readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { uri: string } } }[]
      }[]
    }[]
  }[]
}

const ORDER = ['error', 'warning', 'note']

describe('the SARIF of cable check', () => {
  let folder: { path: string; remove: () => void }
  afterEach(() => folder?.remove())

  it('is valid, names files by relative addresses, and brings the pages of its rules along', async () => {
    folder = temporaryFolder({ 'with blank/faulty \u00e9.txt': faulty, 'clean.txt': clean })
    const { run, out } = await sarifOf('.')
    assert.ok(run.tool.driver.rules.length > 80)
    const first = run.results.find(({ ruleId }) => ruleId === 'tags-iso-code')
    assert.ok(first)
    assert.equal(first.locations[0]?.physicalLocation.artifactLocation.uri, 'with%20blank/faulty%20%C3%A9.txt')
    const rule = run.tool.driver.rules[first.ruleIndex]
    assert.equal(rule?.id, first.ruleId)
    for (const { id, help } of run.tool.driver.rules) {
      assert.ok(help.markdown.startsWith(`# ${id}\n`), id)
      assert.ok(help.text.length > 20, id)
    }
    // An address that only one program knows is a dead link in all others.
    assert.doesNotMatch(out, /helpUri|cable-rule:/)
    assert.doesNotMatch(out, /file:\/\//)
    assert.deepEqual(run.invocations, [{ executionSuccessful: true }])
  })

  it('gives the fixes of a finding, with the line endings of the file, and the level in force', async () => {
    folder = temporaryFolder({ 'faulty.txt': faulty.replaceAll('\n', '\r\n') })
    const { run } = await sarifOf('faulty.txt', '--rule', 'portion-spacing=error')
    const spacing = run.results.find(({ ruleId }) => ruleId === 'portion-spacing')
    assert.equal(spacing?.level, 'error')
    assert.deepEqual(spacing?.fixes, [
      {
        description: { text: 'Insert a space after (C)' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'faulty.txt' },
            replacements: [
              {
                deletedRegion: { startLine: 15, startColumn: 7, endLine: 15, endColumn: 7 },
                insertedContent: { text: ' ' },
              },
            ],
          },
        ],
      },
    ])
  })

  it('says which files were not checked, and that the run was no success', async () => {
    folder = temporaryFolder({
      'a.bin': Buffer.from([1, 0, 2]),
      'b/.cablerc.json': '{ "rules": { "para-gap": "loud" } }',
      'b/b.txt': faulty,
      'c.txt': faulty,
    })
    const { run, code } = await sarifOf('a.bin', 'b/b.txt', 'c.txt', 'missing.txt')
    assert.equal(code, 2)
    const [invocation] = run.invocations
    assert.equal(invocation?.executionSuccessful, false)
    assert.deepEqual(
      invocation?.toolExecutionNotifications?.map(({ message, locations }) => [
        locations[0]?.physicalLocation.artifactLocation.uri,
        message.text,
      ]),
      [
        ['missing.txt', 'not read: no such file or folder'],
        ['a.bin', 'not read: a binary file'],
        ['b/b.txt', 'not checked: mistakes in b/.cablerc.json'],
      ],
    )
  })

  it('has errors first, and tells a finding by the words of its line wherever that stands', async () => {
    folder = temporaryFolder({
      'a.txt': faulty,
      'b.txt': faulty.replace('P 031453Z', '\nNOTE OF AN ARCHIVE\n\nP 031453Z'),
    })
    const { run } = await sarifOf('a.txt', 'b.txt', '--rule', 'portion-spacing=error')
    const levels = run.results.map(({ level }) => level)
    assert.deepEqual(
      levels,
      [...levels].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    )
    assert.deepEqual(new Set(levels), new Set(ORDER))
    const keys = (name: string) =>
      run.results
        .filter(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri === name)
        .map(({ ruleId, partialFingerprints }) => `${ruleId} ${partialFingerprints.primaryLocationLineHash}`)
        .sort()
    assert.ok(keys('a.txt').length > 2)
    for (const key of keys('a.txt')) assert.match(key, / [0-9a-f]{8}:\d+$/)
    assert.deepEqual(keys('b.txt'), keys('a.txt'))
  })

  it('says that it was interrupted, and is valid all the same', async () => {
    folder = temporaryFolder({ 'faulty.txt': faulty })
    const child = startCable(['check', '--format', 'sarif', '--files-from', '-'], folder.path)
    let out = ''
    const answered = new Promise<void>((done) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text
        // What was found comes at the end, the gravest first.
        if (out.includes('"results":[')) done()
      })
    })
    child.stdin.write('faulty.txt\n')
    await answered
    child.kill('SIGINT')
    assert.equal(await new Promise((done) => child.once('close', done)), 2)
    const log: Sarif = JSON.parse(out)
    assertValidSarif(log)
    assert.deepEqual(log.runs[0]?.invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'interrupted before all files were checked' } },
        ],
      },
    ])
  })

  async function sarifOf(
    ...words: string[]
  ): Promise<{ run: Sarif['runs'][number]; out: string; code: number | null }> {
    const { out, code } = await cable(['check', '--format', 'sarif', ...words], { cwd: folder.path })
    const log: Sarif = JSON.parse(out)
    assertValidSarif(log)
    const [run] = log.runs
    assert.ok(run)
    return { run, out, code }
  }
})

/** The schema is of draft 4, whose keywords mean the same in the later drafts, but for the name of its id. */
function assertValidSarif(log: Sarif): void {
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const isValid: boolean = ajv.validate(schema, log)
  assert.ok(isValid, JSON.stringify(ajv.errors?.slice(0, 3)))
}
