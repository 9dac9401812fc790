import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../server/tools/project-root.ts'

const STARTER = pathToFileURL(join(projectRoot, 'server/host/starter/kept-code.ts')).href

describe('the starter', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kept-'))
    writeFileSync(
      join(folder, 'program.cjs'),
      `const part = require('./part.cjs'); console.log(part.sum(1, 2), part.twice)`,
    )
    writeFileSync(
      join(folder, 'part.cjs'),
      `const { sep } = require('node:path'); exports.sum = (a, b) => a + b + sep; exports.twice = require('./part.cjs') === exports`,
    )
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('runs modules that know one another, each once', () => {
    assert.equal(run('1'), '3/ true\n')
  })

  it('keeps what was compiled once, and begins with it', () => {
    run('1')
    const times = kept().map((file) => statSync(file).mtimeMs)
    assert.deepEqual(
      kept().map((file) => basename(file)),
      ['part.cjs', 'program.cjs'],
    )
    assert.equal(run('1'), '3/ true\n')
    assert.deepEqual(
      kept().map((file) => statSync(file).mtimeMs),
      times,
    )
  })

  it('keeps the code of each build by itself', () => {
    run('1')
    run('2')
    assert.equal(kept().length, 4)
  })

  it('compiles anew what cannot be read', () => {
    run('1')
    const [first = ''] = kept()
    writeFileSync(first, 'no code')
    assert.equal(run('1'), '3/ true\n')
    assert.ok(statSync(first).size > 20)
  })

  it('loads what is needed of Node before it sets flags, under which that would be compiled anew', () => {
    writeFileSync(
      join(folder, 'program.cjs'),
      `console.log(global.tags[0] === Number(process.env.PLAIN), require('node:v8').cachedDataVersionTag() !== global.tags[0])`,
    )
    const seen = `(name) => {
      (globalThis.tags ??= []).push(createRequire(import.meta.url)('node:v8').cachedDataVersionTag())
      return createRequire(import.meta.url)(name)
    }`
    // Asked of a process of its own: in this one, another test may have set flags.
    const plain = execFileSync(process.execPath, ['-p', `require('node:v8').cachedDataVersionTag()`], {
      encoding: 'utf8',
    })
    assert.equal(run('1', { PLAIN: plain.trim() }, seen), 'true true\n')
  })

  it('keeps what ran in threads by itself, once they end, and begins the next ones with it', () => {
    writeFileSync(
      join(folder, 'program.cjs'),
      `const { isMainThread, Worker } = require('node:worker_threads')
      const part = require('./part.cjs')
      if (isMainThread) new Worker(process.env.PROGRAM, { execArgv: [] })
      else process.exit(part.sum(1, 2).length)`,
    )
    const program = join(folder, 'start.mjs')
    writeFileSync(program, script('1'))
    const environment = { PROGRAM: program }
    run('1', environment)
    assert.deepEqual(
      kept().map((file) => basename(dirname(file))),
      ['cli-thread', 'cli-thread', 'cli', 'cli'],
    )
    const times = kept().map((file) => statSync(file).mtimeMs)
    run('1', environment)
    assert.deepEqual(
      kept().map((file) => statSync(file).mtimeMs),
      times,
    )
  })

  it('keeps nothing where it is told so', () => {
    assert.equal(run('1', { NODE_DISABLE_COMPILE_CACHE: '1' }), '3/ true\n')
    assert.ok(!existsSync(join(folder, '.compiled')))
  })

  function kept(): string[] {
    return globSync('.compiled/*/*/*.cjs', { cwd: folder })
      .sort()
      .map((file) => join(folder, file))
  }

  function script(build: string, nodeRequire = 'createRequire(import.meta.url)'): string {
    const options = JSON.stringify({ folder, name: 'cli', build, nodes: ['os'] })
    return `import { createRequire } from 'node:module'
      import { requireKept } from ${JSON.stringify(STARTER)}
      requireKept({ ...${options}, nodeRequire: ${nodeRequire} })('./program.cjs')`
  }

  function run(build: string, environment: Record<string, string> = {}, nodeRequire?: string): string {
    const { NODE_DISABLE_COMPILE_CACHE: _, ...inherited } = process.env
    const { stdout } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script(build, nodeRequire)],
      { encoding: 'utf8', env: { ...inherited, ...environment } },
    )
    return stdout
  }
})
