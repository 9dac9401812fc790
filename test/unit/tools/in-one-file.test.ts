import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { runInNewContext } from 'node:vm'
import { inOneFile } from '../../../server/tools/in-one-file.ts'

describe('modules in one file', () => {
  /** Runs the file as an editor does, and gives what its first module exports. */
  const run = (first: string, others: readonly (readonly [string, string])[]) => {
    const module: { exports: Record<string, unknown> } = { exports: {} }
    const context = { module, exports: module.exports, require: createRequire(import.meta.url) }
    runInNewContext(inOneFile(first, others), context)
    return module.exports
  }

  it('loads each when it is asked for, once, in whatever folder', () => {
    const { ask } = run('exports.ask=()=>[require("./later.cjs").count,require("../x/later.cjs").count].join()', [
      ['later.cjs', 'globalThis.count=(globalThis.count??0)+1;exports.count=globalThis.count'],
    ]) as { ask: () => string }
    assert.equal(ask(), '1,1')
  })

  it('begins one anew that threw when it was loaded first', () => {
    // What it needs is not there at first, as where a file cannot be read for a moment.
    const { ask } = run('let n=0;exports.ask=()=>{globalThis.turn=++n;return require("./later.cjs").answer}', [
      ['later.cjs', 'exports.early=1;if(globalThis.turn===1)throw new Error("not yet");exports.answer="there"'],
    ]) as { ask: () => string }
    assert.throws(ask, /not yet/)
    assert.equal(ask(), 'there')
  })
})
