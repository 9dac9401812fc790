import assert from 'node:assert/strict'
import { asFunction } from '../../../server/tools/as-function.ts'

describe('a module as the body of a function', () => {
  it('gives what the module exports, under its names outside', async () => {
    const { x, b } = await run('var a=1;function b(){return a+1}export{a as x,b};')
    assert.ok(x === 1 && typeof b === 'function' && b() === 2)
    assert.deepEqual(await run('var a=1;export{a as default};\n'), { default: 1 })
  })

  it('has what it imports of other modules as variables, and of Node as the bundler has it', async () => {
    const module =
      'import{q as a,r}from"./part.cjs";import"./other.cjs";import{sep as s}from"node:path";import*as p from"node:path";' +
      'import d from"node:path";var all=[a,r,s,p.sep,d.sep];export{all};'
    const asked: string[] = []
    assert.deepEqual(await run(module, asked), { all: ['q of ./part.cjs', 'r of ./part.cjs', '/', '/', '/'] })
    assert.deepEqual(asked.slice(0, 2), ['./part.cjs', './other.cjs'])
  })

  it('loads later what is imported later', async () => {
    const asked: string[] = []
    const { later } = await run('var l=async()=>(await import("./part.cjs")).q;export{l as later};', asked)
    assert.ok(typeof later === 'function')
    assert.deepEqual(asked, [])
    assert.equal(await later(), 'q of ./part.cjs')
    assert.deepEqual(asked, ['./part.cjs'])
  })

  it('leaves alone what only looks like an import or export', async () => {
    const text = 'import{a}from"./b.cjs";export{c};'
    assert.deepEqual(await run(`var t=${JSON.stringify(text)};export{t};`), { t: text })
  })

  /** What the module gives. */
  async function run(module: string, asked: string[] = []): Promise<Record<string, unknown>> {
    const own: { exports: Record<string, unknown> } = { exports: {} }
    const require = (id: string): unknown => {
      if (id.startsWith('node:')) return process.getBuiltinModule(id)
      asked.push(id)
      return new Proxy({}, { get: (_, name) => `${String(name)} of ${id}` })
    }
    const body = new Function('exports', 'require', 'module', '__dirname', await asFunction(module, true))
    body(own.exports, require, own, '')
    return own.exports
  }
})
