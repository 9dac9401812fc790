import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TextEdit } from 'vscode-languageserver'
import { applyEdits } from '../../server/language/rules/linter/fixes.ts'
import { PUSHED } from '../support/client.ts'
import { cable } from '../support/command-line.ts'
import { corpusFiles } from '../support/corpus.ts'
import { endServers, overStdio } from '../support/spawned-client.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const EXAMPLES = resolve(import.meta.dirname, '../../examples')

const RAGGED = [
  'UNCLAS ZENDA 123',
  'SIPDIS',
  '',
  'E.O. 12958:N/A',
  'TAGS:PREL,KPAO',
  'SUBJECT: THE BRIDGE',
  '',
  '1.(U)The King of Ruritania went from Zenda to Strelsau on the old road.',
  '',
].join('\n')

const EVEN = [
  'UNCLAS ZENDA 000123',
  '',
  'SIPDIS',
  '',
  'E.O. 12958: N/A',
  'TAGS: PREL, KPAO',
  'SUBJECT: THE BRIDGE',
  '',
  '1. (U) The King of Ruritania went from Zenda to',
  'Strelsau on the old road.',
  '',
].join('\n')

describe('cable format', () => {
  afterEach(endServers)

  it('writes drafts, names them, and says nothing of those that are laid out', async () => {
    const folder = temporaryFolder({ 'a.cable': RAGGED, 'b.cable': EVEN })
    assert.deepEqual(await cable(['format', folder.path]), {
      code: 0,
      out: `${join(folder.path, 'a.cable')}\n`,
      err: '',
    })
    assert.equal(readFileSync(join(folder.path, 'a.cable'), 'utf8'), EVEN)
    assert.deepEqual(await cable(['format', '--check', folder.path]), { code: 0, out: '', err: '' })
  })

  it('checks and shows without writing', async () => {
    const folder = temporaryFolder({ 'a.cable': RAGGED })
    const file = join(folder.path, 'a.cable')
    assert.deepEqual(await cable(['format', '--check', file]), { code: 1, out: `${file}\n`, err: '' })
    const { out } = await cable(['format', '--diff', file])
    assert.match(out, /^-SUBJECT|^\+TAGS: PREL, KPAO$/m)
    assert.equal(readFileSync(file, 'utf8'), RAGGED)
  })

  it('passes standard input on, wraps where it is told to, and leaves records alone', async () => {
    assert.equal((await cable(['format', '-'], { input: RAGGED })).out, EVEN)
    assert.match(
      (await cable(['format', '--columns', '100', '-'], { input: RAGGED })).out,
      /^1\. \(U\) .* old road\.$/m,
    )
    const copy = `O 031453Z AUG 09\nFM AMEMBASSY ZENDA\n${RAGGED}`
    assert.equal((await cable(['format', '-'], { input: copy })).out, copy)
    const folder = temporaryFolder({ 'a.cable': copy, 'b.cable': copy, 'c.cable': EVEN })
    const { code, out, err } = await cable(['format', '--check', folder.path])
    assert.deepEqual([code, out], [0, ''])
    assert.match(err, /^[^\n]*copies of what was sent stay as they are[^\n]*\n$/)
    assert.equal((await cable(['format', '--check', '--profile', 'draft', folder.path])).code, 1)
    assert.equal((await cable(['format', '--columns', '10', '-'], { input: RAGGED })).code, 2)
  })

  it('wraps where a configuration says, and the editor with it', async () => {
    const folder = temporaryFolder({ 'a.cable': RAGGED, '.cablerc.json': '{ "columns": 44 }' })
    const file = join(folder.path, 'a.cable')
    await cable(['format', file])
    assert.match(readFileSync(file, 'utf8'), /^1\. \(U\) The King of Ruritania went from Zenda$/m)
  })

  it('gives the bytes that the editor gives', async () => {
    const sources = [
      ...readdirSync(EXAMPLES)
        .filter((name) => /\.(?:cable|txt)$/.test(name))
        .map((name) => join(EXAMPLES, name)),
      ...corpusFiles()
        .filter((_, index) => index % 8 === 0)
        .map(({ path }) => path),
    ]
    const texts = sources.map((file) => readFileSync(file, 'utf8').replace(/\uFFFD/g, '?'))
    const folder = temporaryFolder({ '.cablerc.json': '{ "profile": "draft" }' })
    const files = texts.map((text, index) => {
      const path = join(folder.path, `${index}.cable`)
      writeFileSync(path, text)
      return path
    })
    const client = await overStdio({ capabilities: PUSHED, folders: [pathToFileURL(folder.path).href] })
    const expected: string[] = []
    for (const [index, file] of files.entries()) {
      const uri = pathToFileURL(file).href
      await client.open(uri, texts[index] ?? '')
      const edits = await client.request<TextEdit[]>('textDocument/formatting', uri, {
        options: { tabSize: 4, insertSpaces: true },
      })
      await client.close(uri)
      const placed = edits.map(({ range: { start, end }, newText }) => ({
        span: { line: start.line, start: start.character, endLine: end.line, end: end.character },
        newText,
      }))
      expected.push(applyEdits(texts[index] ?? '', placed))
    }
    assert.ok(expected.filter((text, index) => text !== texts[index]).length > 1)
    assert.equal((await cable(['format', folder.path])).code, 0)
    files.forEach((file, index) => {
      assert.equal(readFileSync(file, 'utf8'), expected[index], sources[index])
    })
  })
})
