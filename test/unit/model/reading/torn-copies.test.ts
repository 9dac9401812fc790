import assert from 'node:assert/strict'
import { check, parse } from '../../../../server/library/index.ts'

/** Rules, at warning and above, that say something of a text. */
const told = (text: string): string[] =>
  check(text)
    .filter(({ level }) => level === 'error' || level === 'warning')
    .map(({ rule }) => rule)

const NAVAL = [
  'ROUTINE',
  'R 141530Z MAR 12',
  'FM CNO WASHINGTON DC//N1//',
  'TO NAVADMIN',
  'INFO CNO WASHINGTON DC//N1//',
  'BT',
  'UNCLAS//N01650//',
  'NAVADMIN 091/12',
  'MSGID/GENADMIN/CNO WASHINGTON DC/N1/MAR//',
  'SUBJ/LANTERNS//',
  'REF/A/DOC/OPNAVINST 1650.99/01JUN04//',
  'AMPN/REF A IS THE BOOK OF LANTERNS.//',
  'RMKS/1. LANTERNS ARE LIT AT DUSK PER REF A.',
  '2. THEY ARE PUT OUT AT DAWN.//',
  'BT',
  '#0001',
  'NNNN',
]

const SMART = [
  'UNCLASSIFIED',
  '',
  'MRN:                11 ZENDA 1187',
  'Date/DTG:           Jun 14, 2011 / 141001Z JUN 11',
  'From:               AMEMBASSY ZENDA',
  'Action:             WASHDC, SECSTATE ROUTINE; LONDON, AMEMBASSY ROUTINE; NATIONAL SECURITY COUNCIL',
  '                    WASHINGTON DC ROUTINE',
  'E.O.:               13526',
  'TAGS:               ECON, ETRD, AU',
  'Captions:           SENSITIVE',
  'Subject:            The Road to Hofbau',
  '',
  '1. (SBU) The road is open, and the carts that',
  'wait at the toll are few.',
  '',
  '2. (SBU) The ox pays twice.',
  '',
  'Signature:          Helsing',
  '',
  'Drafted By:         ZENDA:Bersonin, Fritz',
  'Info:               STRELSAU, AMEMBASSY ROUTINE; VIENNA, AMEMBASSY ROUTINE',
  'Dissemination Rule: Archive Copy',
  '',
  'UNCLASSIFIED',
  'SBU',
]

const read = (text: string): unknown =>
  parse(text).map(({ id, dtg, from, to, info, level, captions, tags, subject, references, paragraphs, signature }) => ({
    id,
    dtg,
    from,
    to,
    info,
    level,
    captions,
    tags,
    subject,
    references,
    paragraphs: paragraphs.map(({ number, text: words }) => [number, words.replace(/\s+/g, ' ')]),
    signature,
  }))

const joined = (lines: readonly string[], from: number): string =>
  [...lines.slice(0, from), `${lines[from]} ${lines[from + 1]}`, ...lines.slice(from + 2)].join('\n')

describe('torn copies', () => {
  it('have two lines of a naval header on one', () => {
    const whole = read(NAVAL.join('\n'))
    assert.deepEqual(told(NAVAL.join('\n')), [])
    for (const from of [0, 1, 2, 3, 4]) {
      const text = joined(NAVAL, from)
      assert.deepEqual(read(text), whole, text)
      assert.deepEqual(told(text), [], text)
    }
    const secured = ['ZNR UUUUU', ...NAVAL.slice(1)]
    assert.deepEqual(read(joined(secured, 0)), whole)
    assert.deepEqual(told(joined(secured, 0)), [])
  })

  it('wrap the date-time group, and the originator below FM', () => {
    const whole = read(NAVAL.join('\n'))
    for (const [line, wrapped] of [
      ['R 141530Z MAR 12', 'R 141530Z\nMAR 12'],
      ['R 141530Z MAR 12', 'R 141530Z MAR\n12'],
      ['FM CNO WASHINGTON DC//N1//', 'FM\nCNO WASHINGTON DC//N1//'],
    ] as const) {
      const text = NAVAL.join('\n').replace(line, wrapped)
      assert.deepEqual(read(text), whole, text)
      assert.deepEqual(told(text), [], text)
    }
    assert.deepEqual(told(NAVAL.join('\n').replace('R 141530Z MAR 12', 'R 141530Z\nMAX 12')).slice(0, 1), [
      'dtg-format',
    ])
  })

  it('have stamps between the lines of the header', () => {
    for (const stamp of ['-----', 'NOT FOR RELEASE', 'UNCLASSIFIED'])
      for (const index of [3, 4, 5]) {
        const text = [...NAVAL.slice(0, index), stamp, ...NAVAL.slice(index)].join('\n')
        assert.deepEqual(told(text), [], text)
      }
  })

  it('lose the columns of their labels', () => {
    const whole = read(SMART.join('\n'))
    const even = SMART.join('\n').replace(/ {2,}/g, ' ')
    assert.deepEqual(read(even), whole)
    const stacked = SMART.join('\n')
      .replace(/ {2,}(?=WASHINGTON)/g, '')
      .replace(/^((?:MRN|Date\/DTG|From|Action|E\.O\.|TAGS|Captions|Subject):) +/gm, '$1\n\n')
    assert.deepEqual(read(stacked), whole)
    // A page between two lines of the list.
    const stamp = 'UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05551234 Date: 09/30/2014'
    assert.deepEqual(read(even.replace('COUNCIL\n', `COUNCIL\n\n${stamp}\n\n`)), whole)
  })

  it('have stamps and levels between their labels, above the text and below', () => {
    const whole = read(SMART.join('\n'))
    for (const stamp of ['-----', 'NOT FOR RELEASE', 'E 25'])
      for (const index of [5, 7, 8, 9, 10]) {
        const text = [...SMART.slice(0, index), '', stamp, '', ...SMART.slice(index)].join('\n')
        assert.deepEqual(read(text), whole, text)
        assert.deepEqual(told(text), [], text)
      }
    assert.deepEqual(read(SMART.with(18, 'UNCLASSIFIED\n').join('\n')), whole)
    assert.deepEqual(read(SMART.join('\n').replace('Drafted By:', '. Drafted By:')), whole)
  })

  it('have the number of a page inside a sentence', () => {
    const whole = read(SMART.join('\n'))
    assert.deepEqual(read(SMART.with(13, '\n2\n\nwait at the toll are few.').join('\n')), whole)
  })

  it('keep a number alone that the text may tell', () => {
    for (const told of [
      ['The ferries of today number as follows:', '412'],
      ['The count of carts was', '37', 'of which few were paid for.'],
      ['He asked for', '18', 'and got none.'],
      ['They named their price.', '55', 'The duke left.'],
      ['The rows:', '12', '14', '16'],
      // Behind the last sentence it may be that of a page: nobody can tell.
      ['The ox pays twice.', '14'],
    ]) {
      const [message] = parse(SMART.with(13, told.join('\n\n')).join('\n'))
      assert.ok(
        message?.paragraphs.some(({ text }) => text.includes(told.join(' '))),
        told.join(' / '),
      )
    }
  })

  it('have specks beside sets, numbers and stamps', () => {
    const whole = read(NAVAL.join('\n'))
    for (const [line, torn] of [
      ['RMKS/1.', '- RMKS/1.'],
      ['RMKS/1.', "' RMKS/1."],
      ['2. THEY', '_ 2. THEY'],
      ['REF/A/', '\u2022 REF/A/'],
      ['LANTERNS//', 'LANTERNS// |'],
      ['LANTERNS//', 'LANTERNS// J'],
      ['BT\n#', 'BT I\n#'],
    ] as const) {
      const text = NAVAL.join('\n').replace(line, torn)
      assert.deepEqual(read(text), whole, text)
      assert.deepEqual(check(text), check(NAVAL.join('\n')), text)
    }
  })

  it('have specks beside addresses, references, labels and the last sentence', () => {
    assert.deepEqual(read(old({}).replace('REF: ZENDA 12', 'REF: ZENDA 12 _')), read(old({})))
    assert.equal(parse(old({}).replace('SOLD.\n\nSAPT', 'SOLD. SAPT |'))[0]?.signature, 'SAPT')
    const listed = old({}).replace('WASHDC 3381', 'WASHDC 3381\nINFO AMEMBASSY ZENDA\nAMEMBASSY VIENNA |')
    assert.deepEqual(
      parse(listed)[0]?.info.map(({ name }) => name),
      ['AMEMBASSY ZENDA', 'AMEMBASSY VIENNA'],
    )
    const narrow = SMART.join('\n').replace(/ {3,}(?=\S)/g, '  ')
    for (const label of ['MRN', 'From', 'Action', 'Subject', 'Drafted By'])
      assert.deepEqual(read(narrow.replace(`\n${label}:`, `\n- ${label}:`)), read(narrow), label)
    assert.deepEqual(read(narrow.replace('\nDissemination', ' Dissemination')), read(narrow))
    const secured = ['ZNR UUUUU', ...NAVAL.slice(1)]
    assert.deepEqual(check(secured.with(0, '_ ZNR UUUUU').join('\n')), check(secured.join('\n')))
  })

  it('go on with a sentence below the head that a section repeats', () => {
    const sections = [
      old({ last: ['2. THE OTHER CASTLE, WITH ITS CLASSIFIED'], signed: [] }).trimEnd(),
      'C O N F I D E N T I A L SECTION 02 OF 02 STRELSAU 4417',
      'E.O. 11652: GDS',
      'TAGS: PINT, AU',
      'SUBJECT: EXAMPLE - NOT A REAL CABLE',
      'HOLDINGS, WAS SOLD AT NOON.',
      'SAPT',
    ]
    const text = sections.join('\n').replace('L STRELSAU', 'L SECTION 01 OF 02 STRELSAU')
    const [message] = parse(text)
    assert.equal(message?.paragraphs.at(-1)?.text, 'THE OTHER CASTLE, WITH ITS CLASSIFIED HOLDINGS, WAS SOLD AT NOON.')
  })

  it('have a line twice, and a heading misread', () => {
    const summary = ['1. SUMMARY: THE CASTLE WAS', 'SOLD. END SUMMARY.']
    for (const last of [[...summary, 'SOLD. END SUMMARY.'], summary.with(0, '1. 5UMMARY: THE CASTLE WAS')])
      assert.deepEqual(told(old({ first: [], last: [...last, '', '2. TWO.'] })), [], last.join('\n'))
    assert.deepEqual(told(old({ first: [], last: ['1. THE CASTLE WAS', 'SOLD. END SUMMARY.', '', '2. TWO.'] })), [
      'block-end-without-start',
    ])
  })

  it('have keywords with letters misread, told for what they are or read', () => {
    const said = (text: string): string[] =>
      check(text)
        .filter(({ level }) => level === 'error' || level === 'warning')
        .map(({ message }) => message.replace(/\..*/s, ''))
    for (const [right, torn, message] of [
      ['SUBJECT:', 'SU8JECT:', 'SU8JECT stands where SUBJECT is expected'],
      ['SUBJECT:', 'SU8J:', 'SU8J stands where SUBJ is expected'],
      ['TAGS:', 'T4GS:', 'T4GS stands where TAGS is expected'],
      ['TAGS:', 'IAGS', 'IAGS stands where TAGS is expected'],
    ] as const) {
      const text = old({ tags: 'TAGS: PINT, PFOR, AU' }).replace(right, torn)
      assert.deepEqual(said(text), [message], torn)
    }
    assert.deepEqual(said(old({ order: 'E.O, 11652: M/A' }))[0], 'E')
    assert.match(check(old({ order: 'E.O, 11652: M/A' }))[0]?.message ?? '', /^E\.O, stands where E\.O\. is expected/)
    assert.match(
      check(old({ order: 'E.O. 116S2: GDS' }))[0]?.message ?? '',
      /^E\.O\. 116S2 is not a known order.*11652/,
    )
    for (const [right, torn, message] of [
      ['Subject:', '5ubject:', '5ubject stands where Subject is expected'],
      ['Action:', '4ction:', '4ction stands where Action: is expected'],
    ] as const) {
      const text = ['Subject: FW: the cable', '', ...SMART].join('\n').replace(`\n${right}`, `\n${torn}`)
      assert.deepEqual(said(text), [message], torn)
    }
    const whole = read(SMART.join('\n'))
    for (const label of ['From', 'Action', 'Subject', 'E.O.'])
      assert.deepEqual(read(SMART.join('\n').replace(`\n${label}:`, `\n${label};`)), whole, label)
    assert.deepEqual(told(SMART.join('\n').replace('13526', '13526 J')), [])
  })

  it('have stamps with letters misread between labels', () => {
    const whole = read(SMART.join('\n'))
    for (const stamp of [
      'UNCLASSIFIED V.S. Department of State Case No. F-2014-20439 Doc No. C05551234 Date: 09/30/2014',
      'UNCLASSIFIED U.S. Oepartment of 5tate Case No. F-2014-20439 Doc No. C05551234 Date: 09/30/2014',
    ])
      for (const index of [7, 9, 14]) {
        const text = [...SMART.slice(0, index), '', stamp, '', ...SMART.slice(index)].join('\n')
        assert.deepEqual(read(text), whole, text)
        assert.deepEqual(told(text), [], text)
      }
  })

  it('have a level and a caption misread, and a page twice', () => {
    assert.doesNotMatch(
      told(old({}).replace('C O N F I D E N T I A L STRELSAU', 'LIMITED OFFICI4L USE STRELSAU')).join(),
      /class-missing/,
    )
    const page = ['1. SUMMARY: THE CASTLE IS', 'SOLD. END SUMMARY.', '', '2. NOBODY LIVES THERE', 'ANY MORE.']
    const twice = old({ first: [], last: [...page, ...page.slice(1), '', '3. THREE.'] })
    assert.doesNotMatch(told(twice).join(), /block-end/)
  })

  it('have marks far behind their numbers, and a surname glued to a date', () => {
    const whole = read(SMART.join('\n'))
    assert.deepEqual(read(SMART.join('\n').replace(/^(\d\.) /gm, `$1${' '.repeat(24)}`)), whole)
    assert.deepEqual(parse(SMART.join('\n').replace('1. (', `1.${' '.repeat(30)}(`))[0]?.paragraphs[0]?.mark, 'SBU')
    const [message] = parse(old({ last: ['2. WE ASK FOR GUIDANCE BY', 'APRIL 21.SAPT'], signed: [] }))
    assert.deepEqual(
      [message?.signature, message?.paragraphs.at(-1)?.text],
      ['SAPT', 'WE ASK FOR GUIDANCE BY APRIL 21.'],
    )
  })

  it('go on in capitals behind a page, and with the rows of a table', () => {
    const page = ['CONFIDENTIAL', '', 'CONFIDENTIAL', '', 'PAGE 02 STRELS 04417 091812Z', '']
    const asked = parse(
      old({ last: ['2. WHAT DOES THE PETITION OF THE ISLANDERS SAY', ...page, 'ABOUT FISH?', '', '3. THREE.'] }),
    )
    assert.equal(asked[0]?.paragraphs[1]?.text, 'WHAT DOES THE PETITION OF THE ISLANDERS SAY ABOUT FISH?')
    const rows = ['SIGHT 41.2 44.0 39.7', 'TIME 17.0 16.1 12.5', 'FOREIGN 3.3 2.9 0.4']
    const table = parse(old({ last: ['2. DEPOSITS WERE:', '', '1972 1973 1974', ...page, ...rows, '', '3. THREE.'] }))
    assert.match(table[0]?.paragraphs[1]?.text ?? '', /SIGHT 41\.2.*FOREIGN 3\.3 2\.9 0\.4$/)
    // A title behind a page, below a sentence that is over.
    const titled = parse(
      old({ last: ['2. THE ISLANDERS ASKED FOR FISH AND FOR A BRIDGE.', ...page, 'THE BRIDGE', '', '3. THREE.'] }),
    )
    assert.equal(titled[0]?.paragraphs[1]?.text, 'THE ISLANDERS ASKED FOR FISH AND FOR A BRIDGE.')
  })

  it('have the TAGS of their order where no date is left', () => {
    const undated = (order: string): readonly string[] =>
      check(
        [
          'C O N F I D E N T I A L STRELSAU 4417',
          '',
          order,
          'TAGS: PINT, RU',
          'SUBJECT: BRIDGES',
          '',
          '1. ONE.',
          '',
          '2. TWO.',
          '',
          'SAPT',
        ].join('\n'),
      ).map(({ rule }) => rule)
    assert.ok(!undated('E.O. 11652: GDS').includes('tags-iso-code'))
    assert.ok(undated('E.O. 12958: DECL: 04/24/2018').includes('tags-iso-code'))
  })

  it('have orders in sentences above the text', () => {
    const note = 'This message is unclassified per E.O. 13526.'
    const text = [...SMART.slice(0, 2), note, 'Classification: UNCLASSIFIED', ...SMART.slice(2)].join('\n')
    assert.deepEqual(told(text), [])
    assert.deepEqual(told(old({ tags: 'TAGS: PINT, AU E.O. 11652: GDS', order: '' })), [])
    assert.equal(parse(old({ tags: 'TAGS: PINT, AU E.O. 11652: GDS', order: '' }))[0]?.order, '11652')
  })

  it('have a blank among the figures of the order', () => {
    for (const order of ['E.O. 1 1652: GDS', 'E.O. 11 652: GDS', 'E.O. 116 52: GDS', 'E.O. 1165 2: GDS']) {
      const text = old({ order })
      assert.deepEqual([parse(text)[0]?.order, told(text)], ['11652', []], order)
    }
  })

  it('have sentences about pages', () => {
    const text = old({
      last: ['2. IT STANDS IN THE BOOK OF THE KINGS ON', 'PAGE 02 ZENDA 01230 OF THE BOOK, WHERE NOBODY', 'LOOKS.'],
    })
    assert.equal(
      parse(text)[0]?.paragraphs.at(-1)?.text,
      'IT STANDS IN THE BOOK OF THE KINGS ON PAGE 02 ZENDA 01230 OF THE BOOK, WHERE NOBODY LOOKS.',
    )
    assert.deepEqual(told(text), [])
  })

  it('sign below the close of a letter, where none is quoted', () => {
    const signatureOf = (...last: string[]): string | null => parse(old({ last, signed: [] }))[0]?.signature ?? null
    assert.equal(signatureOf('2. I THANK YOU ALL.', '', 'YOURS,', '', 'SAPT'), 'SAPT')
    assert.equal(signatureOf('2. TEXT OF LETTER: DEAR RUDOLF, COME.', '', 'YOURS,', '', 'SAPT'), null)
    assert.equal(signatureOf('2. I THANK YOU ALL.', '', 'MINIMIZE CONSIDERED.'), null)
  })

  it('have TAGS of a form in a column', () => {
    assert.deepEqual(
      parse(old({ tags: 'TAGS     : PINT, AU' }))[0]?.tags.map(({ code }) => code),
      ['PINT', 'AU'],
    )
  })
})

/** A cable of 1974. */
function old({
  order = 'E.O. 11652: GDS',
  tags = 'TAGS: PINT, AU',
  first = ['1. ONE CASTLE IS LEFT.', ''],
  last = ['2. THE OTHER WAS SOLD.'],
  signed = ['SAPT'],
}: {
  order?: string
  tags?: string
  first?: readonly string[]
  last?: readonly string[]
  signed?: readonly string[]
}): string {
  return [
    'R 091640Z JUL 74',
    'FM AMEMBASSY STRELSAU',
    'TO SECSTATE WASHDC 3381',
    '',
    'C O N F I D E N T I A L STRELSAU 4417',
    '',
    order,
    tags,
    'SUBJECT: EXAMPLE - NOT A REAL CABLE',
    'REF: ZENDA 12',
    '',
    ...first,
    ...last,
    '',
    ...signed,
  ].join('\n')
}
