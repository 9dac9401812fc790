import assert from 'node:assert/strict'
import { type OpenFile, readingOrder } from '../../../../../server/host/protocol/collection/reading-order.ts'

describe('the order of reading', () => {
  const files = ['/a/1', '/a/09ROME122.txt', '/a/2', '/b/3', '/b/2009-the-hague-0017.cable', '/c/4'].map((name) => ({
    name,
  }))
  const cited = (series: string, number: number) => ({ year: null, series, number })

  it('is that of the files while nothing is open', () => {
    assert.deepEqual([...readingOrder(files, () => [])], files)
  })

  it('begins with what is open, what it cites by its name, and what lies beside it', () => {
    const open: readonly OpenFile[] = [
      { path: '/b/3', cited: [cited('ROME', 122), cited('THEHAGUE', 17), cited('ROME', 12)] },
    ]
    const names = [...readingOrder(files, () => open)].map(({ name }) => name)
    assert.deepEqual(names, ['/b/3', '/a/09ROME122.txt', '/b/2009-the-hague-0017.cable', '/a/1', '/a/2', '/c/4'])
  })

  it('follows what is opened meanwhile, and gives each file once', () => {
    let open: readonly OpenFile[] = []
    const names: string[] = []
    for (const { name } of readingOrder(files, () => open)) {
      names.push(name)
      if (names.length === 2) open = [{ path: '/c/4', cited: [] }]
      if (names.length === 4) open = [{ path: '/a/1', cited: [] }]
    }
    assert.deepEqual(names, ['/a/1', '/a/09ROME122.txt', '/c/4', '/a/2', '/b/3', '/b/2009-the-hague-0017.cable'])
  })
})
