import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { linkSync, mkdirSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { cable } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { clean, faulty, fixable } from './texts.ts'

describe('the files of the command line', () => {
  let folder: { path: string; remove: () => void }
  afterEach(() => folder?.remove())

  it('are each read once, however many names and links lead to them', async () => {
    folder = temporaryFolder({ 'a/one.txt': clean, 'a/two.txt': clean, 'b/three.txt': clean })
    symlinkSync('../b', join(folder.path, 'a/to-b'), 'dir')
    symlinkSync('../a/one.txt', join(folder.path, 'b/again.txt'))
    assert.deepEqual(await names('a/two.txt', 'a', './a/two.txt', 'a/*.txt', 'b', join(folder.path, 'a')), [
      'a/two.txt',
      'a/one.txt',
      'a/to-b/three.txt',
    ])
    assert.deepEqual(await names('.'), ['a/one.txt', 'a/to-b/three.txt', 'a/two.txt'])
    const listed = await cable(['parse', '--files-from', '-'], {
      cwd: folder.path,
      input: 'a/two.txt\na\r\na/two.txt\n',
    })
    assert.deepEqual(namesIn(listed.out), ['a/two.txt', 'a/one.txt', 'a/to-b/three.txt'])
  })

  it('are two where two names have one content on the disk: each may be written on its own', async () => {
    folder = temporaryFolder({ 'a.txt': fixable })
    linkSync(join(folder.path, 'a.txt'), join(folder.path, 'b.txt'))
    assert.deepEqual(await names('.'), ['a.txt', 'b.txt'])
  })

  it('are found once where links go in circles', async () => {
    folder = temporaryFolder({ 'a/b/c/one.txt': clean, 'z.txt': clean })
    symlinkSync('../../..', join(folder.path, 'a/b/c/up'), 'dir')
    symlinkSync('.', join(folder.path, 'a/self'), 'dir')
    symlinkSync('loop', join(folder.path, 'a/loop'))
    symlinkSync('pong', join(folder.path, 'ping'))
    symlinkSync('ping', join(folder.path, 'pong'))
    const { out, err, code } = await cable(['parse', '.'], { cwd: folder.path })
    assert.deepEqual(namesIn(out), ['a/b/c/one.txt', 'z.txt'])
    assert.equal(code, 2)
    assert.deepEqual(err.trim().split('\n').map(slashes), ['a/loop', 'ping', 'pong'].map(nowhere))
  })

  it('are told once where they are no files: what is not read is not clean', async () => {
    // Windows has neither such pipes nor such sockets.
    if (process.platform === 'win32') return
    folder = temporaryFolder({ 'a/one.txt': clean })
    symlinkSync('gone.txt', join(folder.path, 'a/link.txt'))
    // Emacs keeps such a one beside a file that somebody is changing.
    symlinkSync('someone@machine.4711', join(folder.path, 'a/.#one.txt'))
    execFileSync('mkfifo', [join(folder.path, 'a/pipe.txt')])
    const server = createServer().listen(join(folder.path, 'a/socket'))
    await once(server, 'listening')
    const told = [
      nowhere('a/link.txt'),
      'cable: a/pipe.txt: not read: a named pipe, not a file',
      'cable: a/socket: not read: a socket, not a file',
    ]
    for (const words of [['.'], ['a', 'a', '.'], ['.', '--include', '*'], ['a/*']]) {
      const { out, err, code } = await cable(['check', ...words], { cwd: folder.path })
      assert.deepEqual(err.trim().split('\n'), told, words.join(' '))
      assert.match(out, /1 file, .*3 not read\n$/)
      assert.equal(code, 2)
    }
    const index = await cable(['index', '.', '--db', join(folder.path, '../x.index')], { cwd: folder.path })
    assert.deepEqual(index.err.match(/: not read: .*/g)?.length, 3, index.err)
    assert.equal(index.code, 2)
    for (const words of [['.', '--exclude', 'socket', '--exclude', 'pipe.txt', '--exclude', 'link.*'], ['a/o*']])
      assert.equal((await cable(['parse', ...words], { cwd: folder.path })).err, '')
    server.close()
  })

  it('have the names that they have: blanks, letters of any script, quotes', async () => {
    const odd = [
      'a b.txt',
      "it's \u201cquoted\u201d.txt",
      'S\u00e3o Paulo/caf\u00e9.txt',
      '\u4e2d\u6587.txt',
      '[x] {y}.txt',
      '-dash.txt',
    ]
    folder = temporaryFolder(Object.fromEntries(odd.map((name) => [name, clean])))
    assert.deepEqual((await names('.')).sort(), [...odd].sort())
    assert.deepEqual(await names('[x] {y}.txt', 'S\u00e3o*/caf*', '--', '-dash.txt'), [
      '[x] {y}.txt',
      'S\u00e3o Paulo/caf\u00e9.txt',
      '-dash.txt',
    ])
  })

  it('do not include configurations, and what a killed run has left behind', async () => {
    folder = temporaryFolder({
      '.cablerc.json': '{}',
      '.a.txt.0123456789ab.cable-unfinished': faulty,
      '.hidden.txt': clean,
      'a.txt': clean,
    })
    mkdirSync(join(folder.path, 'empty'))
    assert.deepEqual(await names('.'), ['.hidden.txt', 'a.txt'])
    assert.deepEqual(await names('empty'), [])
  })

  it('are in the order of their names, for any number of jobs', async () => {
    const all = Array.from({ length: 200 }, (_, index) => `${index % 7}/${index}.txt`)
    folder = temporaryFolder(Object.fromEntries(all.map((name, index) => [name, index % 3 ? faulty : clean])))
    for (const words of [
      ['parse'],
      ['parse', '--csv'],
      ['check'],
      ['check', '--format', 'sarif'],
      ['check', '--fix', '--dry-run'],
    ]) {
      const [one, three] = await Promise.all(
        ['1', '3'].map((jobs) => cable([...words, '.', '--jobs', jobs], { cwd: folder.path })),
      )
      assert.ok(one && one.out.length > 5_000)
      assert.deepEqual(three, one, words.join(' '))
    }
    const found = await names('.')
    assert.deepEqual(
      found,
      [...all].sort((a, b) => compare(a.split('/'), b.split('/'))),
    )
  })

  async function names(...words: string[]): Promise<string[]> {
    const { out, code } = await cable(['parse', ...words], { cwd: folder.path })
    assert.equal(code, 0)
    return namesIn(out)
  }
})

const nowhere = (name: string): string => `cable: ${name}: not read: a link that leads nowhere`
const slashes = (line: string): string => line.replaceAll('\\', '/')

function namesIn(out: string): string[] {
  const lines = out.split('\n').filter(Boolean)
  return lines.map((line) => (JSON.parse(line) as { name: string }).name.replaceAll('\\', '/'))
}

/** Folder by folder, as the walk goes. */
function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index])
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}
