import assert from 'node:assert/strict'
import { isAttentionLine, isSurelyAttention } from '../../../../server/language/syntax/lines/attention-line.ts'
import { messageOfText } from '../../../support/cable.ts'

const ADDRESSING = [
  'CINCZEN ALSO FOR POLAD',
  'STRELSAU FOR USDEL MBFR',
  'ZENDA FOR FODAG, USEC HOFBAU FOR HALE, STRELSAU FOR BERG,',
  'HOFBAU FOR KRAUS; ZENDA FOR REDSO',
  'ZENDA FOR RSS, HOFBAU FOR RSS',
  'FOR AMBASSADORS AND CONSULS GENERAL FROM THE SECRETARY',
  'FROM AMBASSADOR HENTZAU',
  'FROM US REP ZENDA TALKS',
  'FROM USDEL',
  'FOR EE, SOV AND A/OC',
  'DEPARTMENT PASS ALL EUR CONSULAR POSTS PRIORITY',
  'STRELSAU ALSO PASS TO EMBASSY',
  'ROME FOR FAO',
  'ROME FOR FODAG, HOFBAU FOR HALE, STRELSAU',
  'FOR BERG, ZENDA FOR REDSO',
  'DEPT FOR EUR/CE',
  'ZENDA POUCH HOFBAU; STRELSAU PASS CONSULS.',
]
const TITLES = [
  'FOR THE ELPHBERG MEMORIAL BRIDGE',
  'ZENDA FOR STRELSAU',
  'DIPLOMATIC POUCH; BORDER PASS',
  'AIR POUCH FEES AND MOUNTAIN PASS ROADS',
  'STRELSAU FOR TALKS ON THE FERRY AND THE BRIDGE',
  'FOR TALKS, LUNCH AND A VISIT TO THE CASTLE',
  'FOR HALE, BERG AND THE DUKE',
  'FROM ZENDA TO HOFBAU',
  'FROM US REPORTS OF THE FLOOD',
  'PASSENGERS FOR ZENDA',
  'AND REQUEST FOR AID',
  'FORMER PREFECT OF ZENDA',
  'AID FOR TURKEY',
  'CANDIDATE FOR UNESCO',
  'INVITATION FOR MR. HALE',
  'HOUSING FOR DCM',
]

describe('a line of attention', () => {
  for (const line of ADDRESSING) it(`addresses offices or persons: ${line}`, () => assert.ok(isAttentionLine(line)))
  for (const line of TITLES) it(`is no rest of a title: ${line}`, () => assert.ok(!isAttentionLine(line)))

  const subjectAbove = (lines: readonly string[]): string | undefined =>
    messageOfText(
      ['C O N F I D E N T I A L ZENDA 712', 'E.O. 11652: GDS', 'TAGS: PFOR, TU', ...lines, '1. WE LEFT.', 'HALE'].join(
        '\n',
      ),
    ).subject?.text
  const TITLE = 'SUBJECT: THE FERRY AT HOFBAU IS LATE'

  it('stands below the subject, and not in it', () => {
    for (const line of ADDRESSING) {
      assert.equal(subjectAbove([TITLE, line]), TITLE.slice(9), line)
      assert.equal(subjectAbove([TITLE, line, 'REF: STATE 12345']), TITLE.slice(9), line)
      const paged = [TITLE, line, 'CONFIDENTIAL', 'PAGE 02 ZENDA 00712 301530Z', 'HOFBAU FOR USDEL CSCE']
      assert.equal(subjectAbove(paged), TITLE.slice(9), line)
    }
  })

  it('is the rest of a title that waits for one, or that it does not address', () => {
    for (const line of TITLES) assert.equal(subjectAbove([TITLE, line]), `${TITLE.slice(9)} ${line}`, line)
    assert.equal(subjectAbove([`${TITLE} AND THE`, ADDRESSING[0] ?? '']), `${TITLE.slice(9)} AND THE ${ADDRESSING[0]}`)
  })

  it('is the rest where its first words had no room above', () => {
    const wide = 'SUBJECT: THE FERRY AT HOFBAU IS LATE AND THE DUKE IS WAITING'
    const line = 'FOR THE SECRETARY OF THE ELPHBERG SOCIETY'
    assert.equal(subjectAbove([wide, line]), `${wide.slice(9)} ${line}`)
  })

  it('is a list that was wrapped behind a post, below a title', () => {
    const list = ['ROME FOR FODAG, LONDON FOR BERG, PARIS FOR HALE, HOFBAU', 'FOR KRAUS, ZENDA FOR REDSO']
    for (const title of ['SUBJECT: THE FERRY', 'SUBJECT: THE FERRY AND\nTHE BRIDGE'])
      assert.equal(subjectAbove([title, ...list]), title.slice(9).replace('\n', ' '))
  })

  it('stands below the references, and not in the last of them', () => {
    const { references } = messageOfText(
      'UNCLAS ZENDA 712\nE.O. 11652: N/A\nTAGS: PFOR\nSUBJECT: THE FERRY\nREF: STATE 12345\nZENDA FOR RSS, HOFBAU FOR RSS\n1. WE LEFT.\nHALE\n',
    )
    assert.deepEqual(
      references?.references.map(({ raw }) => raw),
      ['STATE 12345'],
    )
  })
})

describe('a post and whom it is for, directly between the references and the text', () => {
  const head = 'UNCLAS ZENDA 712\nE.O. 11652: N/A\nTAGS: PFOR\nSUBJECT: THE FERRY\n'
  const rawsOf = (below: string) => messageOfText(head + below).references?.references.map(({ raw }) => raw)

  it('are none of the last reference', () => {
    for (const line of ['HOFBAU FOR EWTC', 'NEW ZENDA FOR LOS TEAM', 'STRELSAU FOR FTD'])
      for (const eol of ['\n', '\r\n'])
        assert.deepEqual(
          rawsOf(`REF: (A) ZENDA 45 (B) STATE 12345\n${line}\n1. WE LEFT.\n2. WE CAME.\nHALE\n`.replaceAll('\n', eol)),
          ['ZENDA 45', 'STATE 12345'],
          line,
        )
  })

  it('are the rest of it in other words, behind other words, and above no paragraph', () => {
    for (const list of [
      'REF: STATE 12345\nREQUEST FOR VISAS\n1. WE LEFT.',
      'REF: LETTER OF THE DUKE OF\nZENDA FOR THE FERRY\n1. WE LEFT.',
      'REF: STATE 12345\nHOFBAU FOR EWTC\nAND ZENDA 45\n1. WE LEFT.',
    ])
      assert.match(rawsOf(list)?.join('|') ?? '', / FOR /, list)
  })
})

describe('what opens the text below the subject', () => {
  for (const line of [
    'QUOTE: C O N F I D E N T I A L RURITANIA CLASSIFIED',
    'TABLE OF CONTENTS',
    'BEGIN EXCERPTS',
    'FOLLOWING TELEGRAM WAS RECEIVED FROM HOFBAU:',
  ])
    it(`is no rest of it: ${line}`, () => {
      const { subject } = messageOfText(
        `UNCLAS ZENDA 712\nE.O. 11652: N/A\nTAGS: PFOR\nSUBJECT: THE FERRY\n${line}\n1. WE LEFT.\nHALE\n`,
      )
      assert.equal(subject?.text, 'THE FERRY')
    })
})

describe('a line of a post and a dash', () => {
  it('says whom the post passes the telegram to', () => {
    for (const line of ['ZENDA - PASS FERRY TEAM', 'HOFBAU - PASS TO HALE']) assert.equal(isSurelyAttention(line), true)
    for (const line of ['ZENDA - PASSES CLOSED', 'THE FERRY AT ZENDA, 3 MAY - PASS LAW', 'ZENDA - THE PASS'])
      assert.equal(isSurelyAttention(line), false, line)
  })

  it('is none of the title above it', () => {
    const text = `R 190722Z OCT 76\nFM AMEMBASSY ZENDA\nTO AMCONSUL HOFBAU\nUNCLAS ZENDA 5307\nE.O. 11652: N/A\nTAGS: ETRD, RU\nSUBJECT: THE FERRY\nHOFBAU - PASS FERRY TEAM\n1. IT IS BACK.\nSAPT\n`
    assert.equal(messageOfText(text).subject?.text, 'THE FERRY')
  })
})
