import assert from 'node:assert/strict'
import { service } from '../../../support/service.ts'

const HEADER = [
  'VZCZCZND0123',
  'PP RUEHC',
  'DE RUEHZN #0123 2151453',
  'ZNY CCCCC ZZH',
  'P 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO RUEHC/SECSTATE WASHDC PRIORITY 4410',
  'BT',
]
const FIELDS = ['E.O. 12958: DECL: 08/01/2019', 'TAGS: PREL, JA', 'SUBJECT: EXAMPLE - NOT A REAL CABLE: THE', 'BRIDGE']
const BODY = [
  '1. (C) The duke received us',
  'at the castle.',
  '',
  '2. (U) We left',
  'by the ferry.',
  '',
  'RASSENDYLL',
  'BT',
  '#0123',
  'NNNN',
]

/** The lines that Fold All leaves in sight. */
function leftBy(text: string): string[] {
  const ranges = service.foldingRanges(service.open('file:///fold.txt', 1, text))
  return text
    .split(/\r?\n/)
    .filter((_, line) => !ranges.some(({ startLine, endLine }) => startLine < line && line <= endLine))
}

function cable(line: string, end = '\n'): string {
  return [...HEADER, line, '', 'SIPDIS', '', ...FIELDS, '', ...BODY, ''].join(end)
}

describe('folding everything', () => {
  for (const end of ['\n', '\r\n'])
    for (const line of [
      'C O N F I D E N T I A L ZENDA 000123',
      'C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000123',
    ])
      it(`leaves order, TAGS and subject in sight: ${line.slice(24)} ${JSON.stringify(end)}`, () => {
        const left = leftBy(cable(line, end))
        for (const field of FIELDS.slice(0, 3)) assert.ok(left.includes(field), field)
        assert.ok(!left.includes('BRIDGE'))
      })

  it('leaves the date-time group of the header, and hides the lines of the network', () => {
    const left = leftBy(cable('C O N F I D E N T I A L ZENDA 000123'))
    assert.deepEqual(left.slice(0, 3), ['VZCZCZND0123', 'P 031453Z AUG 09', 'BT'])
  })

  it('leaves subject and fields of a SMART copy in sight', () => {
    const text = [
      'MRN:        13 ZENDA 1234',
      'Date/DTG:   May 05, 2013 / 051234Z MAY 13',
      'From:       AMEMBASSY ZENDA',
      'Action:     WASHDC, SECSTATE ROUTINE',
      'E.O.:       13526',
      'TAGS:       PREL',
      'Subject:    EXAMPLE - NOT A REAL CABLE',
      '',
      '1. (SBU) The bridge opened.',
      '',
    ].join('\n')
    assert.deepEqual(leftBy(text).slice(0, 4), [
      'MRN:        13 ZENDA 1234',
      'E.O.:       13526',
      'TAGS:       PREL',
      'Subject:    EXAMPLE - NOT A REAL CABLE',
    ])
  })
})
