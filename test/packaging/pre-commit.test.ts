import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { clean, faulty, fixable } from '../cli/texts.ts'
import { answerOf, notHere, tell } from '../editors/installed.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/**
 * The hooks in `pre-commit` itself, on a repository of cables. What it clones is the package of npm as a repository, so
 * that it builds and downloads nothing.
 */
describe('pre-commit', () => {
  it('installs the hooks, reports what is wrong with the cables of a commit, and mends what is safe', function () {
    this.timeout(300_000)
    const version = answerOf('pre-commit', ['--version'], /pre-commit [\d.]+/)
    if (version === undefined) return notHere(this.test, 'apt-get install pre-commit')
    tell(this.test, version[0])
    const folder = temporaryFolder({
      'cables/a.cable': fixable,
      'cables/b.cable': faulty,
      'cables/c.cable': clean,
      // Not by its ending: what is wrong with it is not asked.
      'cables/d.txt': faulty,
      'home/.keep': '',
    })
    try {
      const hooks = join(folder.path, 'package')
      const cables = join(folder.path, 'cables')
      const env = {
        ...process.env,
        HOME: join(folder.path, 'home'),
        PRE_COMMIT_HOME: join(folder.path, 'home/pre-commit'),
        npm_config_offline: 'true',
        npm_config_cache: join(folder.path, 'home/npm'),
      }
      const run = (cwd: string, program: string, ...words: string[]): string =>
        execFileSync(program, words, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
      const git = (cwd: string, ...words: string[]): string =>
        run(cwd, 'git', '-c', 'user.name=A', '-c', 'user.email=a@example.invalid', ...words)
      const repository = (at: string): string => {
        git(at, 'init', '--quiet')
        git(at, 'add', '--all', '--force')
        git(at, 'commit', '--quiet', '--no-verify', '--message', 'All')
        return git(at, 'rev-parse', 'HEAD')
      }
      const packed = run(projectRoot, 'npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder.path)
      run(folder.path, 'tar', '-xf', packed)
      const {
        scripts: _,
        devDependencies: __,
        ...manifest
      } = JSON.parse(readFileSync(join(hooks, 'package.json'), 'utf8'))
      writeFileSync(join(hooks, 'package.json'), JSON.stringify(manifest))
      cpSync(join(projectRoot, '.pre-commit-hooks.yaml'), join(hooks, '.pre-commit-hooks.yaml'))
      const rev = repository(hooks)
      writeFileSync(
        join(cables, '.pre-commit-config.yaml'),
        `repos:\n  - repo: ${hooks}\n    rev: ${rev}\n    hooks:\n      - id: cable-fix\n      - id: cable-check\n`,
      )
      repository(cables)

      const { status, stdout, stderr } = spawnSync('pre-commit', ['run', '--all-files', '--color', 'never'], {
        cwd: cables,
        env,
        encoding: 'utf8',
      })
      assert.equal(status, 1, stdout + stderr)
      assert.match(stdout, /^cable fix\.+Failed\n[\s\S]*files were modified by this hook/m)
      assert.match(stdout, /^cable check\.+Failed\n[\s\S]*b\.cable[\s\S]*tags-iso-code/m)
      assert.doesNotMatch(stdout, /[ac]\.cable|d\.txt/)
      const text = (name: string): string => readFileSync(join(cables, name), 'utf8')
      assert.match(text('a.cable'), /^1\. \(C\) The duke/m)
      assert.equal(text('c.cable'), clean)
      assert.equal(text('d.txt'), faulty)
    } finally {
      folder.remove()
    }
  })
})
