import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { projectRoot } from '../../server/tools/project-root.ts'

const dist = (name: string): string => join(projectRoot, 'dist', name)
/** Bytes of code that activation may have compiled; the protocol library alone is many times as much. */
const LIMIT = 40_000

/**
 * The extension is activated with any plain text, most of which are no cables: what it costs then is what it loads.
 * Counted, not timed; the times are in `test/bench/README.md`.
 */
describe('activation compiles', () => {
  it('what registers, and nothing of the protocol: desktop', () => {
    const loaded: readonly string[] = JSON.parse(inEditor(dist('client.js'), 'files'))
    assert.ok(loaded.includes(dist('client.js')))
    const code = loaded.map((path) => readFileSync(path, 'utf8'))
    assert.ok(
      code.every((text) => !PROTOCOL.test(text)),
      loaded.join(),
    )
    const bytes = code.reduce((sum, text) => sum + text.length, 0)
    assert.ok(bytes < LIMIT, `${bytes} bytes in ${loaded.length} files`)
    const parts = readdirSync(dist('client')).map((name) => readFileSync(dist(`client/${name}`), 'utf8'))
    assert.ok(
      parts.some((text) => PROTOCOL.test(text)),
      'the protocol is in a part of its own',
    )
  })

  it('what registers, and nothing of the protocol: browser', () => {
    const text = readFileSync(dist('web/client.cjs'), 'utf8')
    const texts = JSON.parse(inEditor(dist('web/client.cjs'), 'texts'))
    assert.ok(texts.every((code: string) => !PROTOCOL.test(code)))
    const later = partsIn(text)
    assert.ok(later.some((code) => PROTOCOL.test(code)))
    const bytes = text.length - later.reduce((sum, code) => sum + JSON.stringify(code).length, 0)
    const sum = texts.reduce((all: number, code: string) => all + code.length, bytes)
    assert.ok(bytes > 5_000 && sum < LIMIT, `${bytes} bytes at once, ${sum} in all`)
  })
})

/** What only the client library says. */
const PROTOCOL = /textDocument\/didChange/

/** The texts of a file that are compiled later. */
function partsIn(code: string): readonly string[] {
  const [first] = parse(code, { ecmaVersion: 'latest' }).body
  assert.equal(first?.type, 'VariableDeclaration')
  const table = first.declarations.map(({ init }) => init).find((init) => init?.type === 'ObjectExpression')
  assert.ok(table?.type === 'ObjectExpression')
  return table.properties.map((property) => {
    assert.equal(property.type, 'Property')
    const { value } = property
    if (value.type === 'TemplateLiteral') return value.quasis[0]?.value.cooked ?? ''
    assert.equal(value.type, 'Literal')
    return String(value.value)
  })
}

/**
 * Activates it in a process of its own, in an editor that takes all and does nothing.
 * @returns as JSON, the files that were loaded or the texts that were made functions of
 */
function inEditor(file: string, wanted: 'files' | 'texts'): string {
  return execFileSync(
    process.execPath,
    ['-e', `(${activateThere})(${JSON.stringify(file)}, ${JSON.stringify(wanted)})`],
    {
      encoding: 'utf8',
    },
  )
}

function activateThere(file: string, wanted: 'files' | 'texts'): void {
  const Module = require('node:module')
  /** Whatever it is taken for. */
  const anything = (): object =>
    new Proxy(class {}, {
      get(target, name) {
        if (name === 'prototype') return target.prototype
        if (name === Symbol.toPrimitive) return () => 0
        if (name === Symbol.iterator) return [][Symbol.iterator].bind([])
        return name === 'then' ? undefined : anything()
      },
      apply: anything,
      construct: anything,
    })
  const files: string[] = []
  const texts: string[] = []
  const load = Module._load
  Module._load = (name: string, ...more: unknown[]) => (name === 'vscode' ? anything() : load(name, ...more))
  const make = globalThis.Function
  const compile = Module.prototype._compile
  Module.prototype._compile = function (code: string, path: string, ...more: unknown[]) {
    files.push(path)
    return compile.call(this, code, path, ...more)
  }
  globalThis.Function = new Proxy(make, {
    apply(target, self, words) {
      texts.push(String(words.at(-1)))
      return Reflect.apply(target, self, words)
    },
  })
  const { activate } = require(file)
  activate(anything())
  console.log(JSON.stringify(wanted === 'files' ? files : texts))
  process.exit()
}
