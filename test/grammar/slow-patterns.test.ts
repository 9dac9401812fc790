import assert from 'node:assert/strict'
import { grammarWork, tokenizeCable } from '../support/grammar.ts'

/** Pieces that lead patterns far before they fail, or match over and over. */
const pieces = [
  '(',
  '1',
  ' ',
  '-',
  '.',
  '. ',
  '¶',
  '//',
  'A ',
  'Aa ',
  'of ',
  'A. ',
  'REF: A. ',
  'REF A, ',
  'PARA 4-',
  '(C)',
  '1. (C) ',
  'C O N F I D E N T I A L ',
  'T O P  S E C R E T ',
  'SIPDIS,',
  'PREL, ',
  '[PREL](#) ',
  'RUEHZN/',
  'A-01 ',
  'END ',
  'BEGIN TEXT ',
  '09 STATE ',
  '031453Z AUG ',
  'PAGE 01 ',
  'Reason: 1.4 (b) ',
  'DECL: ',
  '😀',
]

/** Starts of lines that open the longest patterns and the states. */
const starts = [
  '',
  '\n',
  'Said.\n',
  '---\n',
  'O 031453Z AUG 09\nFM ',
  'TO RUEHC/',
  'UNCLAS ',
  'S E C R E T ZENDA 000001\n',
  'E.O. 12958: ',
  'TAGS: ',
  'SUBJECT: ',
  'REF: ',
  '1. (C) ',
  'MRN: ',
  'PAGE 01 ',
  'ACTION SS-25 ',
]

describe('a line of 100 KB', () => {
  for (const piece of pieces) {
    it(`of ${JSON.stringify(piece)} is read to its end`, function () {
      this.timeout(30_000)
      const line = filled(piece, 100_000)
      // A quarter of a second is usual; a pattern that goes quadratic takes a hundred times that.
      for (const text of [line, `${line}\u0001`]) {
        assert.ok(tokenizeCable(text, 5000).every(({ stoppedEarly }) => !stoppedEarly))
      }
    })
  }
})

describe('twice the text is twice the work', () => {
  for (const start of starts) {
    it(`after ${JSON.stringify(start)}`, function () {
      this.timeout(30_000)
      for (const piece of pieces) {
        const once = grammarWork(start + filled(piece, 2000))
        const twice = grammarWork(start + filled(piece, 4000))
        assert.ok(
          twice.searches <= 2.2 * once.searches + 20,
          `${piece}: ${once.searches} to ${twice.searches} searches`,
        )
        assert.ok(twice.characters <= 2.2 * once.characters + 20, `${piece}: ${once.characters} to ${twice.characters}`)
      }
    })
  }

  for (const [name, text] of [
    ['blank lines', '\n'],
    ['rules', '---\n'],
    ['page lines', 'PAGE 01\n'],
    ['banners', 'SECRET\n'],
    ['addressees', 'TO RUEHC/SECSTATE WASHDC\n\n'],
    ['references', '     B. ZENDA 5000\n'],
    ['blocks', 'BEGIN TEXT:\n'],
    ['headers', 'O 031453Z AUG 09\nFM AMCONSUL ZENDA\n'],
    ['classification lines', 'UNCLAS ZENDA 000123\n\nSIPDIS\n\n'],
  ] as const) {
    it(`over ${name}, where states could pile up`, () => {
      const once = grammarWork(text.repeat(500))
      const twice = grammarWork(text.repeat(1000))
      assert.ok(twice.searches <= 2.05 * once.searches, `${once.searches} to ${twice.searches} searches`)
      assert.ok(twice.characters <= 2.05 * once.characters, `${once.characters} to ${twice.characters} characters`)
    })
  }
})

function filled(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}
