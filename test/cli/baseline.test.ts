import assert from 'node:assert/strict'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cable } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { faulty } from './texts.ts'

describe('cable baseline', () => {
  it('has only new findings count, tells of stale ones, and follows renamed files', async () => {
    const folder = temporaryFolder({ 'a.txt': faulty, 'b/c.txt': faulty.replace('SUBJECT', 'SUBJEKT') })
    const baseline = join(folder.path, '.cable-baseline.json')
    assert.equal((await cable(['check', folder.path])).code, 1)
    const made = await cable(['baseline', '--output', baseline, folder.path])
    assert.equal(made.code, 0, made.err)
    assert.match(made.err, /findings of 2 files are known from now on/)
    const quiet = await cable(['check', folder.path])
    assert.equal(quiet.code, 0, quiet.out)
    assert.match(quiet.err, /known findings not counted/)
    assert.doesNotMatch(quiet.err, /no findings any more/)
    assert.equal((await cable(['check', '--no-baseline', folder.path])).code, 1)
    renameSync(join(folder.path, 'a.txt'), join(folder.path, 'z.txt'))
    assert.equal((await cable(['check', folder.path])).code, 0)
    for (const name of ['z.txt', 'b/c.txt']) writeFileSync(join(folder.path, name), '')
    assert.match((await cable(['check', folder.path])).err, /entries are no findings any more/)
    folder.remove()
  })

  it('says what is wrong with a baseline that was cut, and checks nothing under it', async () => {
    const folder = temporaryFolder({ 'a.txt': faulty, '.cable-baseline.json': '{"baseline":1,"find' })
    const { code, out, err } = await cable(['check', folder.path])
    assert.equal(code, 2)
    assert.match(out + err, /not JSON: it was cut, or edited by hand/)
    assert.ok(readFileSync(join(folder.path, 'a.txt'), 'utf8') === faulty)
    folder.remove()
  })
})
