import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findInputs } from '../../../../server/host/cli/inputs/inputs.ts'
import { memoryStore } from '../../../../server/host/collection/store/memory-store.ts'
import { type UpdateOptions, updateIndex } from '../../../../server/host/collection/update/update-index.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const COUNT = 200

/** Work is counted, never timed: what a person waits for is what is done between two looks at the signal. */
describe('bringing an index up to date', () => {
  let folder: ReturnType<typeof temporaryFolder>
  before(() => {
    const files = Array.from({ length: COUNT }, (_, index) => [
      `${index}.cable`,
      `UNCLAS ZENDA ${index + 1}\n\n1. A.\n`,
    ])
    folder = temporaryFolder(Object.fromEntries(files))
  })
  after(() => folder.remove())

  const update = (options: Partial<UpdateOptions>) =>
    updateIndex(memoryStore(), findInputs({ include: [], exclude: [] })(folder.path), {
      byEvidence: false,
      jobs: 1,
      program: '',
      inThisThread: true,
      signal: new AbortController().signal,
      largest: Number.POSITIVE_INFINITY,
      atOnce: 8,
      ...options,
    })

  it('ends at most a few files after it was cancelled', async () => {
    for (const counts of [true, false]) {
      const abort = new AbortController()
      let kept = 0
      const { read } = await update({
        counts,
        signal: abort.signal,
        onFiles(files) {
          kept += files.length
          if (kept >= 40) abort.abort()
        },
      })
      assert.ok(read >= 40 && read <= 40 + 3 * 8, `${read} read`)
      assert.ok(kept <= 40 + 3 * 8, `${kept} kept`)
    }
  })

  it('lets whoever types in between, after each few files', async () => {
    let turns = 0
    let isOver = false
    const turn = (): void => {
      turns++
      if (!isOver) setImmediate(turn)
    }
    setImmediate(turn)
    const parts: { readonly size: number; readonly turn: number }[] = []
    const { read } = await update({ counts: true, onFiles: (files) => parts.push({ size: files.length, turn: turns }) })
    isOver = true
    assert.equal(read, COUNT)
    assert.ok(parts.every(({ size }) => size <= 8))
    assert.equal(new Set(parts.map((part) => part.turn)).size, parts.length)
  })

  it('counts what there is to read before it begins, where that is told, and else holds no list of it', async () => {
    const told: (readonly [number, number])[] = []
    await update({ counts: true, onProgress: (read, of) => told.push([read, of]) })
    assert.deepEqual(told[0], [0, COUNT])
    const met: (readonly [number, number])[] = []
    await update({ onProgress: (read, of) => met.push([read, of]) })
    assert.deepEqual(met[0], [0, 0])
    assert.deepEqual(met.at(-1), [COUNT, COUNT])
    // No more than a few batches ahead of what was read.
    assert.ok(
      met.every(([read, of]) => of - read <= 64),
      JSON.stringify(met),
    )
  })

  it('tells of a file that is listed and not found by its name', async () => {
    const told: string[] = []
    const { files, problems } = await updateIndex(
      memoryStore(),
      [{ name: 'k.txt', path: join(folder.path, 'k.txt') }],
      {
        byEvidence: false,
        jobs: 1,
        program: '',
        inThisThread: true,
        signal: new AbortController().signal,
        largest: Number.POSITIVE_INFINITY,
        onProblem: ({ name }) => told.push(name),
      },
    )
    assert.deepEqual([files, problems, told], [0, 1, ['k.txt']])
  })

  it('takes out a file that can no longer be read', async () => {
    const own = temporaryFolder({ 'a.cable': 'UNCLAS ZENDA 1\n\n1. A.\n', 'b.cable': 'UNCLAS ZENDA 2\n\n1. B.\n' })
    try {
      const store = memoryStore()
      const again = (onGone?: (paths: readonly string[]) => void) =>
        updateIndex(store, findInputs({ include: [], exclude: [] })(own.path), {
          byEvidence: false,
          jobs: 1,
          program: '',
          inThisThread: true,
          signal: new AbortController().signal,
          largest: Number.POSITIVE_INFINITY,
          ...(onGone ? { onGone } : {}),
        })
      await again()
      writeFileSync(join(own.path, 'a.cable'), Buffer.from([0x41, 0, 0x42, 0, 0, 0x43]))
      const gone: string[] = []
      const { problems } = await again((paths) => gone.push(...paths))
      assert.equal(problems, 1)
      assert.equal(gone.length, 1)
      assert.deepEqual(
        [...store.stamps().keys()].map((path) => path.slice(-7)),
        ['b.cable'],
      )
    } finally {
      own.remove()
    }
  })
})
