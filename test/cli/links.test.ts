import assert from 'node:assert/strict'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { cable } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { fixable } from './texts.ts'

/** What `--fix` may write: a collection is named, and a link in it leads to a file or folder elsewhere. */
describe('cable check --fix, where links lead', () => {
  let folder: { path: string; remove: () => void }
  beforeEach(() => {
    folder = temporaryFolder({ 'mine/a.txt': fixable, 'other/b.txt': fixable, 'other/deep/c.txt': fixable })
  })
  afterEach(() => folder.remove())

  const link = (from: string, to: string, type?: 'dir'): void => symlinkSync(to, join(folder.path, from), type)
  const isMended = (name: string): boolean => readFileSync(join(folder.path, name), 'utf8') !== fixable
  const check = (...words: string[]) => cable(['check', '--fix', ...words], { cwd: folder.path })

  it('reads a file outside, and neither writes nor hides it', async () => {
    link('mine/b.txt', '../other/b.txt')
    const { out, code } = await check('mine')
    assert.deepEqual([isMended('mine/a.txt'), isMended('other/b.txt'), code], [true, false, 2])
    assert.match(out, /^mine\/b\.txt: not written: it lies outside of what was named, where a link leads\n {2}\d+:/m)
    assert.match(out, /2 files, .* 2 fixed, 1 not written\n$/)
  })

  it('writes no file of a folder outside, nor one that is left out', async () => {
    link('mine/there', '../other', 'dir')
    for (const words of [['mine'], ['.', '--exclude', 'other/**']]) {
      const { out, code } = await check(...words)
      assert.deepEqual([isMended('other/b.txt'), isMended('other/deep/c.txt'), code], [false, false, 2])
      assert.match(out, /3 files, .* 2 not written\n$/)
    }
    assert.ok(isMended('mine/a.txt'))
  })

  it('says so in every format, and shows no difference that it would not write', async () => {
    link('mine/b.txt', '../other/b.txt')
    const { out } = await check('mine', '--format', 'json')
    const objects = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ file }) => file === 'mine/b.txt')
    assert.match(objects[0].problem, /^not written: /)
    assert.equal(objects.filter(({ rule }) => rule === 'portion-spacing').length, 2)
    const dry = await check('mine/*.txt', '--dry-run')
    assert.equal(dry.out, '')
    assert.match(dry.err, /^cable: mine\/b\.txt: not written: /)
  })

  it('says nothing where nothing would be written, and nothing of a plain check', async () => {
    link('mine/b.txt', '../other/b.txt')
    assert.doesNotMatch((await cable(['check', 'mine'], { cwd: folder.path })).out, /not written/)
    await check('other')
    const { out, code } = await check('mine')
    assert.equal(code, 0)
    assert.doesNotMatch(out, /not written/)
  })

  it('writes what is named itself: the link, the file behind it, or a folder that holds it', async () => {
    link('mine/b.txt', '../other/b.txt')
    link('mine/there', '../other/deep', 'dir')
    await check('mine', 'mine/b.txt')
    assert.deepEqual([isMended('other/b.txt'), isMended('other/deep/c.txt')], [true, false])
    await check('mine/there')
    assert.ok(isMended('other/deep/c.txt'))
  })

  it('writes what lies in another folder that is named, whichever comes first', async () => {
    link('mine/b.txt', '../other/b.txt')
    const { out, code } = await check('mine', 'other')
    assert.deepEqual([isMended('other/b.txt'), isMended('other/deep/c.txt'), code], [true, true, 0])
    assert.match(out, /3 files, .* 6 fixed\n$/)
  })

  it('follows a link that stays inside', async () => {
    const inside = temporaryFolder({ 'real/d.txt': fixable })
    symlinkSync('real/d.txt', join(inside.path, 'a.txt'))
    const { code } = await cable(['check', '--fix', inside.path], { cwd: folder.path })
    assert.equal(code, 0)
    assert.notEqual(readFileSync(join(inside.path, 'real/d.txt'), 'utf8'), fixable)
    inside.remove()
  })
})
