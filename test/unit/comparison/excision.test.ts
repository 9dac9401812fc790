import assert from 'node:assert/strict'
import { excisionsIn, isSignOfExcision } from '../../../server/language/comparison/excision.ts'

/** The line with what stands for words that were taken out in braces. */
function marked(text: string): string {
  let shown = text
  for (const { start, end } of [...excisionsIn(text)].sort((a, b) => b.start - a.start))
    shown = `${shown.slice(0, start)}{${shown.slice(start, end)}}${shown.slice(end)}`
  return shown
}

describe('what stands in place of words that were taken out', () => {
  it('is a row of signs, a word in brackets, brackets around blanks, and codes in brackets', () => {
    assert.equal(marked('The XXXX and xxxxx of ______ came'), 'The {XXXX} and {xxxxx} of {______} came')
    assert.equal(
      marked('He \u2588\u2588 said [REDACTED] and <withheld by NARA>'),
      'He {\u2588\u2588} said {[REDACTED]} and {<withheld by NARA>}',
    )
    assert.equal(marked('A [ ] of (   ) [] here'), 'A {[ ]} of {(   )} {[]} here')
    assert.equal(marked('A (b)(1) and [B1, B3] or [1.4 (D)] here'), 'A {(b)(1)} and {[B1, B3]} or {[1.4 (D)]} here')
  })

  it('is no word, no short row, no list of letters', () => {
    for (const text of [
      'XXX and xxx',
      'He removed it.',
      'the deleted lines',
      '(B) 1 boat',
      '_____',
      'A [B] and [B10] here',
    ])
      assert.equal(marked(text), text)
  })

  it('is a code far out at the end of a line, alone in it, or behind the number of a paragraph', () => {
    assert.equal(marked('the ferrymen at noon          B1'), 'the ferrymen at noon          {B1}')
    assert.equal(marked('    1.4 (B), 1.4(D)  '), '    {1.4 (B), 1.4(D)}  ')
    assert.equal(marked('B1, B6'), '{B1, B6}')
    assert.equal(marked('3. (C) B1'), '3. (C) {B1}')
    assert.equal(marked('3. B1'), '3. {B1}')
    assert.equal(marked('they sold vitamin B1'), 'they sold vitamin B1')
    assert.equal(marked('they sold   B1'), 'they sold   {B1}')
    assert.equal(marked('they sold  B1'), 'they sold  B1')
    // Once is enough where the code stands in its brackets.
    assert.equal(marked('[B1]'), '{[B1]}')
  })

  it('is told from words', () => {
    assert.deepEqual(['B1', '[B1] [B3]', 'XXXX', '[ ]'].map(isSignOfExcision), [true, true, true, true])
    assert.deepEqual(['', 'the duke', 'the duke   B1', 'XXXX left'].map(isSignOfExcision), [false, false, false, false])
  })
})
