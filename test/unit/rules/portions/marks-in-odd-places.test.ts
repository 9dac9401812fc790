import assert from 'node:assert/strict'
import { exampleCable } from '../../../../server/language/rules/support/examples/example-cable.ts'
import { lintText } from '../../../support/cable.ts'

const SECRET: readonly string[] = [
  '2. (C) He said:\n\n+ (S) The boats went to the outer basin.',
  '2. (C) He said:\n\n-- A. (S) The boats went to the outer basin.',
  '2. (C) He said:\n\n- a) (S/NF) The boats went to the outer basin.',
  '2. (C) He said:\n\n- 1) (S) The boats went to the outer basin.',
  '2. (C) He left. Comment (S): The boats went to the outer basin.',
  '2. BOATS AND BASINS (S): They went to the outer basin.',
  '2. BOATS (S/NF). They went to the outer basin.',
  '2. (S-N) The boats went to the outer basin.',
  '2. (S/N/F) The boats went to the outer basin.',
  '2. (S/N0FORN) The boats went to the outer basin.',
  '2. (C) He said:\n\n(S) Mr. Lind told him that the boats were new.',
  '2. CLEARANCES: (S) MR. LIND TOLD HIM THAT THE BOATS WERE NEW.',
  '2. (S/NOF0RN) The boats went to the outer basin.',
]

/** Papers, papers of committees, letters of lists, words that begin with a letter and a hyphen. */
const NONE: readonly string[] = [
  '2. (C) He cited (S/PV.4453) and S/RES/1373 of the council.',
  '2. (C) Boats Of The Basin (S): he said that they were new.',
  '2. (C) He bought a (S-N) fuse, part number S/N 12.',
  '2. (C) He met THE MINISTER OF BOATS (S): they spoke.',
  '2. (C) The comment (S): of the duke.',
  '2. (C) They cleared it:\n\n(C) MR. SAPT\n\n(S) MR. LIND',
  '2. (C) They cleared it:\n\n(S) - MR. A. LIND\n(P) - MS. HALE',
  '2. CLEARANCES: (S) MR. LIND; (C) MS. HALE; (P) MR. SAPT',
  '2. (C) They cleared it:\n\n(S) Mr. Lind (C) Ms. Hale',
]

describe('a level behind signs, titles and controls that came out wrong', () => {
  for (const text of SECRET)
    it(`is above the message: ${text.slice(0, 40)}`, () => {
      for (const end of ['\n', '\r\n']) assert.deepEqual(over(text, end), ['portion-over'], JSON.stringify(end))
    })

  for (const text of NONE)
    it(`is none of the text: ${text.slice(0, 50)}`, () => {
      assert.deepEqual(over(text, '\n'), [])
    })
})

function over(paragraph: string, end: string): string[] {
  const body = ['1. (C) The harbor master closed the pier.', paragraph, '3. (C) They came back.']
  return lintText(exampleCable({ body }).replaceAll('\n', end))
    .map(({ finding }) => finding.rule.id)
    .filter((id) => id === 'portion-over')
}
