import assert from 'node:assert/strict'
import { paragraphText } from '../../../../server/language/model/incremental/message-text.ts'
import type { Message } from '../../../../server/language/model/message/message.ts'
import { blockFacts } from '../../../../server/language/model/reading/body/block-facts.ts'
import { smartExample } from '../../../../server/language/rules/smart/smart-example.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'

const HEAD =
  'R 140900Z MAY 96\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L ZENDA 000731\n\nE.O. 12958: DECL: 5/13/06\nTAGS: PREL, HU\nSUBJECT: THE CHOIR\n\n'

/** Text of the numbered paragraphs, without their numbers and marks. */
function texts(message: Message): string[] {
  return message.body.paragraphs.map((index) => {
    const block = message.body.blocks[index]
    const start = block && blockFacts(block).start
    return start ? paragraphText(message, index, { line: 0, column: start.textStart }) : ''
  })
}

describe('a stamp of declassification above a head', () => {
  const stamps = [
    'DECLASSIFIED\nPA/HO, Department of State\nE.O. 12958, as amended\nMay 3, 2006\n\n',
    'UNCLASSIFIED\nDECLASSIFIED\nE.O. 13526, SEC. 3.5\nZL 96-1234 P.7\nBy OSRA, NARA, Date 5/3/2016\n\n',
    'DECLASSIFIED UNDER AUTHORITY OF\nE.O. 12958\nAND OF\nE.O. 13526, SECTION 5.3(b)(3)\n\n',
  ]
  for (const stamp of stamps)
    it(`is none of its fields: ${JSON.stringify(stamp)}`, () => {
      for (const head of [HEAD, HEAD.slice(HEAD.indexOf('C O N'))])
        for (const end of ['\n', '\r\n']) {
          const text = `${stamp}${head}1. (C) IT SINGS.\n\n2. (U) WE LEFT.\nRASSENDYLL\n`.replaceAll('\n', end)
          const { level, id, order, classification } = messageOfText(text)
          assert.deepEqual(
            [level, id?.number, order?.number?.text, classification?.series?.text],
            ['CONFIDENTIAL', 731, '12958', 'ZENDA'],
          )
        }
    })

  it('is the E.O. line where no head follows', () => {
    const { order, tags } = messageOfText('E.O. 12958: N/A\nTAGS: PREL, HU\nSUBJECT: THE CHOIR\n\n1. IT SINGS.\nHOPE\n')
    assert.deepEqual([order?.number?.text, tags?.tags.length], ['12958', 2])
  })
})

describe('what reviewers write beside what they took out', () => {
  const margin = ' '.repeat(60)
  it('is no text of a paragraph', () => {
    for (const codes of ['B1', '1.4(D)', 'B1, 1.4(B)', '(b)(1)', 'B6', `1.4(B)\n${margin}1.4(D)\n${margin}B1`])
      assert.deepEqual(
        texts(
          messageOfText(
            `${HEAD}1. (C) IT SINGS.\n${margin}${codes}\n\n2. (C)\n${margin}${codes}\n\n3. (U) WE\n${margin}${codes}\nLEFT THE OLD TOWN IN THE RAIN.\nHOPE\n`,
          ),
        ),
        ['IT SINGS.', '', 'WE LEFT THE OLD TOWN IN THE RAIN.'],
        codes,
      )
  })

  it('is none at the left either, where the act and the order are named below each other', () => {
    for (const codes of ['1.4(B)\n1.4(D)\nB1', 'B1\n1.4(B)', 'B1,1.4(B),1.4(D)', '1 4(D)1\nB1 .', 'B6, 1.4(D)'])
      for (const end of ['\n', '\r\n', ' \n'])
        assert.deepEqual(
          texts(
            messageOfText(
              `${HEAD}1. (C) IT SINGS.\n${codes}\n2. (U) WE\n${codes}\nLEFT THE OLD TOWN.\n${codes}\nHOPE\n`.replaceAll(
                '\n',
                end,
              ),
            ),
          ),
          ['IT SINGS.', 'WE LEFT THE OLD TOWN.'],
          codes,
        )
    for (const rest of ['1.4(B)', '1.4(B) AND\n1.4(D)', 'B1\nB2'])
      assert.deepEqual(
        texts(messageOfText(`${HEAD}1. (C) REASONS:\n${rest}\n\n2. (U) WE LEFT.\nHOPE\n`))[0],
        `REASONS: ${rest.replaceAll('\n', ' ')}`,
      )
  })

  it('is text at the left', () => {
    assert.deepEqual(texts(messageOfText(`${HEAD}1. (C) THE VISAS ARE:\nB1\nB2\n\n2. (U) WE LEFT.\nHOPE\n`)), [
      'THE VISAS ARE: B1 B2',
      'WE LEFT.',
    ])
  })
})

describe('the head that a reviewing system prints on each page', () => {
  it('is no text', () => {
    const page = (number: number): string => `Current Class: UNCLASSIFIED${' '.repeat(70)}Page: ${number}\n`
    const head = `${page(2)}Current Handling: n/a\nDocument Number: 1996ZENDA00731${' '.repeat(30)}Channel: n/a\n`
    assert.deepEqual(
      texts(messageOfText(`${HEAD}1. (C) IT SINGS IN THE\n${page(1)}\n${head}\nCHURCH.\n\n2. (U) WE LEFT.\nHOPE\n`)),
      ['IT SINGS IN THE CHURCH.', 'WE LEFT.'],
    )
  })
})

describe('the number of a page in brackets', () => {
  it('is no text', () => {
    for (const page of ['[Page 2 of 3]', '[page 12]'])
      assert.deepEqual(
        texts(messageOfText(`${HEAD}1. (C) IT SINGS IN THE\n\n${page}\n\nCHURCH.\n\n2. (U) WE LEFT [page 2].\nHOPE\n`)),
        ['IT SINGS IN THE CHURCH.', 'WE LEFT [page 2].'],
        page,
      )
  })
})

describe('the line with which a collection ends a cable', () => {
  it('is no text, and the surname stands above it', () => {
    const message = messageOfText(
      `${HEAD}1. (C) IT SINGS.\n\n2. (U) WE LEFT.\nRASSENDYLL\n\n=======================CABLE ENDS============================\nPrint\nShare\n`,
    )
    assert.equal(message.signature?.text, 'RASSENDYLL')
    assert.deepEqual(texts(message), ['IT SINGS.', 'WE LEFT.'])
  })
})

describe('the number that a collection puts above a cable', () => {
  it('shows that it is a copy', () => {
    const text =
      'UNCLAS ZENDA 000098\n\nE.O. 12958: N/A\nTAGS: ECON, HU\nSUBJECT: THE CHOIR\n\n1. It sings.\n\n2. We left.\nHOPE\n'
    assert.equal(messageOfText(`Canonical ID: 09ZENDA98\n\n${text}`).profile.profile, 'archival')
    assert.equal(messageOfText(`Canonical ID: 09ZENDA99\n\n${text}`).profile.profile, 'draft')
  })
})

describe('reasons with the section before each letter', () => {
  it('are read to the last', () => {
    for (const [written, canonical] of [
      ['1.4 (b) and 1.4 (d)', '1.4 (b), (d)'],
      ['1.4(b), 1.4(d)', '1.4 (b), (d)'],
      ['1.4(b)/1.4(d)', '1.4 (b), (d)'],
      ['1.4 b, 1.4 c and 1.4 d', '1.4 (b), (c), (d)'],
      ['1.4 (b); 1.5 (d)', '1.4 (b)'],
      ['1.4 (b) and (d)', '1.4 (b), (d)'],
    ] as const) {
      const { authority } = messageOfText(
        `${HEAD}Classified By: DCM Osra Hope for reasons ${written}.\n\n1. (C) IT SINGS.\nHOPE\n`,
      )
      assert.equal(authority?.reason?.canonical, canonical, written)
    }
  })

  it('are read behind a label of their own, in the plural too', () => {
    for (const label of ['Reason', 'Reasons']) {
      const text = smartExample({}).replace(
        /^Classified By:.*\n(?:Reason:.*\n)?|(?=^Subject:)/m,
        (found) =>
          `Classified By:  Osra Hope, Consul\n${label}:  1.4(b), 1.4(d)\n${found.startsWith('Classified') ? '' : found}`,
      )
      assert.equal(messageOfText(text).authority?.reason?.canonical, '1.4 (b), (d)', text)
    }
  })
})

describe('a dash that keeps the indent of a continued subject', () => {
  it('is none of its words', () => {
    for (const indent of ['-        ', '- -      ', '         '])
      assert.equal(
        messageOfText(HEAD.replace('THE CHOIR', `THE CHOIR SINGS\n${indent}AT THE GATE`)).subject?.text,
        'THE CHOIR SINGS AT THE GATE',
      )
    assert.equal(
      messageOfText(HEAD.replace('THE CHOIR', 'THE CHOIR SINGS\n         - AND LEAVES')).subject?.text,
      'THE CHOIR SINGS - AND LEAVES',
    )
  })
})

describe('the last item of a list above the signature', () => {
  it('is text, though it is one word', () => {
    for (const item of ['-- INTERIOR.', '- -- JUSTICE', '\u2022 TRADE', '* TRADE.']) {
      const message = messageOfText(`${HEAD}1. (C) HE WANTS:\n\n-- PEACE.\n\n${item}\nHOPE\n`)
      assert.equal(message.signature?.text, 'HOPE')
      assert.deepEqual(texts(message), [`HE WANTS: -- PEACE. ${item}`])
    }
  })
})

describe('a precedence before the name of an addressee', () => {
  it('is read', () => {
    const { info, to } = messageOfText(
      HEAD.replace('TO SECSTATE WASHDC', 'TO ROUTINE STRELSAU\nINFO NIACT IMMEDIATE HENTZAU\nAMEMBASSY PARIS PRIORITY'),
    )
    assert.deepEqual(
      [...to, ...info].map(({ name, precedence }) => `${name.text}|${precedence?.text}`),
      ['STRELSAU|ROUTINE', 'HENTZAU|NIACT IMMEDIATE', 'AMEMBASSY PARIS|PRIORITY'],
    )
  })
})

describe('a cable that was printed with the labels of a message centre', () => {
  const body =
    'CLASSIFIED BY DCM OSRA HOPE. REASON: 1.5 (D).\n\n1. (C) IT SINGS.\n\n2. (U) WE LEFT.\nRASSENDYLL\nBT\n#0731\n'
  const text = (blank: string): string =>
    `<PREC> IMMEDIATE${blank}<CLAS> CONFIDENTIAL${blank}<OSRI> RUEHZZ${blank}<DTG>${blank}140900Z MAY 96\n<ORIG>${blank}FM AMEMBASSY ZENDA\n<TO>${blank}TO RUEHC/SECSTATE WASHDC IMMEDIATE 0812\n<INFO>${blank}INFO RUEHST/AMEMBASSY STRELSAU 2215\nRUEHHZ/AMCONSUL HENTZAU 4418\n<SUBJ>${blank}SUBJECT: THE CHOIR SINGS\nAT THE GATE\n<TEXT>\n${HEAD.slice(HEAD.indexOf('C O N'))}${body}<SECT>SECTION: 01 OF 01\n<SSN> 0731\n<TOR> 960514093012 M2471820\nNNNN\n`

  it('has header, subject and text', () => {
    for (const blank of ['', ' '])
      for (const end of ['\n', '\r\n']) {
        const message = messageOfText(text(blank).replaceAll('\n', end))
        assert.deepEqual(
          [message.profile.profile, message.layout, message.level, message.subject?.text, message.signature?.text],
          ['archival', 'teleprinter', 'CONFIDENTIAL', 'THE CHOIR', 'RASSENDYLL'],
        )
        assert.equal(message.dateTimeGroup?.instant, Date.UTC(1996, 4, 14, 9))
        assert.equal(message.from?.name?.text, 'AMEMBASSY ZENDA')
        assert.deepEqual(
          [...message.to, ...message.info].map(({ name, number }) => `${name.text} ${number?.text}`),
          ['SECSTATE WASHDC 0812', 'AMEMBASSY STRELSAU 2215', 'AMCONSUL HENTZAU 4418'],
        )
        assert.deepEqual(texts(message), ['IT SINGS.', 'WE LEFT.'])
      }
  })

  it('has nothing wrong with its labels', () => {
    const said = lintText(text(' ')).filter(({ finding }) => finding.level !== 'hint')
    assert.deepEqual(
      said.map(({ finding }) => finding.rule.id),
      [],
    )
  })

  it('has its date judged all the same', () => {
    const said = lintText(text(' ').replace('140900Z', '340900Z')).map(({ finding }) => finding.rule.id)
    assert.ok(
      said.some((rule) => rule.startsWith('dtg-')),
      said.join(),
    )
  })
})

describe('the source of a derived classification behind a label of its own', () => {
  it('is read, with a classifier or without', () => {
    const text = smartExample({})
    const labels = 'Derived From:  Guide 14-01, B and C\n'
    for (const [above, name] of [
      ['Classified By:  Osra Hope, Consul\n', 'Osra Hope'],
      ['', undefined],
    ] as const) {
      const { authority } = messageOfText(
        text.replace(/^(?:Classified By|Reason|Declassify On):.*\n/gm, '').replace(/(?=^Subject:)/m, above + labels),
      )
      assert.deepEqual([authority?.name, authority?.source], [name, 'Guide 14-01, B and C'])
    }
  })
})

describe('what reviewers write at the end of a line', () => {
  it('is no text of a paragraph or a summary', () => {
    for (const codes of ['B1', '1.4(D), B1', '(b)(1)'])
      assert.deepEqual(
        texts(
          messageOfText(
            `${HEAD}1. (C) HE SAID THAT${' '.repeat(40)}${codes}\nHE SINGS.\n\n2. (U) IT COSTS 4${' '.repeat(40)}12 CROWNS.\nHOPE\n`,
          ),
        ),
        ['HE SAID THAT HE SINGS.', `IT COSTS 4${' '.repeat(40)}12 CROWNS.`],
        codes,
      )
  })

  it('is what tables say where it stands further in', () => {
    const rows = '   HENTZAU, RUPERT          B1\n   SAPT, ANTON              B2'
    assert.deepEqual(texts(messageOfText(`${HEAD}1. (C) THE VISAS ARE:\n${rows}\n\n2. (U) HE SINGS.\nHOPE\n`)), [
      `THE VISAS ARE: HENTZAU, RUPERT          B1 SAPT, ANTON              B2`,
      'HE SINGS.',
    ])
  })
})

describe('papers told by year and number', () => {
  it('are no telegrams', () => {
    const { references } = messageOfText(
      HEAD.replace(/\n\n$/, '\n\nREF: A) GOV/2009/8 B) S/2008/512 C) A/RES/60/1 D) ZENDA 120/121 E) 95 STATE 8\n\n') +
        '1. (C) IT SINGS.\nHOPE\n',
    )
    assert.deepEqual(
      references?.references.map(({ letter, kind }) => `${letter} ${kind}`),
      ['A other', 'B other', 'C other', 'D cable', 'D cable', 'E cable'],
    )
  })
})

describe('a list of information addressees', () => {
  it('may say that there are none', () => {
    for (const none of ['NONE', 'None', 'N/A'])
      assert.deepEqual(messageOfText(smartExample({}).replace(/^Info:.*\n|(?=^E\.O\.)/m, `Info:  ${none}\n`)).info, [])
  })
})

describe('parts with Roman figures in a cable without paragraph numbers', () => {
  const cable = (text: string): Message =>
    messageOfText(
      `UNCLAS ZENDA 000077\n\nE.O. 12958: N/A\nTAGS: SNAR, HU\nSUBJECT: THE REPORT\n\nREF: STATE 136782\n\n${text}\nHOPE\n`,
    )
  const roles = (message: Message): string[] => message.body.roles.filter((role) => role !== 'signature')

  it('have titles, though one line stands below each', () => {
    const text =
      'I. Summary\n\nZenda is quiet.\n\nII. Status of the Town\n\nThe road runs along the river to Hofbau.\n\nIII. What Was Done in 2007\n\nNothing.\n'
    for (const end of ['\n', '\r\n']) {
      const message = cable(text.replaceAll('\n', end))
      assert.deepEqual(roles(message), ['heading', 'plain', 'heading', 'plain', 'heading', 'plain'])
      assert.deepEqual(
        message.references?.references.map(({ raw }) => raw),
        ['STATE 136782'],
      )
    }
  })

  it('are a list where they stand one below the other', () => {
    assert.ok(
      !roles(cable('The points:\n\nI. The Town\n\nII. The Bridge\n\nIII. The Mill\n\nNothing was done.\n')).includes(
        'heading',
      ),
    )
  })

  it('are references below others', () => {
    const list = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((letter, index) => `${letter}) STATE ${index + 1}`)
    const { references } = messageOfText(
      `UNCLAS ZENDA 000077\n\nE.O. 12958: N/A\nTAGS: SNAR\nSUBJECT: THE REPORT\n\nREF: ${list.join('\n')}\nI) HOPE-SAPT TELCON\n\n1. Zenda is quiet.\nHOPE\n`,
    )
    assert.equal(references?.references.length, 9)
  })
})

describe('a mark below a list of lettered items', () => {
  it('begins a text of its own where it is no letter that follows', () => {
    const message = (mark: string): Message =>
      messageOfText(
        `S E C R E T ZENDA 000077\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL, HU\nSUBJECT: (U) THE CAR\n\nClassified By: DCM Osra Hope. Reason: 1.4 (d).\n\n(S) The answers are these:\n\nA. (S) The guard saw the car.\n\nB. (S) The car was red.\n\n(${mark}) We think that nothing was meant.\nHOPE\n`,
      )
    for (const mark of ['U', 'S', 'SBU'])
      assert.equal(
        message(mark).body.roles.findLast((role) => role !== 'signature'),
        'plain',
        mark,
      )
  })
})

describe('a text directly below the fields, without a blank line or a number', () => {
  const head = (fields: string): Message =>
    messageOfText(
      `S E C R E T SECTION 02 OF 02 ZENDA 000077\nSIPDIS\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL, HU\n${fields}\nRASSENDYLL\n`,
    )

  it('is no part of a subject in capitals', () => {
    for (const text of ['The papers of Zenda lead with the vote on the budget and', 'The duke is ill.']) {
      const { subject } = head(`SUBJECT: THE CHOIR OF ZENDA\n${text}\nnothing else is told by them.`)
      assert.equal(subject?.text, 'THE CHOIR OF ZENDA', text)
    }
    const { subject } = head('SUBJECT: THE CHOIR OF ZENDA\nand Strelsau (Corrected)\n\nIt sings.')
    assert.equal(subject?.text, 'THE CHOIR OF ZENDA and Strelsau (Corrected)')
  })

  it('is no reference', () => {
    const cited = (below: string): number | undefined =>
      head(`SUBJECT: THE CHOIR\nREF: A. STATE 41201 B. ZENDA 41\n${below}\n1. (S) It sings.`).references?.references
        .length
    for (const text of [
      'This is an action request.  See para 9.',
      'the court of the town has never taken up the case.',
    ])
      assert.equal(cited(text), 2, text)
    for (const rest of ['and previous.', 'C. LETTER OF THE DUKE.', '(Notal) of May.'])
      assert.notEqual(cited(rest), undefined, rest)
    assert.equal(cited('C. Letter of the duke to the choir of May 3.'), 3)
  })

  it('is no part of the reasons', () => {
    const { authority } = head(
      'SUBJECT: THE CHOIR\nClassified By: DCM Osra Hope, Reason 1.4 (c)\n(C)  The following answers the questions:\nIt sings.',
    )
    assert.deepEqual([authority?.reason?.canonical, authority?.span.endLine], ['1.4 (c)', 5])
    const two = head('SUBJECT: THE CHOIR\nClassified By: DCM Osra Hope, Reasons 1.4 (b)\nand (d).\n\n1. (C) It sings.')
    assert.equal(two.authority?.reason?.canonical, '1.4 (b), (d)')
  })
})

describe('the stamps of the releases since 2017, and the head that the operations centre printed', () => {
  const STAMP = 'UNCLASSIFIED U.S. Department of State Case No. F-2011-00417 Doc No. C00000417 Date: 01/02/2018'
  const read = (between: readonly string[], end: string): readonly string[] =>
    texts(
      messageOfText(
        [
          ...HEAD.trimEnd().split('\n'),
          '1. (C) IT SINGS.',
          '2. (U) WE LEFT THE OLD',
          ...between,
          'TOWN IN THE RAIN.',
          'HOPE',
          '',
        ].join(end),
      ),
    )
  for (const stamp of [
    [STAMP, '[ZENDA 417] D COPY 2 OF 9 Page 2 OF 3'],
    [STAMP, 'Tue Mar 14 07:12:40 1995 [ZENDA 417] D COPY 2 OF 9 Page 2 OF 3'],
    [
      STAMP,
      'N',
      ',gt',
      '4 F',
      '16',
      "' 1.4-li Of  P.",
      'k8, Tue Mar 14 07:12:40 1995 [PORT ZENDA 417] DC COPY 12 OF 14 Page l OF 3',
    ],
    [STAMP, '\u2022', '\u2039Tue Mar 14 07:12:40 1995 [ZENDA 417] D COPY 2 OF 9 Page 3 OF 3'],
    [STAMP, '# 0. Tue Mar 14 07:12:40 1995 (ZENDA 417) D COPY 2 OF 9 Page 3 OF 3 1'],
    [STAMP, 'Tue Mar 14 07:12:40 1995 [ZENDA 4171 D COPY 2 OF 9 Page 3 OF 3'],
    ['SECTION 02 OF 03 ZENDA 417'],
    ['SECTION 02 OF 03, ZENDA 417'],
    ['RELEASE IN FULL', 'DECLASSIFIED', STAMP],
    ['[RELEASE IN FULL1', 'DECLASSIFIED', STAMP],
    ['RELEASE IN PART', 'B1,1.4(B),1.4(D)', 'DECAPTIONED', STAMP],
    ['[DECAPTIONED1', STAMP],
    [
      'Classification Extended on : 01/02/2018 - Class: SECRET - Authority: DSCG 00-0 - Declassify',
      'on: 03/14/2025',
      STAMP,
    ],
    [
      'Classification Extended on : 01/02/2018 - Class:',
      'SECRET - Authority: DSCG 00-0 - Declassify',
      'on: 03/14/2025',
      STAMP,
    ],
    [
      'Portions Reclassified by Director A/GIS/IPS, DoS on 01/02/2018 - Class: SECRET -',
      'Reason: 1.4(B), 1.4(D) - Declassify on: 01/02/2028',
      'B1',
      '1.4(B)',
      STAMP,
    ],
  ])
    it(`are no text: ${stamp.join(' | ')}`, () => {
      for (const end of ['\n', '\r\n', ' \n'])
        assert.deepEqual(read(stamp, end), ['IT SINGS.', 'WE LEFT THE OLD TOWN IN THE RAIN.'])
    })

  it('take no words of the text', () => {
    for (const line of [
      'COPY 2 OF 9 PAGES 2 OF 3',
      'CLASSIFICATION EXTENDED ON ALL OF IT',
      'DECAPTIONED MEN OF',
      'DECLASSIFIED',
      'ON: 03/14/2025',
      'SECRET - AUTHORITY',
      '[ZENDA 417] D COPY 2 OF 9',
      'SECTION 02 OF THE TREATY',
      '16',
    ])
      assert.deepEqual(read([line], '\n')[1], `WE LEFT THE OLD ${line} TOWN IN THE RAIN.`, line)
  })
})

describe('the note of a systematic review below the signature', () => {
  const notes = [
    'Declassified/Released US Department of State EO Systematic Review 05 JUL 2006',
    'Declassified/Released US Department of State EO\nSystematic Review 05 JUL 2006',
    'Declassified/Released US Department of State\nEO Systematic Review 30 JUN 2005',
    'Declassified/Released US Department of\nState EO Systematic Review 30 JUN 2005',
    'Declassified/Released US\nDepartment of State EO Systematic Review, 30 JUN 2005',
  ]
  for (const note of notes)
    it(`is no text, however it is wrapped: ${JSON.stringify(note)}`, () => {
      for (const end of ['\n', '\r\n', ' \n'])
        for (const gap of ['', '\n', '\n\n']) {
          const text = `${HEAD}1. (C) IT SINGS.\n\n2. (U) WE LEFT.\n\nRASSENDYLL\n${gap}${note}\n`.replaceAll('\n', end)
          const message = messageOfText(text)
          assert.deepEqual([message.signature?.text, ...texts(message)], ['RASSENDYLL', 'IT SINGS.', 'WE LEFT.'])
        }
    })

  it('is text where nothing says who declassified', () => {
    const message = messageOfText(`${HEAD}1. (C) THE PAPER IS CALLED\nSystematic Review 05 JUL 2006\n\nRASSENDYLL\n`)
    assert.match(texts(message)[0] ?? '', /Systematic Review 05 JUL 2006$/)
  })
})
