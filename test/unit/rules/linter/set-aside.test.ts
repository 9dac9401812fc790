import assert from 'node:assert/strict'
import { fingerprints } from '../../../../server/language/rules/linter/fingerprints.ts'
import { byMessage, type FileFinding, setAsideIn } from '../../../../server/language/rules/linter/set-aside.ts'
import { messageOfText, messagesOfText } from '../../../support/cable.ts'

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

describe('how findings of a file are set aside', () => {
  const cable = (number: number): string =>
    `R 0${number}1453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\nBT\nUNCLAS ZENDA 00000${number}\n\nSUBJECT: SWANS\n\n1. The ferry left.\n\n2. The ferry left.\nBT\nNNNN\n`
  const messages = messagesOfText(cable(1) + cable(2))
  const [first, second] = messages
  assert.ok(first && second && messages.length === 2)
  const inFile = (line: number, rule = 'file-rule'): FileFinding => ({ rule, place: [line, 3, line, 6] })
  /** Both paragraphs of the first, then that of the second, then the first anew. */
  const findings = [inFile(8), inFile(second.line + 8), inFile(10), inFile(8, 'other-rule')]
  const keys = setAsideIn(messages, findings, {}).map(({ key }) => key)

  it('is told by the words of the line and their count in the message', () => {
    const [line] = keys
    assert.match(line ?? '', /^[0-9a-f]{8}$/)
    const [, , otherParagraph] = keys
    assert.notEqual(otherParagraph, line)
    assert.deepEqual(keys, [line, line, otherParagraph, line])
    const twice = setAsideIn(messages, [inFile(8), inFile(8)], {})
    assert.deepEqual(
      twice.map(({ key, ignored, known }) => [key, ignored, known]),
      [
        [line, false, undefined],
        [`${line}-2`, false, undefined],
      ],
    )
  })

  it('is what the user ignores, by rule and place', () => {
    const ignored = new Set([`other-rule ${keys[3]}`, `file-rule ${keys[2]}`])
    assert.deepEqual(
      setAsideIn(messages, findings, { ignored }).map((each) => each.ignored),
      [false, false, true, true],
    )
  })

  it('is what the baseline knows of the message', () => {
    const [print = ''] = fingerprints(second.message, [
      { rule: { id: 'file-rule' }, span: { line: 8, start: 3, endLine: 8, end: 6 } },
    ])
    assert.match(print, /^[0-9a-f]{16}$/)
    assert.deepEqual(
      setAsideIn(messages, findings, { baseline: new Map([[print, 1]]) }).map(({ known }) => known),
      [undefined, print, undefined, undefined],
    )
  })

  it('is nothing outside of all messages', () => {
    assert.deepEqual(setAsideIn([], [inFile(1)], {}), [{ key: '', ignored: false, known: undefined }])
  })

  it('is remembered from version to version', () => {
    const placed = { rule: { id: 'file-rule' }, span: { line: 10, start: 3, endLine: 10, end: 6 } }
    assert.deepEqual(
      [keys[0], keys[2], fingerprints(first.message, [placed])[0]],
      ['31b1764c', 'ec902093', 'ee166dc9cd0158f4'],
    )
  })
})
