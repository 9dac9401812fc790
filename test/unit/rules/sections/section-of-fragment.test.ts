import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

const told = (line: string): readonly string[] =>
  lintText(`${line}\n\n12. (S) The duke sailed at noon.\n\n13. (S) The ships were back.\n`).flatMap(({ finding }) =>
    finding.rule.id === 'section-order' ? [finding.message] : [],
  )

describe('the section of a text without header and fields', () => {
  it('is none above the total', () => {
    assert.deepEqual(told('S E C R E T SECTION 07 OF 03 ZENDA 000607'), ['There is no section 7 of 3'])
  })

  it('is any within it, and none where the line is a sentence or has no number', () => {
    for (const line of [
      'S E C R E T SECTION 02 OF 03 ZENDA 000607',
      'S E C R E T ZENDA 000607',
      'SECTION 07 OF 03',
      'Secret section 7 of 3 was found in the castle.',
    ])
      assert.deepEqual(told(line), [], line)
  })
})
