import assert from 'node:assert/strict'
import type { Range } from 'vscode-languageserver-types'
import { readMessage } from '../../../../server/language/model/incremental/read-message.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { updateDocument } from '../../../../server/language/syntax/document/update-document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'

const HEAD = (subject: string): string =>
  `C O N F I D E N T I A L ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: ${subject}\n\n`
const FIRST = '1. (C) The duke sailed at noon with both of his ships.\n\n'
const THIRD = '\n\n3. (C) The harbor master kept his silence.\n'

const overs = (text: string): readonly string[] =>
  lintText(text).flatMap(({ finding }) => (finding.rule.id === 'portion-over' ? [finding.message] : []))
const rulesOf = (text: string): readonly string[] => lintText(text).map(({ finding }) => finding.rule.id)

/** The same cable as other copies have it. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'a plain copy': (text) => text,
  'a copy with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'a copy with pilcrows': (text) => text.replace(/^(\d\.)/gm, '\u00b6$1'),
  'a copy without blank lines': (text) => text.replaceAll('.\n\n', '.\n'),
}

/** Behind the number of a paragraph. */
const MARKS = [
  ...['(C/S)', '(S/C)', '(C//S)', '(U/S)', '(C-S)', '(S) (C)', '(C) (S)', '(C)(S)', '(S C)', '(C OR S)'],
  ...[
    '(LOU) (S)',
    '(FOUO) (S)',
    '(SECRET) (C)',
    '(C) (SECRET)',
    '(LIMITED OFFICIAL USE) (S)',
    '(CUI) (S)',
    '(SECRET) (S)',
  ],
  ...['(S - NO FOREIGN)', '(S, NO FOREIGN)', '(S/NO FORN)', '(S-NO FOREIGN DISSEM)', '(S-LIMITED)', '(S - LIMITED)'],
  ...['(S/LIMITED DISTRIBUTION)', '(S-XGDS)', '(S - GDS)', '(S-STADIS)', '(S - HARBOR ONLY)', '(S/HARBOR STAFF)'],
  ...['(S/CT)', '(S/P)', '(S/ES)', '(S/QZ)', '(S/)', '(S//)', '(S//NF//)'],
  ...['(S, NFO)', '(S NOFRN)', '(TS-XYZ)', '(S, EXDISS)', 'S//LES', 'S//FOUO/LES'],
  ...['S)', '<S>', '(S*)', '(S?)', '/S/', '("S")', '(/S)', 'S:', '-S-', 'S/NF)', '- (S)', '-- (S/NF)', '        (S)'],
]

describe('what stands in the place of a mark', () => {
  for (const [layout, of] of Object.entries(layouts)) {
    for (const mark of MARKS) {
      it(`is one in ${layout}: ${mark}`, () => {
        const text = of(`${HEAD('(U) VISIT')}${FIRST}2. ${mark} He told nobody where he went.${THIRD}`)
        assert.equal(overs(text).length, 1, text)
      })
    }
  }

  it('may be in capitals throughout', () => {
    for (const mark of ['(C/S)', '(S - NO FOREIGN)', '(S/CT)', '<S>', '- (S)']) {
      const text = `${HEAD('(U) VISIT')}${FIRST}2. ${mark} He told nobody where he went.${THIRD}`.toUpperCase()
      assert.equal(overs(text).length, 1, text)
    }
  })

  it('is text where the sentence goes on, and where nothing else is marked', () => {
    for (const text of [
      '(S/CT) asks for a reply.',
      '(S/QZ) agrees.',
      '(S/P), as he said, fell.',
      '"S" is a tower.',
      'S) and T) fell.',
    ])
      assert.deepEqual(overs(`${HEAD('(U) VISIT')}${FIRST}2. ${text}${THIRD}`), [], text)
    for (const text of ['(S/CT) Gray came.', '(S - HARBOR ONLY) Boats came.', 'S: The tower.', '<S> The tower.'])
      assert.deepEqual(overs(`${HEAD('VISIT')}1. The duke sailed.\n\n2. ${text}\n\n3. All was still.\n`), [], text)
  })

  it('is no paper, number or thing whose name begins with a level', () => {
    for (const text of [
      '(S/RES/1373) Binds us.',
      '(S/PV 4453) Tells it.',
      '(S/2008/12) Was read.',
      '(S-300) Missiles came.',
      '(S-BAND) Radar failed.',
      '(C-SPAN) Showed it.',
      '(U-BOAT) Sailed.',
      '(S AND P) Agreed.',
      '(S KOREA) Rowed.',
      '(S LIMITS) Were told.',
      '(TS PROFIT) Was his.',
      '(S, SAPT) Rowed.',
      '(S TEAM) Rowed.',
      '(S, P) Agreed.',
      '(S XYZ) agrees.',
    ])
      assert.deepEqual(overs(`${HEAD('(U) VISIT')}${FIRST}2. ${text}${THIRD}`), [], text)
  })
})

describe('a level that no mark reaches', () => {
  const secret = (body: string): readonly string[] =>
    rulesOf(`${HEAD('(U) VISIT').replace('C O N F I D E N T I A L', 'S E C R E T')}${body}`)

  it('is told, unless a mark in the place of one names it', () => {
    const body = (item: string): string =>
      `1. (C) The duke sailed.\n\n2. (C) He saw:\n\na. ${item}\n\nb. (C) The boats.\n`
    assert.ok(secret(body('(C) The pier was new.')).includes('portion-none-reaches'))
    assert.ok(secret(body('(S/CT) asks about the pier.')).includes('portion-none-reaches'))
    for (const mark of ['(S)', '(C/S)', '(S/C)', '(S/NF)'])
      assert.ok(!secret(body(`${mark} The pier was new.`)).includes('portion-none-reaches'), mark)
  })
})

describe('two levels in one mark', () => {
  it('are told where neither is above the message', () => {
    const text = `${HEAD('(U) VISIT')}${FIRST}2. (U/C) He told nobody.${THIRD}`
    const found = lintText(text).filter(({ finding }) => finding.rule.id === 'portion-unknown')
    assert.deepEqual(
      found.map(({ finding }) => finding.message),
      ['(U/C) names two levels, C and U'],
    )
    assert.deepEqual(
      found.flatMap(({ finding }) => (finding.fixes?.() ?? []).map(({ title }) => title)),
      ['Mark paragraph 2 (C)', 'Mark paragraph 2 (U)'],
    )
  })

  it('may be words and letters, of which one level is one', () => {
    const named = (mark: string): readonly string[] =>
      lintText(`${HEAD('(U) VISIT')}${FIRST}2. ${mark} He told nobody.${THIRD}`).flatMap(({ finding }) =>
        finding.rule.id === 'portion-unknown' ? [finding.message] : [],
      )
    assert.deepEqual(named('(UNCLASSIFIED) (C)'), ['(UNCLASSIFIED) (C) names two levels, C and U'])
    for (const mark of ['(CONFIDENTIAL) (C)', '(C) (CONFIDENTIAL)', '(LOU) (LIMITED OFFICIAL USE)', '(SBU) (SBU)'])
      assert.deepEqual(named(mark), [], mark)
  })

  it('are lowered as one', () => {
    const text = `${HEAD('(U) VISIT')}${FIRST}2. (S) (C) He told nobody.${THIRD}`
    const [over] = lintText(text).filter(({ finding }) => finding.rule.id === 'portion-over')
    const lower = over?.finding.fixes?.().find(({ title }) => title.startsWith('Lower'))
    assert.deepEqual(
      lower?.edits.map(({ newText, span }) => [newText, span.end - span.start]),
      [['(C)', 7]],
    )
  })
})

describe('a mark that only its place makes one', () => {
  it('is known as such among those of the text, where it stands first and further on', () => {
    const of = (...marks: string[]): readonly (readonly [string, boolean | undefined, number])[] => {
      const paragraphs = marks.map((mark, index) => `${index + 1}. ${mark} He told nobody.`)
      return messageOfText(`${HEAD('(U) VISIT')}${paragraphs.join('\n\n')}\n`).body.marks.map(
        ({ inner, byPlace, count }) => [inner, byPlace, count] as const,
      )
    }
    assert.deepEqual(of('(C/S)', '(C)', '(C/S)', '(S) (C)'), [
      ['C/S', true, 2],
      ['C', undefined, 1],
      ['S) (C', true, 1],
    ])
  })

  it('is the same after an edit as in a new document', () => {
    const text = `${HEAD('(U) VISIT')}${FIRST}2. (C/S) He told nobody.${THIRD}`
    const line = text.split('\n').findIndex((each) => each.startsWith('2.'))
    const at = (character: number, end = character): object => ({
      start: { line, character },
      end: { line, character: end },
    })
    const before = openDocument('u', 1, text)
    const [slice] = before.messages
    assert.ok(slice)
    readMessage(slice, defaultVocabulary())
    for (const [range, written] of [
      [at(5, 7), ''],
      [at(3, 8), ''],
      [at(3, 3), '(TS) '],
    ] as const) {
      const after = updateDocument(before, [{ range: range as Range, text: written }], 2)
      const lines = text.split('\n')
      const { start, end } = range as Range
      lines[line] = `${lines[line]?.slice(0, start.character)}${written}${lines[line]?.slice(end.character)}`
      const [own, fresh] = [after.messages[0], openDocument('u', 2, lines.join('\n')).messages[0]]
      assert.ok(own && fresh)
      const marks = [own, fresh].map((each) => readMessage(each, defaultVocabulary()).body.marks)
      assert.deepEqual(marks[0], marks[1])
    }
  })

  it('of the subject tells that those of the text are meant as marks', () => {
    const text = `${HEAD('(C/S) VISIT')}1. (CC) He told nobody where he went.\n`
    assert.ok(rulesOf(text).includes('portion-unknown'))
  })
})

describe('an office below the Secretary', () => {
  it('is given no other level, alone or among marks', () => {
    const fixes = (...marks: string[]): readonly string[] => {
      const paragraphs = marks.map((mark, index) => `${index + 2}. ${mark} He told nobody where he went.`)
      const found = lintText(`${HEAD('(U) VISIT')}${FIRST}${paragraphs.join('\n\n')}\n`)
      const over = found.filter(({ finding }) => finding.rule.id === 'portion-over')
      assert.notDeepEqual(over, [])
      return over.flatMap(({ finding }) => (finding.fixes?.() ?? []).map(({ title }) => title))
    }
    for (const mark of ['(S/CT)', '(S/P)', '(S/ES)', '(SECRET/CT)'])
      for (const marks of [[mark], [mark, '(S)', '(TS)']])
        assert.ok(!fixes(...marks).some((title) => /^Lower .*(?:C\/|\d marks)/.test(title)), marks.join(' '))
    assert.ok(fixes('(S/HARBOR STAFF)').includes('Lower the mark of paragraph 2 to (C/HARBOR STAFF)'))
    assert.ok(fixes('(S/NF)').includes('Lower the mark of paragraph 2 to (C/NF)'))
  })

  const places: readonly string[] = [
    '2. (C) Coordinator Hentzau (S/CT) and counsel Tarlenheim (S/QZ) met him.',
    '2. (C) Coordinator Hentzau and the old counsel Fritz von Tarlenheim\n(S/QZ) met him.',
    '2. (C) Those present were:\n\n- Rupert Hentzau (S/CPR)\n\n- Fritz Tarlenheim (S/QZ)',
    '2. (C) We asked.\n\n(S/QZ) agrees with this.',
    '2. (C) We asked:\n\n- (S/QZ) agrees with this.',
    '2. (C) We asked.\n\n(S/MEPP) AGREES WITH THIS.',
    '2. (C) We asked:\n\na. (S/CPR) Hentzau agrees.',
  ]
  for (const place of places) {
    it(`is no mark: ${place.replaceAll('\n', ' / ')}`, () => {
      for (const layout of Object.values(layouts))
        assert.deepEqual(overs(layout(`${HEAD('(U) VISIT')}${FIRST}${place}${THIRD}`)), [])
    })
  }

  it('is no mark of the subject, at its beginning or end', () => {
    for (const subject of ['(U) VISIT OF HENTZAU (S/CT)', 'VISIT OF HENTZAU (S/QZ)', '(S/CPR) VISIT OF HENTZAU'])
      assert.deepEqual(overs(`${HEAD(subject)}${FIRST}2. (C) He told nobody.${THIRD}`), [], subject)
  })
})

const ITEMS = [
  ...[
    'a. (S)',
    'a.(S/NF)',
    '(a) (S)',
    '(1) (S)',
    '1) (S)',
    '- (S)',
    '-- (S)',
    '--- (S)',
    '- - (S)',
    '* (S)',
    '\u2022 (S)',
  ],
  ...[
    '\u2013 (S)',
    'iv. (S)',
    'II. (S)',
    'A - (S)',
    'A -- (S)',
    'a.1. (S)',
    '2.a. (S)',
    '2.1 (S)',
    '2.1. (S)',
    '2A. (S)',
    'o (S)',
  ],
  ...['> (S)', '# (S)', 'Q: (S)', '- (s)', 'a. (s/nf)', '- (Secret)', '- (TOP SECRET)', 'a. (C/S)', '- (S, NF)'],
  ...['- Ships: (S)', 'a. Ships. (S)', '-- SHIPS -- (S)', 'b. _Ships_ (S)', 'b. "Ships" (S)'],
]

describe('a mark beside the numbers', () => {
  for (const item of ITEMS) {
    it(`is found in an item: ${item}`, () => {
      for (const [name, of] of Object.entries(layouts)) {
        const text = of(
          `${HEAD('(U) VISIT')}${FIRST}2. (C) He saw these things.\n\n${item} The first is the ship.${THIRD}`,
        )
        assert.deepEqual(overs(text).length, 1, `${name}: ${text}`)
      }
    })
  }

  const titles = [
    'SUMMARY:',
    'Summary.',
    'SUMMARY',
    'Begin Summary',
    '(Comment)',
    'THE HARBOR AND ITS SHIPS.',
    'The Harbor of Zenda.',
    '"The Harbor"',
    '_The Harbor_',
    'The Harbor --',
  ]
  for (const title of titles) {
    it(`is found behind a title: ${title}`, () => {
      for (const layout of Object.values(layouts))
        for (const mark of ['(S)', '(S/NF)', '(S):', '(S).'])
          assert.equal(
            overs(layout(`${HEAD('(U) VISIT')}${FIRST}2. ${title} ${mark} He told nobody.${THIRD}`)).length,
            1,
            title,
          )
    })
  }

  const headings = [
    'THE HARBOR (S)\n--------------',
    'THE HARBOR (S)',
    'The Harbor of Zenda (S/NF)\n---------------',
    'SUMMARY: (S)\n------',
    'SUMMARY (S)',
    '(S) THE HARBOR\n--------',
    'Comment (S):',
  ]
  for (const heading of headings) {
    it(`is found at a heading: ${heading.replace('\n', ' / ')}`, () => {
      for (const name of ['a plain copy', 'a copy with CRLF'])
        assert.equal(
          overs(layouts[name]?.(`${HEAD('(U) VISIT')}${FIRST}${heading}\n\n2. (C) He told nobody.${THIRD}`) ?? '')
            .length,
          1,
        )
    })
  }

  it('is found between two sentences, below a page line, and below a number alone', () => {
    for (const place of [
      '2. (C) He told nobody. (S) But his wife knew of it.',
      '2. (C) He told nobody.\n(S/NF) But his wife knew of it.',
      '2. (C) He told nobody.\n\nZENDA 00000123  002 OF 003\n\n(S) But his wife knew of it.',
      '2. (C) He told nobody:\n\nZENDA 00000123  002 OF 003\n\na. (S) But his wife knew of it.',
      '2.\n(S) He told nobody.',
      '2.\n(S)\nHe told nobody.',
      '2. (S)\nHe told nobody.',
      '(S) He told nobody.',
      '(SECRET) He told nobody.',
      '(s/nf) He told nobody.',
    ])
      assert.equal(overs(`${HEAD('(U) VISIT')}${FIRST}${place}${THIRD}`).length, 1, place)
  })

  it('is none in a name, a list of letters, a quotation of a word or a party', () => {
    for (const place of [
      '2. (C) He saw Senator Hentzau (S) and Sapt (C) there.',
      '2. (C) He saw (R) the pier, (S) the ship and (T) the tower.',
      '2. (C) Those present: Rupert Hentzau (S)\nFritz Tarlenheim (C)',
      '2. (C) Chief of Staff: (C/S) and deputy.',
      '2. (C) Ms. (S) was not named.',
      '2. (C) He said. (s) came next.',
    ])
      assert.deepEqual(overs(`${HEAD('(U) VISIT')}${FIRST}${place}${THIRD}`), [], place)
    assert.deepEqual(
      overs(`${HEAD('VISIT')}1. The duke sailed.\n\nRUPERT HENTZAU (S)\n--------------\n\n2. He came.\n`),
      [],
    )
  })
})

describe('the mark of a subject', () => {
  it('is compared with the level, two levels in it and all controls read', () => {
    for (const subject of [
      '(C/S) VISIT',
      '(S/NF) VISIT',
      'VISIT (S/NF)',
      'VISIT (S)',
      '(S - NO FOREIGN) VISIT',
      '[S] VISIT',
      'S) VISIT',
      '(S VISIT',
      '<S> VISIT',
    ])
      assert.equal(overs(`${HEAD(subject)}${FIRST}2. (C) He told nobody.${THIRD}`).length, 1, subject)
    assert.ok(!rulesOf(`${HEAD('VISIT (U/QZ)')}${FIRST}2. (C) He told nobody.${THIRD}`).includes('portion-over'))
  })
})
