import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type BlockState, initialState } from '../../../../server/language/syntax/blocks/block.ts'
import { nextBlock } from '../../../../server/language/syntax/blocks/build-blocks.ts'
import { scanLines } from '../../../../server/language/syntax/lines/scan-line.ts'
import { corpusFiles } from '../../../support/corpus.ts'

const FEATURES = resolve(import.meta.dirname, '../../../fixtures/features')

/**
 * What stands above is in the state, or it does not count: after an edit above a block that is kept, whatever it had
 * looked up there would be of the text before.
 */
describe('the builder of blocks', () => {
  const texts = readdirSync(FEATURES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(FEATURES, name), 'utf8'))
  /** Fictional: an edge for each of the decisions that may want to look up. */
  const EDGES = [
    'UNCLAS ZENDA 000123\n\nSUBJECT: X\n\n1. THEY CAME AND\n\n2\n\nwent home.\n\nOASY-00\nINR-00\nL-01\n\n2.\n\nTHE DUKE LEFT AT NOON TODAY.\n',
    'R 141530Z MAR 94\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\nPAGE 02\n\nZENDA 00417 01 OF 02 141530Z\nAMEMBASSY HOFBAU\n\nUNCLAS ZENDA 0417\n',
  ]

  for (const [index, text] of [...texts, ...EDGES].entries())
    it(`looks at no line above the block: text ${index}`, () => builtAhead(text))

  it('looks at none in copies of real cables, where they are here', () => {
    for (const { path } of corpusFiles()) builtAhead(readFileSync(path, 'utf8'))
  })
})

function builtAhead(text: string): void {
  const lines = scanLines(text)
  let state: BlockState = initialState
  for (let start = 0; start < lines.length; ) {
    const from = start
    const block = nextBlock(
      (index) => {
        assert.ok(index >= from, `line ${index} from the block at ${from}: ${lines[from]?.text}`)
        return lines[index]
      },
      from,
      state,
    )
    start += block.lines.length
    state = block.exit
  }
}
