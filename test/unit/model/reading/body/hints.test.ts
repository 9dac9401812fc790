import assert from 'node:assert/strict'
import { blockFacts } from '../../../../../server/language/model/reading/body/block-facts.ts'
import { findMarkers } from '../../../../../server/language/model/reading/body/find-markers.ts'
import { flowOf } from '../../../../../server/language/model/reading/lines/flow.ts'
import { findMentions } from '../../../../../server/language/model/reading/references/find-mentions.ts'
import { scanLines } from '../../../../../server/language/syntax/lines/scan-line.ts'
import { messageOfText } from '../../../../support/cable.ts'

const NAMES = [
  ...['SUMMARY', 'EXECUTIVE SUMMARY', 'COMMENT', 'COMMENTS', 'INTRODUCTION', 'INTRO', 'ACTION REQUEST', 'BACKGROUND'],
  ...['NOTE', 'BIO NOTE', 'BIO', 'TEXT', 'QUOTE', 'SUMMARY AND COMMENT', 'SUMMARY AND ACTION REQUEST'],
]
const MENTIONS = [
  ...['See REF A.', 'See refs A and B.', 'As reftel said.', 'See para 3.', 'See paragraphs 3-5.', 'See septel.'],
  ...['Per references (a) and (b).', 'See 09 ZENDA 123.', '(ref b)', 'REFTELS'],
]
const TEXTS = [
  ...NAMES.flatMap((name) => [
    `${name}: He came.`,
    `${name}`,
    `Begin ${name}.`,
    `He came. End ${name}.`,
    `(${name}: He came.)`,
  ]),
  ...['He said QUOTE he came UNQUOTE.', 'QTE he came UNQTE'],
  ...MENTIONS,
]

describe('words that spare a line its reading', () => {
  it('are in every line with a mention or the name of a block, however it is written', () => {
    let found = 0
    for (const text of TEXTS.flatMap((each) => [each, each.toUpperCase(), each.toLowerCase(), capitalised(each)])) {
      const [block] = messageOfText(`UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n1. ${text}\n`)
        .body.blocks
      assert.ok(block, text)
      const flow = flowOf(scanLines(text), 0, 0)
      const { mentions, markers } = blockFacts(block)
      assert.deepEqual([mentions.length, markers.length], [findMentions(flow).length, findMarkers(flow).length], text)
      found += mentions.length + markers.length
    }
    assert.ok(found > TEXTS.length)
  })
})

function capitalised(text: string): string {
  return text.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
}
