import assert from 'node:assert/strict'
import { asEdited } from '../../../../server/language/model/incremental/as-edited.ts'
import type { Edit } from '../../../../server/language/model/message/edit.ts'
import { messageOfText } from '../../../support/cable.ts'
import { COPY_HEAD } from '../../../support/texts.ts'

const TEXT = [...COPY_HEAD, '1. (C) The duke came to the old mill.', '', '3. (U) He left.', '', 'RASSENDYLL', ''].join(
  '\n',
)
const FIRST = COPY_HEAD.length

describe('a message as it would be read after edits', () => {
  const message = messageOfText(TEXT)
  const edit = (line: number, word: string, newText: string): Edit => {
    const start = (TEXT.split('\n')[line] ?? '').indexOf(word)
    return { span: { line, start, endLine: line, end: start + word.length }, newText }
  }
  const edits = [edit(FIRST, '(C)', '(SBU)'), edit(FIRST, 'old', 'new'), edit(FIRST + 2, '3', '2')]

  it('is the same in whatever order they are given', () => {
    for (const given of [edits, [...edits].reverse(), [edits[1], edits[2], edits[0]] as Edit[]]) {
      const { body } = asEdited(message, given)
      assert.deepEqual(
        body.blocks.filter(({ kind }) => kind === 'paragraph').map(({ lines: [line] }) => line?.text),
        ['1. (SBU) The duke came to the new mill.', '2. (U) He left.'],
      )
    }
  })

  it('leaves the message itself as it was', () => {
    asEdited(message, edits)
    assert.equal(message.body.blocks.find(({ kind }) => kind === 'paragraph')?.lines[0]?.text, TEXT.split('\n')[FIRST])
  })
})
