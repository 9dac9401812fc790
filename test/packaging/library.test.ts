import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { publint } from 'publint'
import type * as library from '../../server/library/index.ts'
import { projectRoot } from '../../server/tools/project-root.ts'
import { clean, faulty, fixable } from '../cli/texts.ts'
import { notHere } from '../editors/installed.ts'
import { FROM, npxHas, npxWords } from '../engines/npx.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { DRAFT, DRAFT_FINDING } from '../support/texts.ts'

const LIBRARY = join(projectRoot, 'dist/lib')
const TYPES = '@arethetypeswrong/cli@0.18.5'

describe('the library', () => {
  let folder: { path: string; remove: () => void }
  let cable: typeof library
  let packed = ''
  before(async function () {
    this.timeout(180_000)
    execFileSync(process.execPath, [join(projectRoot, 'server/tools/library.ts')], { cwd: projectRoot })
    cable = await import(join(LIBRARY, 'index.mjs'))
    folder = temporaryFolder({ 'package.json': '{"type":"module"}', 'in/faulty.txt': faulty, 'in/clean.txt': clean })
    packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder.path], {
      cwd: projectRoot,
      encoding: 'utf8',
    }).trim()
    execFileSync('npm', ['install', '--silent', '--offline', `./${packed}`], { cwd: folder.path })
  })
  after(() => folder.remove())

  it('reads, checks and mends any text', () => {
    const [message, ...others] = cable.parse(faulty)
    assert.deepEqual(others, [])
    assert.equal(message?.id, '09ZENDA123')
    assert.deepEqual(
      cable.check(faulty, { levels: { 'structure-missing-bt': 'off' } }).map(({ rule, range }) => [rule, range.line]),
      [
        ['tags-iso-code', 8],
        ['portion-spacing', 15],
        ['para-gap', 17],
        ['structure-missing-nnnn', 19],
      ],
    )
    const fixed = cable.fix(fixable.replaceAll('\n', '\r\n'))
    assert.equal(
      fixed.text,
      fixable
        .replaceAll(')THE', ') THE')
        .replaceAll(/\)(?=[TW])/g, ') ')
        .replaceAll('\n', '\r\n'),
    )
    assert.equal(fixed.applied, 2)
    for (const text of ['', '\ud800', 'x'.repeat(10_000)]) assert.ok(cable.parse(text).length >= 1)
  })

  it('says in a sentence what is no text', () => {
    for (const [given, kind] of [
      [undefined, /^check takes a text, not undefined$/],
      [null, /^check takes a text, not null$/],
      [Buffer.from(faulty), /^check takes a text, not bytes, which are to be decoded first$/],
    ] as const)
      assert.throws(() => cable.check(given as never), { name: 'TypeError', message: kind })
    assert.throws(() => cable.parse(1 as never), /^TypeError: parse takes a text, not number$/)
    assert.throws(() => cable.fix({} as never), /^TypeError: fix takes a text, not object$/)
  })

  it('finds what the command line finds', () => {
    for (const name of readdirSync(join(projectRoot, 'examples')).filter((each) => /\.(txt|cable)$/.test(each))) {
      const path = join(projectRoot, 'examples', name)
      const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--format', 'json', path], {
        cwd: projectRoot,
        encoding: 'utf8',
      })
      const told = stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
      assert.deepEqual(
        cable
          .check(readFileSync(path, 'utf8'))
          .map(({ rule, level, message, range }) => ({ rule, level, message, range })),
        told.map(({ rule, level, message, range }) => ({ rule, level, message, range })),
      )
    }
  })

  it('has its rules and words as data', async () => {
    const { rules } = await import(join(LIBRARY, 'rules.mjs'))
    assert.ok(rules.length > 100)
    for (const { id, title, family, what, why, source } of rules)
      for (const words of [id, title, family, what, why, source]) assert.ok(words.length > 0)
    const { tag, caption, post } = await import(join(LIBRARY, 'vocabulary.mjs'))
    assert.match(tag('prel').title, /political/i)
    assert.equal(tag('QQQQ'), undefined)
    assert.ok(caption('SIPDIS').source.length > 0)
    assert.equal(post('AMEMBASSY BANGKOK').code, post('BANGKOK').code)
  })

  it('serves an editor over a pair of ports', async () => {
    const { serve } = await import(join(LIBRARY, 'server.mjs'))
    const { port1, port2 } = new MessageChannel()
    // A port of a browser holds all back until it is started; one of Node does not.
    let starts = 0
    port1.start = () => void starts++
    serve(port1)
    assert.equal(starts, 1)
    const heard = (holds: (message: { id?: number; method?: string }) => boolean) =>
      new Promise<{ params: { diagnostics: { code: string }[] } }>((done) =>
        port2.on('message', (message) => {
          if (holds(message)) done(message)
        }),
      )
    const initialized = heard(({ id }) => id === 1)
    const published = heard(({ method }) => method === 'textDocument/publishDiagnostics')
    const say = (message: object) => port2.postMessage({ jsonrpc: '2.0', ...message })
    say({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } })
    await initialized
    const textDocument = { uri: 'file:///a.cable', languageId: 'cable', version: 1, text: DRAFT }
    say({ method: 'textDocument/didOpen', params: { textDocument } })
    const { params } = await published
    assert.ok(params.diagnostics.some(({ code }) => code === DRAFT_FINDING.code))
    port1.close()
    port2.close()
  })

  it('runs the programs that are shown', () => {
    const program = readFileSync(join(projectRoot, 'examples/programs/check-folder.mjs'), 'utf8')
    const node = spawnSync(process.execPath, ['--input-type=module', '-', 'in'], {
      cwd: folder.path,
      input: program,
      encoding: 'utf8',
    })
    assert.equal(node.stderr, '')
    assert.match(node.stdout, /^faulty\.txt: 09ZENDA123, .*\n {2}8:13 warning tags-iso-code: /m)
    const python = spawnSync('python3', [join(projectRoot, 'examples/programs/messages.py'), 'in'], {
      cwd: folder.path,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(folder.path, 'node_modules/.bin')}:${process.env['PATH']}` },
    })
    if (python.error) console.log('    python3 is not here: its program was not run')
    else assert.equal(python.stdout, 'CONFIDENTIAL 2\n', python.stderr)
  })

  it('is packed as those who publish packages want it', async () => {
    const { messages } = await publint({
      pkgDir: join(folder.path, 'node_modules/cable'),
      level: 'warning',
      pack: false,
    })
    assert.deepEqual(messages, [])
  })

  it('has types that everything finds which finds the modules', function () {
    this.timeout(300_000)
    if (!npxHas(TYPES, FROM)) return notHere(this.test, `npx --yes ${TYPES} fetches it`)
    const words = [...npxWords(TYPES, FROM), join(folder.path, packed), '--profile', 'esm-only', '--no-color']
    const { status, stdout } = spawnSync('npx', words, { cwd: folder.path, encoding: 'utf8' })
    assert.equal(status, 0, stdout)
    for (const name of ['cable', 'cable/rules', 'cable/vocabulary', 'cable/server'])
      assert.ok(stdout.includes(`"${name}"`))
  })

  it('has types that a strict program can use', function () {
    this.timeout(60_000)
    const program = [
      `import { check, type Finding, fix, parse, type ParsedMessage } from 'cable'`,
      `import { rules } from 'cable/rules'`,
      `import { type Port, serve, type ServeOptions } from 'cable/server'`,
      `import type { RuleInfo } from 'cable/rules'`,
      `import { tag } from 'cable/vocabulary'`,
      `const findings: readonly Finding[] = check('', { profile: 'draft', levels: { [rules[0]?.id ?? '']: 'off' } })`,
      `const messages: readonly ParsedMessage[] = parse(fix('').text)`,
      `const title: string | null | undefined = tag('PREL')?.title`,
      `const options: ServeOptions = {}`,
      `const first: RuleInfo | undefined = rules[0]`,
      `export { findings, first, messages, options, type Port, serve, title }`,
      `// @ts-expect-error: there is no such profile`,
      `check('', { profile: 'letter' })`,
    ].join('\n')
    const typed = temporaryFolder({
      'a.ts': program,
      // The same call with the ports of Node and of browsers.
      'node.ts': `import { MessageChannel, parentPort } from 'node:worker_threads'
import { serve } from 'cable/server'
if (parentPort) serve(parentPort)
serve(new MessageChannel().port1)`,
      'page.ts': `import { serve } from 'cable/server'\nserve(self)\nserve(new MessageChannel().port1)`,
      'package.json': '{"type":"module"}',
      ...Object.fromEntries(
        [
          ['a', { types: [] }],
          ['node', { lib: ['es2023'], types: ['node'], typeRoots: [join(projectRoot, 'node_modules/@types')] }],
          ['page', { lib: ['es2023', 'dom'], types: [], module: 'esnext', moduleResolution: 'bundler' }],
          ['page', { lib: ['es2023', 'webworker'], types: [], module: 'esnext', moduleResolution: 'bundler' }],
        ].map(([name, options], index) => [
          `tsconfig.${index}.json`,
          JSON.stringify({
            compilerOptions: {
              strict: true,
              noEmit: true,
              module: 'nodenext',
              target: 'es2022',
              ...(options as object),
            },
            files: [`${name}.ts`],
          }),
        ]),
      ),
    })
    try {
      execFileSync('cp', ['-r', join(folder.path, 'node_modules'), join(typed.path, 'node_modules')])
      const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc')
      for (let index = 0; index < 4; index++) {
        const words = [tsc, '--project', join(typed.path, `tsconfig.${index}.json`)]
        const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' })
        assert.equal(stdout, '', `tsconfig.${index}.json`)
        assert.equal(status, 0)
      }
    } finally {
      typed.remove()
    }
  })
})
