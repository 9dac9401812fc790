import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cable, startCable } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { fixable } from './texts.ts'

const COUNT = 60
const TIMES = 10
const before = fixable.repeat(6)
const after = before.replaceAll('(C)The', '(C) The').replaceAll('(U)We', '(U) We')

describe('cable check --fix, ended half-way', () => {
  let folder: { path: string; remove: () => void }
  let whole: number

  beforeEach(async function () {
    this.timeout(60_000)
    folder = temporaryFolder(allBefore())
    const started = performance.now()
    const { code } = await cable(['check', '--fix', '.', '--quiet'], { cwd: folder.path })
    whole = performance.now() - started
    assert.equal(code, 0)
    assert.deepEqual(count(), { old: 0, fixed: COUNT, leftOver: 0 })
  })
  afterEach(() => folder?.remove())

  it('has each file old or new when it is killed, and nothing left behind is taken for a record', async function () {
    this.timeout(120_000)
    let halfWay = 0
    for (let time = 0; time < TIMES; time++) {
      for (const [name, text] of Object.entries(allBefore())) writeFileSync(join(folder.path, name), text)
      await endAfter(whole * (0.2 + (0.8 * time) / TIMES), 'SIGKILL')
      const { old, fixed } = count()
      assert.equal(old + fixed, COUNT)
      if (old > 0 && fixed > 0) halfWay++
    }
    assert.ok(halfWay > 0, 'no run was ended half-way')
    const { out } = await cable(['check', '.', '--quiet'], { cwd: folder.path })
    assert.match(out, new RegExp(`^\\n${COUNT} files, `))
  })

  it('ends cleanly on Ctrl-C: what was done is reported, each file is old or new, and nothing is left over', async function () {
    this.timeout(120_000)
    let halfWay = 0
    for (let time = 0; time < TIMES; time++) {
      for (const [name, text] of Object.entries(allBefore())) writeFileSync(join(folder.path, name), text)
      const { code, out, err } = await endAfter(whole * (0.4 + (0.6 * time) / TIMES), 'SIGINT')
      const { old, fixed, leftOver } = count()
      assert.equal(old + fixed, COUNT)
      assert.equal(leftOver, 0)
      if (!err.includes('interrupted')) continue
      if (fixed > 0) halfWay++
      assert.equal(code, 2)
      assert.equal(err, 'cable: interrupted\n')
      assert.match(out, new RegExp(`\\n${fixed} files?, no findings`))
    }
    assert.ok(halfWay > 0, 'no run was interrupted half-way')
  })

  function endAfter(milliseconds: number, signal: 'SIGKILL' | 'SIGINT') {
    return new Promise<{ code: number | null; out: string; err: string }>((done) => {
      const child = startCable(['check', '--fix', '.', '--quiet'], folder.path)
      let out = ''
      let err = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text
      })
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text
      })
      const timer = setTimeout(() => child.kill(signal), milliseconds)
      child.once('close', (code) => {
        clearTimeout(timer)
        done({ code, out, err })
      })
    })
  }

  /** Fails for a file that is neither. */
  function count(): { old: number; fixed: number; leftOver: number } {
    const counts = { old: 0, fixed: 0, leftOver: 0 }
    for (const name of readdirSync(folder.path)) {
      if (name.endsWith('.cable-unfinished')) {
        counts.leftOver++
        continue
      }
      const text = readFileSync(join(folder.path, name), 'utf8')
      assert.ok(text === before || text === after, `${name} is half written`)
      counts[text === before ? 'old' : 'fixed']++
    }
    return counts
  }
})

function allBefore(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`${index}.txt`, before]))
}
