import assert from 'node:assert/strict'
import { paragraphText } from '../../../../server/language/model/incremental/message-text.ts'
import type { Message } from '../../../../server/language/model/message/message.ts'
import { blockFacts } from '../../../../server/language/model/reading/body/block-facts.ts'
import { lintText, messageOfText, messagesOfText } from '../../../support/cable.ts'

/** Print-outs of the Department's handler of telegrams, as they were released. */

const stamp = (first: string): string =>
  `${first} U.S. Department of State Case No. F-2011-04417 Doc No. C05512345 Date: 08/14/2013 \n`
const SPOILED = 'C 0 5 5 1 2 3 4 5 =IED'

/** Head and foot of a page, as the reader of a scan gave them. */
const pageHead = (page: number, first = SPOILED): string =>
  `[Page ${page}]\n${stamp(first)}POEMS Automated Telegram Handler - B26 CONrIOENT1A-_ 08/15/96 02:53 pm Page: ${page} \nItem Subject: THE BRIDGES OF ZENDA AND WHAT BECAME OF THE DUKE OF STRELSAU WITH THE \n`
const FOOT = `Declassification Authority: Rose Hale, Senior Reviewer, A/GIS/IPS, \n8/2/2013 \n${stamp('UNCLASSIFIED')}\n`

const BEHIND = `PTP4417 
PTP4417 
PAGE 01 ZENDA 000731 140905Z 
@INFO: ACDA(01) CIAE(00) D(00) DODE(00) 
EUR(01) P(01) PA(01) 
140903L AUG 96 TMM (TOTAL COPIES:015) 
@INFO: SS(00) 
ORIGIN EUR-01 
INFO LOG-00 AID-00 OASY-00 
/008R 
DRAFTED BY: EUR/CE:RHALE: RH 08/12/96 
O P 140900Z AUG 96 
FM AMEMBASSY ZENDA 
TO SECSTATE WASHDC IMMEDIATE 
INFO AMEMBASSY HENTZAU PRIORITY 
AMEMBASSY PARIS 
C O N F I D E N T I A L ZENDA 000731 
EXDIS 
E.O. 12958: DECL: 08/12/06 
TAGS: PREL, HU 
${stamp('UNCLASSIFIED')}`

const PRINT = `${pageHead(1)}PAGE 01 ZENDA 731 140900Z AUG 96 
SUBJECT: THE BRIDGES OF ZENDA AND WHAT BECAME OF THE DUKE 
OF STRELSAU 
REF: A) STRELSAU 311 B) 95 HENTZAU 977 
1. (C) SUMMARY: THE DUKE WENT OVER THE OLD BRIDGE AND 
LEFT IT TO THE MILLER. END SUMMARY. 
2. (C) THE MILLER SAID THAT HE WOULD ASK FOR STONES, AND 
RELEASE IN FULL 
DECLASSIFIED 
DECAPTIONED 
${FOOT}${pageHead(2, 'C 0 5 5 1 2 3 4 51=1ED')}FOR A SECOND ARCH. 
3. (U) WE LEFT AT NOON. 
RASSENDYLL 
${BEHIND}`

/** Text of the numbered paragraphs, without their numbers and marks. */
function texts(message: Message): string[] {
  return message.body.paragraphs.map((index) => {
    const block = message.body.blocks[index]
    const start = block && blockFacts(block).start
    return start ? paragraphText(message, index, { line: 0, column: start.textStart }) : ''
  })
}

const PARAGRAPHS = [
  'SUMMARY: THE DUKE WENT OVER THE OLD BRIDGE AND LEFT IT TO THE MILLER. END SUMMARY.',
  'THE MILLER SAID THAT HE WOULD ASK FOR STONES, AND FOR A SECOND ARCH.',
  'WE LEFT AT NOON.',
]

describe('a telegram whose head was printed behind its text', () => {
  for (const end of ['\n', '\r\n'])
    it(`has head, text and signature: ${JSON.stringify(end)}`, () => {
      const messages = messagesOfText(PRINT.replaceAll('\n', end))
      assert.equal(messages.length, 1)
      const message = messageOfText(PRINT.replaceAll('\n', end))
      assert.deepEqual(texts(message), PARAGRAPHS)
      assert.deepEqual(
        [message.id?.year, message.id?.series, message.id?.number, message.level],
        [1996, 'ZENDA', 731, 'CONFIDENTIAL'],
      )
      assert.deepEqual(
        [message.from?.name?.text, message.to.length, message.info.length, message.order?.number?.text],
        ['AMEMBASSY ZENDA', 1, 2, '12958'],
      )
      assert.deepEqual(
        [message.captions.map(({ text }) => text), message.tags?.tags.length, message.signature?.text],
        [['EXDIS'], 2, 'RASSENDYLL'],
      )
      assert.deepEqual(
        message.references?.references.map(({ number }) => number),
        [311, 977],
      )
    })

  it('gives no finding', () => assert.deepEqual(lintText(PRINT), []))

  it('is the same with blank lines between its parts, and where the number of the print is lost', () => {
    for (const text of [
      PRINT.replaceAll('\nITEM', '\n\nITEM').replace('RASSENDYLL', '\nRASSENDYLL\n').replace('\nORIGIN', '\n\nORIGIN'),
      PRINT.replaceAll('PTP4417 \n', ''),
      PRINT.replaceAll('PTP4417', 'PTP4417 r'),
    ]) {
      assert.equal(messagesOfText(text).length, 1)
      const message = messageOfText(text)
      assert.deepEqual(texts(message), PARAGRAPHS)
      assert.deepEqual([message.id?.number, message.tags?.tags.length, message.signature?.text], [731, 2, 'RASSENDYLL'])
    }
  })

  it('begins behind specks of the scan, or with the level of the page', () => {
    for (const opening of [
      '-PAGE 01 ZENDA 000731 140905Z \n',
      'COkrIDENTIAL \n-PAGE 01 ZENDA 000731 140905Z \n',
      'C NFIDENTIAL \nPAGE 01 \n',
      'ONFIDENTIAL \n-PAGE 01 \n',
      'SECRE \n-PAGE 01 \n',
      '-PAG3 01 \n@ACTION: EUR(O1) \n',
      '',
    ]) {
      const text = PRINT.replace('PTP4417 \nPTP4417 \nPAGE 01 ZENDA 000731 140905Z \n', opening)
      assert.equal(messagesOfText(text).length, 1)
      const message = messageOfText(text)
      assert.deepEqual(texts(message), PARAGRAPHS, opening)
      assert.deepEqual(
        [message.id?.number, message.from?.name?.text, message.signature?.text],
        [731, 'AMEMBASSY ZENDA', 'RASSENDYLL'],
      )
    }
  })

  it('is no second message where a level stands whole above it', () => {
    for (const level of ['CONFIDENTIAL', 'SECRET', 'UNCLASSIFIED']) {
      const text = PRINT.replace('PTP4417 \nPTP4417 \n', `${level} \n-`)
      assert.equal(messagesOfText(text).length, 1, level)
      assert.equal(messageOfText(text).signature?.text, 'RASSENDYLL')
    }
  })

  it('has the number of the print-out where the level line has none', () => {
    const struck = PRINT.replace('C O N F I D E N T I A L ZENDA 000731 \n', 'CuNrI DEN T \n')
    const id = (text: string): unknown => {
      const { year, series, number } = messageOfText(text).id ?? {}
      return [year, series, number]
    }
    assert.deepEqual(id(struck), [1996, 'ZENDA', 731])
    assert.deepEqual(
      id(
        struck.replace(
          'PAGE 01 ZENDA 731 140900Z AUG 96 \n',
          "'Post:' ZENDA MRN: 731 Printed by: Hale, Rose A. 12/4/00 10:16 \nPRIORITY \n",
        ),
      ),
      [1996, 'ZENDA', 731],
    )
    assert.deepEqual(
      id(struck.replace('PAGE 01 ZENDA 731 140900Z AUG 96 \n', 'Heading: ZENDA 731 —CONFIDEN -TiAE— IMMEDIATE \n')),
      [1996, 'ZENDA', 731],
    )
    assert.deepEqual(id('PAGE 01 ZENDA 731 140900Z AUG 96 \nSUBJECT: THE CHOIR \n1. IT SINGS. \n'), [
      1996,
      'ZENDA',
      731,
    ])
    // A line that a text tells is none of a print-out.
    assert.deepEqual(id('SUBJECT: THE CHOIR \n1. IT SINGS. \nPAGE 01 ZENDA 731 140900Z AUG 96 \n'), [
      undefined,
      undefined,
      undefined,
    ])
  })

  it('ends its addresses at a level line that lost its level, and at the line of the machine', () => {
    for (const level of [
      'LuNF IDENTIALZENDA 000731 \n',
      'CONk iu E id I I A L ZENDA 000731 \n',
      ' ZENDA 000731 \n',
      'C NFIDENTT ATZENDA 000731, \n',
      '584B49 140907Z /38 \nZENDA 000731 \n',
    ]) {
      const text = PRINT.replace(
        'C O N F I D E N T I A L ZENDA 000731 \n',
        `${level}PARIS FOR THE MILLER \nD FOR ROSE HALE \n`,
      )
      const { to, info, tags, id } = messageOfText(text)
      assert.deepEqual([to.length, info.length, tags?.tags.length, id?.number], [1, 2, 2, 731], level)
    }
  })

  it('has the year of its copies where the date-time group is spoiled', () => {
    const spoiled = PRINT.replace('O P 140900Z AUG 96 \n', '.0 P l4O9 AU 6 \n').replace(' 140900Z AUG 96 \n', ' \n')
    const { dateTimeGroup, id } = messageOfText(spoiled)
    assert.deepEqual([dateTimeGroup, id?.year, id?.number], [undefined, 1996, 731])
  })

  it('ends with its TAGS, whatever dirt of the scan stands below them', () => {
    const dirt = PRINT.replace(
      'TAGS: PREL, HU \n',
      'TAGS: PREL, HU \nnu at! 2.37- -. 7 3 \n2_1=21_ \nt a mAl_Itar- 4.77 \n',
    )
    assert.equal(messageOfText(dirt).tags?.tags.length, 2)
    assert.deepEqual(texts(messageOfText(dirt)), PARAGRAPHS)
    const wrapped = messageOfText(PRINT.replace('TAGS: PREL, HU', 'TAGS: PREL, \nHU, PGOV'))
    assert.equal(wrapped.tags?.tags.length, 3)
  })

  it('is no text that tells of copies, and no other message', () => {
    const head =
      'R 140900Z MAY 96\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L ZENDA 000731\n\nE.O. 12958: DECL: 5/13/06\nTAGS: PREL, HU\nSUBJECT: THE CHOIR\n\n'
    const two = `${head}1. (C) IT SINGS.\nHOPE\nBT\n#0731\nNNNN\n\nPAGE 01 ZENDA 00732 140905Z\nACTION EUR-01\n${head.replace('0731', '0732')}1. (C) IT SINGS AGAIN.\nHOPE\n`
    assert.equal(messagesOfText(two).length, 2)
    const told = messageOfText(`${head}1. (C) THE OFFICE WROTE\nPTP4417\nON THE DOOR.\nHOPE\n`)
    assert.deepEqual(texts(told), ['THE OFFICE WROTE PTP4417 ON THE DOOR.'])
  })
})

describe('the head and foot of a released page', () => {
  const HEAD =
    'R 140900Z MAY 96\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L ZENDA 000731\nNODIS\n\nE.O. 12958: DECL: 5/13/06\nTAGS: PREL, HU\nSUBJECT: THE CHOIR\n\n'
  const around = (between: string): string[] =>
    texts(
      messageOfText(`${HEAD}1. (C) IT SINGS IN THE OLD TOWN AND\n${between}IN THE NEW ONE.\n\n2. (U) WE LEFT.\nHOPE\n`),
    )
  const SUNG = ['IT SINGS IN THE OLD TOWN AND IN THE NEW ONE.', 'WE LEFT.']

  it('is no text, with a first word that the number of the paper overprints', () => {
    for (const first of ['UNCLASSIFIED', SPOILED, 'CO 5 5 1 2 3 4 5 FIED', 'C 05512345 7IED', 'C 0 5 5 1 2 3 4-1ED'])
      assert.deepEqual(around(stamp(first)), SUNG, first)
    for (const [whole, spoiled] of [
      ['Case No. F', 'Cas—e-Rio7 F'],
      ['Department of State', 'DepartmentofState'],
    ] as const)
      assert.deepEqual(around(stamp('UNCLASSIFIED').replace(whole, spoiled)), SUNG)
  })

  it('is no text, nor who declassified it with the day below', () => {
    for (const between of [
      'Declassification Authority: Rose Hale, Senior Reviewer, A/GIS/IPS, \n8/2/2013 \n',
      'Declassification Authority: Rose Hale, Senior \nReviewer, A/GIS/IPS, 8/2/2013 \n',
      'RELEASE IN FULL \nDECLASSIFIED \nDECAPTIONED \n',
      'DECLASSIFIED \nRELEASE IN PART B1,1.4(B) \n',
      'RELEASE \nIN FULL \nDECLASSIFIED \n',
      'RELEASE IN \nPART \n',
      '[Page 2]\nPOEMS Automated Telegram Handler - B26 \nNODIS \n08/15/96 02:53 pm Page: 2 \nItem Subject: THE CHOIR \n',
      'POEMS Automated Telegram Handler - B26 SECRET 08/15/96 12:53 pm Page: 2 \nNODIS \nItem Subject: THE CHOIR \n',
    ])
      assert.deepEqual(around(between), SUNG, between)
  })

  it('is text where it is none of them', () => {
    for (const [between, text] of [
      ['DECLASSIFIED\n', 'DECLASSIFIED'],
      ['IN ROOM 4 ON\n08/15/96\n', 'IN ROOM 4 ON 08/15/96'],
      ['FOR ITS\nRELEASE\n', 'FOR ITS RELEASE'],
      ['WITH AN ITEM SUBJECT TO FEES\n', 'WITH AN ITEM SUBJECT TO FEES'],
      ['DECLASSIFICATION AUTHORITY THAT\n', 'DECLASSIFICATION AUTHORITY THAT'],
    ] as const)
      assert.deepEqual(around(between)[0], `IT SINGS IN THE OLD TOWN AND ${text} IN THE NEW ONE.`)
  })
})

describe('a text without blank lines', () => {
  const HEAD =
    'R 140900Z MAY 96\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L ZENDA 000731\nE.O. 12958: DECL: 5/13/06\nTAGS: PREL, HU\nSUBJECT: THE CHOIR OF THE OLD TOWN\n'
  const END = 'RASSENDYLL\n'

  it('may begin with a number that is not 1, where the next one follows', () => {
    for (const end of ['\n', '\r\n']) {
      const second =
        '2. THE MISSION HAS HEARD THE CHOIR OF THE OLD TOWN AND\nTHE ONE OF THE NEW.\n3. BOTH SING AT NIGHT.\n'
      const message = messageOfText(`${HEAD}${second}${END}`.replaceAll('\n', end))
      assert.equal(message.subject?.text, 'THE CHOIR OF THE OLD TOWN')
      assert.deepEqual(texts(message), [
        'THE MISSION HAS HEARD THE CHOIR OF THE OLD TOWN AND THE ONE OF THE NEW.',
        'BOTH SING AT NIGHT.',
      ])
      const later = messageOfText(`${HEAD}${second}${END}`.replace('\n2. ', '\n12. ').replace('\n3. ', '\n13. '))
      assert.equal(texts(later).length, 2)
    }
    // A number by itself is a part of the subject.
    const one = messageOfText(
      `${HEAD.trimEnd()}: PART\n2. THE BRIDGE OF ZENDA\n1. (C) IT SINGS.\n2. (C) WE LEFT.\n${END}`,
    )
    assert.equal(one.subject?.text, 'THE CHOIR OF THE OLD TOWN: PART 2. THE BRIDGE OF ZENDA')
    assert.deepEqual(texts(one), ['IT SINGS.', 'WE LEFT.'])
  })

  it('says nothing of marks where the first paragraph is lost and none is marked', () => {
    const text = `${HEAD}2. THE MISSION HAS HEARD THE CHOIR OF THE OLD TOWN.\n3. BOTH SING AT NIGHT.\n${END}`
    const ids = (of: string): string[] => lintText(of).map(({ finding }) => finding.rule.id)
    assert.ok(!ids(text).includes('portion-missing'), ids(text).join())
    const first = text.replace('\n2. ', '\n1. ').replace('\n3. ', '\n2. ')
    assert.ok(ids(first).includes('portion-missing'), ids(first).join())
  })

  it('has numbers of pages above and below stamps, told by the count of pages', () => {
    const page = (foot: string, count: number, head: string): string =>
      `${foot}${stamp('UNCLASSIFIED')}\n[Page ${count}]\n${stamp(SPOILED)}${head}`
    const text = (between: string): string[] =>
      texts(
        messageOfText(`${HEAD}1. (C) IT SINGS IN THE OLD TOWN AND\n${between}IN THE NEW ONE.\n2. (U) WE LEFT.\n${END}`),
      )
    for (const between of [
      page('1 \n', 2, '2 \n'),
      page('I 1 \n', 2, 'CONFIDENT/AL 2 \n'),
      page('', 2, '—Sireiker 2 \n'),
      page('3 \n', 4, ''),
    ])
      assert.deepEqual(text(between), ['IT SINGS IN THE OLD TOWN AND IN THE NEW ONE.', 'WE LEFT.'], between)
    assert.deepEqual(text(page('17 \n', 2, '')), ['IT SINGS IN THE OLD TOWN AND 17 IN THE NEW ONE.', 'WE LEFT.'])
    assert.deepEqual(text(page('', 2, 'APRIL 2 \n')), [
      'IT SINGS IN THE OLD TOWN AND APRIL 2 IN THE NEW ONE.',
      'WE LEFT.',
    ])
  })

  it('begins below the reasons of the classifier, whatever is left of its mark', () => {
    const authority = '(U) CLASSIFIED BY AMB. R. HALE FOR REASONS \n1.5 (B) AND (D) . \n'
    const message = messageOfText(
      `${HEAD}${authority}1. 4e} THE DUKE AND HIS PARTY WENT OVER THE OLD BRIDGE \nOF STONES. \n2. (C) WE LEFT. \n${END}`,
    )
    assert.equal(texts(message).length, 2)
    assert.ok(message.authority)
    const reasons = messageOfText(
      `${HEAD}CLASSIFIED BY AMB. R. HALE FOR REASONS \n1. 5 (B) AND (D) OF THE ORDER OF THE PRESIDENT. \n1. (C) IT SINGS. \n${END}`,
    )
    assert.deepEqual(texts(reasons), ['IT SINGS.'])
  })

  it('has no end of a summary without its beginning where that is spoiled behind a struck mark', () => {
    const ids = (of: string): string[] => lintText(of).map(({ finding }) => finding.rule.id)
    const text = `${HEAD}1. -4-61.- sylowy. THE DUKE WENT OVER THE OLD BRIDGE. END SUMMARY. \n2. (C) WE LEFT AT NOON. \n${END}`
    assert.ok(!ids(text).includes('block-end-without-start'))
    assert.ok(ids(text.replace('-4-61.- sylowy.', '(C) IN THE RAIN')).includes('block-end-without-start'))
  })

  it('ends at the sign of the operator, and has no dirt in its subject', () => {
    const message = messageOfText(
      `${HEAD}71.0 • J17 r. f \n1. (C) IT SINGS.\n2. (U) WE LEFT AT NOON.\nYY \nAL \n${stamp('UNCLASSIFIED')}`,
    )
    assert.equal(message.subject?.text, 'THE CHOIR OF THE OLD TOWN')
    assert.deepEqual([texts(message)[1], message.signature], ['WE LEFT AT NOON.', undefined])
  })
})

describe('a number that begins a line, though it was not taken for that of a paragraph', () => {
  const HEAD =
    'R 140900Z MAY 96\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L ZENDA 000731\n\nE.O. 12958: DECL: 5/13/06\nTAGS: PREL, HU\nSUBJECT: THE CHOIR\n\n'
  const found = (text: string): string[] =>
    lintText(text)
      .map(({ finding }) => finding.rule.id)
      .filter((id) => id.startsWith('para-'))

  it('is not missing', () => {
    const text = `${HEAD}1. (C) IT SINGS.\n2. %#4;q9 the choir of the old town sang, too.\n3. -)=x7 so did the new one.\n\n4. (U) WE LEFT.\n\n5. (U) AT NOON.\nHOPE\n`
    assert.deepEqual(found(text), [])
    assert.deepEqual(found(text.replace('\n2. %#4;q9', '\nAND').replace('\n3. -)=x7', '\nAND')), ['para-gap'])
    const run = `${HEAD}1. (C) IT SINGS.\n2. %#4;q9 the choir of the old town sang, too.\n\n3. (U) WE LEFT.\nHOPE\n`
    assert.deepEqual(found(run), [])
  })

  it('is missing where it numbers an item', () => {
    const text = `${HEAD}1. (C) THEY SANG:\n        (1) the old song;\n        (2) the new one.\n\n3. (U) WE LEFT.\n\n4. (U) AT NOON.\nHOPE\n`
    assert.deepEqual(found(text), ['para-gap'])
  })
})

describe('what stands around the pages of a print-out', () => {
  it('parts no title from the number below it', () => {
    for (const end of ['\n', '\r\n']) {
      const text = PRINT.replace(
        'THE MILLER. END SUMMARY. \n',
        `THE MILLER. END SUMMARY. \nSTONES AND ARCHES \n${FOOT}${pageHead(2)}`,
      )
      const message = messageOfText(text.replaceAll('\n', end))
      assert.deepEqual(texts(message), PARAGRAPHS)
      assert.equal(message.body.roles.filter((role) => role === 'heading').length, 1)
    }
    // The rest of a sentence goes on behind the page.
    const torn = PRINT.replace('THE MILLER. END SUMMARY. \n', `THE MILLER OF THE \nOLD TOWN \n${FOOT}${pageHead(2)}`)
    assert.match(texts(messageOfText(torn))[0] ?? '', /THE MILLER OF THE OLD TOWN$/)
  })

  it('includes its stamp where the first letter of it is a small one', () => {
    const text = PRINT.replaceAll(SPOILED, 'c 0 5 5 1 2 3 4 5 1ED')
    assert.notEqual(text, PRINT)
    assert.deepEqual(texts(messageOfText(text)), PARAGRAPHS)
    assert.deepEqual(lintText(text), [])
  })

  it('leaves the surname below the sign of the operator, as it does above it', () => {
    for (const end of ['YY \nRASSENDYLL \n', 'RASSENDYLL \nYY \n', 'YYY \nRASSENDYLL \n']) {
      const message = messageOfText(PRINT.replace('RASSENDYLL \n', end))
      assert.deepEqual([message.signature?.text, texts(message)], ['RASSENDYLL', PARAGRAPHS], end)
    }
  })

  it('includes its level below the surname, misread', () => {
    for (const scrap of ['8.ECRET', '-isc-c-Rp', 'SECRET', '$ECRET', 'CECRBT', 'SFCRET', 'encnur']) {
      const text = PRINT.slice(0, PRINT.indexOf('PTP4417')).replace(
        'RASSENDYLL \n',
        `RASSENDYLL \n${scrap} \n${stamp('UNCLASSIFIED')}`,
      )
      const message = messageOfText(text)
      assert.deepEqual([message.signature?.text, texts(message)], ['RASSENDYLL', PARAGRAPHS], scrap)
      assert.equal(
        lintText(text).some(({ finding }) => finding.rule.id === 'ending-signature-glued'),
        false,
      )
    }
  })

  it('is no other surname below the first', () => {
    for (const name of ['BECKET', 'HENTZAU']) {
      const text = PRINT.slice(0, PRINT.indexOf('PTP4417')).replace('RASSENDYLL \n', `RASSENDYLL \n${name} \n`)
      assert.equal(messageOfText(text).signature?.text, name)
    }
  })

  it('parts no number from a sentence that is over', () => {
    const text = PRINT.replace('END SUMMARY. \n2. (C) THE', 'END SUMMARY. \nDECLASSIFIED \n2. 44) THE')
    assert.notEqual(text, PRINT)
    assert.equal(messageOfText(text).body.paragraphs.length, 3)
  })

  it('includes figures of a margin, which are no paragraph', () => {
    for (const scrap of ['6 . 2', '4 . 17']) {
      const text = PRINT.replace('3. (U) WE LEFT AT NOON. \n', `3. (U) WE LEFT AT NOON. \nCONFIDENTIAL \n${scrap} \n`)
      assert.equal(messageOfText(text).body.paragraphs.length, 3, scrap)
    }
  })
})

describe('the printed form of a draft', () => {
  const draft = (form: string): string =>
    `${form}EUR/CE:RHALE:RH \nEUR/CE, EUR/RPM \nIMMEDIATE STRELSAU \nPRIORITY HENTZAU, PARIS, \nE.O. 12958: 8/12/06 \nTAGS: PREL, HU \nSUBJECT: THE BRIDGES \n1. CONFIDENTIAL ENTIRE TEXT. \n2. WE LEFT AT NOON. \n`
  const isMissed = (text: string): boolean => lintText(text).some(({ finding }) => finding.rule.id === 'class-missing')

  it('has the level in a box, whatever is left of it', () => {
    for (const form of [
      'OUTGOING TELEGRAM \nDEPARTMENT OF STATE \n-eeNflteENTIAL \n',
      'INITIALS \nAPPR: RHE \nDRAFT: FS \nOTHER: \n',
      '7/27 INITIAL HERE \nAPPR DRAF \nCLEAR 1 2 \n',
    ])
      for (const end of ['\n', '\r\n']) assert.equal(isMissed(draft(form).replaceAll('\n', end)), false, form)
    assert.equal(isMissed(draft('')), true)
  })
})
