import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startCable } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { fixable } from './texts.ts'

const accented = `${fixable}CAF\u00c9\n`

/** Every kind of file, by name. */
const files = {
  'plain.txt': fixable,
  'no end of line.txt': fixable.trimEnd(),
  'carriage.txt': fixable.replaceAll('\n', '\r\n'),
  'old mac.txt': fixable.replaceAll('\n', '\r'),
  'latin.txt': Buffer.from(accented, 'latin1'),
  'caf\u00e9 "quoted".txt': accented,
  'marked.txt': `\ufeff${fixable}`,
  'wide.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(fixable, 'utf16le')]),
  'deep er/plain.txt': fixable,
}

const programs: readonly (readonly [string, readonly string[]])[] = [
  ['patch', ['-p1', '--binary', '--quiet']],
  ['git', ['apply', '--whitespace=nowarn']],
]

describe('cable check --fix --dry-run', () => {
  let folder: { path: string; remove: () => void }
  afterEach(() => folder?.remove())

  it('shows what it would fix, and writes nothing', async () => {
    folder = temporaryFolder({ 'a.txt': fixable })
    const diff = (await dryRun('a.txt')).toString()
    assert.equal(
      diff,
      [
        '--- a/a.txt',
        '+++ b/a.txt',
        '@@ -11,7 +11,7 @@',
        ' Classified By: Ambassador Rudolf Rassendyll. Reason: 1.4 (d).',
        ' ',
        '-1. (C)The duke received us.',
        '+1. (C) The duke received us.',
        ' ',
        '-2. (U)We left.',
        '+2. (U) We left.',
        ' ',
        ' RASSENDYLL',
        '',
      ].join('\n'),
    )
    assert.equal(readFileSync(join(folder.path, 'a.txt'), 'utf8'), fixable)
  })

  for (const [program, words] of programs)
    it(`gives a diff that ${program} turns into what --fix writes, byte for byte`, async () => {
      if (spawnSync(program, ['--version']).error) {
        console.log(`    ${program} is not installed here`)
        return
      }
      folder = temporaryFolder(files)
      const names = Object.keys(files)
      const diff = await dryRun('.')
      const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder.path, input: diff })
      assert.equal(status, 0, `${stdout}${stderr}`)
      const patched = names.map((name) => readFileSync(join(folder.path, name)))
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder.path, name), content)
      await output('check', '--fix', '.')
      for (const [index, name] of names.entries()) {
        const fixed = readFileSync(join(folder.path, name))
        assert.notDeepEqual(fixed, Buffer.from(files[name as keyof typeof files] as Buffer), name)
        assert.deepEqual(patched[index], fixed, name)
      }
    })

  it('tells of a file that --fix could not write', async () => {
    folder = temporaryFolder({
      'torn.txt': Buffer.concat([Buffer.from(`\u00b6\u00b6${fixable}`), Buffer.from([0xff])]),
    })
    const child = startCable(['check', '--fix', '--dry-run', 'torn.txt'], folder.path)
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    const code = await new Promise((done) => child.once('close', done))
    assert.equal(code, 2)
    assert.equal(err, 'cable: torn.txt: not written: its damaged utf-8 text has bytes that would be lost\n')
  })

  const dryRun = (...words: string[]): Promise<Buffer> => output('check', '--fix', '--dry-run', ...words)

  async function output(...words: string[]): Promise<Buffer> {
    const child = startCable(words, folder.path)
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    await new Promise((done) => child.once('close', done))
    return Buffer.concat(parts)
  }
})
