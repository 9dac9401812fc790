import assert from 'node:assert/strict'
import { knowing } from '../../../../../server/language/model/reading/fields/read-before.ts'
import { readTagsLine } from '../../../../../server/language/model/reading/fields/read-tags-line.ts'
import type { Line } from '../../../../../server/language/syntax/lines/line.ts'
import { scanLines } from '../../../../../server/language/syntax/lines/scan-line.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'

describe('fields that were read before', () => {
  const vocabulary = defaultVocabulary()

  it('are read once, wherever they stand', () => {
    let reads = 0
    const read = knowing((lines, _argument, words) => {
      reads++
      return readTagsLine(lines, 0, words)
    })
    for (const text of ['TAGS: PHUMPGOV, OVIP (SAPT, FRITZ), JA', 'TAGS: PREL,\n      PGOV']) {
      const lines = scanLines(text)
      for (const line of [4, 9, 0])
        assert.deepEqual(read(lines, line, '', vocabulary), readTagsLine(lines, line, vocabulary))
    }
    assert.equal(reads, 2)
  })

  it('keep what is one object one object: codes run together share what stands there', () => {
    const read = knowing((lines, _argument, words) => readTagsLine(lines, 0, words))
    for (const line of [0, 5]) {
      const { tags } = read(scanLines('TAGS: PHUMPGOV'), line, '', vocabulary)
      assert.deepEqual(
        tags.map(({ code }) => code),
        ['PHUM', 'PGOV'],
      )
      assert.equal(tags[0]?.glued, tags[1]?.glued)
      assert.equal(tags[0]?.glued?.line, line)
    }
  })

  it('are others for another argument, indent, kind or part of a line', () => {
    const read = knowing((lines, argument) => ({ argument, texts: lines.map(({ plain }) => plain) }))
    const [line] = scanLines('REF: ZENDA 12') as [Line]
    const cut: Line = { ...line, plain: 'REF:' }
    assert.equal(read([line], 0, 'a', vocabulary).argument, 'a')
    assert.equal(read([line], 0, 'b', vocabulary).argument, 'b')
    assert.deepEqual(read([cut], 0, 'a', vocabulary).texts, ['REF:'])
    assert.deepEqual(read([line], 0, 'a', vocabulary).texts, ['REF: ZENDA 12'])
  })
})
