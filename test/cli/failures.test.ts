import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, closeSync, existsSync, openSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cable, startCable } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { clean, faulty, fixable } from './texts.ts'

const PROGRAM = resolve(import.meta.dirname, '../../dist/cli.js')
const FULL = '/dev/full'

describe('the command line, when something is wrong', () => {
  let folder: { path: string; remove: () => void }
  afterEach(() => folder?.remove())

  it('says that its output has no room, and ends with 2', async () => {
    if (!existsSync(FULL)) {
      console.log(`    ${FULL} is not here`)
      return
    }
    folder = temporaryFolder({ 'clean.txt': clean, 'faulty.txt': faulty })
    for (const words of [
      ['check', '.'],
      ['parse', '.'],
      ['rules'],
      ['explain', 'para-gap'],
      ['outline', 'clean.txt'],
    ]) {
      const full = openSync(FULL, 'w')
      const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: folder.path, stdio: ['ignore', full, 'pipe'] })
      let err = ''
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        err += text
      })
      const code = await new Promise((done) => child.once('close', done))
      closeSync(full)
      assert.deepEqual(
        [code, err],
        [2, 'cable: standard output: not written: no space left (ENOSPC)\n'],
        words.join(' '),
      )
    }
  })

  it('ends with 2 and without a word when its reader goes away, whatever was found', async () => {
    folder = temporaryFolder(
      Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`${index}.txt`, index % 2 ? clean : faulty])),
    )
    for (const words of [
      ['check', '.'],
      ['check', '.', '--jobs', '1'],
      ['parse', '.'],
      ['check', '--fix', '.'],
    ]) {
      const child = startCable(words, folder.path)
      let err = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text
      })
      child.stdout.once('data', () => child.stdout.destroy())
      const code = await new Promise((done) => child.once('close', done))
      assert.deepEqual([code, err], [2, ''], words.join(' '))
    }
  })

  it('counts the warnings that it does not show', async () => {
    folder = temporaryFolder({ 'faulty.txt': faulty })
    const check = (...words: string[]) => cable(['check', 'faulty.txt', ...words], { cwd: folder.path })
    const quiet = await check('--quiet')
    assert.deepEqual([quiet.code, quiet.out], [1, '\n1 file, no findings, 1 warning not shown\n'])
    assert.equal((await check('--level', 'error')).code, 1)
    assert.equal((await check('--quiet', '--max-warnings', '1')).code, 0)
    assert.equal((await check('--quiet', '--rule', 'tags-iso-code=off')).code, 0)
  })

  it('takes no number but a whole one', async () => {
    folder = temporaryFolder({ 'clean.txt': clean })
    for (const option of ['--max-warnings', '--jobs'])
      for (const value of ['', '-1', 'abc', '1.5', '1e1', ' 1']) {
        const { code, err } = await cable(['check', 'clean.txt', option, value], { cwd: folder.path })
        assert.equal(code, 2, `${option} '${value}'`)
        assert.match(err, /^error: option .* a whole number is wanted\.\n$/)
      }
  })

  it('names a list of files that cannot be read in one line', async () => {
    folder = temporaryFolder({ 'clean.txt': clean })
    for (const [list, reason] of [
      ['nosuch', 'no such file or folder'],
      ['.', 'a folder, not a file'],
    ]) {
      const { code, out, err } = await cable(['check', '--files-from', String(list)], { cwd: folder.path })
      assert.deepEqual([code, out, err], [2, '', `cable: ${list}: not read: ${reason}\n`])
    }
  })

  it('gives one line to each file that it cannot read, in every format, and goes on', async () => {
    folder = temporaryFolder({ 'a.bin': Buffer.from([1, 0, 2]), 'c.txt': clean })
    symlinkSync('nowhere', join(folder.path, 'b.txt'))
    const run = async (...words: string[]): Promise<[number | null, string, string]> => {
      const { code, out, err } = await cable([...words, 'a.bin', 'b.txt', 'c.txt'], { cwd: folder.path })
      return [code, out, err]
    }
    const missing = 'cable: b.txt: not read: no such file or folder\n'
    const binary = 'cable: a.bin: not read: a binary file\n'
    assert.deepEqual(await run('check', '--level', 'warning'), [
      2,
      'a.bin: not read: a binary file\n\n2 files, no findings, 2 not read\n',
      missing,
    ])
    assert.deepEqual(await run('check', '--level', 'warning', '--format', 'json'), [
      2,
      // Whoever reads this reads nothing else.
      '{"file":"a.bin","problem":"not read: a binary file"}\n{"file":"b.txt","problem":"not read: no such file or folder"}\n',
      '',
    ])
    assert.deepEqual(await run('check', '--level', 'warning', '--format', 'summary'), [
      2,
      'rule  findings     files   share\n2 files, 2 not read\n',
      missing + binary,
    ])
    const [code, out, err] = await run('parse')
    assert.equal(code, 2)
    assert.match(out, /^\{"name":"a\.bin","problem":"not read: a binary file"\}\n\{"name":"c\.txt","messages":\[.*\n$/)
    assert.equal(err, missing)
    const catalogue = await run('parse', '--csv')
    assert.match(catalogue[1], /^file,.*\r\nc\.txt,.*\r\n$/)
    assert.equal(catalogue[2], missing + binary)
  })

  it('says not written of what it cannot write', async () => {
    folder = temporaryFolder({ 'locked/a.txt': fixable })
    chmodSync(join(folder.path, 'locked'), 0o500)
    const { code, out } = await cable(['check', '--fix', 'locked/a.txt'], { cwd: folder.path })
    chmodSync(join(folder.path, 'locked'), 0o700)
    const written = readFileSync(join(folder.path, 'locked/a.txt'), 'utf8')
    // Whoever may write everywhere, as the superuser may, has had it written.
    if (written !== fixable) assert.doesNotMatch(out, /not written/)
    else
      assert.deepEqual(
        [code, out],
        [2, 'locked/a.txt: not written: no permission (EACCES)\n\n1 file, no findings, 1 not written\n'],
      )
  })

  it('does not put a new file in the place of a protected one', async () => {
    folder = temporaryFolder({ 'a.txt': fixable, 'b.txt': fixable })
    chmodSync(join(folder.path, 'a.txt'), 0o444)
    const { code, out } = await cable(['check', '--fix', '.', '--quiet'], { cwd: folder.path })
    assert.equal(readFileSync(join(folder.path, 'a.txt'), 'utf8'), fixable)
    assert.notEqual(readFileSync(join(folder.path, 'b.txt'), 'utf8'), fixable)
    assert.match(out, /^a\.txt: not written: write-protected\n/)
    assert.equal(code, 2)
    chmodSync(join(folder.path, 'a.txt'), 0o644)
  })

  it('names all mistakes of a configuration, once each, and checks nothing under it', async () => {
    const mistakes = '{\n  "rules": { "para-gapp": "off", "para-gap": "loud" },\n  "colour": "red"\n}\n'
    folder = temporaryFolder({ 'a/.cablerc.json': mistakes, 'a/1.txt': faulty, 'a/2.txt': faulty, 'b.txt': clean })
    const { code, out, err } = await cable(['check', '.', '--level', 'warning'], { cwd: folder.path })
    const place = join('a', '.cablerc.json')
    assert.equal(code, 2)
    assert.equal(
      out,
      [
        `a/1.txt: not checked: mistakes in ${place}`,
        '',
        `a/2.txt: not checked: mistakes in ${place}`,
        '',
        '3 files, no findings, 2 not checked',
        '',
      ].join('\n'),
    )
    const lines = err.trimEnd().split('\n')
    assert.deepEqual(lines.map((line) => line.split(' ').slice(0, 2).join(' ')).sort(), [
      `cable: ${place}:2:`,
      `cable: ${place}:2:`,
      `cable: ${place}:3:`,
    ])
    assert.match(err, /There is no rule "para-gapp": did you mean "para-gap"\?/)
    const named = await cable(['check', 'b.txt', '--config', place], { cwd: folder.path })
    assert.equal(named.code, 2)
    assert.equal(named.out, '')
    assert.deepEqual(named.err.trimEnd().split('\n').sort(), [...lines].sort())
  })

  it('says which rule may be meant', async () => {
    const near = await cable(['explain', 'para-gapp'])
    assert.deepEqual([near.code, near.err], [2, 'cable: there is no rule para-gapp: did you mean para-gap?\n'])
    const far = await cable(['explain', 'quadrille'])
    assert.equal(far.err, 'cable: there is no rule quadrille: cable rules lists them\n')
    const option = await cable(['check', '-', '--rule', 'para-gpa=off'], { input: clean })
    assert.equal(option.code, 2)
    assert.match(option.err, /there is no rule para-gpa: did you mean para-gap\?/)
  })
})
