import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../../../server/tools/project-root.ts'

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

  it('keeps nothing where it is told so', () => {
    assert.equal(run('1', { NODE_DISABLE_COMPILE_CACHE: '1' }), '3/ true\n')
    assert.ok(!existsSync(join(folder, '.compiled')))
  })

  function kept(): string[] {
    return globSync('.compiled/*/*/*.cjs', { cwd: folder })
      .sort()
      .map((file) => join(folder, file))
  }

  function run(build: string, environment: Record<string, string> = {}): string {
    const options = JSON.stringify({ folder, name: 'cli', build })
    const script = `import { createRequire } from 'node:module'
      import { requireKept } from ${JSON.stringify(STARTER)}
      requireKept({ ...${options}, nodeRequire: createRequire(import.meta.url) })('./program.cjs')`
    const { NODE_DISABLE_COMPILE_CACHE: _, ...inherited } = process.env
    const { stdout } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script],
      { encoding: 'utf8', env: { ...inherited, ...environment } },
    )
    return stdout
  }
})
