import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { behindStruckMark } from '../../../../server/language/syntax/lines/struck-mark.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'
import { header1976 } from '../../../support/header-1976.ts'

const REMAINS = [
  '-(4)-',
  '{s+-',
  '-55-',
  '.0,9',
  '7.F3',
  '441:8',
  '>;.).',
  ')07',
  '*ol\u2014',
  '3si-',
  '-ff!.)-',
  '8o,',
  '-(-EL)-',
]

const LEGIBLE = [
  '(C)',
  '<S>',
  '-C-',
  '_The',
  '**(S)**',
  '<b>(C)</b>',
  '\u{1f3ef}',
  '\u00dcr\u00fcn',
  '(b)(1)',
  '[...]',
  '(...)',
  '5+2',
  '\u00a75',
  '<p>',
  'U.S.',
  'A/S',
  '"WE',
  '(NOTE:',
  "DUKE'S",
  'G-7/P-8',
  'F-16S',
  '1,500',
  '10:30',
  '4.5',
  '50%',
  '4TH',
  '22nd',
  '10-12',
  "'90S",
  '$30',
  '9M14',
  '(a)',
  '1)',
  'b.',
  '(513U)',
  '5(B)',
  '--',
  '\u2022',
]

describe('the remains of a mark that was struck out', () => {
  it('are what can be neither a word nor a value nor a label, before a sentence', () => {
    for (const token of REMAINS) assert.equal(behindStruckMark(`2. ${token} THE DUKE`, 3), 4 + token.length, token)
    for (const token of LEGIBLE) assert.equal(behindStruckMark(`2. ${token} THE DUKE`, 3), 0, token)
    for (const text of ['2. -(4)- the duke', '2. -55-', '2. THE -55- DUKE', '2. -55- 8 MEN'])
      assert.equal(behindStruckMark(text, 3), 0, text)
  })

  it('may stand directly before the text, between two strokes', () => {
    for (const token of ['-1.8-', '\u2014t4.19--', '--{o*-', '-*E4-', '-4F7-', '-(-G-)-'])
      assert.equal(behindStruckMark(`2. ${token}THE DUKE`, 3), 3 + token.length, token)
    assert.equal(behindStruckMark('2. -1.8-the duke', 3), 0)
  })

  const HEAD = header1976(712)
  const cable = (token: string): readonly string[] => [
    ...HEAD,
    '1. (U) THE FERRY TO HOFBAU IS LATE.',
    `2. ${token} SUMMARY: THE DUKE WAITED AT THE PIER FOR HOURS.`,
    'HE LEFT AT DUSK.',
    `3. ${token} NOBODY CAME TO MEET HIM THERE.`,
    'BERG',
  ]

  it('begin no text, and end no paragraph number', () => {
    for (const token of REMAINS)
      for (const eol of ['\n', '\r\n', ' \n']) {
        const { paragraphs } = messageJson(messageOfText(cable(token).join(eol)), 0, false, defaultVocabulary())
        assert.deepEqual(
          paragraphs.map(({ number, mark, text }) => [number, mark, text]),
          [
            [1, 'U', 'THE FERRY TO HOFBAU IS LATE.'],
            [2, null, 'SUMMARY: THE DUKE WAITED AT THE PIER FOR HOURS. HE LEFT AT DUSK.'],
            [3, null, 'NOBODY CAME TO MEET HIM THERE.'],
          ],
          token,
        )
      }
  })

  it('stand where a mark stood: it is not missed', () => {
    const text = (token: string): string =>
      [
        'C O N F I D E N T I A L ZENDA 000417',
        'E.O. 12958: DECL: 05/04/06',
        'TAGS: PREL, JA',
        'SUBJECT: (U) FERRY',
        '1. (C) FIRST THINGS FIRST.',
        `2. ${token}THE DUKE WAITED.`,
        '3. (C) HE LEFT AT DUSK.',
        '',
      ].join('\n\n')
    assert.equal(lintText(text('-(4)- ')).filter(({ finding }) => finding.rule.id === 'portion-missing').length, 0)
    assert.equal(lintText(text('')).filter(({ finding }) => finding.rule.id === 'portion-missing').length, 1)
  })

  it('may stand directly behind the stop, before the next number alone', () => {
    const numbers = (lines: readonly string[]): readonly (number | null)[] =>
      messageJson(
        messageOfText([...HEAD, '1. THE FERRY IS LATE.', ...lines, 'BERG'].join('\n')),
        0,
        false,
        defaultVocabulary(),
      ).paragraphs.map(({ number }) => number)
    for (const token of ['4E4-', '4G)', '48+', '44*', '-ift'])
      assert.deepEqual(numbers([`2.${token} THE DUKE WAITED.`, `3.${token} HE LEFT.`]), [1, 2, 3], token)
    // Items, values and labels.
    for (const line of ['4.2A) THE MEN', '2.5 TONS OF HAY', '2.4 THE DUKE', '2.4B. THE DUKE', '4.2B- THE PUMP'])
      assert.deepEqual(numbers([line]), [1], line)
    assert.deepEqual(numbers(['', '4.2A) THE MEN', '', '4.2B) THE BOATS']).filter(Number), [1])
  })

  it('may be gone behind a number with dirt at its figure', () => {
    for (const apostrophe of ["'", '\u2019'])
      assert.deepEqual(
        messageJson(
          messageOfText(
            [...HEAD, '1. THE FERRY IS LATE.', `2${apostrophe}. THE DUKE WAITED.`, '3. HE LEFT.', 'BERG'].join('\n'),
          ),
          0,
          false,
          defaultVocabulary(),
        ).paragraphs.map(({ number, text }) => [number, text]),
        [
          [1, 'THE FERRY IS LATE.'],
          [2, 'THE DUKE WAITED.'],
          [3, 'HE LEFT.'],
        ],
      )
  })

  it('leave to the text what begins its lines', () => {
    for (const line of ['2. 4TH STREET IS CLOSED.', '2. -- HE LEFT.', '2. the duke', '7. -55- THE DUKE'])
      assert.equal(
        messageJson(
          messageOfText([...HEAD, '1. THE FERRY IS LATE AND NOT', line, 'BERG'].join('\n')),
          0,
          false,
          defaultVocabulary(),
        ).paragraphs.length,
        1,
        line,
      )
  })

  it('do not hide the paragraph together with a speck glued to its number', () => {
    const numbers = (line: string): number =>
      messageJson(
        messageOfText([...HEAD, '1. THE FERRY IS LATE.', line, 'BERG'].join('\n')),
        0,
        false,
        defaultVocabulary(),
      ).paragraphs.length
    for (const line of ['- 2. -(4)- HE LEFT.', ',2. THE DUKE LEFT.', '~2. (C) HE LEFT.', '_2. -(4)- HE LEFT.'])
      assert.equal(numbers(line), 2, line)
    for (const line of ['- 2. HE LEFT.', '-2. HE LEFT.', "'2. THE DUKE", '.2. THE DUKE', ',2.5 MILES', ',2. the duke'])
      assert.equal(numbers(line), 1, line)
  })

  const textsBelow = (...lines: readonly string[]): readonly string[] =>
    messageJson(messageOfText([...HEAD, ...lines, 'BERG'].join('\n')), 0, false, defaultVocabulary()).paragraphs.map(
      ({ text }) => text,
    )

  it('may look like a value, before the next number and below the end of a sentence: it is kept', () => {
    for (const token of ['4.84 ', '464 ', '10-12 ', '4634-', "'81 "])
      assert.deepEqual(textsBelow('1. THE FERRY IS LATE.', `2. ${token}THE DUKE LEFT.`), [
        'THE FERRY IS LATE.',
        `${token}THE DUKE LEFT.`,
      ])
    for (const above of ['1. THE FERRY HAS', '1. HE SPENT', '1. IT WAS LATE ON MAY'])
      for (const line of ['2. 464 THE DUKE', '2. 10-12 MEN CAME']) assert.equal(textsBelow(above, line).length, 1, line)
    assert.equal(textsBelow('1. THE FERRY IS LATE.', '7. 464 THE DUKE').length, 1)
    assert.equal(textsBelow('1. THE FERRY IS LATE.', '2. 464 the duke').length, 1)
  })

  it('may be letters with a sign that no word has, and never a word, a name or a value', () => {
    for (const token of ['Cr.+', 'kr)', 'fee)'])
      assert.equal(textsBelow('1. THE FERRY IS LATE.', `2. ${token} The duke waits.`)[1], 'The duke waits.', token)
    assert.equal(textsBelow('1. THE FERRY IS LATE.', '2. te)-THE DUKE WAITS.')[1], 'THE DUKE WAITS.')
    for (const text of [
      'Per The Economist, the duke waits.',
      'Via The Hague the duke came.',
      'Re The Times: the duke waits.',
      'G77 The position of the duke is known.',
      '1990 The year of the pier.',
      '10/12 The small room.',
      '100% The duke said so.',
      'F-16s WERE SENT BY THE DUKE TO HOFBAU.',
      'MiG-21 FIGHTERS WERE SEEN ABOVE HOFBAU.',
      "O'Hara SAID THAT THE DUKE WAS LATE.",
      'al-ASAD WENT DOWN THE RIVER TO HOFBAU.',
      'Lt HALE WENT DOWN THE RIVER TO HOFBAU.',
      '4.1. The parties agree.',
      '-U.S.-RURITANIA TALKS WERE HELD.',
      '-(A)THE DUKE LEFT.',
      'aa) The duke left.',
      'ii) The duke left.',
      'S* The duke left.',
    ])
      assert.equal(textsBelow('1. THE FERRY IS LATE.', `2. ${text}`)[1] ?? text, text)
  })

  it('prove a number behind a few that were lost', () => {
    const numbers = (line: string): readonly (number | null)[] =>
      messageJson(
        messageOfText([...HEAD, '1. THE FERRY IS LATE.', 'IT IS FULL.', line, 'BERG'].join('\n')),
        0,
        false,
        defaultVocabulary(),
      ).paragraphs.map(({ number }) => number)
    for (const line of ['3. -(4)- THE DUKE LEFT.', '4. -1!5,1- THE DUKE LEFT.']) assert.equal(numbers(line).length, 2)
    for (const line of ['9. -(4)- THE DUKE LEFT.', '3. 4.5 BARGES LEFT.']) assert.equal(numbers(line).length, 1, line)
  })

  it('prove a number that lost its stop', () => {
    assert.deepEqual(textsBelow('1. THE FERRY IS LATE.', '2 -(4)- THE DUKE LEFT.', '3. HE IS GONE.'), [
      'THE FERRY IS LATE.',
      'THE DUKE LEFT.',
      'HE IS GONE.',
    ])
    for (const line of ['2 THE DUKE', '2 -- THE DUKE', '3 -(4)- THE DUKE', '2 4.84 THE DUKE'])
      assert.equal(textsBelow('1. THE FERRY IS LATE.', line).length, 1, line)
  })

  it('are left out of the subject, whatever stop its keyword has', () => {
    for (const keyword of ['SUBJECT:', 'SUBJECT: ', 'SUBJ: ', 'SUBJECT. '])
      for (const token of ['-(4)- ', '-0?)-- ', '\u2014(44.; '].concat(
        keyword.endsWith('. ') ? [] : ['4oi- ', '55:q '],
      )) {
        const text = [
          'E.O. 12356: DECL: OADR',
          'TAGS: PREL, JA',
          `${keyword}${token}THE FERRY`,
          'TO HOFBAU',
          '1. IT IS LATE.',
          'BERG',
        ]
        assert.equal(messageOfText(text.join('\n')).subject?.text, 'THE FERRY TO HOFBAU', keyword + token)
        assert.ok(!lintText(text.join('\n')).some(({ finding }) => finding.rule.id === 'structure-unclosed'))
      }
    for (const subject of ['4TH OF MAY', '10-12 MEN', 'F-16S FOR ZENDA', '(S/CT) VISIT', '"NO" MEANS NO'])
      assert.equal(messageOfText(`TAGS: PREL\nSUBJECT: ${subject}\n\n1. IT IS LATE.\n`).subject?.text, subject, subject)
  })

  it('may stand for the level of the entire text, or directly behind the stop of the number', () => {
    assert.deepEqual(textsBelow('1. -3-ENF-I-T-I-L.-- ENTIRE TEXT. HALE CLASSIFIED IT.', '2.55+ THE DUKE LEFT.'), [
      'ENTIRE TEXT. HALE CLASSIFIED IT.',
      'THE DUKE LEFT.',
    ])
    for (const line of ['2.5 MILES OF ROAD', '2.55 MILES', '2.5-MILE ROADS', '2.5+ miles'])
      assert.equal(textsBelow('1. THE FERRY IS LATE.', line).length, 1, line)
  })

  it('leave the paragraphs of a text between BEGIN TEXT and END TEXT to the cable, where one number is lost', () => {
    const numbers = (...inside: readonly number[]): readonly (number | null)[] =>
      messageJson(
        messageOfText(
          [
            ...HEAD,
            '1. (U) THE FERRY IS LATE.',
            '2. (U) BEGIN TEXT:',
            'MEMORANDUM',
            ...inside.map((number) => `${number}. (U) THE DUKE LEFT.`),
            'END TEXT.',
            'BERG',
          ].join('\n'),
        ),
        0,
        false,
        defaultVocabulary(),
      ).paragraphs.map(({ number }) => number)
    assert.deepEqual(numbers(3, 4, 5), [1, 2, 3, 4, 5])
    assert.deepEqual(numbers(3, 5, 6), [1, 2, 3, 5, 6])
    assert.deepEqual(numbers(4, 5), [1, 2, 4, 5])
    for (const inside of [
      [1, 2, 3],
      [3, 5, 7],
      [5, 6],
    ])
      assert.deepEqual(numbers(...inside), [1, 2], String(inside))
  })
})
