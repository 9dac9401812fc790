import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const cable = (end: string): string =>
  `UNCLAS ZENDA 000607\n\nE.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n1. The duke sailed at noon with both of his ships.\n\n2. The harbor master kept his silence.\n\n${end}\n`

const SIGNED: Readonly<Record<string, string>> = {
  'Mr. Rupert Hentzau': 'Rupert Hentzau',
  'Dr. Rupert Hentzau': 'Rupert Hentzau',
  'Ambassador Rupert Hentzau': 'Rupert Hentzau',
  '/s/ SAPT': 'SAPT',
  '/s/ Rupert Hentzau': 'Rupert Hentzau',
  '/S/SAPT': 'SAPT',
  '(signed) HENTZAU': 'HENTZAU',
  '(SIGNED) HENTZAU': 'HENTZAU',
  'SIGNED: HENTZAU': 'HENTZAU',
  'Signed, Hentzau': 'Hentzau',
  'Hentzau.': 'Hentzau',
  'HENTZAU.': 'HENTZAU',
  B0NHEUR: 'B0NHEUR',
  KR1EGSTADT: 'KR1EGSTADT',
  'HENTZAU, CHARGE': 'HENTZAU',
  "HENTZAU, CHARGE D'AFFAIRES A.I.": 'HENTZAU',
  'RUPERT HENTZAU\nACTING': 'RUPERT HENTZAU',
  'HENTZAU\nCHARGE': 'HENTZAU',
  "HENTZAU\nCHARGE D'AFFAIRES AD INTERIM": 'HENTZAU',
  'HENTZAU\n(Consul General)': 'HENTZAU',
  'Rupert Hentzau\nDeputy Chief of Mission': 'Rupert Hentzau',
  'Vice Consul Rupert Hentzau': 'Rupert Hentzau',
  'Acting DCM Rupert Hentzau': 'Rupert Hentzau',
  'AMBASSADOR RUPERT HENTZAU': 'RUPERT HENTZAU',
  '//S// HENTZAU': 'HENTZAU',
  '//SIGNED// HENTZAU': 'HENTZAU',
  '(SGD) HENTZAU': 'HENTZAU',
  's/ Hentzau': 'Hentzau',
  'He wrote:\n\nThank you for the lamp.\n\nYours ever,\n\nRudolf\n\nHENTZAU': 'HENTZAU',
  '/s/\nRupert Hentzau\nConsul General': 'Rupert Hentzau',
  ØRSTED: 'ØRSTED',
  SØRENSEN: 'SØRENSEN',
  ŁUKASZ: 'ŁUKASZ',
  'HENTZAU\n\n1. Copy to file\n2. Copy to desk': 'HENTZAU',
  'HENTZAU\n\n1. cc: EUR\n2. cc: the desk': 'HENTZAU',
  'HENTZAU\n\nCopies to all posts': 'HENTZAU',
  'HENTZAU\n\nM1SSILES': 'HENTZAU',
  'HENTZAU\nP0STSCRIPT': 'HENTZAU',
}

const NO_SIGNATURE = [
  'Those present:\n\nMr. Rupert Hentzau\nMr. Fritz Tarlenheim',
  'He met in the end with\nAmbassador Rupert Hentzau',
  'He met in the end with\nVice Consul Rupert Hentzau',
  'He asked for the consul and the\nconsul general',
  'He wrote:\n\nDear Rose,\n\nThank you for the lamp.\n\nSincerely,\n\nRudolf',
  'He wrote:\n\nThank you for the lamp.\n\nWith best wishes,\nRudolf',
  'They sailed to the north,\n\nStrelsau.',
  'All is told.\n\nT H E E N D',
  'All is told.\n\nA T T A C H E D',
  'All is told.\nDEADLINE 23 MAY 75',
  'All is told.\n\nPOSTED 05/23/2009',
]

describe('a signature with words around it', () => {
  for (const [end, name] of Object.entries(SIGNED))
    for (const [copy, of] of [
      ['', (text: string) => text],
      [' with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ] as const)
      it(`is read${copy}: ${end.replaceAll('\n', ' / ')}`, () => {
        const text = of(cable(end))
        assert.equal(messageOfText(text).signature?.text, name)
        assert.deepEqual(
          lintText(text).flatMap(({ finding }) => (finding.rule.id === 'ending-no-signature' ? [finding.message] : [])),
          [],
        )
      })

  for (const end of NO_SIGNATURE)
    it(`is none where people are counted or a sentence ends: ${end.replaceAll('\n', ' / ')}`, () => {
      assert.equal(messageOfText(cable(end)).signature, undefined)
    })
})
