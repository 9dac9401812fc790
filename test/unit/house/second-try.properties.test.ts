import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectRoot } from '../../../server/tools/project-root.ts'
import { mochaSuite } from '../../support/mocha-suite.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A window loses a key now and then; what is broken fails again. */
describe('a suite whose files are tried twice', () => {
  it('counts the second run of a file that failed, and tells both', async () => {
    const folder = temporaryFolder({})
    const file = (name: string, test: string): string => {
      const path = join(folder.path, `${name}.test.cjs`)
      const lines = [
        `const { existsSync, writeFileSync } = require('node:fs')`,
        `const tried = ${JSON.stringify(join(folder.path, 'tried'))}`,
        `it('${name} passes', () => {})`,
        `it('${name} is tried', () => { ${test} })`,
      ]
      writeFileSync(path, lines.join('\n'))
      return relative(projectRoot, path)
    }
    const once = `if (!existsSync(tried)) { writeFileSync(tried, ''); throw new Error('a key was lost') }`
    const files = [file('sound', ''), file('hasty', once), file('broken', `throw new Error('it is broken')`)]
    let told = ''
    try {
      const counts = await mochaSuite({ files, twice: true, verbose: true }, (text) => {
        told += text
      })
      assert.deepEqual(counts, { passed: 5, failed: 1 })
    } finally {
      folder.remove()
    }
    assert.match(told, /FAILED hasty is tried.*a key was lost.*once more, in new windows: /s)
    assert.match(told, /once more, in new windows: broken\.test\.cjs, hasty\.test\.cjs\n.*ok hasty is tried/s)
    assert.equal(told.match(/FAILED broken is tried/g)?.length, 2)
    assert.equal(told.match(/ok sound passes/g)?.length, 1)
  })
})
