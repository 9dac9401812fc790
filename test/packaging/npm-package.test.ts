import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { clean, faulty } from '../cli/texts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('the package of npm', () => {
  let folder: { path: string; remove: () => void }
  before(function () {
    this.timeout(120_000)
    folder = temporaryFolder({ 'clean.txt': clean, 'faulty.txt': faulty, 'package.json': '{}' })
    // What it is made of was built before; what it says on standard output is its name alone.
    const name = npm(projectRoot, 'pack', '--ignore-scripts', '--pack-destination', folder.path).trim()
    assert.match(name, /^cable-\d+\.\d+\.\d+\.tgz$/)
    npm(folder.path, 'install', '--offline', `./${name}`)
  })
  after(() => folder.remove())

  it('brings nothing along, and nothing but programs, schemas and pages', () => {
    const modules = join(folder.path, 'node_modules')
    assert.deepEqual(
      readdirSync(modules).filter((name) => !name.startsWith('.')),
      ['cable'],
    )
    const files = readdirSync(join(modules, 'cable'), { recursive: true, encoding: 'utf8' }).map((name) =>
      name.replaceAll('\\', '/'),
    )
    for (const name of ['dist/cli.js', 'dist/server.js', 'server/docs/rules/para-gap.md', 'README.md', 'LICENSE'])
      assert.ok(files.includes(name), name)
    assert.deepEqual(
      files.filter((name) => /\.tsx?$|^test|^client|^node_modules|\.map$/.test(name)),
      [],
    )
  })

  it('has the command line under its name', () => {
    const { status, stdout } = run('cable', 'check', 'faulty.txt')
    assert.equal(status, 1)
    assert.match(stdout, /tags-iso-code/)
    assert.equal(run('cable', 'check', 'clean.txt').status, 0)
    assert.match(run('cable', '--version').stdout, /^\d+\.\d+\.\d+\n$/)
  })

  it('has the language server under a name of its own', () => {
    assert.equal(run('cable-language-server', '--version').stdout, run('cable', '--version').stdout)
  })

  const run = (...words: string[]) =>
    spawnSync('npx', ['--offline', '--no', ...words], { cwd: folder.path, encoding: 'utf8' })
})

function npm(cwd: string, ...words: string[]): string {
  return execFileSync('npm', [...words, '--silent'], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}
