import assert from 'node:assert/strict'
import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { placeKeys } from '../../server/language/rules/linter/place-keys.ts'
import { lintText } from '../support/cable.ts'
import { cable } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { clean, faulty, fixable } from './texts.ts'

describe('cable check', () => {
  let folder: { path: string; remove: () => void }
  afterEach(() => folder?.remove())

  it('ends with 0 for clean files, 1 for findings, 2 for what cannot be read or understood', async () => {
    folder = temporaryFolder({ 'clean.txt': clean, 'faulty.txt': faulty })
    const code = async (...words: string[]): Promise<number | null> =>
      (await cable(['check', ...words], { cwd: folder.path })).code
    assert.equal(await code('clean.txt'), 0)
    assert.equal(await code('faulty.txt'), 1)
    assert.equal(await code('faulty.txt', '--max-warnings', '5'), 0)
    assert.equal(await code('faulty.txt', '--exit-zero'), 0)
    assert.equal(await code('faulty.txt', 'missing.txt', '--exit-zero'), 2)
    assert.equal(await code('clean.txt', 'missing.txt'), 2)
    assert.equal(await code(), 2)
    assert.equal(await code('clean.txt', '--rule', 'no-such-rule=off'), 2)
    assert.equal(await code('clean.txt', '--format', 'poem'), 2)
  })

  it('shows each finding under its file, with the line and a caret', async () => {
    folder = temporaryFolder({ 'faulty.txt': faulty })
    const { out } = await cable(['check', 'faulty.txt'], { cwd: folder.path })
    assert.match(out, /^faulty\.txt\n/)
    assert.match(out, /\n {2}17:1 +\w+ +.* para-gap\n {11}4\. \(U\) We left\.\n {11}\^/)
    assert.match(out, /\n1 file, \d+ findings \(.*\)\n$/)
    assert.ok(!out.includes('\u001b['), 'no colours where no terminal is')
  })

  it('passes over a finding that .cablerc.json sets aside, in its file alone', async () => {
    const found = lintText(faulty)
    const index = found.findIndex(({ finding }) => finding.rule.id === 'para-gap')
    const keys = found[0]
      ? placeKeys(
          found[0].message,
          found.map(({ finding }) => finding),
        )
      : []
    const ignore = [{ file: 'in/faulty.txt', rule: 'para-gap', at: keys[index] }]
    folder = temporaryFolder({
      '.cablerc.json': JSON.stringify({ ignore }),
      'in/faulty.txt': faulty,
      'in/other.txt': faulty,
    })
    const gaps = async (name: string): Promise<number> =>
      (await cable(['check', name], { cwd: folder.path })).out.match(/ para-gap$/gm)?.length ?? 0
    assert.equal(await gaps('in/faulty.txt'), 0)
    assert.equal(await gaps('in/other.txt'), 1)
  })

  it('writes one object a line for json, with places counted from 1', async () => {
    folder = temporaryFolder({ 'faulty.txt': faulty })
    const { out } = await cable(['check', 'faulty.txt', '--format', 'json'], { cwd: folder.path })
    const findings = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const gap = findings.find(({ rule }) => rule === 'para-gap')
    assert.equal(gap.file, 'faulty.txt')
    assert.deepEqual([gap.range.line, gap.range.column], [17, 1])
    assert.equal(gap.fixable, true)
  })

  it('sums up rules over files', async () => {
    folder = temporaryFolder({ 'a.txt': faulty, 'b.txt': faulty, 'c.txt': clean })
    const { out } = await cable(['check', '.', '--format', 'summary'], { cwd: folder.path })
    assert.match(out, /^para-gap +2 +2 +66\.7%$/m)
    assert.match(out, /^3 files$/m)
  })

  it('follows the nearest configuration, the one that is named, and the command line, in this order', async () => {
    const off = JSON.stringify({ rules: { 'para-gap': 'off' } })
    folder = temporaryFolder({
      '.cablerc.json': off,
      'a.txt': faulty,
      'loud/.cablerc.json': JSON.stringify({ overrides: [{ files: ['b.*'], rules: { 'para-gap': 'error' } }] }),
      'loud/b.txt': faulty,
      'other.json': JSON.stringify({ rules: { 'para-gap': 'information' } }),
    })
    const level = async (...words: string[]): Promise<string | undefined> => {
      const { out } = await cable(['check', '--format', 'json', ...words], { cwd: folder.path })
      const findings = out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
      return findings.find(({ rule }) => rule === 'para-gap')?.level
    }
    assert.equal(await level('a.txt'), undefined)
    assert.equal(await level('loud/b.txt'), 'error')
    assert.equal(await level('a.txt', '--config', 'other.json'), 'information')
    assert.equal(await level('loud/b.txt', '--rule', 'para-gap=hint'), 'hint')
    const broken = temporaryFolder({ '.cablerc.json': '{ "rules": ', 'a.txt': faulty })
    const { code, out } = await cable(['check', 'a.txt'], { cwd: broken.path })
    broken.remove()
    assert.equal(code, 2)
    assert.match(out, /^a\.txt: not checked: mistakes in \.cablerc\.json$/m)
  })

  it('names binary and missing files, and goes on', async () => {
    folder = temporaryFolder({ 'a.bin': Buffer.from([1, 0, 2]), 'b.txt': faulty })
    const { out, err, code } = await cable(['check', 'a.bin', 'missing.txt', 'b.txt'], { cwd: folder.path })
    assert.equal(code, 2)
    assert.match(out, /^a\.bin: not read: a binary file$/m)
    assert.equal(err, 'cable: missing.txt: not read: no such file or folder\n')
    assert.match(out, /para-gap/)
  })

  it('walks folders once, whatever links go round, and takes globs', async () => {
    folder = temporaryFolder({ 'a/b/one.txt': faulty, 'a/two.cable': faulty, 'a/skip/three.txt': faulty })
    symlinkSync('..', join(folder.path, 'a/b/up'), 'dir')
    const files = async (...words: string[]): Promise<string[]> => {
      const { out } = await cable(['check', '--format', 'json', ...words], { cwd: folder.path })
      return [
        ...new Set(
          out
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line).file.replaceAll('\\', '/')),
        ),
      ].sort()
    }
    assert.deepEqual(await files('a'), ['a/b/one.txt', 'a/skip/three.txt', 'a/two.cable'])
    assert.deepEqual(await files('a', '--include', '*.txt', '--exclude', 'skip/**'), ['a/b/one.txt'])
    assert.deepEqual(await files('a/**/*.cable'), ['a/two.cable'])
  })

  it('takes names from standard input, and texts as NDJSON, answered in their order', async () => {
    folder = temporaryFolder({ 'a.txt': faulty, 'b.txt': clean })
    const named = await cable(['check', '--files-from', '-', '--format', 'json'], {
      cwd: folder.path,
      input: 'a.txt\nb.txt\n',
    })
    assert.ok(
      named.out
        .split('\n')
        .filter(Boolean)
        .every((line) => JSON.parse(line).file === 'a.txt' || JSON.parse(line).level === 'hint'),
    )
    const texts = [JSON.stringify({ name: 'x', text: faulty }), 'no object', JSON.stringify({ name: 'z', text: clean })]
    const { out, code } = await cable(['check', '-', '--ndjson'], { cwd: folder.path, input: texts.join('\n') })
    const answers = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      answers.map(({ name, problem }) => [name, problem]),
      [
        ['x', undefined],
        ['line 2', 'not read: no JSON object'],
        ['z', undefined],
      ],
    )
    assert.ok(answers[0].findings.some(({ rule }: { rule: string }) => rule === 'tags-iso-code'))
    assert.equal(code, 2)
  })

  it('fixes what is safe, and leaves encoding, line endings and all else as it was', async () => {
    const accented = `${fixable}CAF\u00c9\n`
    folder = temporaryFolder({
      'crlf.txt': fixable.replaceAll('\n', '\r\n'),
      'latin.txt': Buffer.from(accented, 'latin1'),
      'utf16.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(fixable, 'utf16le')]),
      'bom.txt': `\ufeff${fixable}`,
    })
    const before = Object.fromEntries(
      readdirSync(folder.path).map((name) => [name, readFileSync(join(folder.path, name))]),
    )
    await cable(['check', '.', '--fix'], { cwd: folder.path })
    const mended = (text: string): string => text.replace('(C)The', '(C) The').replace('(U)We', '(U) We')
    const contentOf = (name: string): Buffer => readFileSync(join(folder.path, name))
    assert.equal(contentOf('crlf.txt').toString(), mended(before['crlf.txt']?.toString() ?? ''))
    assert.equal(contentOf('latin.txt').toString('latin1'), mended(accented))
    assert.equal(contentOf('utf16.txt').toString('utf16le'), `\ufeff${mended(fixable)}`)
    assert.equal(contentOf('bom.txt').toString(), `\ufeff${mended(fixable)}`)
    assert.deepEqual(readdirSync(folder.path).sort(), Object.keys(before).sort())
    const again = await cable(['check', '.', '--fix'], { cwd: folder.path })
    assert.doesNotMatch(again.out, /fixed/)
  })

  it('writes through a link, and leaves a file with torn bytes alone', async () => {
    const torn = Buffer.concat([Buffer.from(`\u00b6\u00b6${fixable}`), Buffer.from([0xff])])
    folder = temporaryFolder({ 'real.txt': fixable, 'torn.txt': torn })
    symlinkSync('real.txt', join(folder.path, 'link.txt'))
    await cable(['check', '--fix', 'link.txt', 'torn.txt'], { cwd: folder.path })
    assert.ok(lstatSync(join(folder.path, 'link.txt')).isSymbolicLink())
    assert.match(readFileSync(join(folder.path, 'real.txt'), 'utf8'), /\(C\) The/)
    assert.deepEqual(readFileSync(join(folder.path, 'torn.txt')), torn)
  })

  it('refuses to fix what it cannot write back', async () => {
    assert.equal((await cable(['check', '--fix', '-'], { input: fixable })).code, 2)
    assert.equal((await cable(['check', '--dry-run', '-'], { input: fixable })).code, 2)
  })

  it('reads a collection of 5,000 files', async function () {
    this.timeout(60_000)
    folder = temporaryFolder(
      Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`${index % 50}/${index}.txt`, clean])),
    )
    const { out, code } = await cable(['check', '.', '--level', 'warning'], { cwd: folder.path })
    assert.equal(code, 0)
    assert.match(out, /5000 files, no findings/)
  })
})
