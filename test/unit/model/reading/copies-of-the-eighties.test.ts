import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'
import { header1976 } from '../../../support/header-1976.ts'

const parse = (text: string) => messageJson(messageOfText(text), 0, false, defaultVocabulary())
const textsOf = (lines: readonly string[]): readonly string[] =>
  ['\n', '\r\n'].map((eol) => lines.join(eol)).flatMap((text) => parse(text).paragraphs.map((each) => each.text))
const paragraphs = (between: readonly string[]): readonly string[] =>
  textsOf([
    ...header1976(712),
    '1. THE PREFECT SAID THAT THE FERRY WOULD BE REPAIRED AND',
    ...between,
    'PAINTED BEFORE THE SUMMER.',
    '',
    '2. WE DOUBT IT.',
    'HENTZAU',
  ])
const WHOLE = 'THE PREFECT SAID THAT THE FERRY WOULD BE REPAIRED AND PAINTED BEFORE THE SUMMER.'

describe('copies of 1973 to 1989', () => {
  for (const stamp of [
    ['Approved For Release 2007/03/14 : CIA-RDP84B00049R000501220014-1'],
    ['Declassified in Part - Sanitized Copy Approved for Release 2012/05/01 : CIA-RDP90B01390R000300410007-2'],
    ['Sanitized Copy Approved for Release 2011/03/14 : CIA-RDP86M00886R001200330016-1'],
    ['No Objection To Declassification in Part 2012/11/29 : NLC-4-39-7-12-8'],
    ['SECRET', '     87 6612209       ASP       PAGE 002', '                    TOR: 221318Z OCT 87'],
    ['***** S E C R E T *****', '', '***** S E C R E T *****', '', 'PAGE 02 OF 02 ZENDA 4471    DTG: 171510Z SEP 86'],
    ['***********S E C R E T***********S COPY'],
    [
      '          UNITED STATES DEPARTMENT OF STATE',
      '          REVIEW AUTHORITY: JOHN HALE',
      '          DATE/CASE ID: 14 SEP 2006',
    ],
    ['DEPARTMENT OF STATE A/CDC/MR', 'REVIEWED BY K. HALE   DATE 3/12/92', 'RDS ( ) or XDS ( ) EXT. DATE', 'TS AUTH.'],
    ['ENDORSE EXISTING MARKINGS ( )', 'DECLASSIFIED (X) RELEASABLE (X)', 'RELEASE DENIED ( )', 'PA or FOI EXEMPTIONS'],
    ['DECLASSIFIED', 'Authority NND 979520', 'By MP NARA Date 3/15/99'],
    ['NOT TO BE REPRODUCED WITHOUT THE AUTHORIZATION OF THE EXECUTIVE SECRETARY'],
    [
      'DEPARTMENT OF STATE            INCOMING',
      '                               TELEGRAM'.replace('TELEGRAM', 'INCOMING TELEGRAM'),
    ],
  ])
    it(`go on behind the stamp ${stamp[0]?.trim()}`, () => {
      assert.ok(paragraphs(stamp).includes(WHOLE), JSON.stringify(paragraphs(stamp)))
      assert.ok(paragraphs(['', ...stamp, '']).includes(WHOLE), JSON.stringify(paragraphs(['', ...stamp, ''])))
    })

  it('keep sentences that begin like a stamp', () => {
    for (const sentence of [
      'APPROVED FOR RELEASE BY THE PALACE WERE FOUR PAPERS.',
      'DEPARTMENT OF STATE OFFICIALS SAW THE FERRY.',
      'RELEASE DENIED TO THE PRESS WAS GIVEN TO THE DUKE.',
      'DECLASSIFIED PAPERS WERE SHOWN TO THE DUKE.',
      'INCOMING MAIL WAS LATE.',
      'APPROVED FOR RELEASE 12 MAY 1986 WERE FOUR PAPERS.',
      'REVIEWED BY THE DUKE DATE PALMS WERE PLANTED.',
      'NATIONAL SECURITY COUNCIL',
      'INCOMING',
      '   OUTGOING',
      'REVIEWED BY THE DUKE, THE PLAN WAS DROPPED.',
    ]) {
      const found = textsOf([...header1976(712), '1. THE DUKE CAME WITH', sentence, '', '2. WE LEFT.', 'HENTZAU'])
      assert.ok(found.includes(`THE DUKE CAME WITH ${sentence.trim()}`), sentence)
    }
  })

  it('have no exemptions and signs of a scan in their words', () => {
    for (const margin of ['B1', '(b)(1)', '25X1', '1.4(D)', '1.4(B), 1.4(D)', '.', '~'])
      for (const gap of [[], ['']]) {
        const found = textsOf([
          ...header1976(712),
          '1. THE DUKE SAID',
          ...gap,
          `                                             ${margin}`,
          '',
          '2. WE LEFT.',
          'HENTZAU',
        ])
        assert.ok(found.includes('THE DUKE SAID'), `${margin}: ${JSON.stringify(found)}`)
      }
  })

  it('go on behind the end of a section', () => {
    const head = header1976(712)
    const section = (number: number): string[] =>
      head.slice(0, 6).map((line) => line.replace('L ZENDA', `L SECTION ${number} OF 2 ZENDA`))
    const found = textsOf([
      ...section(1),
      ...head.slice(6),
      '1. THE PREFECT SAID THAT THE FERRY WOULD BE REPAIRED AND',
      'CONFIDENTIAL',
      '',
      'NNN',
      'CONFIDENTIAL',
      '',
      'PAGE 01        ZENDA  00712  02 OF 02  301502Z',
      '',
      '46',
      'ACTION EUR-12',
      '',
      'INFO  OCT-01  ISO-00  /013 W',
      '                        ---------------------     055301',
      ...section(2),
      '',
      'EXDIS',
      '',
      'PAINTED BEFORE THE SUMMER.',
      '',
      '2. WE DOUBT IT.',
      'HENTZAU',
    ])
    assert.ok(found.includes(WHOLE), JSON.stringify(found))
  })

  it('have a level with the serial of another service behind it', () => {
    for (const [line, level] of [
      ['C O N F I D E N T I A L 3321', 'CONFIDENTIAL'],
      ['S E C R E T QQQQ', 'SECRET'],
    ] as const) {
      const {
        level: found,
        subject,
        paragraphs: parts,
      } = parse(
        [
          'P 221210Z JUL 82',
          'FM USDAO ZENDA RU',
          'TO RUEKJCS/DIA WASHDC',
          'BT',
          line,
          'SUBJ: IIR 6 811 0123 82 (U)',
          'THIS IS AN INFO REPORT, NOT FINALLY EVALUATED INTEL',
          '1. (U) COUNTRY: RURITANIA',
          '2. (C) NINE WAGONS WERE SEEN.',
          'BT',
          '#3321',
          'NNNN',
        ].join('\n'),
      )
      assert.equal(found, level)
      assert.deepEqual([subject?.text, subject?.mark], ['IIR 6 811 0123 82', 'U'])
      assert.equal(parts.length, 2)
    }
  })

  it('address offices below the subject', () => {
    const lines = header1976(712)
    const at = lines.findIndex((line) => line.startsWith('SUBJECT'))
    for (const attention of [
      'USICA FOR P/G, E/CB; EU FOR LOTHAR',
      'DEPT PASS TREASURY AND COMMERCE',
      'BONN FOR ECON/MIN',
    ])
      assert.equal(
        parse([...lines.slice(0, at + 1), '', attention, ...lines.slice(at + 1), '1. YES.', 'HALE'].join('\n')).subject
          ?.text,
        'EXAMPLE - NOT A REAL CABLE',
        attention,
      )
    assert.equal(
      parse([...lines.slice(0, at + 1), '', 'AND A SECOND LINE', ...lines.slice(at + 1), '1. YES.', 'HALE'].join('\n'))
        .subject?.text,
      'EXAMPLE - NOT A REAL CABLE AND A SECOND LINE',
    )
  })

  it('cite reports by the number of their schedule', () => {
    const [reference] = parse(
      header1976(712)
        .map((line) => (line.startsWith('REF') ? 'REF: CERP 0302' : line))
        .concat('1. YES.', 'HALE')
        .join('\n'),
    ).references
    assert.deepEqual([reference?.id, reference?.kind], [null, 'report'])
  })

  it('have the lines of a relay above the header', () => {
    const { piloted, routing, security, station } = messageOfText(
      [
        'RR RUEAIIB',
        'ZNY CCCCC ZOC STATE ZZH',
        'OO RUEHC',
        'DE RUEHZE #0833 0671530',
        'ZNY SSSSS ZZH',
        'R 071522Z MAR 84',
        'FM AMEMBASSY ZENDA',
        'TO RUEHC/SECSTATE WASHDC 4477',
        'BT',
        'S E C R E T ZENDA 00833',
        '',
        'E.O. 12356: DECL: OADR',
        'TAGS: PINT, FR',
        'SUBJECT: EXAMPLE - NOT A REAL CABLE',
        '',
        '1. YES.',
        'BT',
        '#0833',
        'NNNN',
      ].join('\n'),
    )
    assert.equal(piloted, true)
    assert.equal(routing?.prosign?.text, 'OO')
    assert.equal(security?.span.line, 4)
    assert.ok(station)
  })

  it('have page lines and endings with the level of the page on one line', () => {
    const {
      paragraphs: found,
      signature,
      ending,
    } = parse(
      [
        ...header1976(712),
        '1. THE PREFECT SAID THAT THE FERRY WOULD BE REPAIRED AND',
        'CONFIDENTIAL CONFIDENTIAL PAGE 02 ZENDA 00712 301502Z',
        'PAINTED BEFORE THE SUMMER.',
        'SECRET SECRET',
        '2. WE DOUBT IT. HENTZAU',
        '',
        'CONFIDENTIAL NNN',
      ].join('\n'),
    )
    assert.deepEqual(
      found.map(({ text }) => text),
      [WHOLE, 'WE DOUBT IT.'],
    )
    assert.equal(signature, 'HENTZAU')
    assert.equal(ending.endOfMessage, 'NNN')
    const [joined] = textsOf([
      ...header1976(712),
      '1. THE PREFECT SAID THAT THE FERRY WOULD BE REPAIRED AND CONFIDENTIAL   CONFIDENTIAL PAGE 02 ZENDA 00712 301502Z PAINTED',
      'BEFORE THE SUMMER.',
      'HENTZAU',
    ])
    assert.equal(joined, WHOLE)
    const [sentence] = textsOf([...header1976(712), '1. THE DUKE SAW A', 'SECRET PAGE 03 OF THE TREATY.', 'HENTZAU'])
    assert.equal(sentence, 'THE DUKE SAW A SECRET PAGE 03 OF THE TREATY.')
  })

  it('have a caption in front of those whom the message is for', () => {
    for (const line of [
      'NODIS, EYES ONLY FOR AMBASSADOR HALE',
      'NODIS FOR THE AMBASSADOR',
      'NODIS - FOR AMBASSADOR ONLY',
    ]) {
      const { captions } = parse(
        [...header1976(712).slice(0, 7), line, '', ...header1976(712).slice(7), '1. YES.'].join('\n'),
      )
      assert.ok(captions.includes('NODIS'), `${line}: ${captions.join()}`)
    }
  })

  it('have NOFORN in front of what the message is not for', () => {
    const captionsOf = (line: string): string =>
      parse(
        [...header1976(712).slice(0, 7), line, '', ...header1976(712).slice(7), '1. YES.'].join('\n'),
      ).captions.join()
    for (const line of ['NOFORN, NOT FOR THE PRESS', 'NOFORN - NOT FOR PUBLICATION', 'NOFORN / FOR AMBASSADOR ONLY'])
      assert.ok(captionsOf(line).includes('NOFORN'), line)
    assert.ok(!captionsOf('NOFORNIA FOR AMBASSADOR HALE').includes('NOFORN'))
  })

  it('keep the name below a quoted letter', () => {
    const found = textsOf([
      ...header1976(712),
      '1. TEXT FOLLOWS:',
      '',
      '"YOUR MAJESTY:',
      '',
      'I THANK YOU.',
      '',
      'SINCERELY,',
      '',
      'RICHARD ROE"',
      '',
      '2. WE LEFT.',
      'HENTZAU',
    ])
    assert.ok(
      found.includes('TEXT FOLLOWS: "YOUR MAJESTY: I THANK YOU. SINCERELY, RICHARD ROE"'),
      JSON.stringify(found),
    )
  })

  it('hold the column of a long subject by a dash', () => {
    const lines = header1976(712).flatMap((line) =>
      line.startsWith('SUBJECT')
        ? ['SUBJECT:  BIOGRAPHIC SKETCH: NEW MINISTER', '-         ANTON HALE - POSTS']
        : [line],
    )
    assert.equal(
      parse([...lines, '1. YES.', 'HALE'].join('\n')).subject?.text,
      'BIOGRAPHIC SKETCH: NEW MINISTER ANTON HALE - POSTS',
    )
  })

  it('have one id for a cable, whoever cites it', () => {
    const lines = header1976(712).map((line) => line.replaceAll('ZENDA', 'USUN').replace('STRELSAU 6789', 'USUN 711'))
    const { id, references } = parse([...lines, '1. YES.', 'HALE'].join('\n'))
    assert.equal(id, references[1]?.id?.replace('711', '712'))
  })

  it('go on behind what the archive system of State printed around each page', () => {
    const head = [
      'Current Class: CONFIDENTIAL                      Page: 1',
      'Document Number: 1985ZENDA04412     Channel: n/a',
      '<<<<>>>>',
    ]
    const between = ['', 'Current Class: CONFIDENTIAL                      Page: 2', '']
    const lines = [...head, ...header1976(712), '1. THE DUKE CAME.', ...between, '2. WE LEFT.', 'HENTZAU', ...between]
    assert.deepEqual(textsOf(lines), ['THE DUKE CAME.', 'WE LEFT.', 'THE DUKE CAME.', 'WE LEFT.'])
    assert.equal(parse(lines.join('\n')).signature, 'HENTZAU')
  })

  it('have controls of intelligence behind the level, which are no series', () => {
    for (const controls of [
      'NOFORN WNINTEL NOCONTRACT',
      'NOFORN WNINTEL',
      'WNINTEL ORCON',
      'NOFORN NOCONTRACT ORCON PROPIN',
    ]) {
      const text = [
        'ZCZCXYZ001',
        'RR RUEHC',
        'DE RUEKJCS #5511 1231805',
        'ZNY SSSSS',
        'R 031805Z MAY 83',
        'FM DIA WASHINGTON DC',
        'TO RUEHC/SECSTATE WASHINGTON DC',
        'BT',
        `S E C R E T ${controls}`,
        'SUBJ: EXAMPLE, NOT A REAL MESSAGE (U)',
        '1. (S/NOFORN/WNINTEL) TWO BOATS LEFT.',
        '2. (U) NONE.',
        'BT',
        '#5511',
        'NNNN',
      ].join('\n')
      const { level, series, subject } = parse(text)
      assert.deepEqual([level, series, subject?.text], ['SECRET', null, 'EXAMPLE, NOT A REAL MESSAGE'], controls)
      const found = lintText(text).map(({ finding: { rule } }) => rule.id)
      assert.deepEqual(
        found.filter((id) => /^(?:class-|structure-missing-field|ending-no)/.test(id)),
        [],
        controls,
      )
    }
    assert.equal(parse([...header1976(712), '1. YES.'].join('\n').replace('L ZENDA', 'L PRETORIA')).series, 'PRETORIA')
  })

  it('are airgrams, with their labels in a column and their level in a box', () => {
    const form = [
      'DEPARTMENT OF STATE',
      'AIRGRAM                                   FOR RM USE ONLY',
      '',
      'CLASSIFICATION: LIMITED OFFICIAL USE',
      '',
      'MESSAGE REFERENCE NO: A-033',
      '',
      'TO    : DEPARTMENT OF STATE',
      'FROM  : AMEMBASSY ZENDA                    DATE: MAY 14, 1974',
      'E.O. 11652: N/A',
      'TAGS  : ECON, XX',
      'SUBJECT: Quarterly Report',
      'REF   : (a) CERP 0604; (b) Zenda A-012',
      '',
      '1. Output fell in the first quarter.',
      '',
      '2. The mine will close in June.',
      '',
      'HALE',
    ]
    const { subject, references } = parse(form.join('\n'))
    assert.equal(subject?.text, 'Quarterly Report')
    assert.deepEqual(
      references.map(({ kind }) => kind),
      ['report', 'airgram'],
    )
    const found = (lines: readonly string[]): readonly string[] =>
      lintText(lines.join('\n')).map(({ finding: { rule } }) => rule.id)
    assert.ok(!found(form).includes('class-missing'))
    assert.ok(found(form.filter((line) => !/AIRGRAM|REFERENCE|CLASSIFICATION/.test(line))).includes('class-missing'))
  })

  it('quote letters, whose writers do not sign the message', () => {
    const letter = [...header1976(712), '1. TEXT OF LETTER FOLLOWS:', '', 'DEAR JOHN:', '', 'I THANK YOU.', '']
    for (const close of ['SINCERELY,', 'YOURS TRULY,', 'RESPECTFULLY,', 'YOUR FRIEND,'])
      for (const name of ['ANTON', 'ANTON HALE', 'RUDOLF R.']) {
        const alone = parse([...letter, close, '', name].join('\n'))
        assert.equal(alone.signature, null, `${close} ${name}`)
        assert.ok(alone.paragraphs[0]?.text.endsWith(`${close} ${name}`), alone.paragraphs[0]?.text)
        const signed = parse([...letter, close, '', name, '', 'HENTZAU'].join('\n'))
        assert.equal(signed.signature, 'HENTZAU')
        assert.ok(signed.paragraphs[0]?.text.endsWith(`${close} ${name}`), signed.paragraphs[0]?.text)
      }
    assert.equal(
      parse([...header1976(712), '1. YES. WARM REGARDS,', '', 'KISSINGER'].join('\n')).signature,
      'KISSINGER',
    )
    assert.equal(parse([...header1976(712), '1. YES.', '', 'SAPT', '', 'HENTZAU'].join('\n')).signature, 'HENTZAU')
  })

  it('have figures for letters in the surname', () => {
    for (const name of ['TARLENHE1M', '0BERSTEIN', 'RAS5ENDYLL']) {
      assert.equal(parse([...header1976(712), '1. YES.', '', name].join('\n')).signature, name)
      const found = lintText([...header1976(712), '1. YES.', name].join('\n')).map(({ finding: { rule } }) => rule.id)
      assert.ok(!found.includes('ending-no-signature'), name)
    }
    for (const other of ['B52', '15JAN', 'AN-124', 'F16'])
      assert.equal(parse([...header1976(712), '1. YES.', '', other].join('\n')).signature, null, other)
  })

  it('name several posts on one line', () => {
    const lines = header1976(712).map((line) =>
      line.startsWith('INFO') ? 'INFO AMEMBASSY BONN, AMEMBASSY PARIS PRIORITY; AMCONSUL MILAN' : line,
    )
    assert.deepEqual(
      parse([...lines, '1. YES.'].join('\n')).info.map(({ name, precedence }) => [name, precedence]),
      [
        ['AMEMBASSY BONN', null],
        ['AMEMBASSY PARIS', 'PRIORITY'],
        ['AMCONSUL MILAN', null],
      ],
    )
  })

  it('have a stamp on foreign nationals below the signature', () => {
    const text = [
      ...header1976(712),
      '1. YES.',
      'HALE',
      '',
      'NOT RELEASABLE TO FOREIGN NATIONALS',
      'CONFIDENTIAL',
    ].join('\n')
    assert.equal(parse(text).signature, 'HALE')
  })

  it('have specks of a scan beside the surname, and notes of mail and web pages below it', () => {
    const body = [...header1976(713), '1. THE DUKE CAME BY BOAT.', '', '2. HE LEFT ON FOOT.', '']
    const signatureOf = (...last: string[]): string | null => parse([...body, ...last].join('\n')).signature
    for (const each of ["' HALE", 'HALE |', '. HALE', 'HALE  ~', '_ HALE'])
      assert.equal(signatureOf(each), 'HALE', each)
    for (const note of [
      'This message is unclassified per E.O. 13526.',
      'Classification: UNCLASSIFIED',
      'Back to top',
      'This message is SBU.',
    ])
      assert.equal(signatureOf('HALE', '', note), 'HALE', note)
  })

  it('have specks of a scan before the lines of the head, and keywords that a blank tears', () => {
    const lines = header1976(712)
    const whole = parse([...lines, '1. YES.', '', '2. NO.', 'HALE'].join('\n'))
    const read = ({ level, id, from, to, info, order, tags, subject, references }: typeof whole): unknown => [
      level,
      id,
      from,
      to.map(({ name }) => name),
      info.map(({ name }) => name),
      order,
      tags.map(({ code }) => code),
      subject?.text,
      references.map((each) => each.id),
    ]
    for (const speck of ["'", '.', ',', '`', '~'])
      for (const [index, line] of lines.entries()) {
        if (line === '') continue
        const text = [...lines.with(index, `${speck} ${line}`), '1. YES.', '', '2. NO.', 'HALE'].join('\n')
        assert.deepEqual(read(parse(text)), read(whole), text)
        const found = lintText(text).map(({ finding: { rule } }) => rule.id)
        assert.deepEqual(
          found.filter((id) => !/-(?:bt|nnnn|padding)$/.test(id)),
          [],
          text,
        )
      }
    // Bars behind a line, dashes before one of which no list is made.
    for (const [index, line] of lines.entries()) {
      if (!/^(?:R |FM|TO|INFO|CONF|E\.O|TAGS|SUBJ|REF)/.test(line)) continue
      const changed = [`${line} |`, `${line}  ~`, ...(/^(?:SUBJ|REF)/.test(line) ? [] : [`- ${line}`, `${line} .`])]
      for (const each of changed) {
        const text = [...lines.with(index, each), '1. YES.', '', '2. NO.', 'HALE'].join('\n')
        assert.deepEqual(read(parse(text)), read(whole), text)
        assert.deepEqual(
          lintText(text)
            .map(({ finding: { rule } }) => rule.id)
            .filter((id) => !/-(?:bt|nnnn|padding)$/.test(id)),
          [],
          text,
        )
      }
    }
    for (const [keyword, torn] of [
      ['SUBJECT:', 'SUBJE CT:'],
      ['SUBJECT:', 'SUB J:'],
      ['TAGS:', 'TA GS:'],
    ] as const) {
      const text = [...lines, '1. YES.', '', '2. NO.', 'HALE'].join('\n').replace(keyword, torn)
      assert.deepEqual(read(parse(text)), read(whole), torn)
    }
    const [sentence] = textsOf([...lines, '1. THE DUKE SAID HE HAD', "' TO BE SURE NOT SEEN IT.", 'HALE'])
    assert.equal(sentence, "THE DUKE SAID HE HAD ' TO BE SURE NOT SEEN IT.")
  })

  it('cite as many telegrams of the Department as it sent in their year', () => {
    const cited = (year: number): string | null | undefined =>
      parse(
        `R 081215Z DEC ${year}\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 1234\nUNCLAS ZENDA 00712\nE.O. 12356: N/A\nTAGS: PREL\nSUBJECT: A FERRY\nREF: STATE 394417\n1. YES.\nHALE\n`,
      ).references[0]?.id
    assert.equal(cited(91), '91STATE394417')
    assert.equal(cited(75), '74STATE394417')
  })

  it('have two levels on the line, of which the second was theirs', () => {
    const text = [...header1976(712), '1. YES.', 'HALE'].join('\n')
    const read1 = (line: string) => parse(text.replace('C O N F I D E N T I A L ZENDA 00712', line))
    const both = read1('UNCLASSIFIED LIMITED OFFICIAL USE SECTION 01 OF 02 ZENDA 00712')
    assert.deepEqual(
      [both.level, both.id, both.section?.number, both.section?.total],
      ['LIMITED OFFICIAL USE', '76ZENDA712', 1, 2],
    )
    assert.equal(read1('UNCLASSIFIED ZENDA 00712').level, 'UNCLASSIFIED')
    assert.equal(read1('CONFIDENTIAL LIMITED DISTRIBUTION ZENDA 00712').level, 'CONFIDENTIAL')
  })

  it('have UNCLAS glued to a post with four figures', () => {
    const text = [...header1976(712), '1. YES.', 'HALE']
      .join('\n')
      .replace('C O N F I D E N T I A L ZENDA 00712', 'UNCLASZENDA 0712')
    assert.deepEqual([parse(text).level, parse(text).id], ['UNCLASSIFIED', '76ZENDA712'])
  })
})
