import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { placedMessages } from '../../../../server/language/features/places/placed-message.ts'
import {
  type LineWindow,
  semanticTokens,
  tokenEdits,
} from '../../../../server/language/features/semantic-tokens/semantic-tokens.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/features')

function tokensOf(text: string): (window?: LineWindow) => readonly number[] {
  const messages = placedMessages(openDocument('a:b', 1, text), defaultVocabulary())
  return (window) => semanticTokens(messages, defaultVocabulary(), window)
}

/** Each token by its own line and column. */
function unpacked(data: readonly number[]): readonly (readonly number[])[] {
  let line = 0
  let column = 0
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [down = 0, right = 0, ...rest] = data.slice(index * 5, index * 5 + 5)
    column = down > 0 ? right : column + right
    line += down
    return [line, column, ...rest]
  })
}

describe('tokens', () => {
  for (const name of ['transmitted', 'two-messages', 'smart']) {
    const tokens = tokensOf(readFileSync(resolve(FOLDER, `${name}.txt`), 'utf8'))
    const all = unpacked(tokens())
    const last = all.at(-1)?.[0] ?? 0

    it(`of some lines are those of the whole text there: ${name}`, () => {
      assert.ok(all.length > 20)
      for (const [first, end] of [
        [0, last],
        [0, 0],
        [last, last + 9],
        [7, 12],
        [12, 30],
        [last >> 1, last >> 1],
        [last + 1, last + 9],
      ] as const) {
        const within = all.filter(([line = 0]) => line >= first && line <= end)
        assert.deepEqual(unpacked(tokens({ first, last: end })), within, `${first} to ${end}`)
      }
    })
  }

  it('of each line alone are together those of the text', () => {
    const tokens = tokensOf(readFileSync(resolve(FOLDER, 'two-messages.txt'), 'utf8'))
    const all = unpacked(tokens())
    const lines = Array.from({ length: (all.at(-1)?.[0] ?? 0) + 1 }, (_, line) => line)
    assert.deepEqual(
      lines.flatMap((line) => unpacked(tokens({ first: line, last: line }))),
      all,
    )
  })

  it('of two messages go on from one to the other', () => {
    const one =
      'VZCZCZND0012\nPP RUEHC\nDE RUEHRO #0012 1541310\nP 031310Z JUN 09\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\nBT\nUNCLAS ROME 000012\n\n1. (U) A.\n\nBT\n#0012\nNNNN\n'
    const [alone, both] = [unpacked(tokensOf(one)()), unpacked(tokensOf(one + one)())]
    const lines = one.split('\n').length - 1
    assert.deepEqual(both, [...alone, ...alone.map(([line = 0, ...rest]) => [line + lines, ...rest])])
  })
})

describe('what has changed of tokens', () => {
  /** What a client makes of it. */
  const applied = (before: readonly number[], after: readonly number[]): readonly number[] => {
    const next = [...before]
    for (const { start, deleteCount, data = [] } of tokenEdits(before, after)) next.splice(start, deleteCount, ...data)
    return next
  }

  it('is nothing between two that are the same', () => {
    assert.deepEqual(tokenEdits([1, 2, 3], [1, 2, 3]), [])
    assert.deepEqual(tokenEdits([], []), [])
  })

  it('is the stretch between what both begin and end with', () => {
    assert.deepEqual(tokenEdits([1, 2, 3, 4], [1, 2, 9, 4]), [{ start: 2, deleteCount: 1, data: [9] }])
    assert.deepEqual(tokenEdits([1, 2, 3], [1, 3]), [{ start: 1, deleteCount: 1 }])
    assert.deepEqual(tokenEdits([1, 2], [1, 2, 3]), [{ start: 2, deleteCount: 0, data: [3] }])
    assert.deepEqual(tokenEdits([2, 3], [1, 2, 3]), [{ start: 0, deleteCount: 0, data: [1] }])
    assert.deepEqual(tokenEdits([], [1]), [{ start: 0, deleteCount: 0, data: [1] }])
    // What both begin with is not counted once more from the end.
    assert.deepEqual(tokenEdits([1, 1], [1, 1, 1]), [{ start: 2, deleteCount: 0, data: [1] }])
    assert.deepEqual(tokenEdits([1, 1, 1], [1]), [{ start: 1, deleteCount: 2 }])
  })

  it('makes the next of the last', () => {
    for (const [before, after] of [
      [
        [1, 2, 3, 1, 2, 3],
        [1, 2, 3],
      ],
      [
        [1, 2, 3],
        [3, 2, 1, 2, 3],
      ],
      [[5], [6, 7]],
    ] as const)
      assert.deepEqual(applied(before, after), after)
  })
})
