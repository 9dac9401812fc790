import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../server/tools/project-root.ts'

const FOLDER = join(projectRoot, 'examples/editors')

/** Colours, which start nothing, and what runs in a page, where the server is behind a socket. */
const STARTS_NOTHING = ['vim', 'kate', 'cable-mode.el', 'codemirror.mjs', 'monaco.mjs']

describe('the examples for other editors', () => {
  const names = readdirSync(FOLDER).filter((name) => name !== 'README.md')

  it('are all named on their page, and nothing else is', () => {
    const page = readFileSync(join(FOLDER, 'README.md'), 'utf8')
    const linked = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, name]) => name)
    assert.deepEqual(linked.sort(), names.sort())
  })

  it('start the server by a command that there is', () => {
    const { bin } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
    assert.ok('cable' in bin && 'cable-language-server' in bin)
    for (const name of names.filter((each) => !STARTS_NOTHING.includes(each))) {
      const words: readonly string[] = readFileSync(join(FOLDER, name), 'utf8').match(/[\w-]+/g) ?? []
      assert.ok(words.includes('lsp') && words.includes('cable'), name)
      assert.ok(!words.includes('stdio') || name === 'ale.vim' || name === 'lsp-mode.el', name)
    }
  })

  it('are sound where their language can be read here', () => {
    for (const name of names.filter((each) => each.endsWith('.json')))
      assert.doesNotThrow(() => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')), name)
  })
})
