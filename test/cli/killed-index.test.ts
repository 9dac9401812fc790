import assert from 'node:assert/strict'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sqlite } from '../../server/host/collection/store/database-file.ts'
import { databaseStore } from '../../server/host/collection/store/database-store.ts'
import { cable, startCable } from '../support/command-line.ts'
import { makeCollection } from '../support/generator/collection.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const made = makeCollection({ seed: 41, cables: 560 })

describe('cable index, killed while it writes', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let path: string
  before(() => {
    folder = temporaryFolder(Object.fromEntries(made.files.map(({ name, text }) => [`archive/${name}`, text])))
    path = join(folder.path, 'index.sqlite')
  })
  after(() => folder.remove())

  /** Files of the index as another program sees them now. */
  function committed(): number {
    const module = sqlite()
    if (!module || !existsSync(path)) return 0
    try {
      const database = new module.DatabaseSync(path, { readOnly: true })
      try {
        return Number(database.prepare('SELECT count(*) AS files FROM file').get()?.['files'])
      } finally {
        database.close()
      }
    } catch {
      // Its tables are not there yet.
      return 0
    }
  }

  /** Kills the program as soon as so many files are committed; how many those were. */
  async function killedAt(least: number): Promise<number> {
    const child = startCable(['index', 'archive', '--db', 'index.sqlite', '--jobs', '1'], folder.path)
    child.stdout.resume()
    child.stderr.resume()
    let isRunning = true
    const closed = new Promise<void>((resolve) =>
      child.once('close', () => {
        isRunning = false
        resolve()
      }),
    )
    let seen = 0
    while (isRunning && seen < least) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      seen = committed()
    }
    child.kill('SIGKILL')
    await closed
    return seen
  }

  it('has all that was committed, says nothing of being broken, and is then as one made at once', async function () {
    if (!sqlite()) return console.log('    needs a Node with a database of its own, 22.13 or later')
    this.timeout(120_000)
    let halfWay = 0
    for (const least of [1, 300]) {
      for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
      const seen = await killedAt(least)
      assert.ok(seen >= least, `${seen} of ${least}`)
      const kept = committed()
      assert.ok(kept >= seen, `${kept} of ${seen} are left`)
      if (kept < made.files.length) halfWay++
      const { out, err, code } = await cable(['index', 'archive', '--db', 'index.sqlite'], { cwd: folder.path })
      assert.equal(err, '')
      assert.equal(code, 0)
      assert.equal(out, `${made.files.length} files: ${made.files.length - kept} read, 0 renamed, 0 gone\n`)
    }
    assert.ok(halfWay > 0, 'no run was ended half-way')
    await cable(['index', 'archive', '--db', 'whole.sqlite'], { cwd: folder.path })
    assert.deepEqual(recordsIn(path), recordsIn(join(folder.path, 'whole.sqlite')))
  })

  function recordsIn(file: string): unknown {
    const notices: string[] = []
    const store = databaseStore(file, (notice) => notices.push(notice))
    try {
      assert.deepEqual(notices, [])
      return [...(store?.records() ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1))
    } finally {
      store?.close()
    }
  }
})
