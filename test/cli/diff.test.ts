import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cable } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { clean } from './texts.ts'

describe('cable diff', () => {
  const folder = temporaryFolder({})
  after(() => folder.remove())
  const file = (name: string, text: string | Buffer): string => {
    const path = join(folder.path, name)
    writeFileSync(path, text)
    return path
  }
  const edited = clean.replace('We left.', 'We stayed.')

  it('says in a sentence what differs, and shows it in one column', async () => {
    const { out, code } = await cable(['diff', file('a.txt', clean), file('b.txt', edited)])
    assert.equal(code, 0)
    assert.match(out, /¶2 reworded; otherwise the same\./)
    assert.match(out, /We \[-left-\]\{\+stayed\+\}/)
  })

  it('says that a text is the same as itself, from standard input too', async () => {
    const { out } = await cable(['diff', file('a.txt', clean), '-'], { input: clean })
    assert.match(out, /The same\./)
  })

  it('gives data and a page', async () => {
    const [a, b] = [file('a.txt', clean), file('b.txt', edited)]
    const json = JSON.parse((await cable(['diff', '--format', 'json', a, b])).out)
    assert.deepEqual([json.same, json.changes.length, json.changes[0].layer], [false, 1, 'words'])
    const html = (await cable(['diff', '--format', 'html', a, b])).out
    assert.match(html, /^<!DOCTYPE html>[\s\S]*<del class="words">left<\/del> <ins class="words">stayed<\/ins>/)
  })

  it('exits with 1 where a claim does not hold, and names the line', async () => {
    const [a, b] = [file('a.txt', clean), file('b.txt', edited)]
    const { code, err } = await cable(['diff', '--assert', 'layout-only', a, b])
    assert.equal(code, 1)
    assert.match(err, /not layout-only: words: ¶2 left → stayed/)
    assert.equal((await cable(['diff', '--assert', 'marks-unchanged', a, b])).code, 0)
  })

  it('is the command of a diff driver of git', async () => {
    const [a, b] = [file('a.txt', clean), file('b.txt', edited)]
    const { out, code } = await cable(['diff', '--git', 'x.cable', a, 'abc', '100644', b, 'def', '100644'])
    assert.equal(code, 0)
    assert.match(out, /^diff a\/x\.cable b\/x\.cable\n¶2 reworded/)
  })

  it('says in a sentence what it cannot compare', async () => {
    const a = file('a.txt', clean)
    for (const [words, said] of [
      [[a], /two files are compared/],
      [[a, join(folder.path, 'none.txt')], /none\.txt: not read: no such file/],
      [[a, file('b.bin', Buffer.from([0, 1, 2, 3]))], /a binary file/],
      [['-', '-'], /only one of the two/],
    ] as const) {
      const { code, err } = await cable(['diff', ...words])
      assert.equal(code, 2)
      assert.match(err, said)
    }
    assert.equal((await cable(['diff', a, file('empty.txt', '')])).code, 0)
  })
})
