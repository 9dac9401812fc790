import assert from 'node:assert/strict'
import type { Part } from '../../../../../server/language/model/message/span.ts'
import { messageOfText } from '../../../../support/cable.ts'

const TEXT =
  '\n\nC O N F I D E N T I A L ZENDA 000607\n\nE.O. 12958: DECL: 08/03/2019\nTAGS: PREL\nSUBJECT: (U) HARBOR WORKS\n\n1. (C) The pier is closed.\nHENTZAU\n'

/** Originator, addressees for action, and those for information, with line and column from 1. */
function head(header: string): string[] {
  const { from, to, info } = messageOfText(header + TEXT)
  const told = (name?: Part): string => (name ? `${name.line + 1}:${name.start + 1} ${name.text}` : '-')
  return [told(from?.name), ...to.map(({ name }) => told(name)), 'INFO', ...info.map(({ name }) => told(name))]
}

const JOINED: Readonly<Record<string, readonly [header: string, read: readonly string[]]>> = {
  nothing: [
    'O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE\nAMCONSUL HENTZAU\nINFO AMEMBASSY STRELSAU',
    ['2:4 AMEMBASSY ZENDA', '3:4 SECSTATE WASHDC', '4:1 AMCONSUL HENTZAU', 'INFO', '5:6 AMEMBASSY STRELSAU'],
  ],
  'FM and TO': [
    'O 031453Z AUG 09\nFM AMEMBASSY ZENDA TO SECSTATE WASHDC IMMEDIATE\nINFO AMEMBASSY STRELSAU',
    ['2:4 AMEMBASSY ZENDA', '2:23 SECSTATE WASHDC', 'INFO', '3:6 AMEMBASSY STRELSAU'],
  ],
  'FM and TO, with more below': [
    'O 031453Z AUG 09\nFM AMEMBASSY ZENDA TO SECSTATE WASHDC IMMEDIATE\nAMCONSUL HENTZAU\nINFO AMEMBASSY STRELSAU',
    ['2:4 AMEMBASSY ZENDA', '2:23 SECSTATE WASHDC', '3:1 AMCONSUL HENTZAU', 'INFO', '4:6 AMEMBASSY STRELSAU'],
  ],
  'FM, TO and INFO, with more below': [
    'O 031453Z AUG 09\nFM AMEMBASSY ZENDA TO SECSTATE WASHDC INFO AMEMBASSY STRELSAU\nUSMISSION GENEVA',
    ['2:4 AMEMBASSY ZENDA', '2:23 SECSTATE WASHDC', 'INFO', '2:44 AMEMBASSY STRELSAU', '3:1 USMISSION GENEVA'],
  ],
  'the date-time group, FM and TO, with more below': [
    'O 031453Z AUG 09 FM AMEMBASSY ZENDA TO RUEHC/SECSTATE WASHDC IMMEDIATE\nRUEHRO/AMEMBASSY ROME IMMEDIATE\nINFO RUEHFR/AMEMBASSY PARIS',
    ['1:21 AMEMBASSY ZENDA', '1:46 SECSTATE WASHDC', '2:8 AMEMBASSY ROME', 'INFO', '3:13 AMEMBASSY PARIS'],
  ],
  'TO and INFO, with more below': [
    'O 031453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE\nAMCONSUL HENTZAU INFO AMEMBASSY STRELSAU\nUSMISSION GENEVA',
    [
      '2:4 AMEMBASSY ZENDA',
      '3:4 SECSTATE WASHDC',
      '4:1 AMCONSUL HENTZAU',
      'INFO',
      '4:23 AMEMBASSY STRELSAU',
      '5:1 USMISSION GENEVA',
    ],
  ],
}

describe('lines of the header that share one', () => {
  for (const [name, [header, read]] of Object.entries(JOINED))
    it(`joined: ${name}`, () => assert.deepEqual(head(header), read))
})
