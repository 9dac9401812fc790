import assert from 'node:assert/strict'
import type { Message } from '../../../../server/language/model/message/message.ts'
import { messageOfText, messagesOfText } from '../../../support/cable.ts'

const HEAD = [
  'VZCZCXRO3552',
  'PP RUEHAA RUEHBB',
  'DE RUEHZZ #0123/01 2151453',
  'ZNY CCCCC ZZH',
  'P 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO RUEHC/SECSTATE WASHDC PRIORITY 1234',
  'INFO RUEHAA/AMEMBASSY STRELSAU PRIORITY 0042',
  'RUEHZL/EUROPEAN POLITICAL COLLECTIVE',
]
const FIELDS = ['E.O. 12958: DECL: 08/01/2019', 'TAGS: PREL, PGOV, RU', 'SUBJECT: (U) EXAMPLE - NOT A REAL CABLE']

const cable = (...body: string[]): string =>
  [...HEAD, 'C O N F I D E N T I A L ZENDA 000123', '', 'SIPDIS', '', ...FIELDS, '', ...body, ''].join('\n')

/** Number, mark and first words of each paragraph. */
function paragraphs(message: Message): string[] {
  const { body } = message
  return body.paragraphs.map((index) => body.blocks[index]?.lines[0]?.plain.trim().slice(0, 12) ?? '')
}

const roles = (message: Message): string => message.body.roles.join(' ')

describe('variations that real copies show', () => {
  it('1. a pilcrow or nothing before a number; before a year or a list letter it proves nothing', () => {
    const message = messageOfText(
      cable(
        '\u00b61. (C) First text.',
        '',
        '\u00b62. (C) In the year',
        '\u00b62007. The duke came.',
        '\u00b6B. A list.',
        '',
        '3. (C) Third.',
      ),
    )
    assert.deepEqual(
      paragraphs(message),
      ['\u00b61. (C) First', '\u00b62. (C) In th', '3. (C) Third'].map((text) => text.slice(0, 12)),
    )
  })

  it('2. page lines that cut a sentence in two', () => {
    const message = messageOfText(
      cable(
        '1. (C) The duke told the ambassador that the railway',
        'ZENDA 00000123  002 OF 003',
        '',
        'would be finished by spring.',
        '',
        '2. (C) Second.',
      ),
    )
    assert.equal(roles(message), 'paragraph furniture continuation paragraph')
    assert.deepEqual(message.body.torn, [])
    assert.equal(message.pageMarkers[0]?.total.text, '003')
  })

  it('3. a number directly below a line of text: the expected one begins a paragraph, another is text', () => {
    const message = messageOfText(
      cable('1. First text.', '2. Second text, signed on January', '11. Comment of the duke.', '3. Third text.'),
    )
    assert.deepEqual(
      message.body.runs.map(({ number, length }) => [number, length]),
      [[1, 3]],
    )
  })

  it('4. gaps, duplicates and damaged numbers', () => {
    const message = messageOfText(
      cable('1. (C) A.', '', '2, (C) B.', '', '3.. (SBU) C.', '', '4 (C) D.', '', '4. (C) E.', '', '7. (C) F.'),
    )
    assert.deepEqual(
      message.body.runs.map(({ number, length }) => [number, length]),
      [
        [1, 4],
        [4, 1],
        [7, 1],
      ],
    )
  })

  it('5. marks without blanks, in small letters, never closed, with caveats', () => {
    const message = messageOfText(
      cable(
        '1.(C) A.',
        '',
        '2. (C)Text.',
        '',
        '3. (c) C.',
        '',
        '4. (S-NF) D.',
        '',
        '5. (C Never closed.',
        '',
        '6. (S//REL TO USA, FVEY) F.',
        '',
        '7. (SBU) G.',
      ),
    )
    assert.deepEqual(
      message.body.marks.map(({ inner }) => inner),
      ['C', 'c', 'S-NF', 'S//REL TO USA, FVEY', 'SBU'],
    )
    assert.equal(message.body.paragraphs.length, 7)
  })

  it('6. a statement that marks the entire text', () => {
    for (const statement of [
      '1. (C - ENTIRE TEXT.)',
      '1. CONFIDENTIAL - ENTIRE TEXT.',
      '1. C - ENTIRE TEXT',
      '1. (C) ENTIRE TEXT.',
    ]) {
      const message = messageOfText(cable(statement, '', '2. The duke came.'))
      assert.equal(message.body.entireText?.line, HEAD.length + 8, statement)
    }
  })

  it('7. blocks of unnumbered text', () => {
    const message = messageOfText(
      cable(
        'Summary',
        '-------',
        'The duke received us and spoke of the harvest.',
        '',
        '1. (C) First.',
        '',
        'He went on to speak of the railway at length.',
      ),
    )
    assert.match(
      roles(message),
      /^plain rule plain paragraph continuation$|^heading rule plain paragraph continuation$/,
    )
  })

  it('8. levels letter-spaced or solid, with section, series and number on the line', () => {
    const lines: [string, string, string, number | undefined][] = [
      ['C O N F I D E N T I A L SECTION 01 OF 03 ZENDA 000123', 'CONFIDENTIAL', 'ZENDA', 3],
      ['CONFIDENTIAL SECTION 01 OF 03 PORT ZENDA 000123', 'CONFIDENTIAL', 'PORT ZENDA', 3],
      ['UNCLAS SECTION 02 OF 02 ZENDA 000123 SIPDIS', 'UNCLASSIFIED', 'ZENDA', 2],
      ['S E C R E T ZENDA 000123 NOFORN', 'SECRET', 'ZENDA', undefined],
      ['T O P  S E C R E T ZENDA 0905', 'TOP SECRET', 'ZENDA', undefined],
      ['UNCLAS E F T O ZENDA 00905', 'UNCLASSIFIED', 'ZENDA', undefined],
      ['L I M I T E D  O F F I C I A L  U S E ZENDA 000123', 'LIMITED OFFICIAL USE', 'ZENDA', undefined],
    ]
    for (const [line, level, series, total] of lines) {
      const message = messageOfText([...HEAD, line, '', ...FIELDS, '', '1. (U) A.', ''].join('\n'))
      assert.equal(message.level, level, line)
      assert.equal(message.classification?.series?.text, series, line)
      assert.equal(message.classification?.section?.total, total, line)
    }
    const rest = messageOfText([...HEAD, 'S E C R E T ZENDA 000123 NOFORN', '', ...FIELDS, ''].join('\n'))
    assert.deepEqual(
      rest.captions.map(({ name }) => name),
      ['NOFORN'],
    )
  })

  it('9. captions twice, captions and a corrected copy before the E.O. line, attention lines', () => {
    const message = messageOfText(
      [
        ...HEAD,
        'UNCLAS ZENDA 000123',
        '',
        'SIPDIS',
        '',
        'SENSITIVE',
        'SIPDIS',
        '',
        'C O R R E C T E D  C O P Y (PARA 4)',
        '',
        'DEPT FOR EUR/RU; NSC FOR HENTZAU',
        '',
        ...FIELDS,
        '',
        '1. (U) A.',
      ].join('\n'),
    )
    assert.deepEqual(message.captions.map(({ name }) => name).slice(0, 3), ['SIPDIS', 'SENSITIVE', 'SIPDIS'])
    assert.deepEqual(
      message.attention.map(({ text }) => text),
      ['DEPT FOR EUR/RU; NSC FOR HENTZAU'],
    )
  })

  it('10. spellings of the order and values of its line', () => {
    const values: [string, string, string][] = [
      ['E.O. 12958: DECL: 08/01/2019', '12958', 'date'],
      ['EO 12958 DECL: 2019/08/01', '12958', 'date'],
      ['E.o. 12958: decl: 20190801', '12958', 'date'],
      ['E.0. 12958: N/A', '12958', 'not-applicable'],
      ['E.O.12356: DECL: OADR', '12356', 'exemption'],
      ['E.O. 11652: GDS', '11652', 'exemption'],
      ['E.O. 12598: DECL: AFTER THE UNION OF RURITANIA', '12598', 'event'],
      ['E.O. 12065: RDS-4 6/5/99 (RASSENDYLL, RUDOLF) OR-P', '12065', 'exemption'],
      ['E.O. 12958: DECL: 02/30/2019', '12958', 'impossible-date'],
      ['E.O. 1295: DECL: X1, X5', '1295', 'exemption'],
      ['E.O. 12958:', '12958', 'none'],
    ]
    for (const [line, number, kind] of values) {
      const message = messageOfText(
        [...HEAD, 'S E C R E T ZENDA 000123', '', line, 'TAGS: PREL', 'SUBJECT: A', '', '1. (U) A.'].join('\n'),
      )
      assert.equal(message.order?.number?.text, number, line)
      assert.equal(message.order?.declassification.kind, kind, line)
    }
  })

  it('11. TAGS by blanks or commas, wrapped, in small letters, glued, with names of people', () => {
    const tags = (line: string): string =>
      (
        messageOfText(
          [...HEAD, 'UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', line, 'SUBJECT: A', '', '1. A.'].join('\n'),
        ).tags?.tags ?? []
      )
        .map(({ code, kind }) => `${code}:${kind}`)
        .join(' ')
    assert.equal(tags('TAGS: PREL, PGOV, JA'), 'PREL:subject PGOV:subject JA:geopolitical')
    assert.equal(tags('TAGS: PREL PGOV\nKDEM JA'), 'PREL:subject PGOV:subject KDEM:program JA:geopolitical')
    assert.equal(tags('tags: prel, ja'), 'PREL:subject JA:geopolitical')
    assert.equal(tags('TAGS: OVIP (RASSENDYLL, RUDOLF), PREL'), 'OVIP:subject RASSENDYLL, RUDOLF:person PREL:subject')
    assert.equal(tags('TAGS OVIP RASSENDYLL RUDOLF PREL'), 'OVIP:subject RASSENDYLL RUDOLF:person PREL:subject')
    assert.equal(tags('TAGS: EINDETRD, NATO'), 'EIND:subject ETRD:subject NATO:organization')
  })

  it('12. subjects and references that wrap, labels in all forms, e-mails, years left out', () => {
    const message = messageOfText(
      [
        ...HEAD,
        'UNCLAS ZENDA 000123',
        '',
        'E.O. 12958: N/A',
        'TAGS: PREL',
        'SUBJECT: (C) THE CASTLE',
        'AND ITS RAILWAY',
        'REF: A. 08 STRELSAU 4567 (NOTAL)',
        '     B) STATE 12',
        '(C) HENTZAU-TARLENHEIM EMAIL OF 9/22',
        '\u00b6D. STRELSAU 99 AND PREVIOUS',
        'Classified By: Ambassador Rudolf Rassendyll for reasons 1.4 (b) and (d)',
        '',
        '1. (U) A.',
      ].join('\n'),
    )
    assert.equal(message.subject?.text, 'THE CASTLE AND ITS RAILWAY')
    assert.equal(message.subject?.mark?.inner, 'C')
    assert.deepEqual(
      message.references?.references.map(({ label, kind, year, series, number }) => [
        label?.text,
        kind,
        year,
        series?.text,
        number,
      ]),
      [
        ['A', 'cable', 2008, 'STRELSAU', 4567],
        ['B', 'cable', undefined, 'STATE', 12],
        ['C', 'e-mail', undefined, undefined, undefined],
        ['D', 'cable', undefined, 'STRELSAU', 99],
      ],
    )
    assert.equal(message.authority?.name, 'Rudolf Rassendyll')
    assert.deepEqual(message.authority?.reason?.letters, ['b', 'd'])
  })

  it('13. headers without FL1, with two precedences, text after the year, distribution rows, page lines inside', () => {
    const message = messageOfText(
      [
        'SECRET',
        'PAGE 01        ZENDA  00905  060018Z',
        'ACTION SS-25',
        '',
        'INFO  OCT-01  ADS-00  SSO-00  /026 W',
        '                     ------------------062281 060035Z /62',
        'O R 051020Z JUN 79 ZDK PSN 123456',
        'FM USLO ZENDA',
        'TO PAGE 02 STATE 023763 071504Z',
        'SECSTATE WASHDC IMMEDIATE 1291',
        'S E C R E T SECTION 1 OF 3 ZENDA 0905',
        'E.O. 12065: GDS 6/5/85',
        'TAGS: PEPR, EG',
        'SUBJ: EXAMPLE',
        '',
        '1. S - ENTIRE TEXT.',
      ].join('\n'),
    )
    assert.equal(message.dateTimeGroup?.infoPrecedence?.text, 'R')
    assert.equal(message.dateTimeGroup?.signals?.text, 'ZDK PSN 123456')
    assert.deepEqual(
      message.distribution?.offices.map(({ name, count }) => [name, count]),
      [
        ['SS', 25],
        ['OCT', 1],
        ['ADS', 0],
        ['SSO', 0],
      ],
    )
    assert.equal(message.distribution?.total?.text, '026')
    assert.equal(message.level, 'SECRET')
    assert.equal(message.subject?.keyword.text, 'SUBJ')
  })

  it('14. the SMART label block, and the draft form with a drafting and clearance block', () => {
    const smart = messageOfText(
      [
        'UNCLASSIFIED',
        'SBU',
        '',
        'MRN:        13 ZENDA 1234',
        'Date/DTG:   May 05, 2013 / 051234Z MAY 13',
        'From:       AMEMBASSY ZENDA',
        'Action:     WASHDC, SECSTATE ROUTINE',
        'E.O.:       13526',
        'TAGS:       PREL, PGOV',
        'Captions:   SENSITIVE',
        'Reference:  A) 13 ZENDA 12',
        '            B) 13 ZENDA 13',
        'Subject:    Example - Not a Real Cable',
        '',
        '1. (SBU) Text.',
        '',
        'Signature:  RASSENDYLL',
        '',
        'Drafted By: ZENDA:Hentzau, Rupert',
      ].join('\n'),
    )
    assert.equal(smart.layout, 'smart')
    assert.deepEqual(smart.id, { year: 2013, series: 'ZENDA', number: 1234 })
    assert.equal(smart.dateTimeGroup?.instant, Date.UTC(2013, 4, 5, 12, 34))
    assert.deepEqual(
      smart.to.map(({ name, precedence }) => [name.text, precedence?.text]),
      [['WASHDC, SECSTATE', 'ROUTINE']],
    )
    assert.deepEqual(
      smart.references?.labels.map(({ text }) => text),
      ['A', 'B'],
    )
    assert.equal(smart.signature?.text, 'RASSENDYLL')
    assert.equal(smart.level, 'UNCLASSIFIED')
    const draft = messageOfText(
      [
        'UNCLASSIFIED',
        '',
        'EUR/RUR:RHENTZAU',
        '08/15/11 202-555-0100',
        'EUR:FTARLENHEIM',
        '',
        'ROUTINE ZENDA',
        '',
        'SENSITIVE',
        '',
        'E.O. 13526: N/A',
        '',
        'TAGS: PREL',
        '',
        'SUBJECT: EXAMPLE',
        '',
        '1. (SBU) Text.',
      ].join('\n'),
    )
    assert.equal(draft.layout, 'draft')
    assert.equal(draft.profile.profile, 'draft')
    assert.equal(draft.level, 'UNCLASSIFIED')
  })

  it('15. summaries in all forms, an END torn from its SUMMARY, signatures in mixed case or glued on', () => {
    const torn = messageOfText(cable('1. (C) The duke came. END', 'SUMMARY.', '', '2. (C) Text.', '', 'Rassendyll'))
    assert.deepEqual(
      torn.body.namedBlocks.map(({ name, open, close }) => [name, open?.text, close?.text]),
      [['SUMMARY', undefined, 'END SUMMARY']],
    )
    assert.equal(torn.signature?.text, 'Rassendyll')
    const inline = messageOfText(
      cable('1. (C) SUMMARY: The duke came. END SUMMARY.', '', '2. (C) Text ends here.', 'RASSENDYLL'),
    )
    assert.deepEqual(
      inline.body.namedBlocks.map(({ open, close }) => [open?.text, close?.text]),
      [['SUMMARY:', 'END SUMMARY']],
    )
    assert.equal(inline.signature?.text, 'RASSENDYLL')
    const quoted = messageOfText(
      cable(
        '1. (C) Text follows.',
        '',
        'BEGIN TEXT:',
        '',
        '1. Not ours.',
        '',
        '2. Not ours either.',
        '',
        'END TEXT.',
        '',
        '2. (C) Ours.',
      ),
    )
    assert.deepEqual(
      quoted.body.runs.map(({ number, length }) => [number, length]),
      [[1, 2]],
    )
  })

  it('reads several messages in one file', () => {
    const one = cable('1. (U) A.', '', 'RASSENDYLL')
    const parts = messagesOfText(`${one}\n${one}`)
    assert.deepEqual(
      parts.map(({ line }) => line),
      [0, one.split('\n').length],
    )
    const withoutTransmission = one.split('\n').slice(4).join('\n')
    assert.equal(messagesOfText(`${withoutTransmission}\n\n${withoutTransmission}`).length, 2)
  })

  it('reads the same from CRLF and lone CR, with no-break blanks, tabs, a byte order mark and mojibake', () => {
    const text = cable('1. (C) A.', '', '2. (C) B.', '', 'RASSENDYLL')
    const plain = messageOfText(text)
    const variants = [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      text.replaceAll('\n', ' \n'),
      `\ufeff${text}`,
      text.replaceAll('. (C)', '.\u00a0(C)'),
      text.replaceAll('\n1.', '\n\u00c2\u00b61.').replaceAll('\n2.', '\n\ufffd2.'),
      text.replace('FM AMEMBASSY', 'FM\tAMEMBASSY'),
    ]
    for (const variant of variants) {
      const message = messageOfText(variant)
      assert.deepEqual(message.body.runs, plain.body.runs, JSON.stringify(variant.slice(0, 20)))
      assert.equal(message.signature?.text, 'RASSENDYLL')
      assert.equal(message.dateTimeGroup?.instant, plain.dateTimeGroup?.instant)
      assert.equal(message.layout, 'teleprinter')
    }
  })
})
