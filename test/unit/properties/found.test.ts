import { answersAbout, answersWithin } from '../../support/properties/answers.ts'
import { lintConfigs, ruledService as service } from '../../support/properties/ruled-service.ts'

const LETTER = '\u{1F4E8}'
const HEADER = 'O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE\n'

/** Texts, cut down, in which a range once lay outside the text or in the middle of a character. */
const TEXTS: readonly (readonly [name: string, text: string])[] = [
  [
    'a character of two units at the limit of a line',
    `UNCLAS ZENDA 000123\n\n1. (U) ${'a '.repeat(23)}${LETTER}${LETTER} and on and on\n`,
  ],
  [
    'a text that begins with one, and nobody named as classifier',
    `${HEADER}BT\nS E C R E T ZENDA 000012\n\nE.O. 12958: DECL: X1\nTAGS: PREL\nSUBJECT: (S) EXAMPLE\n\n${LETTER}\nGOES ON\n`,
  ],
  [
    'a torn sentence that goes on with one',
    `1. (U) THE KING AND THE CHANCELLOR OF RURITANIA MET IN THE\n\n${LETTER} castle of Zenda.\n\n2. (U) SECOND.\n`,
  ],
  ['a label with nothing behind its slash', 'MRN: 14 ZENDA 39598\nDate/DTG: Sep 30, 2014 /'],
  [
    'a list of references that goes on in a subject',
    'REF: A. STRELSAU 1\nSUBJECT: (U) EXAMPLE\n9\u00b65. (C) REF: A. STRELSAU 1\n',
  ],
  ['an exempt addressee shorter than its keyword', `${HEADER}XMT B\nBT\n`],
  ['an exempt addressee that ends in one', `${HEADER}XMT/A${LETTER}\nBT\n`],
  [
    'a name that nothing closes, longer than names are',
    `${HEADER}BT\nUNCLAS ZENDA 000012\n\nTAGS: OVIP (\n(A${LETTER.repeat(60)}\nSUBJECT: EXAMPLE\n`,
  ],
]

describe('a text that once gave a wrong range', () => {
  for (const [name, text] of TEXTS) {
    it(`gives none any more: ${name}`, () => {
      for (const config of lintConfigs) {
        const document = service.open('u', 1, text)
        answersAbout(document, config)
        answersWithin(document, { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }, config)
      }
    })
  }
})
