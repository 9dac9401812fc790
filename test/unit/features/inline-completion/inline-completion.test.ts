import assert from 'node:assert/strict'
import { ghost } from '../../../../server/language/features/inline-completion/inline-completion.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { TRANSMITTED, withLine } from '../../../support/completion.ts'
import { openMarked } from '../../../support/service.ts'

const vocabulary = defaultVocabulary()

function ghostOf(marked: string): string | undefined {
  const { document, position } = openMarked(marked)
  return ghost(document, position, vocabulary)?.text
}

describe('the ghost', () => {
  for (const [line, text, expected] of [
    [2, 'DE RUEHBK #0123 $0', '1541310'],
    [2, 'DE RUEHBK #0123 154$0', '1541310'],
    [2, 'DE RUEHBK #0123 99$0', undefined],
    [2, 'DE RUEHBK #$0', '0123'],
    [2, 'DE RUEHBK #$0 1541310', undefined],
    [2, 'DE $0', undefined],
    [26, '3. (U) COMMENT: It often is. END $0', 'END COMMENT.'],
    [26, '3. (U) It often is. END $0', undefined],
    [18, '     $0', 'B. '],
    [18, '  $0', undefined],
    [24, '2. (C) The ferry $0', undefined],
    // The BT above ends the text.
    [29, '#$0', '0123'],
    [29, '#01$0', '0123'],
    [29, '#7$0', undefined],
    [27, '#$0', undefined],
    [8, '#$0', undefined],
    // In the letters in which it is begun.
    [26, '3. (U) Comment: It often is. End $0', 'End Comment.'],
    [26, '3. (U) Comment: It often is. End co$0', 'End comment.'],
    [26, '3. (U) Comment: It often is. End use$0', undefined],
    [26, '3. (U) Comment: It often is at the end $0', undefined],
    [26, '3. (U) Comment: It often is.\nend $0', undefined],
    // The reference above may go on, and the text names no third one.
    [17, 'REF: A. STATE 45678,\n     $0', undefined],
    [17, 'REF: A. STATE 45678 AND\n     $0', undefined],
    [17, 'REF: A. REPORT OF THE DUKE\n     $0', undefined],
    [19, '     $0', undefined],
  ] as const) {
    it(`${text.trim()} → ${expected ?? 'none'}`, () => {
      const lines = expected?.toUpperCase().startsWith('END')
        ? TRANSMITTED.map((each) => (each === 'RASSENDYLL' ? '' : each))
        : TRANSMITTED
      assert.equal(ghostOf(withLine(lines, line, text)), expected)
    })
  }

  it('takes the place of the word that is begun, and of nothing before it', () => {
    const lines = TRANSMITTED.map((each) => (each === 'RASSENDYLL' ? '' : each))
    const before = '3. (U) COMMENT: It often is. '
    const { document, position } = openMarked(withLine(lines, 26, `${before}END C$0`))
    assert.equal(ghost(document, position, vocabulary)?.start, before.length)
  })
})
