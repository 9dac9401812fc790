import assert from 'node:assert/strict'
import { memoryStore } from '../../../../server/host/collection/store/memory-store.ts'
import { mergeInto } from '../../../../server/host/collection/update/merge-into.ts'
import { recordsOf } from '../../../support/collection.ts'

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

describe('what other runs made', () => {
  it('is taken line by line, but for what is no whole line', async () => {
    const recorded = recordsOf(
      'R 031453Z JUN 09\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\nBT\nUNCLAS ROME 12\n\n1. Text.\nBT\n',
    )
    const whole = (name: unknown): string =>
      JSON.stringify({
        name,
        records: recorded.map(({ record }) => record),
        words: recorded.map(({ words }) => words),
      })
    const bad = [
      whole('cut').slice(0, -20),
      'null',
      '5',
      '[]',
      '{"name":"a"}',
      '{"name":"a","messages":5}',
      '{"name":"a","messages":[{}]}',
      '{"name":"a","records":[{}],"words":[""]}',
      whole('short').replace(/"words":\[[^\]]*\]/, '"words":[]'),
      whole(undefined),
    ]
    const store = memoryStore()
    const told: number[] = []
    const lines = [whole('one'), '', ...bad, '{"name":"b","problem":"a binary file"}', whole({ id: 7 })]
    const files = await mergeInto(store, each(lines), (line) => told.push(line))
    assert.equal(files, 2)
    assert.deepEqual([...store.stamps().keys()], ['one', '{"id":7}'])
    assert.deepEqual(
      told,
      bad.map((_, index) => index + 3),
    )
  })
})
