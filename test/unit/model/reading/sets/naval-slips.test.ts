import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const read = (text: string) => messageJson(messageOfText(text), 0, false, defaultVocabulary())
const rules = (text: string): string[] => lintText(text).map(({ finding }) => finding.rule.id)

interface Parts {
  readonly head?: string
  readonly number?: string
  readonly sets?: string
  readonly text?: string
  readonly ending?: string
}

/** A fictional naval message; `ending` begins behind the last word of the text. */
function naval({ head, number, sets, text, ending }: Parts = {}): string {
  return [
    head ?? 'R 031453Z AUG 09\nFM COMFLEET STRELSAU//N1//\nTO NAVADMIN\nBT\nUNCLAS //N01300//',
    number ?? 'NAVADMIN 217/09',
    'MSGID/GENADMIN/COMFLEET STRELSAU/N1/AUG//',
    `SUBJ/LANTERNS//${sets ?? ''}`,
    `${text ?? 'RMKS/1.  LANTERNS ARE LIT AT DUSK.'}\n2.  RELEASED BY VADM R. HENTZAU, N1.${ending ?? '//\nBT\n#0417\nNNNN\n'}`,
  ].join('\n')
}

describe('the ending of a naval message on the last line of its text', () => {
  const endings: readonly (readonly [string, string])[] = [
    ['// BT\n#0417\nNNNN\n', 'BT'],
    ['// BT #0417 NNNN\n', 'BT #0417 NNNN'],
    ['//BT #0417\nNNNN', 'BT #0417'],
    ['//  BT\r\n#0417\r\n\r\nNNNN\r\n', 'BT'],
  ]
  for (const [ending, what] of endings)
    it(`is read: ${what}`, () => {
      const text = naval({ ending })
      const message = read(text)
      assert.deepEqual(message.ending, { separations: 2, validation: '0417', endOfMessage: 'NNNN' })
      assert.equal(message.paragraphs.at(-1)?.text, 'RELEASED BY VADM R. HENTZAU, N1.')
      assert.ok(!rules(text).some((id) => id.startsWith('structure-missing')))
    })

  it('is missed where it is not there', () => {
    assert.ok(rules(naval({ ending: '//\n#0417\nNNNN\n' })).includes('structure-missing-bt'))
    assert.ok(rules(naval({ ending: ' BT\n#0417\nNNNN\n' })).includes('structure-missing-bt'))
    assert.equal(read(naval({ ending: '// BT OF THE FLEET\n' })).ending.separations, 1)
  })
})

describe('the date-time group of a naval message', () => {
  const below = 'FM COMFLEET STRELSAU//N1//\nTO NAVADMIN\nUNCLAS //N01300//'

  it('may stand below its number', () => {
    const text = naval({ head: below, number: 'NAVADMIN 217/09\nR 031453Z AUG 09' })
    assert.equal(read(text).dtg, '2009-08-03T14:53:00Z')
    assert.ok(!rules(text).includes('dtg-format'))
  })

  for (const label of ['DTG ', 'DTG: ', 'ROUTINE '])
    it(`may have a label: ${label}`, () => {
      const text = naval({ head: `${label}R 031453Z AUG 09\nFM COMFLEET STRELSAU//N1//\nTO NAVADMIN\nBT\nUNCLAS` })
      assert.deepEqual([read(text).dtg, read(text).precedence], ['2009-08-03T14:53:00Z', 'R'])
    })

  it('is asked for where it stands nowhere', () => {
    assert.ok(rules(naval({ head: below })).includes('dtg-format'))
  })

  it('is that of the header where another one stands below', () => {
    const text = naval({ number: 'NAVADMIN 217/09\nR 040900Z AUG 09\nFM COMFLEET STRELSAU//N2//' })
    assert.deepEqual([read(text).dtg, read(text).from], ['2009-08-03T14:53:00Z', 'COMFLEET STRELSAU//N1//'])
  })
})

describe('the number of a naval message', () => {
  for (const number of [
    'NAVADMIN/217/09',
    'NAVADMIN  217/09',
    'NAVADMIN NUMBER 217/09',
    'NAVADMIN217/09',
    'TO NAVADMIN 217/09',
  ])
    it(`is read as ${number}`, () => assert.equal(read(naval({ number })).id, '09NAVADMIN217'))
})

describe('a set that goes on behind a slant at the end of its line', () => {
  it('has its fields, and is closed', () => {
    const text = naval({
      sets: '\nPOC/LT F. TARLENHEIM/CHINFO/OI-7/TEL: 703-555-0126/\nE-MAIL: F.TARLENHEIM(AT)LANTERN.MIL//\nREF/A/MSG/COMFLEET STRELSAU/\n121637ZNOV08//',
    })
    const message = read(text)
    assert.deepEqual(message.contacts?.[0], {
      name: 'LT F. TARLENHEIM',
      rank: 'LT',
      unit: 'CHINFO/OI-7',
      location: null,
      telephone: '703-555-0126',
      email: 'F.TARLENHEIM(AT)LANTERN.MIL',
    })
    assert.equal(message.references[0]?.date, '2008-11-12T16:37:00Z')
    assert.ok(!rules(text).includes('set-unclosed'))
  })

  it('may have the slant at the beginning of the next line as well', () => {
    const text = naval({ sets: '\nPOC/W. SAPT/CIV/TEL: 703-555-0126/\n/EMAIL: W.SAPT@LANTERN.MIL//' })
    assert.equal(read(text).contacts?.[0]?.email, 'W.SAPT@LANTERN.MIL')
    assert.ok(!rules(text).includes('set-unclosed'))
  })

  it('ends there where another begins, or the text', () => {
    for (const below of ['REF/A/DOC/OPNAV/24JAN2004//', 'NARR/REF A IS NAVADMIN 254/08.//']) {
      const text = naval({ sets: `\nPOC/W. SAPT/CDR/TEL: 703-555-0126/\n${below}` })
      assert.equal(read(text).contacts?.[0]?.telephone, '703-555-0126', below)
      assert.ok(rules(text).includes('set-unclosed'), below)
    }
  })
})

describe('whom to ask', () => {
  const contact = (line: string) => {
    const [found] = read(naval({ sets: `\n${line}` })).contacts ?? []
    return [found?.name, found?.rank, found?.unit]
  }

  it('has a rank with its qualifications, or in front of the name', () => {
    assert.deepEqual(contact('POC/W. SAPT/YNCS(SW/AW)/PERS-99/TEL:703-555-0126//'), [
      'W. SAPT',
      'YNCS(SW/AW)',
      'PERS-99',
    ])
    assert.deepEqual(contact('POC/LCDR W. SAPT/OPNAV/N7/TEL:703-555-0126//'), ['LCDR W. SAPT', 'LCDR', 'OPNAV/N7'])
    assert.deepEqual(contact('POC/MRS. W. SAPT/CIV/N7/TEL:703-555-0126//'), ['MRS. W. SAPT', 'CIV', 'N7'])
    assert.deepEqual(contact('POC/W. SAPT/-/MCUB/TEL DSN: 555-0126//'), ['W. SAPT', null, 'MCUB'])
    assert.deepEqual(contact('POC/W. SAPT/CIV/UNIT: /TEL:703-555-0126//'), ['W. SAPT', 'CIV', null])
  })

  it('may name a second person in its set', () => {
    const persons = (set: string) =>
      read(naval({ sets: `\n${set}` })).contacts?.map(({ name, unit, telephone, email }) => [
        name,
        unit,
        telephone,
        email,
      ])
    assert.deepEqual(
      persons(
        'POC/YN2 W. SAPT/-/N7/TEL: (703) 555-0126 OR DSN 555-0127/ OR MR. F. TARLENHEIM/-/N8/TEL: 703-555-0128/EMAIL: W.SAPT@LANTERN.MIL OR F.TARLENHEIM@LANTERN.MIL//',
      ),
      [
        ['YN2 W. SAPT', 'N7', '(703) 555-0126, 555-0127', 'W.SAPT@LANTERN.MIL'],
        ['MR. F. TARLENHEIM', 'N8', '703-555-0128', 'F.TARLENHEIM@LANTERN.MIL'],
      ],
    )
    assert.deepEqual(persons('POC/W. SAPT/CIV/N7/EMAIL:W.SAPT@LANTERN.MIL/OR LT F. TARLENHEIM/TEL:703-555-0128//'), [
      ['W. SAPT', 'N7', null, 'W.SAPT@LANTERN.MIL'],
      ['LT F. TARLENHEIM', null, '703-555-0128', null],
    ])
    assert.deepEqual(persons('POC/W. SAPT/CIV/N7/TEL:703-555-0126/OR DSN 555-0127//'), [
      ['W. SAPT', 'N7', '703-555-0126/OR DSN 555-0127', null],
    ])
  })

  it('has its references explained, with their word in full', () => {
    const { references } = read(
      naval({
        sets: '\nREF/A/DOC/OPNAVINST 1234.5//\nREF/B/DOC/OPNAVINST 1234.6//\nREF/C/DOC/OPNAVINST 1234.7//\nNARR/REFERENCE A IS THE RULE OF THE FORD, REFERENCE B IS THE ORDER OF THE BRIDGE.  REFERENCE (C) IS A LIST.//',
      }),
    )
    assert.deepEqual(
      references.map(({ explanation }) => explanation),
      ['THE RULE OF THE FORD', 'THE ORDER OF THE BRIDGE', 'A LIST'],
    )
  })
})

describe('what NARR says', () => {
  const explained = (narrative: string): (string | null | undefined)[] =>
    read(
      naval({ sets: `\nREF/A/DOC/OPNAV/24JAN2004//\nREF/B/MSG/COMFLEET STRELSAU/121637ZNOV08//\n${narrative}` }),
    ).references.map(({ explanation }) => explanation)

  for (const between of [', ', ', AND ', ' AND ', '.  ', '; ', '), ', '.'])
    it(`of two references with ${JSON.stringify(between)} between`, () => {
      assert.deepEqual(explained(`NARR/REF A IS THE MANUAL (LANTERNS)${between}REF B IS NAVADMIN 254/08.//`), [
        `THE MANUAL (LANTERNS)${between.startsWith(')') ? ')' : ''}`,
        'NAVADMIN 254/08',
      ])
    })

  it('of one may name the other', () => {
    assert.deepEqual(
      explained('NARR/REF A IS THE MANUAL, REF B CHANGED IT.//'),
      ['THE MANUAL, REF B CHANGED IT', undefined].map((text) => text ?? null),
    )
  })
})

describe('text that begins on the line of a set', () => {
  for (const opening of ['RMKS/', 'GENTEXT/REMARKS/', 'GENTEXT/RMKS/'])
    it(`has its first paragraph: ${opening}`, () => {
      const message = read(
        naval({ sets: '\nNARR/THE LAMPS.//', text: 'x' }).replace(
          '//\nx',
          `// ${opening}1.  LANTERNS ARE LIT\nAT DUSK.`,
        ),
      )
      assert.deepEqual(message.paragraphs[0], { number: 1, mark: null, text: 'LANTERNS ARE LIT AT DUSK.' })
      assert.deepEqual(
        message.sets?.map(({ name }) => name),
        ['MSGID', 'SUBJ', 'NARR'],
      )
    })
})

describe('a paragraph of another paper', () => {
  const found = (words: string): boolean =>
    rules(naval({ text: `RMKS/1.  LAMPS ARE LIT ${words}.` })).includes('ref-para-range')

  it('may be one of its items', () => {
    for (const words of ['PER PARA 12.A OF REF B', 'PER PARA 12.A.2 OF REF B', 'PER PARA 12 (B) OF THE MANUAL'])
      assert.equal(found(words), false, words)
  })

  it('is none of this message', () => {
    for (const words of [
      'PER PARA 12',
      'PER PARA 12 OF THIS NAVADMIN',
      'PER PARA 12.A OF THIS MESSAGE',
      'PER PARA 12.A',
    ])
      assert.equal(found(words), true, words)
  })
})

describe('a text that blank lines tear', () => {
  it('keeps lines in capitals that end in a word which wants another', () => {
    const message = read(
      naval({
        text: 'RMKS/1.  ASK LT W. SAPT, LANTERN AND FERRY \n\nDIRECTORATE \n(OPNAV N7), AT 703-555-0126 OR E-MAIL AT \n\nW.SAPT(AT)LANTERN.MIL',
      }),
    )
    assert.equal(
      message.paragraphs[0]?.text,
      'ASK LT W. SAPT, LANTERN AND FERRY DIRECTORATE (OPNAV N7), AT 703-555-0126 OR E-MAIL AT W.SAPT(AT)LANTERN.MIL',
    )
  })
})

describe('the last line of an address', () => {
  for (const line of ['Strelsau, D.C. 20350-2000', 'Zenda, VA 22134', 'Zenda Castle 38055-4400'])
    it(`is no heading: ${line}`, () => {
      const message = read(
        naval({
          text: `RMKS/1.  Lamps are sent to\n    The Master of Lanterns\n    2000 Ferry Pier (4E392)\n    ${line}\n`,
        }),
      )
      assert.equal(
        message.paragraphs[0]?.text,
        `Lamps are sent to The Master of Lanterns 2000 Ferry Pier (4E392) ${line}`,
      )
      const apart = read(naval({ text: `RMKS/1.  Lamps are sent to him.\n\n    ${line}\n` }))
      assert.ok(apart.paragraphs.some(({ text }) => text.endsWith(line)))
    })
})

describe('a message of the Marines', () => {
  const marines = (...sets: string[]) =>
    [
      'LANTERNS OF THE FERRY',
      'Date Signed: 3/14/2009 | MARADMINS Number: 217/09',
      'MARADMINS : 217/09',
      'MSGID/GENADMIN/CMC STRELSAU/MM//',
      'SUBJ/LANTERNS//',
      ...sets,
      'GENTEXT/REMARKS/1.  LANTERNS ARE LIT AT DUSK.',
      '2.  THEY ARE PUT OUT AT DAWN.//',
    ].join('\n')

  it('has its number from the line that the web site put above, and is a copy', () => {
    const message = read(marines())
    assert.deepEqual([message.id, message.profile, message.layout], ['09MARADMIN217', 'archival', 'military'])
    const own = marines().replace('MSGID/', 'MARADMIN 218/09\nMSGID/')
    assert.equal(read(own).id, '09MARADMIN218')
    assert.equal(read(marines().split('\n').slice(3).join('\n')).profile, 'draft')
  })

  it('has days of references behind YMD', () => {
    const { references } = read(
      marines('REF/A/DOC/CMC MMPR/YMD:20080401//', 'REF/B/MSGID:MSG/CMC/YMD: 20080522//', 'REF/C/DOC/CMC/20081103//'),
    )
    assert.deepEqual(
      references.map(({ originator, date, serial, kind }) => [originator, date, serial, kind]),
      [
        ['CMC MMPR', '2008-04-01', null, 'other'],
        ['CMC', '2008-05-22', null, 'other'],
        ['CMC', '2008-11-03', null, 'other'],
      ],
    )
    assert.equal(read(marines('REF/A/DOC/CMC/YMD:2008040//')).references[0]?.serial, 'YMD:2008040')
  })

  it('may have its sets without a blank between, and an explanation behind a set that is not closed', () => {
    const text = marines(
      'REF/A/DOC/CMC/20080401//REF/B/MSG/CMC/121637ZNOV08//POC/W. SAPT/GS11/MMPR/TEL:703-555-0126//',
      'REF/C/DOC/CMC/20081103 NARR/REF A IS THE MANUAL.  REF C IS THE ORDER.//',
    )
    const message = read(text)
    assert.deepEqual(
      message.references.map(({ label, date, explanation }) => [label, date, explanation]),
      [
        ['A', '2008-04-01', 'THE MANUAL'],
        ['B', '2008-11-12T16:37:00Z', null],
        ['C', '2008-11-03', 'THE ORDER'],
      ],
    )
    assert.deepEqual([message.contacts?.[0]?.rank, message.contacts?.[0]?.unit], ['GS11', 'MMPR'])
    assert.equal(rules(text).filter((id) => id === 'set-unclosed').length, 1)
    assert.ok(!rules(text).includes('ref-label-sequence'))
  })
})

describe('a head that stands again below a subject of the old form', () => {
  it('leads to the sets and the text', () => {
    const message = read(
      [
        'R 031453Z AUG 09',
        'FM COMFLEET STRELSAU',
        'TO NAVADMIN',
        'BT',
        'UNCLAS',
        'QQQQ',
        '',
        'SUBJ: LANTERNS AT SEA',
        'UNCLASSIFIED/ PASS TO ALL OFFICE CODES:',
        'R 031453Z AUG 09',
        'FM COMFLEET STRELSAU//N1//',
        'TO NAVADMIN',
        '',
        'BT',
        'UNCLAS//',
        '',
        'NAVADMIN 217/09',
        'MSGID/GENADMIN/COMFLEET STRELSAU/N1/AUG//',
        'SUBJ/LANTERNS//',
        'RMKS/1. LANTERNS ARE LIT AT DUSK.',
        '2. RELEASED BY VADM R. HENTZAU, N1/',
        'BT',
        '#0417',
        'NNNN',
      ].join('\n'),
    )
    assert.deepEqual(
      [message.id, message.dtg, message.level, message.ending.validation],
      ['09NAVADMIN217', '2009-08-03T14:53:00Z', 'UNCLASSIFIED', '0417'],
    )
    assert.deepEqual(
      message.paragraphs.map(({ number, text }) => [number, text]),
      [
        [1, 'LANTERNS ARE LIT AT DUSK.'],
        [2, 'RELEASED BY VADM R. HENTZAU, N1'],
      ],
    )
  })
})

describe('the set that holds the text, misspelt', () => {
  it('is read, and told', () => {
    const text = naval({ text: 'GENTEXTS/REMARKS/1.  LANTERNS ARE LIT AT DUSK.' })
    assert.deepEqual(read(text).paragraphs[0], { number: 1, mark: null, text: 'LANTERNS ARE LIT AT DUSK.' })
    assert.ok(rules(text).includes('set-misspelt'))
  })

  it('keeps the slant of an address that its last word is', () => {
    const text = naval({ ending: '\n3.  SEE WWW.LANTERN.MIL/FERRY/\nBT\n#0417\nNNNN\n' })
    assert.equal(read(text).paragraphs.at(-1)?.text, 'SEE WWW.LANTERN.MIL/FERRY/')
  })
})

describe('the number of a copy that was corrected', () => {
  for (const number of ['NAVADMIN 217/09  CORRECTED COPY', 'NAVADMIN 217/09 (CORRECTED COPY)'])
    it(`is read: ${number}`, () => {
      assert.equal(read(naval({ number })).id, '09NAVADMIN217')
    })
})
