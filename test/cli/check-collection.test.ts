import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic } from 'vscode-languageserver'
import { nodeFiles } from '../../server/host/node/node-files.ts'
import { collectionRules } from '../../server/language/collection/reports/collection-rules.ts'
import { filesOfExample } from '../../server/language/collection/reports/example-files.ts'
import { startClient } from '../support/client.ts'
import { cable } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** The examples of all pages, each in a year of its own, so that none is a neighbour of another. */
const FILES = Object.fromEntries(
  collectionRules.flatMap(({ id, docs }, at) =>
    docs.bad.flatMap((example) =>
      filesOfExample(example.text).map(({ name, text }): [string, string] => [
        `${id}-${name}`,
        text.replaceAll('AUG 09', `AUG 0${at + 1}`).replaceAll(/\b09 STRELSAU/g, `0${at + 1} STRELSAU`),
      ]),
    ),
  ),
)

interface Found {
  readonly file: string
  readonly rule: string
  readonly level: string
  readonly message: string
  readonly line: number
  readonly column: number
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint']

describe('cable check over a collection', () => {
  let folder: ReturnType<typeof temporaryFolder>
  before(() => {
    folder = temporaryFolder(FILES)
  })
  after(() => folder.remove())

  const uriOf = (file: string): string => pathToFileURL(join(folder.path, file)).href
  const byFile = (a: Found, b: Found): number => (a.file < b.file ? -1 : 1)
  const check = async (...words: string[]): Promise<{ found: Found[]; code: number | null; err: string }> => {
    const { out, code, err } = await cable(['check', '.', '--format', 'json', ...words], { cwd: folder.path })
    const all: (Omit<Found, 'line' | 'column'> & { range: Found })[] = out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
    const found = all
      .filter(({ rule }) => rule.startsWith('collection-'))
      .map(({ file, rule, level, message, range: { line, column } }) => ({ file, rule, level, message, line, column }))
    return { found: found.sort(byFile), code, err }
  }

  it('says nothing of neighbours unless it is asked for', async () => {
    assert.deepEqual((await check()).found, [])
  })

  it('reports each rule of the family, and names the other file', async () => {
    const { found, err } = await check('--collection')
    assert.equal(err, '')
    assert.deepEqual([...new Set(found.map(({ rule }) => rule))].sort(), collectionRules.map(({ id }) => id).sort())
    for (const { file, rule, message } of found) {
      assert.ok(file.includes(rule), file)
      assert.match(message, new RegExp(`\\(${rule}-[ab]\\.cable\\)$`))
    }
  })

  it('finds what the editor finds, with the levels of the folder', async () => {
    writeFileSync(
      join(folder.path, '.cablerc.json'),
      '{ "rules": { "collection-copy-header": "off", "collection-section-missing": "error" } }',
    )
    const { found } = await check('--collection')
    const client = await startClient({ folders: [pathToFileURL(folder.path).href], runtime: { files: nodeFiles } })
    for (const [file, text] of Object.entries(FILES)) await client.open(uriOf(file), text)
    let seen: Found[] = []
    // The folder is read in the background.
    for (let round = 0; round < 200 && seen.length < found.length; round++) {
      await new Promise((resolve) => setTimeout(resolve, 30))
      const lists = Object.keys(FILES).map(async (file) => {
        const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', uriOf(file))
        return items.flatMap(({ code, severity, message, range: { start } }): Found[] =>
          String(code).startsWith('collection-')
            ? [
                {
                  file,
                  rule: String(code),
                  level: SEVERITIES[severity ?? 0] ?? '',
                  message: String(message),
                  line: start.line + 1,
                  column: start.character + 1,
                },
              ]
            : [],
        )
      })
      seen = (await Promise.all(lists)).flat().sort(byFile)
    }
    client.connection.dispose()
    assert.deepEqual(
      found.map(({ message, ...rest }) => ({ ...rest, message: message.replace(/ \([^()]*\)$/, '') })),
      seen,
    )
    assert.ok(!found.some(({ rule }) => rule === 'collection-copy-header'))
    assert.ok(found.some(({ level }) => level === 'error'))
  })

  it('leaves out what is ignored, under the name that the editor gives it', async () => {
    const { out } = await cable(['check', '.', '--collection', '--format', 'sarif'], { cwd: folder.path })
    const results: {
      ruleId: string
      locations: { physicalLocation: { artifactLocation: { uri: string } } }[]
    }[] = JSON.parse(out).runs[0].results
    const one = results.find(({ ruleId }) => ruleId === 'collection-number-twice')
    const file = one?.locations[0]?.physicalLocation.artifactLocation.uri.replace(/^.*\//, '') ?? ''
    const client = await startClient({
      folders: [pathToFileURL(folder.path).href],
      runtime: { files: nodeFiles },
      initializationOptions: { commands: ['cable.ignoreHere'] },
    })
    await client.open(uriOf(file), FILES[file] ?? '')
    const ignored = async (): Promise<unknown> => {
      const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', uriOf(file))
      const found = items.find(({ code }) => code === 'collection-number-twice')
      if (!found) return undefined
      const actions = await client.request<
        { command?: { command: string; arguments: { rule: string; at: string }[] } }[]
      >('textDocument/codeAction', uriOf(file), { range: found.range, context: { diagnostics: [found] } })
      const { rule, at } =
        actions.find(({ command }) => command?.command === 'cable.ignoreHere')?.command?.arguments[0] ?? {}
      return { file, rule, at }
    }
    let entry: unknown
    for (let round = 0; round < 200 && entry === undefined; round++) {
      await new Promise((resolve) => setTimeout(resolve, 30))
      entry = await ignored()
    }
    client.connection.dispose()
    assert.ok(entry, 'the editor was shown the finding')
    writeFileSync(join(folder.path, '.cablerc.json'), JSON.stringify({ ignore: [entry] }))
    const { found } = await check('--collection')
    const twice = found.filter(({ rule }) => rule === 'collection-number-twice')
    assert.deepEqual(
      twice.map((each) => each.file === file),
      [false],
    )
  })

  it('knows what a baseline knows, and tells of nothing stale where the folder is not asked about', async () => {
    writeFileSync(join(folder.path, '.cablerc.json'), '{}')
    const before = await check('--collection')
    assert.ok(before.found.length > 4)
    await cable(['baseline', '.', '--collection', '--output', '.cable-baseline.json'], { cwd: folder.path })
    const after = await check('--collection')
    assert.deepEqual(after.found, [])
    assert.doesNotMatch(after.err, /no findings any more/)
    assert.doesNotMatch((await check()).err, /no findings any more/)
    // Without what the folder shows, that is new again.
    await cable(['baseline', '.', '--output', '.cable-baseline.json'], { cwd: folder.path })
    assert.deepEqual((await check('--collection')).found, before.found)
    rmSync(join(folder.path, '.cable-baseline.json'))
  })

  it('keeps a baseline of what is in force alone, of which nothing is stale', async () => {
    const [one] = (await check('--collection')).found.filter(({ rule }) => rule === 'collection-ref-later')
    const known = async (): Promise<Record<string, string[]>> => {
      const words = ['baseline', '.', '--collection', '--output', '.cable-baseline.json']
      assert.equal((await cable(words, { cwd: folder.path })).code, 0)
      return JSON.parse(readFileSync(join(folder.path, '.cable-baseline.json'), 'utf8')).findings
    }
    writeFileSync(join(folder.path, '.cablerc.json'), '{ "rules": { "collection-number-twice": "off" } }')
    const before = await known()
    assert.ok(!('collection-number-twice' in before))
    assert.doesNotMatch((await check('--collection')).err, /no findings any more/)
    const { out } = await cable(['check', '.', '--collection', '--no-baseline', '--format', 'sarif'], {
      cwd: folder.path,
    })
    const results: { ruleId: string; partialFingerprints: Record<string, string> }[] = JSON.parse(out).runs[0].results
    const at = results.find(({ ruleId }) => ruleId === one?.rule)?.partialFingerprints['cableLine/v1']
    assert.ok(at)
    writeFileSync(
      join(folder.path, '.cablerc.json'),
      JSON.stringify({ ignore: [{ file: one?.file, rule: one?.rule, at }] }),
    )
    rmSync(join(folder.path, '.cable-baseline.json'))
    const after = await known()
    const count = before['collection-ref-later']?.length ?? 0
    assert.ok(count > 0)
    assert.equal(after['collection-ref-later']?.length ?? 0, count - 1)
    assert.doesNotMatch((await check('--collection')).err, /no findings any more/)
    rmSync(join(folder.path, '.cable-baseline.json'))
    rmSync(join(folder.path, '.cablerc.json'))
  })

  it('goes with folders alone', async () => {
    for (const words of [['-'], ['--ndjson'], ['.', '--fix'], ['.', '--gate'], ['--files-from', 'names']])
      assert.equal((await cable(['check', '--collection', ...words], { cwd: folder.path })).code, 2, words.join(' '))
    for (const words of [['-'], ['--files-from', 'names']]) {
      const { code, err } = await cable(['baseline', '--collection', ...words], { cwd: folder.path })
      assert.deepEqual([code, /--collection is about the files of folders/.test(err)], [2, true], words.join(' '))
    }
  })

  it('is known to lists, pages and options', async () => {
    const { out } = await cable(['rules'])
    for (const { id, title } of collectionRules) {
      assert.ok(out.includes(id) && out.includes(title), id)
      assert.match((await cable(['explain', id])).out, new RegExp(`^# ${id}\n`))
    }
    assert.deepEqual(
      (await check('--collection', '--rule', 'collection-ref-later=off')).found.filter(
        ({ rule }) => rule === 'collection-ref-later',
      ),
      [],
    )
  })
})
