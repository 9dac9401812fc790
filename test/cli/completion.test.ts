import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createProgram } from '../../server/host/cli/program.ts'
import { manPage } from '../../server/tools/man-page.ts'
import { cable } from '../support/command-line.ts'

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
