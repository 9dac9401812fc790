import assert from 'node:assert/strict'
import { readClassificationLine } from '../../../../server/language/syntax/lines/classification-line.ts'

/** Section, total, series and number of a classification line. */
function read(line: string): string {
  const tokens = readClassificationLine(line, 0)
  const of = (token?: { readonly start: number; readonly end: number }): string =>
    token ? line.slice(token.start, token.end) : '-'
  const { value, totalValue } = tokens?.section ?? {}
  return [value ?? '-', totalValue ?? '-', of(tokens?.series), of(tokens?.number)].join(' ')
}

const LINES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'figures, however many': {
    'UNCLAS SECTION 01 OF 02 ZENDA 000123': '1 2 ZENDA 000123',
    'UNCLAS SECTION 1 OF 12 ZENDA 000123': '1 12 ZENDA 000123',
    'UNCLAS SECTION 01OF 02 ZENDA 000123': '1 2 ZENDA 000123',
  },
  'figures with the series glued to them, whatever its first letter': {
    'UNCLAS SECTION 01 OF 02ZENDA 000123': '1 2 ZENDA 000123',
    'C O N F I D E N T I A L SECTION 01 OF 02ZENDA 000123': '1 2 ZENDA 000123',
    'UNCLAS SECTION 01 OF 02OSLO 000123': '1 2 OSLO 000123',
    'UNCLAS SECTION 2 OF 2LIMA 000123': '2 2 LIMA 000123',
    'S E C R E T SECTION 02 OF 03ISLE OF ZENDA 000123': '2 3 ISLE OF ZENDA 000123',
    'UNCLAS FINAL SECTION OF 02ZENDA 000123': '2 2 ZENDA 000123',
  },
  'a slant, and the word cut short': {
    'C O N F I D E N T I A L SECTION 01/02 ZENDA 000123': '1 2 ZENDA 000123',
    'UNCLAS SECTION 1 / 2 ZENDA 000123': '1 2 ZENDA 000123',
    'UNCLAS SEC 01 OF 02 ZENDA 000123': '1 2 ZENDA 000123',
    'S E C R E T SECT. 2 OF 3 ZENDA 000123': '2 3 ZENDA 000123',
    'UNCLAS SECTOR ZENDA 000123': '- - SECTOR ZENDA 000123',
  },
  'letters for figures': {
    'UNCLAS SECTION 01 OF O5 ZENDA 000123': '1 5 ZENDA 000123',
    'UNCLAS SECTION 0L OF 02 ZENDA 000123': '1 2 ZENDA 000123',
    'UNCLAS SECTION 0I OF 1O ZENDA 000123': '1 10 ZENDA 000123',
  },
}

describe('the section of a classification line', () => {
  for (const [title, lines] of Object.entries(LINES))
    it(`reads ${title}`, () => {
      for (const [line, expected] of Object.entries(lines)) assert.equal(read(line), expected, line)
    })
})
