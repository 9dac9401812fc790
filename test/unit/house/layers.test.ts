import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../..')

/** What each layer may import, besides itself; see server/ARCHITECTURE.md. */
const LAYERS: Readonly<Record<string, { readonly local: readonly string[]; readonly packages: readonly string[] }>> = {
  'server/language/text': { local: [], packages: [] },
  'server/language/syntax': { local: ['server/language/text'], packages: [] },
  'server/language/vocabulary': {
    local: ['server/language/text', 'server/language/syntax', 'server/data'],
    packages: [],
  },
  'server/language/model': {
    local: ['server/language/text', 'server/language/syntax', 'server/language/vocabulary'],
    packages: [],
  },
  'server/language/rules': {
    local: ['server/language/text', 'server/language/syntax', 'server/language/vocabulary', 'server/language/model'],
    packages: [],
  },
  'server/language/features': {
    local: [
      'server/language/text',
      'server/language/syntax',
      'server/language/vocabulary',
      'server/language/model',
      'server/language/rules',
    ],
    packages: ['vscode-languageserver-types'],
  },
  client: { local: [], packages: ['vscode', 'vscode-languageclient', 'vscode-languageclient/node', 'node:path'] },
}

/** Folder, imported file or package of every import of a TypeScript file. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  )
}

describe('layers', () => {
  for (const [layer, allowed] of Object.entries(LAYERS)) {
    it(`${layer} imports only what it may`, () => {
      const files = readdirSync(join(ROOT, layer), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.ts'),
      )
      assert.ok(files.length > 0, `${layer} has no files`)
      for (const name of files) {
        const file = join(ROOT, layer, name)
        for (const target of importsOf(file)) {
          if (!target.startsWith('.')) {
            assert.ok(allowed.packages.includes(target), `${layer}/${name} imports ${target}`)
            continue
          }
          const path = relative(ROOT, resolve(file, '..', target)).replaceAll('\\', '/')
          const known = [layer, ...allowed.local].some((folder) => path.startsWith(`${folder}/`))
          assert.ok(known, `${layer}/${name} imports ${path}`)
        }
      }
    })
  }

  it('nothing that ships talks to a network or starts a program', () => {
    const harmless =
      /^node:(?:crypto|fs|fs\/promises|os|path|stream|stream\/consumers|timers\/promises|url|v8|worker_threads)$/
    for (const folder of ['server/host', 'server/language', 'client']) {
      const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      for (const name of names.filter((each) => each.endsWith('.ts'))) {
        const file = join(ROOT, folder, name)
        for (const target of importsOf(file).filter((each) => each.startsWith('node:')))
          assert.match(target, harmless, `${folder}/${name}`)
        assert.doesNotMatch(
          readFileSync(file, 'utf8'),
          /\b(?:fetch|XMLHttpRequest|WebSocket|eval)\(/,
          `${folder}/${name}`,
        )
      }
    }
  })

  it('rules do not import one another', () => {
    const folder = join(ROOT, 'server/language/rules')
    const rules = new Set(
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        (name) =>
          name.endsWith('.ts') && readFileSync(join(folder, name), 'utf8').includes('export default defineRule('),
      ),
    )
    for (const name of rules) {
      for (const target of importsOf(join(folder, name))) {
        const path = relative(folder, resolve(folder, name, '..', target))
        assert.ok(!rules.has(path), `${name} imports ${target}`)
      }
    }
  })
})
