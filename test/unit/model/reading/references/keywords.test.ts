import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const cable = (references: string): string =>
  `UNCLAS ZENDA 000607\n\nE.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\n${references}\n\n1. The duke sailed at noon (reftel).\n\n2. All was still.\n\nHENTZAU\n`

/** As the line begins, and the word that is told; empty where nothing is wrong with it. */
const KEYWORDS: Readonly<Record<string, string>> = {
  'REF:': '',
  '\u00b6REF:': '',
  '\u00b6 REFS:': '',
  'RE:': 'RE',
  'REF -': '',
  'REF --': '',
  'REFERENCE:': '',
  'REFERNCE:': 'REFERNCE',
  'REFRENCES:': 'REFRENCES',
  'REFERANCES:': 'REFERANCES',
  'REFERECNE:': 'REFERECNE',
  'FER:': 'FER',
  'RFE:': 'RFE',
  'REEF:': 'REEF',
  'R E F:': 'R E F',
  'REF,': '',
  'REF-': '',
}
const LISTS: Readonly<Record<string, readonly (readonly [string | undefined, string])[]>> = {
  'STRELSAU 500': [[undefined, 'STRELSAU 500']],
  'A. STRELSAU 500\n     B. 08 STATE 12345': [
    ['A', 'STRELSAU 500'],
    ['B', '08 STATE 12345'],
  ],
  'A. STRELSAU 500; B. STATE 12345 (NOTAL)': [
    ['A', 'STRELSAU 500'],
    ['B', 'STATE 12345 (NOTAL)'],
  ],
}

describe('the keyword of the references', () => {
  for (const [keyword, told] of Object.entries(KEYWORDS))
    for (const [list, expected] of Object.entries(LISTS))
      for (const eol of ['\n', '\r\n'])
        it(`is read as one: ${keyword} ${JSON.stringify(list)}${eol === '\n' ? '' : ' with CRLF'}`, () => {
          const text = cable(`${keyword} ${list}`).replaceAll('\n', eol)
          const { references, subject } = messageOfText(text)
          assert.equal(subject?.text, 'VISIT')
          assert.deepEqual(
            references?.references.map(({ letter, raw }) => [letter, raw]),
            expected,
          )
          assert.deepEqual(
            lintText(text).flatMap(({ finding: { rule, message } }) =>
              rule.id === 'reftel-without-ref' ? [message] : [],
            ),
            told === '' ? [] : [`${told} stands where REF is expected`],
          )
        })

  it('stands on each line before a figure, and before a letter', () => {
    for (const [first, second] of [
      ['1', '2'],
      ['A', 'B'],
    ])
      for (const [before, behind] of [
        ['REF ', ': '],
        ['REF ', '. '],
        ['REFTEL ', ': '],
      ]) {
        const lines = `${before}${first}${behind}STRELSAU 500\n${before}${second}${behind}07 HENTZAU 12`
        const { references, subject } = messageOfText(cable(lines))
        assert.equal(subject?.text, 'VISIT', lines)
        assert.deepEqual(
          references?.references.map(({ letter, number }) => [letter, number]),
          [
            [first, 500],
            [second, 12],
          ],
          lines,
        )
      }
  })

  it('stands on each line in small letters before names in mixed case', () => {
    const { references } = messageOfText(cable('ref a: Strelsau 500\nref b: 07 Hentzau 12'))
    assert.deepEqual(
      references?.references.map(({ label, raw }) => [label?.text, raw]),
      [
        ['A', 'Strelsau 500'],
        ['B', '07 Hentzau 12'],
      ],
    )
  })

  it('is no other word of the head', () => {
    for (const line of [
      'REF, THE ROAD TO ZENDA',
      'REFORM: THE ROAD TO ZENDA',
      'RE: THE ROAD TO ZENDA',
      'REF - THE ROAD TO ZENDA',
      'REFUGEES: 500 IN STRELSAU',
    ])
      assert.equal(
        messageOfText(cable(line)).references?.references.some(({ kind }) => kind === 'cable') ?? false,
        false,
        line,
      )
  })
})
