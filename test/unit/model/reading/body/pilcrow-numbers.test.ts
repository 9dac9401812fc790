import assert from 'node:assert/strict'
import { messageOfText } from '../../../../support/cable.ts'
import { COPY_HEAD } from '../../../../support/texts.ts'

function numbers(...lines: string[]): number[] {
  const { body } = messageOfText([...COPY_HEAD, ...lines, '', 'RASSENDYLL', ''].join('\n'))
  return body.blocks.flatMap(({ kind, lines: [first] }) =>
    kind === 'paragraph' && first ? [Number(/\d+/.exec(first.plain)?.[0])] : [],
  )
}

describe('numbers behind a pilcrow', () => {
  it('need no period where they are the next ones', () => {
    assert.deepEqual(
      numbers('¶1 The miller came.', '', '¶2 He left.', '', '¶3 It rained.', '', '&para;4 It cleared.'),
      [1, 2, 3, 4],
    )
  })

  it('begin nothing in a sentence or out of turn', () => {
    assert.deepEqual(numbers('1. (C) The miller came (see', '¶2 Above the mill) and', '', '¶9 The rest.'), [1])
    assert.deepEqual(numbers('1. (C) The miller came.', '', '¶2 is what he asked about.'), [1])
  })
})
