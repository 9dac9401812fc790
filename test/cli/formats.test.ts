import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { gravestFirst } from '../../server/host/cli/reporters/gravest-first.ts'
import { junitReporter } from '../../server/host/cli/reporters/junit-reporter.ts'
import { cable } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { clean, faulty, fixable } from './texts.ts'

interface Finding {
  readonly file: string
  readonly problem?: string
  readonly rule: string
  readonly level: string
  readonly message: string
  readonly range: { readonly line: number; readonly column: number; readonly endLine: number }
}

interface Suite {
  readonly $: { readonly name: string; readonly tests: string; readonly failures: string; readonly errors: string }
  readonly testcase: readonly {
    readonly $: { readonly classname: string; readonly name: string }
    readonly failure?: readonly unknown[]
    readonly error?: readonly unknown[]
    readonly 'system-out'?: readonly string[]
  }[]
}

const FILES = {
  'odd, 100%: name.txt': faulty,
  'clean.txt': clean,
  'sub/fixable.txt': fixable,
  'picture.bin': Buffer.from([0, 1, 2, 0, 3]).toString('latin1'),
}

describe('the formats of cable check', () => {
  let folder: { path: string; remove: () => void }
  before(() => {
    folder = temporaryFolder(FILES)
  })
  after(() => folder.remove())

  const run = (...words: string[]) => cable(['check', ...words], { cwd: folder.path })
  const paths = ['odd, 100%: name.txt', 'clean.txt', 'sub', 'picture.bin']
  const findings = async (): Promise<Finding[]> => {
    const { out } = await run('--format', 'json', ...paths)
    return out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  }

  it('for GitHub say file, line, rule and message of each finding, and of each file that was not read', async () => {
    const { out, err, code } = await run('--format', 'github', ...paths)
    assert.equal(err, '')
    assert.equal(code, 2)
    const commands = out.split('\n').filter((line) => line.startsWith('::'))
    const read = commands.map((line) => {
      const [, kind = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
      const named = Object.fromEntries(properties.split(',').map((each) => each.split('=').map(decoded)))
      return { kind, message: decoded(message), ...named } as Record<string, string>
    })
    assert.deepEqual(
      read.map(({ file, line, title, message }) => ({ file, line, title, message })),
      (await findings()).map(({ file, problem, rule, range, message }) =>
        problem === undefined
          ? { file, line: String(range.line), title: rule, message }
          : { file, line: undefined, title: 'cable', message: problem },
      ),
    )
    assert.ok(read.some(({ kind }) => kind === 'warning'))
    assert.ok(read.some(({ kind }) => kind === 'notice'))
    assert.match(out, /\n4 files, .*1 not read\n$/)
  })

  it('for build servers are JUnit: what was not read is in error, what is quiet has passed', async () => {
    const { out } = await run('--format', 'junit', ...paths)
    const suites = await suitesOf(out)
    assert.deepEqual(
      suites.map(({ $ }) => $.name),
      ['odd, 100%: name.txt', 'clean.txt', 'sub/fixable.txt', 'picture.bin'],
    )
    const all = await findings()
    for (const { $, testcase } of suites) {
      const own = all.filter(({ file }) => file === $.name)
      const failures = own.filter(({ level }) => level === 'error' || level === 'warning').length
      assert.equal(Number($.failures), failures)
      assert.equal(testcase.filter(({ failure }) => failure).length, failures)
      assert.equal(Number($.tests), Math.max(1, own.length))
      assert.equal(Number($.errors), own.filter(({ problem }) => problem).length)
      assert.equal(testcase.filter(({ error }) => error).length, Number($.errors))
    }
  })

  it('for build servers are XML whatever a text holds', async () => {
    const hostile = 'a\u0000\u000b\ud800<&>"\']]>\u202e\ufffe\n\t'
    const range = { line: 1, column: 1, endLine: 1, endColumn: 2 }
    const finding = { rule: 'para-gap', message: hostile, range, related: [], fixable: false }
    const rest = {
      sourceLines: [],
      fixes: [],
      keys: [],
      safe: 0,
      known: [],
      hidden: { hint: 0, information: 0, warning: 0, error: 0 },
    }
    const piece = junitReporter.file({
      name: hostile,
      findings: [
        { ...finding, level: 'warning' },
        { ...finding, level: 'hint' },
      ],
      problem: { kind: 'not read', reason: hostile },
      ...rest,
    })
    const [suite] = await suitesOf(`${junitReporter.head}${piece}</testsuites>`)
    assert.equal(suite?.testcase.length, 3)
    assert.match(suite?.testcase[2]?.['system-out']?.[0] ?? '', /<&>"'\]\]>/)
  })

  it('for programs name what led to no file as they name what was not read, once', async () => {
    const reason = 'not read: no such file or folder'
    const out = async (format: string): Promise<string> =>
      (await run('--format', format, 'nowhere.txt', 'clean.txt')).out
    assert.match(await out('github'), new RegExp(`^::error file=nowhere\\.txt,title=cable::${reason}$`, 'm'))
    assert.equal((await out('json')).match(/nowhere/g)?.length, 1)
    assert.match(await out('json'), new RegExp(`^\\{"file":"nowhere\\.txt","problem":"${reason}"\\}$`, 'm'))
    const suites = await suitesOf(await out('junit'))
    const [unfound] = suites.filter(({ $: { name } }) => name === 'nowhere.txt')
    assert.deepEqual([suites.length, unfound?.$.errors, unfound?.testcase.length], [2, '1', 1])
  })

  it('for editors are lines as compilers write them', async () => {
    const { out } = await run('--format', 'unix', ...paths)
    const lines = out.trim().split('\n')
    const [pattern] = MATCHER.pattern
    for (const line of lines) assert.match(line, new RegExp(pattern.regexp))
    assert.deepEqual(
      lines.filter((line) => line.includes(' [')).length,
      (await findings()).filter(({ problem }) => !problem).length,
    )
  })

  it('for assistants name a file once, say what was not read, how many safe fixes are ready, and go on', async () => {
    const { out } = await run('--format', 'agent', '--level', 'information', ...paths)
    const lines = out.trimEnd().split('\n')
    for (const name of ['odd, 100%: name.txt', 'sub/fixable.txt'])
      assert.equal(lines.filter((line) => line === name).length, 1)
    assert.ok(!lines.includes('clean.txt'))
    assert.match(out, /^# not clean, not known: picture\.bin: not read: a binary file$/m)
    assert.equal(out.match(/binary/g)?.length, 1)
    assert.match(out, /^# 3 of 4 read; \d+ findings \(/m)
    const all = (await findings()).filter(({ problem, level }) => !problem && level !== 'hint')
    assert.ok(all.length > 2)
    for (const { range, level, rule } of all) {
      const place = range.column === 1 ? range.line : `${range.line}:${range.column}`
      assert.ok(lines.some((line) => line.startsWith(`${place} ${level.charAt(0).toUpperCase()} ${rule}`)))
    }
    for (const message of new Set(all.map((each) => each.message)))
      assert.equal(lines.filter((line) => line.endsWith(` ${message}`)).length, 1, message)
    const next = /; (\d+) safe fixes \(\* fixable\); next: cable (.*)\n$/.exec(out)
    assert.ok(Number(next?.[1]) > 0)
    assert.equal(next?.[2], `check --level information 'odd, 100%: name.txt' clean.txt sub picture.bin --fix --dry-run`)
    const { out: diff } = await run('--fix', '--dry-run', ...paths)
    assert.match(diff, /^\+\+\+/m)
  })

  it('for assistants say what is next when nothing can be mended, and when nothing is wrong', async () => {
    assert.equal((await run('--format=agent', 'clean.txt', '--level', 'warning')).out, '# 1 read; 0 findings\n')
    const { out: missing } = await run('--format=agent', 'clean.txt', 'nowhere.txt', '--level', 'warning')
    assert.match(missing, /^# not clean, not known: nowhere\.txt: /m)
    assert.match(missing, /^# 1 of 2 read; 0 findings\n$/m)
    const { out: loud } = await run('--format=agent', 'odd, 100%: name.txt', '--level', 'error')
    assert.match(loud, /^# 1 read; 0 findings, 1 warning not shown; 1 safe fix \(\* fixable\); next: cable check /)
    const { out } = await run('--format=agent', 'odd, 100%: name.txt', '--rule', 'portion-spacing=off')
    assert.match(out, /# 1 read; 0 safe fixes \(\* fixable\); next: cable explain [a-z-]+\n$/)
  })

  it('for assistants show unseen signs by their numbers, and are two fifths of the text for people', async () => {
    const turned = temporaryFolder({ 'a.txt': faulty.replace('PREL', 'PR\u202eEL'), ...manyFiles() })
    const [agent, text] = await Promise.all(
      ['agent', 'text'].map((format) => cable(['check', '.', '--format', format], { cwd: turned.path })),
    )
    turned.remove()
    assert.doesNotMatch(agent?.out ?? '', /[\u202a-\u202e]/)
    assert.ok((agent?.out.length ?? 0) <= 0.4 * (text?.out.length ?? 0), `${agent?.out.length} of ${text?.out.length}`)
  })
})

describe('names and words of others', () => {
  it('begin no line of their own and move no cursor, in what people and pipelines read', async () => {
    // Windows has no such names.
    const name = process.platform === 'win32' ? 'y.cable' : '\u001b[31mx\n::stop-commands::\u202ey.cable'
    const hostile = temporaryFolder({
      [name]: faulty.replace('PREL', 'PREL, \u001b[2JQQQQ\u202e'),
      [`b${name}`]: '\u0000\u0001',
      'c/.cablerc.json': '{ "rules": { "x\\n::stop-commands::\\u001b[2J": "off" } }',
      'c/d.cable': faulty,
    })
    for (const format of ['text', 'unix', 'github', 'summary', 'agent', 'junit']) {
      const { out, err } = await cable(['check', '.', '--format', format], { cwd: hostile.path })
      for (const said of [out, err]) {
        assert.doesNotMatch(said, /^\s*::stop/m, format)
        assert.doesNotMatch(said, format === 'junit' || format === 'github' ? /\0/ : /[\u001b\u202e]/, format)
      }
    }
    const found = await cable(['find', 'has:tags-unknown', '.'], { cwd: hostile.path })
    assert.match(found.out, /y\.cable:1$/m)
    assert.doesNotMatch(found.out + found.err, /^\s*::stop|[\u001b\u202e]/m)
    hostile.remove()
  })
})

describe('output that is put in order', () => {
  it('has the gravest first, each kind as it came, and leaves out the last of the quietest', () => {
    const arranged = gravestFirst(4, 1_000)
    arranged.add('2c\n0a\n')
    arranged.add(Buffer.from('1b\n2d\n0\u00e9\n2e\n'))
    assert.deepEqual(arranged.end(), { output: 'a,\n\u00e9,\nb,\nc', leftOut: 2 })
  })

  it('is bounded in length as well', () => {
    const arranged = gravestFirst(1_000, 10)
    for (let index = 0; index < 50; index++) arranged.add(`1${'x'.repeat(4)}\n`)
    arranged.add('0yyyy\n')
    assert.deepEqual(arranged.end(), { output: 'yyyy,\nxxxx', leftOut: 49 })
  })
})

const require = createRequire(import.meta.url)
const MATCHER = require('../../package.json').contributes.problemMatchers[0] as { pattern: [{ regexp: string }] }

function decoded(text: string): string {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%')
}

function manyFiles(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index}.txt`, faulty]))
}

async function suitesOf(xml: string): Promise<Suite[]> {
  const { parseStringPromise } = require('xml2js') as { parseStringPromise: (text: string) => Promise<unknown> }
  const { testsuites } = (await parseStringPromise(xml)) as { testsuites: { testsuite: Suite[] } }
  return testsuites.testsuite
}
