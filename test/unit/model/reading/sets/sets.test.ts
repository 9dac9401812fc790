import assert from 'node:assert/strict'
import { messageJson } from '../../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../../support/cable.ts'

const read = (...lines: string[]) => messageJson(messageOfText(lines.join('\n')), 0, false, defaultVocabulary())

const HEAD = [
  'R 031453Z AUG 09',
  'FM COMFLEET STRELSAU//N1//',
  'TO NAVADMIN',
  'BT',
  'UNCLAS //N01300//',
  'NAVADMIN 217/09',
]
const ID = 'MSGID/GENADMIN/COMFLEET STRELSAU/N1/AUG//'
const TEXT = ['RMKS/1.  LANTERNS ARE LIT AT DUSK.', '2.  RELEASED BY VADM R. HENTZAU, N1.//', 'BT', '#0001', 'NNNN']
const references = (...lines: string[]) =>
  read(...HEAD, ID, 'SUBJ/LANTERNS//', ...lines, ...TEXT).references.map(
    ({ label, type, originator, date, serial, id, explanation }) =>
      [label, type, originator, date, serial, id, explanation].map((value) => value ?? '-').join(' | '),
  )

describe('sets of the message text format', () => {
  it('give number, subject code, subject, and the text behind RMKS with its paragraphs', () => {
    const message = read(...HEAD, ID, 'SUBJ/LANTERNS AT SEA AND', 'ON THE PRE-', 'DAWN FERRY//', ...TEXT)
    assert.deepEqual(
      [message.layout, message.id, message.series, message.number, message.subjectCode, message.level],
      ['military', '09NAVADMIN217', 'NAVADMIN', 217, 'N01300', 'UNCLASSIFIED'],
    )
    assert.equal(message.subject?.text, 'LANTERNS AT SEA AND ON THE PRE-DAWN FERRY')
    assert.deepEqual(message.paragraphs, [
      { number: 1, mark: null, text: 'LANTERNS ARE LIT AT DUSK.' },
      { number: 2, mark: null, text: 'RELEASED BY VADM R. HENTZAU, N1.' },
    ])
    assert.deepEqual(
      message.sets?.map(({ name }) => name),
      ['MSGID', 'SUBJ'],
    )
  })

  it('give references by label, type, originator, date and number, whatever is left out', () => {
    assert.deepEqual(
      references(
        'REF/A/DOC/OPNAV/24JAN2004//',
        'REF/B/MSG/COMFLEET STRELSAU/N1/121637ZNOV08//',
        'REF/C/MSG/COMFLEET STRELSAU/151940Z JAN 08/NOTAL//',
        'REF/D/MSG/COMFLEET STRELSAU/N1/151749Z/NOV/07//',
        'REF/E/DOC/FERRYINST 3006.1/01MAR2001//',
        'REF/F/FERRYINST 1500.79//',
        'REF/G/MSG/301316ZSEP08//',
        'REF/H/MSGID:LTR/USS LANTERN/12 MAR 06/0012//',
        'REF/I/DOC/DOD/DEC05//',
      ),
      [
        'A | DOC | OPNAV | 2004-01-24 | - | - | -',
        'B | MSG | COMFLEET STRELSAU/N1 | 2008-11-12T16:37:00Z | - | - | -',
        'C | MSG | COMFLEET STRELSAU | 2008-01-15T19:40:00Z | - | - | -',
        'D | MSG | COMFLEET STRELSAU/N1 | 2007-11-15T17:49:00Z | - | - | -',
        'E | DOC | - | 2001-03-01 | FERRYINST 3006.1 | - | -',
        'F | - | FERRYINST 1500.79 | - | - | - | -',
        'G | MSG | - | 2008-09-30T13:16:00Z | - | - | -',
        'H | LTR | USS LANTERN | 2006-03-12 | 0012 | - | -',
        'I | DOC | DOD | 2005-12-01 | - | - | -',
      ],
    )
  })

  it('have their references explained by AMPN and NARR, on one line or many, torn by blank lines or a page', () => {
    const two = ['REF/A/DOC/OPNAV/24JAN2004//', 'REF/B/MSG/COMFLEET STRELSAU/121637ZNOV08//']
    const told = [
      'A | DOC | OPNAV | 2004-01-24 | - | - | FERRYINST 1, LANTERNS',
      'B | MSG | COMFLEET STRELSAU | 2008-11-12T16:37:00Z | - | 08NAVADMIN254 | NAVADMIN 254/08, TIMETABLES',
    ]
    const first = 'NARR/REF A IS FERRYINST 1, LANTERNS.'
    const second = 'REF B IS NAVADMIN 254/08, TIMETABLES.//'
    assert.deepEqual(references(...two, `${first}  ${second}`), told)
    assert.deepEqual(references(...two, first, second), told)
    assert.deepEqual(references(two.join(' '), first, second), told)
    assert.deepEqual(references(...two, first, '', second), told)
    assert.deepEqual(references(...two, first, '', '', 'PAGE 02 RUEWMCS0042 UNCLAS', second), told)
    assert.deepEqual(references(...two, first, second.replace('//', '')), told)
    assert.deepEqual(references(two[0] ?? '', 'AMPN/FERRYINST 1, LANTERNS//', two[1] ?? '', `AMPN/${second}`), told)
    assert.deepEqual(
      references(...two, 'NARR/REFS A AND B ARE ON LANTERNS.//').map((each) => each.split(' | ').at(-1)),
      ['ON LANTERNS', 'ON LANTERNS'],
    )
    const five = [...two, 'REF/C/DOC/OPNAV/25JAN2004//', 'REF/D/DOC/OPNAV/26JAN2004//', 'REF/E/DOC/OPNAV/27JAN2004//']
    assert.deepEqual(
      references(...five, 'NARR/REFS B THROUGH D ARE ON LANTERNS. REFS A, E ARE ON OARS.//').map((each) =>
        each.split(' | ').at(-1),
      ),
      ['ON OARS', 'ON LANTERNS', 'ON LANTERNS', 'ON LANTERNS', 'ON OARS'],
    )
  })

  it('say whom to ask', () => {
    const contacts = (line: string) =>
      read(...HEAD, ID, 'SUBJ/LANTERNS//', ...line.split('\n'), ...TEXT).contacts?.map((each) => Object.values(each))
    assert.deepEqual(
      contacts('POC/R. HENTZAU/CDR/OPNAV N1/LOC:ZENDA/TEL:703-555-0126\n/EMAIL:RUPERT(AT)EXAMPLE.MIL//'),
      [['R. HENTZAU', 'CDR', 'OPNAV N1', 'ZENDA', '703-555-0126', 'RUPERT(AT)EXAMPLE.MIL']],
    )
    assert.deepEqual(
      contacts('POC/F. TARLENHEIM/GYSGT/UNIT: MMPB-11/TEL: COML: 703-555-0110//\nPOC/MS. A. FLAVIA/FERRY STAFF/-//'),
      [
        ['F. TARLENHEIM', 'GYSGT', 'MMPB-11', null, '703-555-0110', null],
        ['MS. A. FLAVIA', null, 'FERRY STAFF', null, null, null],
      ],
    )
  })

  it('are read below a head that is there twice, in small letters, and without any header', () => {
    const twice = read(
      'UNCLASSIFIED//',
      '',
      'ROUTINE',
      '',
      'R 031453Z AUG 09',
      '',
      'FM COMFLEET STRELSAU',
      '',
      'TO NAVADMIN',
      '',
      'BT',
      'UNCLAS',
      'QQQQ',
      '',
      'SUBJ: LANTERNS',
      'PASS TO ALL OFFICE CODES:',
      'FM COMFLEET STRELSAU//N1//',
      'TO NAVADMIN',
      'UNCLAS//N01300//',
      'NAVADMIN 217/09',
      '',
      ID,
      '',
      'SUBJ/LANTERNS AT SEA//',
      '',
      ...TEXT,
    )
    assert.deepEqual(
      [twice.id, twice.from, twice.to.length, twice.subject?.text, twice.paragraphs.length],
      ['09NAVADMIN217', 'COMFLEET STRELSAU', 1, 'LANTERNS AT SEA', 2],
    )
    const small = read(
      ...[...HEAD, ID, 'SUBJ/LANTERNS AT SEA//', 'REF/A/MSG/COMFLEET STRELSAU/121637ZNOV08//', ...TEXT].map((line) =>
        line.toLowerCase(),
      ),
    )
    assert.deepEqual(
      [small.layout, small.id, small.dtg, small.from, small.level, small.subject?.text, small.references[0]?.date],
      [
        'military',
        '09NAVADMIN217',
        '2009-08-03T14:53:00Z',
        'COMFLEET STRELSAU//N1//',
        'UNCLASSIFIED',
        'lanterns at sea',
        '2008-11-12T16:37:00Z',
      ],
    )
    const draft = read(
      'UNCLAS //N01300//',
      'MSGID/GENADMIN/FERRY FOUR/-/AUG//',
      'SUBJ/(U) PORT VISIT//',
      'RMKS/1. (U) WE ASK FOR A BERTH.//',
    )
    assert.deepEqual(
      [draft.layout, draft.profile, draft.subject, draft.paragraphs],
      ['military', 'draft', { text: 'PORT VISIT', mark: 'U' }, [{ number: 1, mark: 'U', text: 'WE ASK FOR A BERTH.' }]],
    )
  })

  it('are read in other forms: addresses below BT, the subject first, GENTEXT, a text of its own line, a glued date-time group', () => {
    const below = read(
      'R 031453Z AUG 09',
      'BT',
      'UNCLAS',
      'FM COMFLEET STRELSAU//N2//',
      'TO NAVADMIN',
      'UNCLAS //N01520//',
      'NAVADMIN 334/09',
      'SUBJ/LANTERNS//',
      ID,
      'GENTEXT/REMARKS/1. LIGHT THEM.',
      '2. PUT THEM OUT.//',
      'BT',
      'NNNN',
    )
    assert.deepEqual(
      [below.from, below.to.length, below.id, below.subject?.text, below.paragraphs.map(({ number }) => number)],
      ['COMFLEET STRELSAU//N2//', 1, '09NAVADMIN334', 'LANTERNS', [1, 2]],
    )
    const own = read(
      'P 031453ZAUG09',
      ...HEAD.slice(1),
      ID,
      'SUBJ/LANTERNS//',
      'RMKS/',
      '1. LIGHT THEM.',
      '2. PUT THEM OUT.',
      'BT',
      'NNNN',
    )
    assert.deepEqual([own.dtg, own.paragraphs.map(({ number }) => number)], ['2009-08-03T14:53:00Z', [1, 2]])
  })

  it('need not be there: a list of references below the subject, by letters alone', () => {
    const message = read(
      'R 031453Z AUG 09',
      'FM COMDT COGARD WASHINGTON DC',
      'TO ALCOAST',
      'BT',
      'UNCLAS //N01000//',
      'ALCOAST 377/09',
      'SUBJ:  LANTERNS',
      'A. Lantern Manual, COMDTINST M1000.99',
      'B. ALCOAST 021/08',
      '1. See REFS A and B.',
      '2. Light them.',
      'BT',
      'NNNN',
    )
    assert.deepEqual(
      [
        message.id,
        message.subject?.text,
        message.references.map(({ label, id }) => [label, id]),
        message.paragraphs.length,
      ],
      [
        '09ALCOAST377',
        'LANTERNS',
        [
          ['A', null],
          ['B', '08ALCOAST21'],
        ],
        2,
      ],
    )
  })

  it('make no naval message of a State cable that speaks of them', () => {
    const cable = read(
      'P 031453Z AUG 09',
      'FM AMEMBASSY ZENDA',
      'TO SECSTATE WASHDC PRIORITY',
      '',
      'UNCLAS ZENDA 000123',
      '',
      'E.O. 12958: N/A',
      'TAGS: MARR',
      'SUBJECT: SHIP VISIT',
      '',
      'REF: NAVADMIN 254/08',
      '',
      '1. The navy asked in a message that began',
      'REF/A/MSG/CNO/121637ZNOV08// for a berth.',
      '',
      'RASSENDYLL',
    )
    assert.deepEqual(
      [cable.layout, cable.id, cable.paragraphs.length, cable.references.length, 'sets' in cable],
      ['teleprinter', '09ZENDA123', 1, 1, false],
    )
  })

  it('are judged by what holds for them, and by nothing of State alone', () => {
    const text = [
      ...HEAD.filter((line) => !line.startsWith('UNCLAS')),
      ID,
      'SUBJ/LANTERNS//',
      'REF/A/DOC/OPNAV/24JAN2004//',
      'REF/C/DOC/OPNAV/24JAN2005//',
      'AMPN/REFS A AND C ARE ON LANTERNS.//',
      'RMKS/1.  SEE REF D.',
      '3.  RELEASED BY VADM R. HENTZAU, N1.//',
      'NNNN',
    ].join('\n')
    assert.deepEqual(
      lintText(text, { profile: 'transmitted' })
        .map(({ finding }) => finding.rule.id)
        .sort(),
      ['class-missing', 'para-gap', 'ref-label-sequence', 'ref-undefined'],
    )
  })
})
