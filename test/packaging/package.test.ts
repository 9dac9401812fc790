import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { deflateSync, strFromU8, strToU8, type Unzipped, unzipSync } from 'fflate'
import { packageExtension } from '../../server/tools/package-extension.ts'
import { projectRoot } from '../../server/tools/project-root.ts'
import { bundleModules, LOADED } from '../support/bundle-modules.ts'

/** Modules of the server and the command line are named after what is in them. */
const SHARED = /^dist\/shared-\w+\.cjs$/
/** What the editor side loads with its first use. */
const PART = /^dist\/client\/\w+\.js$/

describe('the package', () => {
  let files: Unzipped
  let size: number

  before(async () => {
    const packed = await readFile(await packageExtension())
    size = packed.length
    files = unzipSync(packed)
  })

  it('holds what the extension needs, and nothing else', () => {
    assert.deepEqual(
      namesInExtension()
        .filter((name) => !SHARED.test(name) && !PART.test(name))
        .sort(),
      [
        'LICENSE.txt',
        'changelog.md',
        'client/walkthrough/collect.md',
        'client/walkthrough/mend.md',
        'client/walkthrough/see.md',
        'client/walkthrough/write.md',
        'dist/THIRD-PARTY-NOTICES.txt',
        'dist/cli.js',
        'dist/cli.cjs',
        'dist/client.js',
        'dist/lists.br',
        'dist/lists.txt',
        'dist/package.json',
        'dist/rule-docs.br',
        'dist/server.js',
        'dist/server.cjs',
        'dist/web/client.cjs',
        'dist/web/server.js',
        'examples/draft.cable',
        'images/cable-dark.svg',
        'images/cable-light.svg',
        'images/icon.png',
        'language-configuration.json',
        'package.json',
        'readme.md',
        'server/data/cablerc.schema.json',
        'server/data/message.schema.json',
        'syntaxes/cable.tmLanguage.json',
      ].sort(),
    )
  })

  it('is small', () => {
    const pictures = Object.keys(files).filter((name) => name.startsWith('extension/images/'))
    // As they are packed: what runs in browsers is counted below.
    const browsers = namesInExtension().filter((name) => name.startsWith('dist/web/'))
    const without =
      size -
      pictures.reduce((sum, name) => sum + (files[name]?.length ?? 0), 0) -
      browsers.reduce((sum, name) => sum + packed(name), 0)
    // 400 kB were for 94 rules and for reading alone; there are half as many rules again, each with its page, and
    // completion, formatting, collections, comparisons, the reading view and ledgers.
    assert.ok(without < 770_000, `${without} bytes without pictures`)
  })

  it('is small in a browser', () => {
    assert.ok(packed('dist/web/client.cjs') < 105_000, `${packed('dist/web/client.cjs')} bytes, packed`)
    // The same server as that of Node, with the pages of the rules and all lists in its one file.
    assert.ok(packed('dist/web/server.js') < 530_000, `${packed('dist/web/server.js')} bytes, packed`)
  })

  it('has a server whose modules are small, all together', () => {
    const loaded = modulesBehind('server.js')
    assert.ok(loaded.length > 2)
    const sum = loaded.reduce((bytes, name) => bytes + (files[`extension/dist/${name}`]?.length ?? 0), 0)
    // 500 kB were for 94 rules and for reading alone; what was added since is loaded when it is asked for.
    assert.ok(sum < 1_300_000, `${sum} bytes in ${loaded.join(', ')}`)
  })

  it('is no larger than the README says, nor much smaller', async () => {
    const browsers = namesInExtension().filter((name) => name.startsWith('dist/web/'))
    const pictures = Object.keys(files).filter((name) => name.startsWith('extension/images/'))
    const clients = namesInExtension().filter((name) => name === 'dist/client.js' || PART.test(name))
    const sizes: readonly (readonly [string, number | undefined, number | undefined])[] = [
      ['desktop: client', sumOf(clients, bytes), undefined],
      [
        'desktop: server',
        sumOf(
          modulesBehind('server.js').map((name) => `dist/${name}`),
          bytes,
        ),
        undefined,
      ],
      ['browser: client', bytes('dist/web/client.cjs'), packed('dist/web/client.cjs')],
      ['browser: server', bytes('dist/web/server.js'), packed('dist/web/server.js')],
      // As they are packed: pictures are, and what runs in browsers stands above.
      [
        'the package of VS Code',
        undefined,
        size - sumOf(pictures, (name) => files[name]?.length ?? 0) - sumOf(browsers, packed),
      ],
    ]
    const readme = await readFile(join(projectRoot, 'README.md'), 'utf8')
    for (const [what, loaded, inPackage] of sizes) {
      const row = new RegExp(`^\\| ${what}[^|]*\\|([^|]*)\\|([^|]*)\\|$`, 'm').exec(readme)
      assert.ok(row, what)
      check(what, row[1], loaded)
      check(`${what}, packed`, row[2], inPackage)
    }
  })

  it('has no module that nothing loads', () => {
    const loaded = new Set([...modulesBehind('server.js'), ...modulesBehind('cli.js')])
    const shipped = namesInExtension().filter((name) => /^dist\/[^/]+\.cjs$/.test(name))
    assert.deepEqual(
      shipped.filter((name) => !loaded.has(name.slice('dist/'.length))),
      [],
    )
  })

  it('has no part of the client that nothing loads', () => {
    const client = namesInExtension().filter((name) => name === 'dist/client.js' || PART.test(name))
    const loaded = new Set(client.flatMap((name) => [...text(name).matchAll(LOADED)].map(([, module]) => module ?? '')))
    const parts = client.filter((name) => PART.test(name)).map((name) => name.slice('dist/client/'.length))
    assert.ok(parts.length > 10)
    assert.deepEqual(
      parts.filter((name) => !loaded.has(`./${name}`) && !loaded.has(`./client/${name}`)),
      [],
    )
  })

  it('holds every file that its manifest names', () => {
    // What programs and the manual find is in the package of npm.
    const { exports: _, man: __, ...manifest } = JSON.parse(text('package.json'))
    const named = filesNamedIn(manifest)
    assert.ok(named.length >= 6)
    for (const path of named) assert.ok(files[`extension/${path}`], path)
  })

  it('brings the licences of the packages that it includes', () => {
    const headings = text('dist/THIRD-PARTY-NOTICES.txt').match(/^\S+ \d+\.\d+\.\d+ \([\w.-]+\)$/gm) ?? []
    const names = headings.map((heading) => heading.split(' ')[0])
    const expected = ['vscode-languageclient', 'vscode-languageserver', 'vscode-jsonrpc', 'semver', 'commander']
    assert.deepEqual(
      expected.filter((name) => !names.includes(name)),
      [],
    )
  })

  it('has a client whose names VS Code finds, which imports it as a module does', () => {
    // As Node reads the names of a file that is no module: the assignment itself, not what would be run.
    assert.match(text('dist/client.js'), /module\.exports ?= ?\{ ?activate, ?deactivate,? ?\}/)
  })

  it('has bundles that load nothing but Node and the editor', () => {
    const bundles = namesInExtension().filter((name) => /^dist\/.*\.c?js$/.test(name))
    const loaded = bundles.flatMap((name) => [...text(name).matchAll(LOADED)].map(([, module]) => module ?? ''))
    assert.ok(loaded.includes('vscode') && loaded.includes('node:vm'))
    assert.deepEqual(
      loaded.filter((module) => module !== 'vscode' && !module.startsWith('./') && !isBuiltin(module)),
      [],
    )
  })

  function namesInExtension(): readonly string[] {
    return Object.keys(files)
      .filter((name) => name.startsWith('extension/'))
      .map((name) => name.slice('extension/'.length))
  }

  function bytes(name: string): number {
    return files[`extension/${name}`]?.length ?? 0
  }

  /** Bytes of a file as packages hold it. */
  function packed(name: string): number {
    return deflateSync(strToU8(text(name)), { level: 9 }).length
  }

  function modulesBehind(name: string): readonly string[] {
    return bundleModules(name, (file) => text(`dist/${file}`))
  }

  function text(path: string): string {
    const content = files[`extension/${path}`]
    assert.ok(content, path)
    return strFromU8(content)
  }
})

function sumOf(names: readonly string[], of: (name: string) => number): number {
  return names.reduce((sum, name) => sum + of(name), 0)
}

/** A cell such as ` 1,080 kB `; empty where nothing is said. */
function check(what: string, cell: string | undefined, actual: number | undefined): void {
  const said = Number(cell?.replace(/ kB|,|\s/g, '')) * 1000
  assert.equal(said > 0, actual !== undefined, what)
  if (actual !== undefined)
    assert.ok(actual <= said && actual > said * 0.8, `${what}: ${actual} bytes, and ${said} are said`)
}

/** Every relative path in a manifest, at any depth, without its leading dot. */
function filesNamedIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return value.startsWith('./') ? [value.slice(2)] : /^images\//.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'scripts' || key.endsWith('ependencies') ? [] : filesNamedIn(inner),
  )
}
