import assert from 'node:assert/strict'
import { memoryStore } from '../../../../server/host/collection/store/memory-store.ts'
import { mergeInto } from '../../../../server/host/collection/update/merge-into.ts'
import { cableRecord } from '../../../support/cable-record.ts'
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
    const files = await mergeInto(store, each(lines), { onBadLine: (line) => told.push(line) })
    assert.equal(files, 2)
    assert.deepEqual([...store.stamps().keys()], ['one', '{"id":7}'])
    assert.deepEqual(
      told,
      bad.map((_, index) => index + 3),
    )
  })

  it('is told where one name has two texts, of which the last one counts', async () => {
    const line = (name: string, words: string): string =>
      JSON.stringify({ name, records: [cableRecord({})], words: [words] })
    const store = memoryStore()
    const taken = new Map<string, string>()
    const told: string[] = []
    const merge = (...lines: readonly string[]) =>
      mergeInto(store, each(lines), { taken, onOther: (at, name) => told.push(`${at} ${name}`) })
    assert.equal(await merge(line('1.txt', 'A BRIDGE'), line('2.txt', 'A FERRY'), line('1.txt', 'A BRIDGE')), 2)
    assert.equal(await merge(line('3.txt', 'WINE'), line('2.txt', 'A FERRY'), line('1.txt', 'A ROAD')), 1)
    assert.deepEqual(told, ['3 1.txt'])
    const finds = (words: string) => store.search(words)({ path: '1.txt', index: 0 })
    assert.deepEqual([finds('BRIDGE'), finds('ROAD'), store.stamps().size], [false, true, 3])
  })
})
