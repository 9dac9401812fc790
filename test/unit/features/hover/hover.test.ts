import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { hoverText, service } from '../../../support/service.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/features')
const transmitted = readFileSync(resolve(FOLDER, 'transmitted.txt'), 'utf8')
const washington = readFileSync(resolve(FOLDER, 'washington-1979.txt'), 'utf8')
const smart = readFileSync(resolve(FOLDER, 'smart.txt'), 'utf8')

/** The hover at the first character of the first `words` behind `context` in the text. */
function at(text: string, context: string, words: string = context): string {
  const from = text.indexOf(context)
  assert.ok(from >= 0, `${context} is not in the text`)
  const place = text.indexOf(words, from)
  assert.ok(place >= 0, `${words} is not behind ${context}`)
  return hoverText(`${text.slice(0, place)}$0${text.slice(place)}`, { timeZone: 'Europe/Berlin' })
}

function assertSays(found: string, ...expected: readonly (string | RegExp)[]): void {
  for (const each of expected) {
    if (typeof each === 'string') assert.ok(found.includes(each), `${JSON.stringify(each)} is not in\n${found}`)
    else assert.match(found, each)
  }
}

describe('hover', () => {
  describe('on a reference that is no telegram', () => {
    const text = (reference: string): string =>
      `UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT\nREF: A. ${reference}\n     B. ZENDA 118\n\n1. The duke came.\nSAPT\n`

    it('says what it is, and calls it no earlier message', () => {
      const resolution = at(text('UNSCR 9441'), 'UNSCR')
      assertSays(resolution, 'Kind: A resolution')
      assert.doesNotMatch(resolution, /Earlier messages/)
      assertSays(at(text('23 MAY 2009'), '23 MAY'), 'Kind: A date')
      assertSays(at(text('THE OLD TREATY'), 'THE OLD'), 'Not read as a telegram')
    })

    it('leaves the telegram beside it as it was', () => {
      assert.doesNotMatch(at(text('UNSCR 9441'), 'ZENDA 118'), /Kind:/)
    })
  })

  describe('on the note of an archive behind a value', () => {
    const text =
      'C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019; DECLASSIFIED BY SAPT 4/5/2013\nTAGS: PREL, JA\nSUBJECT: VISIT\n\n1. (C) The duke came.\nSAPT\n'

    it('parts what the drafter wrote from what the archive did', () => {
      const value = at(text, '08/01/2019')
      assertSays(value, 'August 1, 2019')
      assert.doesNotMatch(value, /archive/)
      assertSays(at(text, 'DECLASSIFIED BY'), 'behind what its drafter wrote', 'Declassified on: April 5, 2013')
    })
  })

  describe('on format lines', () => {
    it('reads the transmission identifier', () => {
      assertSays(at(transmitted, 'VZCZC'), 'Transmission identifier: VZCZCZND0123', 'Channel: ZND', 'Count: 0123')
    })

    it('gives the precedence of the prosign and the posts of routing indicators', () => {
      assertSays(at(transmitted, 'PP RUEHC'), 'PRIORITY: PP', 'Precedence and routing')
      assertSays(at(transmitted, 'PP RUEHC', 'RUEHC'), 'Routing indicator: RUEHC', 'SECSTATE WASHDC')
    })

    it('reads the station line', () => {
      assertSays(at(transmitted, 'DE RUEHZN'), 'From: DE')
      assertSays(at(transmitted, 'DE RUEHZN', '0123'), 'Station serial number: 0123', 'Message number: ZENDA 123')
      assertSays(at(transmitted, '#0123/01', '01 '), 'Section: 1')
    })

    it('puts the Julian stamp into words and compares it', () => {
      assertSays(
        at(transmitted, '1541310'),
        'Day: 154',
        'Time of file: Wednesday, June 3, 2009, 13:10 UTC',
        'Date-time group: agrees',
      )
      const late = transmitted.replace('1541310', '1541314')
      assertSays(at(late, '1541314'), 'Date-time group: differs: the stamp is 4 minutes after the group')
    })

    it('explains the security line', () => {
      assertSays(at(transmitted, 'ZNY CCCCC'), 'Classified or to be encrypted: ZNY')
      assertSays(at(transmitted, 'CCCCC'), 'Confidential: CCCCC', 'Goes with: ZNY')
      assertSays(at(transmitted, 'ZZH'), 'meaning not confirmed')
    })

    it('puts the date-time group into words, in the zone of the reader as well', () => {
      assertSays(at(transmitted, 'P R 03', 'P'), 'PRIORITY: P', 'Precedence of: Action addressees')
      assertSays(at(transmitted, 'P R 03', 'R'), 'ROUTINE: R', 'Precedence of: Information addressees')
      assertSays(
        at(transmitted, '031310Z JUN 09'),
        'Date-time group: 031310Z JUN 09',
        'In words: Wednesday, June 3, 2009, 13:10 UTC',
        'Your time: Wednesday, June 3, 2009, 15:10',
        'Age: 3 years, 2 months ago',
        'Julian stamp: 1541310, agrees',
      )
    })

    it('says Universal Time once, and no second time to a reader whose clock shows it', () => {
      const cut = transmitted.indexOf('031310Z JUN 09')
      for (const timeZone of ['UTC', 'Etc/UTC', 'Africa/Abidjan']) {
        const found = hoverText(`${transmitted.slice(0, cut)}$0${transmitted.slice(cut)}`, { timeZone })
        assert.doesNotMatch(found, /Your time|Zone:/)
        assert.equal(found.split('UTC').length - 1, 1, found)
      }
    })

    it('says a heading once', () => {
      const urgent = transmitted.replace('PARIS', 'PARIS IMMEDIATE')
      assert.match(at(urgent, 'PARIS IMMEDIATE', 'IMMEDIATE'), /^IMMEDIATE\n/)
      assert.match(at(transmitted, '12958'), /^E\.O\. 12958 \(Clinton\)\n/)
      assert.match(at(transmitted, 'SIPDIS'), /^SIPRNet distribution: SIPDIS\n/)
    })

    it('says what an address stands there for, and how urgently', () => {
      const urgent = transmitted.replace('PARIS', 'PARIS IMMEDIATE')
      assertSays(
        at(urgent, 'AMEMBASSY PARIS'),
        /Stands here as: an (action|information) addressee: /,
        'Precedence: IMMEDIATE',
      )
      assertSays(at(transmitted, 'FM ', 'AMEMBASSY'), 'Stands here as: the originator')
      assert.doesNotMatch(at(transmitted, 'FM ', 'AMEMBASSY'), /Precedence/)
    })

    it('gives one letter of precedence to the whole message', () => {
      assertSays(at(transmitted.replace('P R 03', 'P 03'), 'P 03', 'P'), 'Precedence of: the message')
    })

    it('tells the clock of another zone from Universal Time', () => {
      assertSays(
        at(transmitted.replace('031310Z', '031310R'), '031310R'),
        'As written: Wednesday, June 3, 2009, 13:10 UTC-5',
        'In words: Wednesday, June 3, 2009, 18:10 UTC',
        'Zone: R, Romeo, UTC-5',
        'the stamp is 5 hours before the group',
      )
    })

    it('claims no moment for a local clock of an unknown place', () => {
      const local = transmitted.replace('031310Z', '031310J')
      const found = at(local, '031310J')
      assertSays(found, 'As written: Wednesday, June 3, 2009, 13:10 by a local clock', 'Zone: J, Juliett. Not a zone')
      assert.doesNotMatch(found, /In words|Your time|Age|Julian stamp/)
      assert.doesNotMatch(at(local, '1541310'), /Date-time group:/)
    })

    it('says of an old message that its countries are those of the list', () => {
      const old = washington.replace('TO SECSTATE', 'TO AMEMBASSY BELGRADE\nSECSTATE')
      assertSays(at(old, 'AMEMBASSY BELGRADE'), '(American embassy, Serbia as of 2010)')
      assertSays(
        at(transmitted.replace('AMEMBASSY PARIS', 'AMEMBASSY BELGRADE'), 'AMEMBASSY BELGRADE'),
        '(American embassy, Serbia)',
      )
    })

    it('does not take a consulate for the embassy in its place', () => {
      const found = at(transmitted.replace('AMEMBASSY PARIS', 'AMCONSUL LAGOS'), 'AMCONSUL LAGOS')
      assertSays(found, 'Plain-language address: AMCONSUL LAGOS', 'In the same place: AMEMBASSY LAGOS')
      assert.doesNotMatch(found, /American embassy/)
    })

    it('says why a date-time group cannot be read', () => {
      const found = hoverText('O $0321453Z AUG 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n')
      assertSays(found, 'Cannot be read: day 32, expected 01-31 in AUG 2009')
      assert.ok(!found.includes('In words'))
    })

    it('leaves local time out for a zone that is not known', () => {
      const marked = transmitted.replace('031310Z', '$0031310Z')
      assert.ok(!hoverText(marked, { timeZone: 'Mars/Olympus' }).includes('Your time'))
    })

    it('explains addressees part by part', () => {
      assertSays(at(transmitted, 'FM AMEMBASSY'), 'Originator: FM')
      assertSays(at(transmitted, 'TO RUEHC'), 'Action addressees: TO')
      assertSays(at(transmitted, 'TO RUEHC', 'RUEHC'), 'Routing indicator: RUEHC')
      assertSays(at(transmitted, 'SECSTATE WASHDC'), 'Department of State', 'Messages numbered under: STATE')
      assertSays(at(transmitted, 'WASHDC PRIORITY', 'PRIORITY'), /^PRIORITY\n/)
      assertSays(at(transmitted, '4410'), 'Number to this addressee: 4410', 'Addressee: SECSTATE WASHDC')
      assertSays(at(transmitted, '//POL/ECON//'), 'Office at the addressee: //POL/ECON//')
      assertSays(at(transmitted, 'INFO RUEHHZ'), 'Information addressees: INFO')
      assertSays(at(transmitted, 'ZEN/'), 'Delivered by other means: ZEN')
      assertSays(at(transmitted, 'AMEMBASSY PARIS'), 'American embassy, France')
    })

    it('explains the ending', () => {
      assertSays(at(transmitted, 'RASSENDYLL\nBT', 'BT'), 'Break: BT', 'between the text and the ending')
      assertSays(at(transmitted, 'BT\nC O N', 'BT'), 'between the heading and the text')
      assertSays(at(transmitted, '#0123\nNNNN'), 'End-of-message validation: #0123', 'Format line 3: #0123')
      assertSays(at(transmitted, 'NNNN'), 'End of message: NNNN')
    })
  })

  describe('on classification and fields', () => {
    it('ranks the level and says what goes with it', () => {
      assertSays(
        at(transmitted, 'C O N F I D'),
        'Confidential: C O N F I D E N T I A L',
        'Unclassified < CONFIDENTIAL < Secret < Top Secret',
        'Format line 4: ZNY CCCCC',
        'Portion mark: (C)',
      )
    })

    it('offers the nearest level for a misspelt one', () => {
      assertSays(hoverText('C O N F $0I D E N T A L ZENDA 000123\n\nTAGS: PREL\n'), 'Nearest known level: CONFIDENTIAL')
    })

    it('reads the message number with its series', () => {
      assertSays(at(transmitted, 'ZENDA 000123'), 'Message reference number: 09 ZENDA 123')
      const party = transmitted.replaceAll('ZENDA 000123', 'PARTO 000123')
      assertSays(at(party, 'PARTO 000123'), '09 PARTO 123', 'party of the traveling Secretary')
    })

    it('counts sections', () => {
      assertSays(at(transmitted, 'SECTION 01'), 'SECTION 1 OF 2')
      assertSays(at(transmitted, 'SECTION 02'), 'SECTION 2 OF 2')
    })

    it('explains captions and attention lines', () => {
      assertSays(
        at(transmitted, 'SIPDIS'),
        'SIPRNet distribution: SIPDIS',
        'Not together with: NODIS, EXDIS, STADIS, captions of channels',
      )
      assertSays(at(transmitted, 'DEPT FOR'), 'Attention line: DEPT FOR EUR/RU')
    })

    it('says when the order was in force and whether it fits the message', () => {
      assertSays(at(transmitted, 'E.O. 12958'), 'Executive order: E.O.')
      assertSays(
        at(transmitted, '12958'),
        'In force: October 14, 1995 to June 26, 2010',
        'This message: June 3, 2009, in force',
        'On this line: DECL: with a date or an event; or N/A. The number stays 12958.',
        'Amended: on March 25, 2003 by E.O. 13292 (Bush)',
      )
      const early = transmitted.replace('E.O. 12958', 'E.O. 13526')
      assertSays(at(early, '13526'), 'This message: June 3, 2009, before the order took effect')
    })

    it('counts the time to declassification', () => {
      assertSays(at(transmitted, 'DECL:'), 'Declassify on: DECL')
      assertSays(
        at(transmitted, '06/03/2019'),
        'Date: June 3, 2019',
        'Ahead: 6 years, 10 months to go',
        'After the message: 10 years',
      )
      const passed = transmitted.replace('06/03/2019', '06/03/2010')
      assertSays(at(passed, '06/03/2010'), 'Passed: 2 years, 2 months ago')
      const sameDay = transmitted.replace('06/03/2019', '06/03/2009')
      assertSays(at(sameDay, '06/03/2009'), 'After the message: the same day')
      const before = transmitted.replace('06/03/2019', '06/01/2009')
      assertSays(at(before, '06/01/2009'), 'Before the message: 2 days')
      const today = transmitted.replace('06/03/2019', '08/03/2012')
      assertSays(at(today, '08/03/2012'), 'Passed: today')
    })

    it('counts to no message where the draft has no date', () => {
      const draft = hoverText(
        'C O N F I D E N T I A L\n\nE.O. 12958: DECL: 06/$003/2019\nTAGS: PREL\nSUBJECT: THE BRIDGE\n',
      )
      assert.match(draft, /Ahead: 6 years, 10 months to go/)
      assert.doesNotMatch(draft, /the message/i)
    })

    it('explains N/A and exemptions', () => {
      assertSays(at(transmitted.replace('DECL: 06/03/2019', 'N/A'), '12958: N/A', 'N/A'), 'Not applicable: N/A')
      assertSays(at(transmitted.replace('06/03/2019', 'X5'), 'X5'), 'Foreign government information: X5')
      const scheduled = washington.replace('GDS 6/5/85', 'GDS 11/15/85')
      assertSays(at(scheduled, 'GDS'), 'General Declassification Schedule: GDS', 'Date: November 15, 1985')
    })

    it('explains an exemption for a human source', () => {
      assertSays(
        at(transmitted.replace('06/03/2019', '25X1-HUM'), '25X1-HUM'),
        'Confidential human source',
        ': 25X1-HUM',
      )
    })

    it('gives kind and title of TAGS, and who a name belongs to', () => {
      assertSays(at(transmitted, 'TAGS:'), 'Traffic Analysis by Geography and Subject', 'Entries: 6')
      assertSays(at(transmitted, 'PREL'), 'External Political Relations: PREL', 'Kind: subject TAG')
      assertSays(at(transmitted, 'KDEM'), 'Kind: program TAG')
      assertSays(at(transmitted, 'KDEM, UK', 'UK'), 'United Kingdom: UK', 'Kind: geopolitical TAG')
      assertSays(at(transmitted, 'OVIP'), 'Person: RASSENDYLL, RUDOLF')
      assertSays(at(transmitted, 'RASSENDYLL, RUDOLF'), 'Name of a person', 'Named by: OVIP')
    })

    it('explains subject and marks', () => {
      assertSays(at(transmitted, 'SUBJECT'), /^Subject\n/)
      assertSays(at(transmitted, '(U) EXAMPLE'), 'Unclassified: (U)', 'Whole message: Confidential')
    })

    it('names what references stand for', () => {
      assertSays(at(transmitted, 'REF: A'), 'References: REF', 'Items: 3')
      assertSays(
        at(transmitted, 'STATE 45678'),
        'Reference A: 09 STATE 45678',
        'Telegrams of the Department',
        'Year: 2009, taken from the message',
      )
      assertSays(at(transmitted, '08 STRELSAU'), 'Reference B: 08 STRELSAU 912', 'NOTAL: Not to all addressees')
      assertSays(at(transmitted, 'E-MAIL'), 'Reference C', 'Kind: E-mail')
    })

    it('names classifier and reasons', () => {
      assertSays(at(transmitted, 'CLASSIFIED BY'), 'Name: RUDOLF RASSENDYLL', 'Position: AMBASSADOR')
      assertSays(at(transmitted, '1.4 (B)'), '1.4 (b): Foreign government information', '1.4 (d): Foreign relations')
    })
  })

  describe('in the text', () => {
    it('explains number and mark of a paragraph', () => {
      assertSays(
        at(transmitted, '2. (C/NF)'),
        'Paragraph number: 2',
        'Place: 2nd of 4 paragraphs, counted from the top',
      )
      assertSays(
        at(transmitted, '(C/NF)'),
        'Confidential, not for foreign nationals: (C/NF)',
        'Whole message: Confidential',
      )
      assertSays(hoverText('$0\u00b61. (U) Text.\n\n\u00b62. (U) Text.\n'), 'Pilcrow')
    })

    it('shows what REF A names', () => {
      assertSays(at(transmitted, '(REF A)', 'REF A'), 'Reference A: 09 STATE 45678', '"STATE 45678"')
    })

    it('lists the references where a label has none, and for REFTEL', () => {
      assertSays(
        at(transmitted, 'REF D'),
        'References: REF D',
        'Not found: no reference of this message is labeled D',
        'A: STATE 45678',
        'B: 08 STRELSAU 912 (NOTAL)',
      )
      assertSays(at(transmitted, 'REFTEL'), 'Reference telegram: REFTEL', 'A: STATE 45678')
      assertSays(at(washington, 'REFTEL'), 'Reference telegram: REFTEL', '"STATE 123456"', 'Year: 1979')
    })

    it('reads the small letters of a reference where they can be no article', () => {
      const small = transmitted.replace('(REF A)', '(ref a), reftel B, ref b says, and ref a meeting')
      assertSays(at(small, '(ref a)', 'ref a'), 'Reference A: 09 STATE 45678')
      assertSays(at(small, 'reftel B'), 'Reference B: 08 STRELSAU 912')
      assertSays(at(small, 'ref b says', 'ref b'), 'Reference B: 08 STRELSAU 912')
      assert.equal(at(small, 'ref a meeting'), '')
    })

    it('says of a label without any list that there is none', () => {
      const bare = transmitted.replace(/^REF:.*\n(?: +B.*\n)?(?: +C.*\n)?/m, '')
      assertSays(at(bare, '(REF A)', 'REF A'), 'Not found: no reference of this message is labeled A')
    })

    it('knows phrases of the trade, and leaves the same words alone elsewhere', () => {
      const text = (words: string): string => `1. (U) ${words}\n\n2. (U) We left.\n`
      assertSays(at(text('We do not/not agree.'), 'not/not'), 'Said twice: not/not')
      assertSays(at(text('The GOJ agreed.'), 'GOJ'), 'Government of a country: GOJ')
      assert.equal(at(text('GOD SAVE THE KING.'), 'GOD'), '')
      assertSays(at(text('The duke (strictly protect) said so.'), 'strictly protect'), 'Source to be protected')
      assertSays(at(text('As before, however, Post believes this.'), 'Post'), 'This embassy, consulate or mission')
      assertSays(at(text('This goes to ALDAC.'), 'ALDAC'), 'All diplomatic and consular posts')
      assertSays(at(text('MINIMIZE CONSIDERED.'), 'MINIMIZE'), 'Sent in spite of MINIMIZE')
      for (const other of [
        'The Washington Post wrote.',
        'He ran the Post Office.',
        'THE POST IS NEW.',
        'a fence post.',
      ])
        assert.equal(at(text(other), /post/i.exec(other)?.[0] ?? ''), '', other)
      assert.equal(at(text('We minimize the risk.'), 'minimize'), '')
    })

    it('takes no regulation for a telegram', () => {
      assert.equal(at(transmitted.replace('09 STRELSAU 950', '14 FAM 567.2'), '14 FAM 567'), '')
    })

    it('keeps the signature out of the words of a paragraph', () => {
      const signed = transmitted.replace('The ferryman did not.\n\nRASS', 'The ferryman did not.\nRASS')
      assertSays(at(signed, 'PARA 4'), 'The ferryman did not."')
    })

    it('explains a block that is summary and comment', () => {
      const both = transmitted.replace('SUMMARY: The', 'SUMMARY AND COMMENT: The')
      assertSays(
        at(both, 'SUMMARY AND COMMENT'),
        'Summary and comment: SUMMARY AND COMMENT:',
        'Gives the gist',
        "post's own view",
      )
    })

    it('shows the beginning of the paragraph that PARA 4 names', () => {
      assertSays(at(transmitted, 'PARA 4'), 'Paragraph 4: (U)', 'Line: 63', '"COMMENT: Mr. Hentzau smiled.')
    })

    it('says of a paragraph that is not there how far the numbers go', () => {
      assert.equal(
        at(transmitted.replace('PARA 4', 'PARA 9'), 'PARA 9'),
        'Paragraph 9\n\nNot found: no paragraph of this message has that number; the last is 4',
      )
    })

    it('reads message numbers in the text', () => {
      assertSays(at(transmitted, '09 STRELSAU 950'), 'Message reference number: 09 STRELSAU 950')
    })

    it('leads from END SUMMARY to the first words, also across a line', () => {
      for (const words of ['END\nSUMMARY.', 'SUMMARY.\n\nTHE'])
        assertSays(
          at(transmitted, words),
          'Summary: END SUMMARY',
          'Begins: line 30',
          '"The Ruritanian Minister of Works',
        )
      assertSays(at(transmitted, 'SUMMARY: The'), 'Summary: SUMMARY:', 'Ends: line 35')
      assertSays(at(transmitted, 'END TEXT'), 'Quoted text', 'Begins: line 55')
    })

    it('knows words of the trade', () => {
      assertSays(at(transmitted, 'POLOFF'), 'Political officer: POLOFF')
      assert.equal(at(transmitted, 'bridge made'), '')
    })

    it('explains furniture, distribution and signature', () => {
      assertSays(at(transmitted, 'ZENDA 00000123'), 'Page line', 'Message: ZENDA 123', 'Section: 2 of 2')
      assertSays(at(transmitted, 'RASSENDYLL\nBT'), 'Signature: RASSENDYLL')
      assertSays(at(washington, 'PAGE 02'), 'Page line')
      assertSays(at(washington, 'CONFIDENTIAL\nPAGE 01'), /^Confidential\n/)
      assertSays(at(washington, 'ACTION'), 'Office in charge: ACTION')
      assertSays(at(washington, 'SS-25'), 'Office: SS', 'Copies: 25')
      assertSays(at(washington, '026'), 'Sum of the copies listed: 26')
      assertSays(at(washington, 'DRAFTED BY'), 'Drafter')
      assertSays(at(washington, '--------'), 'Control line')
    })

    it('knows the labels of SMART', () => {
      assertSays(at(smart, 'MRN:'), 'Message reference number: MRN')
      assertSays(at(smart, '13 ZENDA 1234'), '13 ZENDA 1234')
      assertSays(at(smart, 'Date/DTG'), 'Date-time group: Date/DTG')
      assertSays(at(smart, '051234Z'), 'In words: Sunday, May 5, 2013, 12:34 UTC')
      assertSays(at(smart, 'WASHDC, SECSTATE'), 'Department of State')
      const passed = smart.replace(
        'Subject:',
        'Pass Line:      EUR FOR SAPT\n                TREASURY FOR STRAKENCZ\nSubject:',
      )
      assertSays(at(passed, 'EUR FOR SAPT'), 'Attention line: EUR FOR SAPT')
      assertSays(at(passed, 'TREASURY FOR'), 'Attention line: TREASURY FOR STRAKENCZ')
      assertSays(at(smart, 'UNCLASSIFIED\nSBU', 'SBU'), 'Sensitive But Unclassified: SBU', 'Portion mark: (SBU)')
      const paged = smart.replace('UNCLASSIFIED\n', 'UNCLASSIFIED                    2\n')
      assert.doesNotMatch(at(paged, 'UNCLASSIFIED'), /Nearest|UNCLASSIFIED 2/)
      assertSays(at(smart, 'Cleared By'), 'Clearances: Cleared By')
      assertSays(at(smart, 'SENSITIVE'), 'Sensitive But Unclassified: SENSITIVE')
    })
  })

  it('shows its sources last', () => {
    assert.match(at(transmitted, 'ZNY'), /\n\nSource: ACP 131, operating signals$/)
  })

  it('covers the token, and answers behind its last character', () => {
    const document = service.open('u', 1, transmitted)
    const ask = (character: number) =>
      service.hover(document, { line: 3, character }, { markdown: false, now: 0, timeZone: undefined })?.range
    const range = { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } }
    assert.deepEqual(ask(4), range)
    assert.deepEqual(ask(9), range)
    assert.notDeepEqual(ask(10), range)
  })
})
