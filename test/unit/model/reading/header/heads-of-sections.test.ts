import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../../support/cable.ts'

const FIELDS = 'E.O. 12958: N/A\nTAGS: PGOV, ECON, AU\nSUBJECT:  THE MILLS OF THE VALLEY'
const PAGE = '                       UNCLASSIFIED\n\nPAGE 02        ZENDA  00417  02 OF 02  271033Z'

/** Both sections of a copy, of which the second repeats its head with `attention` above its fields. */
const copy = (attention: readonly string[], rest = 'OLD WHEEL AND A NEW DAM.'): string => {
  const head = (section: string): string =>
    `PAGE 01        ZENDA  00417  ${section} OF 02  271033Z\nACTION EUR-00\n\nINFO  LOG-00   NP-00    AF-00    /000W\n                  ------------------507B47  271033Z /38\nP 271036Z APR 00\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC PRIORITY 5875\nINFO AMEMBASSY STRELSAU\n\nUNCLAS SECTION ${section} OF 02 ZENDA 000417\n\nSIPDIS\n\n`
  const first = `${head('01')}${FIELDS}\n\n1. THE DUKE ASKED FOR HELP WITH THE MILLS.\n\n2. THE SECOND MILL IS AT THE BRIDGE, WITH AN\n\n                       UNCLASSIFIED\n\n`
  return `${first}${head('02')}${attention.map((line) => `${line}\n\n`).join('')}${rest === '' ? '' : `${FIELDS}\n\n${rest}\n\n`}3. THE THIRD MILL IS CLOSED.\n\nHALE\n`
}
const paragraphs = (text: string): string[] =>
  messageJson(messageOfText(text), 0, false, defaultVocabulary()).paragraphs.map(
    ({ number, text }) => `${number} ${text}`,
  )

describe('the head that a further section repeats', () => {
  const attentions: readonly (readonly string[])[] = [
    [],
    ['AIDAC'],
    ['DEPT FOR EUR A/S SAPT'],
    ['AIDAC', 'DEPT FOR EUR A/S SAPT, EUR DAS TARLENHEIM', 'STRELSAU PLEASE PASS TO FODAG'],
    [
      'AIDAC',
      'A/AID FOR F. TARLENHEIM;\nEUR/SD FOR R. HENTZAU',
      PAGE,
      'STRELSAU PLEASE PASS TO FODAG',
      'LONDON FOR SAPT',
    ],
    ['DEPT FOR EUR', 'NSC FOR SENIOR DIRECTOR SAPT', `${PAGE}\nLONDON FOR SAPT`, 'PARIS FOR FLAVIA', 'ROME FOR FODAG'],
  ]
  for (const attention of attentions)
    it(`is no part of the paragraph that goes on below it: ${attention.join(' | ').replaceAll('\n', ' ')}`, () => {
      for (const end of ['\n', '\r\n', ' \n'])
        assert.deepEqual(paragraphs(copy(attention).replaceAll('\n', end)), [
          '1 THE DUKE ASKED FOR HELP WITH THE MILLS.',
          '2 THE SECOND MILL IS AT THE BRIDGE, WITH AN OLD WHEEL AND A NEW DAM.',
          '3 THE THIRD MILL IS CLOSED.',
        ])
    })

  it('has the total of the copies on a line of its own', () => {
    for (const total of ['        /000W', '/017W', '      /9 W', '     /018'])
      assert.deepEqual(paragraphs(copy([]).replaceAll('    /000W', `\n${total.replace('9 W', '012 W')}`)), [
        '1 THE DUKE ASKED FOR HELP WITH THE MILLS.',
        '2 THE SECOND MILL IS AT THE BRIDGE, WITH AN OLD WHEEL AND A NEW DAM.',
        '3 THE THIRD MILL IS CLOSED.',
      ])
  })

  it('ends where the text goes on, which may tell of an order or repeat fields of its own', () => {
    const line = 'OLD WHEEL, A NEW DAM AND WHAT ELSE THE MILLER HAS'
    const lines = [line, ...Array<string>(7).fill('AND HIS SONS AND THE SONS OF HIS SONS BUILT ABOVE')]
    for (const last of [
      'THE BRIDGE, UNDER\nE.O. 12958 OR WITHOUT IT.',
      `THE BRIDGE.  THE MAYOR WROTE OF IT AS FOLLOWS:\n${FIELDS}`,
    ])
      assert.match(
        paragraphs(copy([[...lines, last].join('\n')], ''))[1] ?? '',
        /WITH AN OLD WHEEL, A NEW DAM .* THE BRIDGE/,
      )
  })
})
