import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createProgram } from '../../server/host/cli/program.ts'
import { manPage } from '../../server/tools/man-page.ts'
import { projectRoot } from '../../server/tools/project-root.ts'
import { cable } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('cable complete', () => {
  const words = async (...typed: string[]): Promise<string[]> => {
    const { out, err, code } = await cable(['complete', '--', ...typed])
    assert.equal(err, '')
    assert.equal(code, 0)
    return out
      .trim()
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t')[0] ?? '')
  }

  it('knows commands, options, their values and the rules', async () => {
    assert.deepEqual(await words('che'), ['check'])
    assert.ok((await words('check', '--max')).includes('--max-warnings'))
    assert.deepEqual(await words('check', '--format', 'gi'), ['github'])
    assert.deepEqual(await words('explain', 'para-gap'), ['para-gap'])
  })

  it('writes scripts that the shells take', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { out, code } = await cable(['complete', shell])
      assert.equal(code, 0)
      const { status, error, stderr } = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' })
      if (error) console.log(`    ${shell} is not here: its script was not read by it`)
      else assert.equal(status, 0, stderr)
    }
    assert.equal((await cable(['complete', 'cmd.exe'])).code, 2)
  })

  it('leaves files to the shell where none of its words fits, and no others', async () => {
    const ending = async (...typed: string[]): Promise<string | undefined> =>
      (await cable(['complete', '--', ...typed])).out.trim().split('\n').at(-1)
    for (const typed of [
      ['check', ''],
      ['check', 'arch'],
      ['check', '--config', ''],
      ['check', '--config=a'],
      ['format', ''],
    ])
      assert.equal(await ending(...typed), ':0', typed.join(' '))
    for (const typed of [
      ['ch'],
      ['check', '--lev'],
      ['check', '--nonsense'],
      ['check', '--format', ''],
      ['explain', 'para-'],
    ])
      assert.equal(await ending(...typed), ':4', typed.join(' '))
    assert.deepEqual(await words('check', '--format=j'), ['json', 'junit'])
  })

  it('completes in bash, without any package of completions, and runs nothing that was typed', async () => {
    const { out: script } = await cable(['complete', 'bash'])
    const folder = temporaryFolder({})
    const typed = [
      'cable che',
      'cable check --format j',
      'cable check --format=gi',
      'cable check $(touch ran) --lev',
      'cable check ',
    ]
    const program = [
      `cable() { '${process.execPath}' '${join(projectRoot, 'dist/cli.js')}' "$@"; }`,
      script,
      // Once more, as where a profile is read again.
      script,
      'complete -p cable',
      ...typed.map(
        (line) => `COMP_LINE='${line}' COMP_POINT=${line.length}; __cable_complete; echo "${'$'}{COMPREPLY[*]}"`,
      ),
    ].join('\n')
    const { error, stderr, stdout } = spawnSync('bash', ['--norc', '-c', program], {
      cwd: folder.path,
      encoding: 'utf8',
    })
    const left = readdirSync(folder.path)
    folder.remove()
    if (error) return console.log('    bash is not here: it completed nothing')
    assert.equal(stderr, '')
    assert.deepEqual(stdout.trimEnd().split('\n'), [
      'complete -o default -F __cable_complete cable',
      'check',
      'json junit',
      'github',
      '--level',
    ])
    assert.deepEqual(left, [])
  })

  it('stands in the help like any other command', async () => {
    assert.match((await cable(['--help'])).out, /^ {2}complete <shell>/m)
    assert.match((await cable(['complete', '--help'])).out, /shell/)
  })
})

describe('the manual page', () => {
  const page = manPage(createProgram(), '2026-01-31')

  it('has every command with every option', () => {
    for (const command of createProgram().commands) {
      assert.ok(page.includes(`.SS cable ${command.name()}`), command.name())
      for (const { flags } of command.options)
        assert.ok(page.includes(`.B ${flags.replaceAll('-', '\\-')}`), `${command.name()} ${flags}`)
    }
  })

  it('is sound for the program that sets it', () => {
    const { error, stderr, stdout } = spawnSync('groff', ['-man', '-Tutf8', '-ww'], { input: page, encoding: 'utf8' })
    if (error) {
      console.log('    groff is not here: the page was not set by it')
      return
    }
    assert.equal(stderr, '')
    // Bold letters are struck twice.
    assert.match(stdout.replaceAll(/.\u0008/g, ''), /EXIT STATUS/)
  })
})
