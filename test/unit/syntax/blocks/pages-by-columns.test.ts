import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'

const rulesOf = (text: string): readonly string[] => lintText(text).map(({ finding }) => finding.rule.id)

/** A release of the nineties as a machine read it, column by column; `{}` stands where the parts differ. */
const copy = ({
  offices = '/021W\n\nAID-01\nEUR-01\n',
  level = 'CONFIDENTIALSECTION 01 OF 02 ZENDA 004180',
  page = 'PAGE 02\nZENDA 04180 01 OF 02 2512272',
  first = '1.\n\nCONFIDENTIAL - ENTIRE TEXT.',
}: Partial<Record<'offices' | 'level' | 'page' | 'first', string>> = {}): string => `RELEASED IN FULL
CONFIDENTIAL

PAGE 01
ACTION EUR-01
INFO LOG-00
EB-01
${offices}
4CD100 251220Z /38
P 251210Z MAY 94
FM AMEMBASSY ZENDA
TO SECSTATE WASHDC PRIORITY 0433
INFO AMEMBASSY STRELSAU
AMEMBASSY HENTZAU
CONFIDENTIAL

CONFIDENTIAL
${page}

AMEMBASSY TARLENHEIM
${level}
STRELSAU FOR MALLORY
E.O. 12356: DECL: OADR
TAGS: PREL, PHUM
UNITED STATES DEPARTMENT OF STATE
REVIEW AUTHORITY: A B LANDING
DATE/CASE ID: 11 MAR 2005 200300007
UNCLASSIFIED
OASY-00
10-16
UNCLASSIFIED
SUBJECT: THE DUKE CALLS
REF: STRELSAU 00127
${first}

2. THE DUKE CALLED ON THE AMBASSADOR AND SAID THAT AFTER

UNITED STATES DEPARTMENT OF STATE
REVIEW AUTHORITY: A B LANDING

DOEE-00
L-01

UNCLASSIFIED

A LONG RIDE HE WANTED NOTHING BUT A CHAIR.
RASSENDYLL
`

const ends = ['\n', '\r\n']

describe('a page that was read column by column', () => {
  for (const end of ends)
    it(`keeps its head: ${JSON.stringify(end)}`, () => {
      const message = messageOfText(copy().replaceAll('\n', end))
      assert.deepEqual(
        [
          message.id?.series,
          message.id?.number,
          message.info.map(({ name }) => name?.text),
          message.tags?.tags.map(({ text }) => text),
          message.subject?.text,
          message.references?.references.map(({ raw }) => raw),
        ],
        [
          'ZENDA',
          4180,
          ['AMEMBASSY STRELSAU', 'AMEMBASSY HENTZAU', 'AMEMBASSY TARLENHEIM'],
          ['PREL', 'PHUM'],
          'THE DUKE CALLS',
          ['STRELSAU 00127'],
        ],
      )
    })

  it('gives no finding on its offices, its level, its marks and its numbers', () => {
    const found = rulesOf(copy())
    for (const rule of ['distribution-sum', 'class-missing', 'portion-missing', 'para-start', 'tags-unknown'])
      assert.ok(!found.includes(rule), rule)
  })

  for (const level of [
    'C ONFIDENTIALSECTION 01 OF 02 ZENDA 004180.',
    'CONFIDENTIALZENDA 004180',
    'CONFIDENTIAL ZENDA 004180',
  ])
    it(`has its level on one line: ${level}`, () => {
      assert.equal(messageOfText(copy({ level })).id?.number, 4180)
    })

  for (const page of [
    'ZENDA 04180 251227Z\nPAGE 02',
    'PAGE 02\n\nZENDA 04180 01 OF 02 251227Z',
    'PAGE 02  ZENDA  04180  251227Z',
  ])
    it(`has page lines of any order: ${JSON.stringify(page)}`, () => {
      const { info, id } = messageOfText(copy({ page }))
      assert.deepEqual([info.length, id?.number], [3, 4180])
    })
})

describe('the sum of the offices', () => {
  it('is judged where all of them stand above it', () => {
    assert.ok(rulesOf(copy({ offices: 'SS-04 /021W\n' })).includes('distribution-sum'))
  })
})

describe('a list of models', () => {
  for (const rows of [
    ['MIG-21', 'MIG-23', 'F-16'],
    ['AN-12', 'AN-24'],
    ['SA-10', 'SA-12', 'T-72'],
  ])
    it(`is no distribution: ${rows.join(' ')}`, () => {
      const text = [
        'UNCLAS ZENDA 000123',
        '',
        'SUBJECT: EXAMPLE',
        '',
        '1. THEY CAME WITH',
        '',
        ...rows,
        '',
        '2. END.',
        '',
      ].join('\n')
      const { paragraphs } = messageJson(messageOfText(text), 0, false, defaultVocabulary())
      assert.equal(paragraphs[0]?.text, `THEY CAME WITH ${rows.join(' ')}`)
    })
})

describe('a page line below the subject', () => {
  for (const page of ['PAGE 02        ZENDA  00417  260930Z', 'PAGE 02        ZENDA  00417  01 OF 02  260930Z'])
    it(`is seen, with its number: ${page}`, () => {
      const text = `                           UNCLASSIFIED\n\nPAGE 01        ${page.slice(15)}\nACTION EUR-00\n\nINFO  LOG-00   EB-01     /001W\n                  ------------------B00084  260930Z /38\nR 260925Z DEC 00\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 7842\n\nUNCLAS ZENDA 000417\n\nE.O. 12958: N/A\nTAGS: TBIO PREL\nSUBJECT: THE WALL IN ZENDA\nAND ITS TILES\n                       UNCLASSIFIED\n\n\n${page}\n\n1.  THE WALL STANDS, AND WHOEVER COMES BY CAN SEE THE\n                       UNCLASSIFIED\n\n${page.replace('02', '03')}\nTILES.\n\nHOPE\n`
      const { subject } = messageOfText(text)
      assert.equal(subject?.text, 'THE WALL IN ZENDA AND ITS TILES')
      assert.ok(!rulesOf(text).includes('section-order'))
      assert.ok(rulesOf(text.replace(page, '')).includes('section-order'))
    })
})
