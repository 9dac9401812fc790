import assert from 'node:assert/strict'
import { withoutPassedOver } from '../../../../server/host/static-page/given-folders.ts'

describe('a folder that is chosen on the page', () => {
  it('is without what holds no records, whatever it is called itself', () => {
    const paths = [
      'node_modules/a.txt',
      'node_modules/.cablerc.json',
      'node_modules/.cable-baseline.json',
      'node_modules/2009/.git/HEAD',
      'node_modules/2009/node_modules/.cablerc.json',
      'node_modules/2009/b.txt',
      'node_modules/2009/b.txt.cable-ledger.jsonl',
      'node_modules/.cable-ledger.jsonl',
      'node_modules/ledger.txt',
    ]
    const given = paths.map((path) => ({ path, file: new File([], 'x') }))
    assert.deepEqual(
      withoutPassedOver(given).map(({ path }) => path),
      ['node_modules/a.txt', 'node_modules/.cablerc.json', 'node_modules/2009/b.txt', 'node_modules/ledger.txt'],
    )
  })
})
