import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { strFromU8, type Unzipped, unzipSync } from 'fflate'
import { projectRoot } from '../../server/tools/project-root.ts'
import { packageExtension } from '../support/package-extension.ts'

describe('the package', () => {
  let files: Unzipped
  let size: number

  before(async () => {
    const packed = await readFile(await packageExtension())
    size = packed.length
    files = unzipSync(packed)
  })

  it('holds what the extension needs, and nothing else', () => {
    const pages = readdirSync(join(projectRoot, 'server/docs/rules')).map((name) => `server/docs/rules/${name}`)
    assert.ok(pages.length > 0)
    assert.deepEqual(
      Object.keys(files)
        .filter((name) => name.startsWith('extension/'))
        .map((name) => name.slice('extension/'.length))
        .sort(),
      [
        ...pages,
        'LICENSE.txt',
        'changelog.md',
        'dist/THIRD-PARTY-NOTICES.txt',
        'dist/cli.js',
        'dist/client.js',
        'dist/package.json',
        'dist/server.js',
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

  it('is small', () => assert.ok(size < 750_000, `${size} bytes`))

  it('holds every file that its manifest names', () => {
    const named = filesNamedIn(JSON.parse(text('package.json')))
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

  it('has bundles that load nothing but Node and the editor', () => {
    for (const name of ['client', 'server', 'cli']) {
      const loaded = [...text(`dist/${name}.js`).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, module]) => module ?? '')
      assert.ok(loaded.length > 0)
      assert.deepEqual(
        loaded.filter((module) => module !== 'vscode' && !isBuiltin(module)),
        [],
        name,
      )
    }
  })

  function text(path: string): string {
    const content = files[`extension/${path}`]
    assert.ok(content, path)
    return strFromU8(content)
  }
})

/** Every relative path in a manifest, at any depth, without its leading dot. */
function filesNamedIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return value.startsWith('./') ? [value.slice(2)] : /^images\//.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'scripts' || key.endsWith('ependencies') ? [] : filesNamedIn(inner),
  )
}
