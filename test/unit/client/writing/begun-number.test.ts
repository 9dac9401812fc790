import assert from 'node:assert/strict'
import type { TextDocument, TextEdit } from 'vscode'
import { begunBy, isLeft, isRefused } from '../../../../client/writing/begun-number.ts'

const answer = (...texts: string[]): TextEdit[] => texts.map((newText) => ({ newText }) as TextEdit)
const documentOf = (...lines: string[]): TextDocument =>
  ({ lineCount: lines.length, lineAt: (line: number) => ({ text: lines[line] }) }) as never

describe('a number that Enter has begun', () => {
  const begun = { line: 2, text: '3. (U) ' }

  it('stands below the line that stays empty', () => {
    assert.deepEqual(begunBy({ line: 1 }, answer('\n3. (U) ')), begun)
    assert.deepEqual(begunBy({ line: 1 }, answer('\r\n3. (U) ')), begun)
  })

  it('is none where something goes, or where there is no answer', () => {
    for (const edits of [[], answer(''), answer('\n'), answer('3. '), answer('\n3. ', '\n4. ')])
      assert.equal(begunBy({ line: 1 }, edits), undefined)
  })

  it('is refused by Enter on its line, with nothing written', () => {
    assert.ok(isRefused(documentOf('2. Two.', '', '3. (U) ', ''), { line: 3 }, begun))
    assert.ok(isRefused(documentOf('2. Two.', '', '3. (U) ', '  '), { line: 3 }, begun))
    assert.equal(isRefused(documentOf('2. Two.', '', '3. (U) Three.', ''), { line: 3 }, begun), false)
    assert.equal(isRefused(documentOf('2. Two.', '', '3. (U) ', 'Three.'), { line: 3 }, begun), false)
    assert.equal(isRefused(documentOf('2. Two.', '', '3. (U) ', ''), { line: 1 }, begun), false)
  })

  it('is left as long as its line is what was begun, and another is below', () => {
    assert.ok(isLeft(documentOf('2. Two.', '', '3. (U) ', 'RASSENDYLL'), begun))
    assert.equal(isLeft(documentOf('2. Two.', '', '3. (U) '), begun), false)
    assert.equal(isLeft(documentOf('2. Two.', '', '', 'RASSENDYLL'), begun), false)
  })
})
