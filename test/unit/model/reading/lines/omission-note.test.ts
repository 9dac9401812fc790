import assert from 'node:assert/strict'
import { isNoteOfOmission } from '../../../../../server/language/model/reading/lines/omission-note.ts'
import { lintText } from '../../../../support/cable.ts'

const NOTES = [
  '[Paras 3 and 4 withheld]',
  '[PARAGRAPHS 3-4 DENIED.]',
  '[Paragraph 3 withheld in full]',
  '(Remainder of the text withheld)',
  '[Rest of telegram not declassified.]',
  '[Pages 2 and 3 withheld]',
  '[PARAS 3 THROUGH 6 ARE WITHHELD UNDER 1.4(D)]',
  '[Two paragraphs withheld]',
  '[2 paragraphs (14 lines) not declassified]',
  '[1 and a half pages not released]',
  '** Sections C and D omitted **',
  'Paragraph 3 denied in full',
  'PARAS 3 AND 4 EXCISED.',
]

/** What says something of a paper, and is the text of a cable. */
const TEXTS = [
  'Paragraphs 3 and 4 were deleted from the draft by the other side.',
  'The rest of the delegation was denied visas at the border.',
  '2. (C) Two paragraphs withheld their force.',
  'THE REMAINDER WAS REMOVED TO ZENDA BY BOAT',
  'Ten pages of the treaty',
]

describe('a note that text was left out', () => {
  it('is a line of its own', () => {
    for (const note of NOTES) assert.equal(isNoteOfOmission(note), true, note)
    for (const text of TEXTS) assert.equal(isNoteOfOmission(text), false, text)
  })

  for (const note of NOTES)
    it(`leaves nothing to expect below it: ${note}`, () => {
      const text = `CONFIDENTIAL ZENDA 1234\nE.O. 11652: GDS\nTAGS: PFOR, UR\nSUBJECT: THE MILL\n\n1. HE SPOKE OF THE MILL (SEE PARA 4).\n\n2. HE ASKED FOR TEA.\n\n${note}\n`
      for (const end of ['\n', '\r\n'])
        assert.deepEqual(
          lintText(text.replaceAll('\n', end)).map(({ finding }) => finding.message),
          [],
        )
    })
})
