import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cable } from '../support/command-line.ts'
import { makeCollection } from '../support/generator/collection.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const made = makeCollection({ seed: 17, cables: 120, holes: 0.1 })
const lines = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('cable index, find, missing and graph', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let archive: string
  before(() => {
    folder = temporaryFolder(Object.fromEntries(made.files.map(({ name, text }) => [`archive/${name}`, text])))
    archive = join(folder.path, 'archive')
  })
  after(() => folder.remove())
  const run = (...words: string[]) => cable(words, { cwd: folder.path })

  for (const db of ['a.sqlite', 'a.ndjson'])
    it(`keep an index in ${db}, and read what has changed alone`, async () => {
      const { out, code, err } = await run('index', 'archive', '--db', db)
      assert.equal(code, 0, err)
      assert.equal(out, `${made.files.length} files: ${made.files.length} read, 0 renamed, 0 gone\n`)
      const again = await run('index', 'archive', '--db', db)
      assert.equal(again.out, `${made.files.length} files: 0 read, 0 renamed, 0 gone\n`)
    })

  for (const words of [
    ['find', 'from:ROME level>=C -tags:ECON'],
    ['find', '"duke of"', '--format', 'ndjson'],
    ['find', 'has:copies', '--format', 'csv'],
    ['missing', '--format', 'csv'],
    ['graph', '--format', 'json'],
  ])
    it(`answer the same from a folder, from a database and from a snapshot: ${words.join(' ')}`, async () => {
      const alone = await run(...words, 'archive')
      assert.equal(alone.err, '')
      assert.ok(alone.out.length > 40)
      for (const db of ['a.sqlite', 'a.ndjson']) assert.equal((await run(...words, '--db', db)).out, alone.out, db)
    })

  it('leave nothing in the folder', () => {
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.ndjson', 'a.sqlite', 'archive'])
    assert.deepEqual(readdirSync(archive).sort(), [...new Set(made.files.map(({ name }) => name.slice(0, 4)))].sort())
  })

  it('find a message by any part of it', async () => {
    const [file] = made.files
    const { out } = await run('find', `number:${file?.id}`, 'archive', '--format', 'ndjson')
    assert.deepEqual(
      lines(out).map((line) => line['file']),
      made.files
        .filter(({ id }) => id === file?.id)
        .map(({ name }) => join(archive, name))
        .sort(),
    )
  })

  it('take nothing out of an index where the folder is not there', async () => {
    for (const db of ['a.sqlite', 'a.ndjson']) {
      const { out, code, err } = await run('index', 'archvie', '--db', db)
      assert.equal(code, 2)
      assert.match(err, /no such file or folder/)
      assert.match(out, / 0 gone\n$/)
      const again = await run('index', 'archive', '--db', db)
      assert.equal(again.out, `${made.files.length} files: 0 read, 0 renamed, 0 gone\n`)
    }
  })

  it('show the place of a mistake in a query', async () => {
    const { code, err } = await run('find', 'from:ROME levle>=S', 'archive')
    assert.equal(code, 2)
    assert.equal(err, 'cable: A message has no levle: did you mean level?\n  from:ROME levle>=S\n            ^^^^^\n')
  })

  it('ask an index about some of its files, and leave the others in it', async () => {
    const [file] = made.files
    const name = `archive/${file?.name}`
    const before = await run('find', '', '--db', 'a.sqlite', '--format', 'ndjson')
    const { out } = await run('find', '', name, '--db', 'a.sqlite', '--format', 'ndjson')
    assert.deepEqual([...new Set(lines(out).map((line) => line['file']))], [join(folder.path, name)])
    assert.equal((await run('find', '', '--db', 'a.sqlite', '--format', 'ndjson')).out, before.out)
  })

  it('leave alone what is no index, and say so', async () => {
    const path = join(folder.path, 'letters.sqlite')
    writeFileSync(path, 'Letters of mine.\n')
    for (const words of [['index', 'archive'], ['find', 'x', 'archive'], ['find', 'x'], ['missing']]) {
      const { code, err } = await run(...words, '--db', 'letters.sqlite')
      assert.equal(code, 2)
      assert.match(
        err,
        /^cable: letters\.sqlite is no index(?:, and is left as it is: give the index another name)?\n$/,
      )
      assert.equal(readFileSync(path, 'utf8'), 'Letters of mine.\n')
    }
    rmSync(path)
  })

  it('make an index anew that is damaged in its middle, and give no answer out of it alone', async () => {
    const path = join(folder.path, 'damaged.sqlite')
    await run('index', 'archive', '--db', 'damaged.sqlite')
    const damage = (): void => writeFileSync(path, readFileSync(path).fill(0x5a, 20_000, 60_000))
    damage()
    const alone = await run('find', '', '--db', 'damaged.sqlite')
    assert.equal(alone.code, 2)
    assert.equal(alone.err, 'cable: the index damaged.sqlite could not be read: make it anew with cable index\n')
    const { out, err } = await run('index', 'archive', '--db', 'damaged.sqlite')
    assert.equal(err, 'cable: The index could not be read, and is made anew.\n')
    assert.equal(out, `${made.files.length} files: ${made.files.length} read, 0 renamed, 0 gone\n`)
    damage()
    const again = await run('find', '', 'archive', '--db', 'damaged.sqlite')
    assert.equal(again.err, 'cable: The index could not be read, and is made anew.\n')
    assert.equal(again.out, (await run('find', '', 'archive')).out)
    rmSync(path)
  })

  it('take a query that begins with a sign', async () => {
    const all = await run('find', 'NOT from:ROME', 'archive')
    assert.ok(all.out.length > 40)
    for (const words of [
      ['find', '-from:ROME', 'archive'],
      ['find', '-from:ROME', 'archive', '--format', 'text'],
      ['find', '--', '-from:ROME', 'archive'],
    ])
      assert.equal((await run(...words)).out, all.out, words.join(' '))
    assert.match((await run('find', '-h')).out, /^Usage: cable find/)
    assert.match((await run('find', '-levle:S', 'archive')).err, /^ {2} -levle:S\n {4}\^{5}$/m)
  })

  it('take what other runs made, and are then as one index made here', async () => {
    const input = made.files.map(({ name, text }) => JSON.stringify({ name, text }))
    const parts = [input.slice(0, 40), input.slice(40, 41), input.slice(41)]
    for (const [index, part] of parts.entries()) {
      const { out, code } = await cable(['parse', '-', '--ndjson', '--index'], { input: `${part.join('\n')}\n` })
      assert.equal(code, 0)
      writeFileSync(join(folder.path, `part${index}.ndjson`), out)
    }
    const words = parts.flatMap((_, index) => ['--from', `part${index}.ndjson`])
    const taken = await run('index', ...words, '--db', 'merged.sqlite')
    assert.equal(taken.out, `${made.files.length} files taken\n`, taken.err)
    const both = await Promise.all(
      ['merged.sqlite', 'a.sqlite'].map((db) => run('find', '', '--db', db, '--format', 'ndjson')),
    )
    const told = both.map(({ out }) =>
      lines(out)
        .map((line) => ({ ...line, file: String(line['file']).replace(`${archive}/`, '') }))
        .sort((a, b) => (a.file < b.file ? -1 : 1)),
    )
    assert.deepEqual(told[0], told[1])
    assert.equal(told[0]?.length, made.files.length)
  })

  it('say what is wanted where something is', async () => {
    for (const [words, says] of [
      [['index'], /name a folder/],
      [['index', '--from', 'part0.ndjson'], /needs --db/],
      [['find', 'x', '--db', 'nowhere.sqlite'], /there is no index nowhere\.sqlite/],
      [['graph', 'archive', '--around', 'nothing'], /no number of a message/],
      [['graph', 'archive', '--around', '99ROME1'], /there is no 99ROME1 here/],
    ] as const) {
      const { code, err } = await run(...words)
      assert.equal(code, 2)
      assert.match(err, says)
    }
    assert.ok(!existsSync(join(folder.path, 'nowhere.sqlite')))
  })
})
