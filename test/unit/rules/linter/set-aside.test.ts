import assert from 'node:assert/strict'
import { byMessage, type FileFinding } from '../../../../server/language/rules/linter/set-aside.ts'
import { messageOfText } from '../../../support/cable.ts'

const message = messageOfText('')
const at = (line: number): FileFinding => ({ rule: 'file-rule', place: [line, 0, line, 1] })

describe('findings of a file by its messages', () => {
  const messages = [10, 20, 30].map((line) => ({ message, line }))

  it('stand in the message that begins last above them, with places in it', () => {
    const found = byMessage(messages, [35, 10, 29, 3, 19, 20].map(at))
    assert.deepEqual(
      found.map(({ own, placed }) => [own.map(({ place }) => place[0]), placed.map(({ span }) => span.line)]),
      [
        [
          [10, 19],
          [0, 9],
        ],
        [
          [29, 20],
          [9, 0],
        ],
        [[35], [5]],
      ],
    )
    assert.deepEqual(byMessage([], [at(1)]), [])
  })

  it('are looked at a few times each, however many messages there are', () => {
    let looks = 0
    const findings = Array.from(
      { length: 500 },
      (_, index): FileFinding => ({
        rule: 'file-rule',
        get place(): FileFinding['place'] {
          looks++
          return [index * 2, 0, index * 2, 1]
        },
      }),
    )
    byMessage(
      Array.from({ length: 500 }, (_, index) => ({ message, line: index * 2 })),
      findings,
    )
    assert.ok(looks <= 1_500, `${looks}`)
  })
})
