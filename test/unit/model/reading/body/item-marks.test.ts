import assert from 'node:assert/strict'
import { blockFacts } from '../../../../../server/language/model/reading/body/block-facts.ts'
import { messageOfText } from '../../../../support/cable.ts'
import { COPY_HEAD } from '../../../../support/texts.ts'

/** The marks inside the paragraph that the lines are. */
function marksInside(...lines: string[]): readonly string[] {
  const { body } = messageOfText([...COPY_HEAD, ...lines, ''].join('\n'))
  return body.blocks.flatMap((block) => blockFacts(block).itemMarks.map(({ text, line }) => `${line}:${text}`))
}

describe('marks between two sentences', () => {
  it('are all found on a line, whatever stands before them', () => {
    assert.deepEqual(marksInside('1. (U) The ship (S) Nobody came by. They left. (S) Nobody saw them.'), ['0:(S)'])
    assert.deepEqual(
      marksInside(
        '1. (U) The duke left. (S) Nobody saw him. He came. (TS) All saw him, and they',
        'sang. (S/NF) Then they ate.',
      ),
      ['0:(S)', '0:(TS)', '1:(S/NF)'],
    )
    assert.deepEqual(marksInside('1. (U) The duke left the', 'town.', '(S) Nobody saw him. They ate. (S) He came.'), [
      '2:(S)',
      '2:(S)',
    ])
  })

  it('are none inside a sentence', () => {
    assert.deepEqual(marksInside('1. (U) The ship (S) Nobody and the boat (S) Somebody came.'), [])
  })
})
