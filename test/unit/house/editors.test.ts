import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../server/tools/project-root.ts'
import { ALL_EDITORS, notHere } from '../../editors/installed.ts'

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')
/** The job that has the editors of other people, without the heading of the next. */
const job =
  /^ {2}editors:\n[\s\S]*?(?=^ {2}\w+:\n)/m.exec(read('.github/workflows/test.yml').replace(/^ {2}#.*\n/gm, ''))?.[0] ??
  ''

describe('the editors of other people', () => {
  it('are missing in a sentence, and where all are said to be there, fail', () => {
    const before = process.env[ALL_EDITORS]
    const test = { title: 'opens it' }
    try {
      delete process.env[ALL_EDITORS]
      notHere(test as Mocha.Runnable, 'apt-get install ed')
      assert.equal(test.title, 'opens it (not installed here: apt-get install ed)')
      process.env[ALL_EDITORS] = '1'
      assert.throws(() => notHere(undefined, 'apt-get install ed'), /all is: apt-get install ed$/)
    } finally {
      if (before === undefined) delete process.env[ALL_EDITORS]
      else process.env[ALL_EDITORS] = before
    }
  })

  it('are all said to be there where a build machine has installed them', () => {
    assert.match(job, /run: npm test -- editors .*\n +env:\n(?: +#.*\n)? +CABLE_ALL_EDITORS: 1\n/)
  })

  it('are what the README says to install', () => {
    const sentence = /^`npm run test:editors`.*\(Debian: ([^;]*); for Monaco `([^`]*)`\)/m.exec(read('README.md'))
    const named = [...(sentence?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')
    assert.ok(named.length > 5)
    const installed = new Set(/apt-get install [^\n]*\n([\s\S]*?)\n {6}- /.exec(job)?.[1]?.trim().split(/\s+/))
    assert.deepEqual(
      named.filter((name) => !installed.has(name)),
      [],
    )
    assert.ok(job.includes(sentence?.[2] ?? '?'), 'the client of Monaco, and its version')
  })
})
