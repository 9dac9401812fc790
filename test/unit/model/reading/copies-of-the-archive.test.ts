import assert from 'node:assert/strict'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'
import { header1976 } from '../../../support/header-1976.ts'

const both = <T>(lines: readonly string[], read: (text: string) => T): readonly T[] =>
  ['\n', '\r\n'].map((eol) => read(lines.join(eol)))
const parse = (text: string) => messageJson(messageOfText(text), 0, false, defaultVocabulary())
const rulesIn = (text: string): readonly string[] => lintText(text).map(({ finding }) => finding.rule.id)

describe('a word that is divided at the end of a line', () => {
  const HEAD = header1976(712)

  it('is one in a subject, as it is in the text', () => {
    const head = HEAD.flatMap((line) =>
      line.startsWith('SUBJECT:') ? ['SUBJECT: THE LETTER OF THE DUKE TO THE SECRE-', 'TARY'] : [line],
    )
    for (const { subject } of both([...head, '1. WE LEFT.', 'HALE'], parse))
      assert.equal(subject?.text, 'THE LETTER OF THE DUKE TO THE SECRE-TARY')
    const dashed = HEAD.flatMap((line) =>
      line.startsWith('SUBJECT:') ? ['SUBJECT: THE LETTER -', 'THE DUKE'] : [line],
    )
    for (const { subject } of both([...dashed, '1. WE LEFT.', 'HALE'], parse))
      assert.equal(subject?.text, 'THE LETTER - THE DUKE')
  })

  it('closes a block: END SUM-MARY', () => {
    for (const [first, second] of [
      ['END SUM-', 'MARY.'],
      ['END COM-', 'MENT.'],
    ]) {
      const name = first === 'END SUM-' ? 'SUMMARY' : 'COMMENT'
      const lines = [...HEAD, `1. BEGIN ${name}: THE FERRY IS LATE. ${first}`, second ?? '', '2. WE LEFT.', 'HALE']
      for (const found of both(lines, rulesIn)) assert.ok(!found.includes('block-start-without-end'), name)
    }
    const lines = [...HEAD, '1. SUMMARY: THE FERRY IS LATE. END SUM-', 'MARY.', '2. WE LEFT.', 'HALE']
    for (const { summary } of both(lines, parse)) assert.equal(summary, 'THE FERRY IS LATE.')
  })

  for (const level of ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'LIMITED OFFICIAL USE'])
    it(`goes on behind the level that is glued to its first part, ${level}`, () => {
      const page = [level, 'PAGE 02', 'ZENDA 00712 301530Z']
      const lines = [...HEAD, `1. THE FERRY WHICH PRO${level}`, ...page, 'VIDES FOR US IS LATE.', '2. WE LEFT.', 'HALE']
      for (const { paragraphs } of both(lines, parse))
        assert.equal(paragraphs[0]?.text, 'THE FERRY WHICH PROVIDES FOR US IS LATE.')
    })

  it('goes on over a page', () => {
    const lines = [
      ...HEAD,
      '1. THE PREFECT CAME.',
      'THE FERRY OF THE PREFECT WHICH WAS LATE ALL SUM-',
      'CONFIDENTIAL',
      'PAGE 02 ZENDA 00712 301530Z',
      'MER LONG IS NOW BEING PAINTED IN THE COLORS OF RURITANIA.',
      'HALE',
    ]
    for (const { paragraphs } of both(lines, parse))
      assert.deepEqual(
        paragraphs.map(({ text }) => text),
        [
          'THE PREFECT CAME. THE FERRY OF THE PREFECT WHICH WAS LATE ALL SUM-MER LONG IS NOW BEING PAINTED IN THE COLORS OF RURITANIA.',
        ],
      )
  })

  it('keeps a level that is a word of the text', () => {
    const lines = [...HEAD, '1. THE PLANS ARE SECRET', 'SECRET', 'PAGE 02 ZENDA 00712 301530Z', 'AND OLD.', 'HALE']
    for (const { paragraphs } of both(lines, parse)) assert.equal(paragraphs[0]?.text, 'THE PLANS ARE SECRET AND OLD.')
  })
})

describe('references to papers of NATO', () => {
  const references = (list: string) => {
    const head = header1976(712).map((line) => (line.startsWith('REF:') ? `REF: ${list}` : line))
    return parse([...head, '1. WE LEFT.', 'HALE'].join('\n')).references.map(({ label, id, raw }) => [label, id, raw])
  }

  it('are no telegrams, and hold their labels', () => {
    assert.deepEqual(references('(A) BC-D(74)9, STATE 120417, (C) PO/73/99'), [
      ['A', null, 'BC-D(74)9'],
      ['A', '76STATE120417', 'STATE 120417'],
      ['C', null, 'PO/73/99'],
    ])
    assert.deepEqual(references('C-M(74)8; AGV(74)85'), [
      [null, null, 'C-M(74)8'],
      [null, null, 'AGV(74)85'],
    ])
  })

  it('leave telegrams with their year in parentheses', () => {
    assert.deepEqual(references('ZENDA (74) 1234'), [[null, '74ZENDA1234', 'ZENDA (74) 1234']])
  })
})

describe('the last number of an extract', () => {
  const found = (pointer: string): boolean =>
    rulesIn(
      `1. THE FERRY IS LATE.\n2. WE SAID SO, AS OUTLINED IN ${pointer}.\n3. WE LEFT.\n14. PLEASE ASK HIM.\n`,
    ).includes('para-number-run')

  it('is meant where the text points at it', () => {
    assert.ok(!found('PARAGRAPH 14'))
    assert.ok(found('PARAGRAPH 3'))
  })
})

describe('the code of a country that there was not', () => {
  const said = (year: string): readonly string[] =>
    rulesIn(
      [
        ...header1976(712).map((line) =>
          line
            .replace('JUL 76', `JUL ${year}`)
            .replace('TAGS: PFOR, TU, GR', 'TAGS: PREL, US, ME')
            .replace('11652: GDS', '12958: N/A'),
        ),
        '1. WE LEFT.',
        'HALE',
      ].join('\n'),
    ).filter((rule) => rule.startsWith('tags-'))

  it('is no code of it: Montenegro in 1976', () => {
    assert.ok(!said('76').includes('tags-iso-code'))
    assert.ok(said('76').includes('tags-unknown'))
    assert.ok(said('08').includes('tags-iso-code'))
  })
})

describe('the line of an order of 1978', () => {
  const classifierIn = (order: string) => {
    const head = header1976(712).map((line) => (line.startsWith('E.O.') ? order : line))
    return both([...head, '1. (C) THE FERRY IS LATE.', 'HALE'], parse).map(({ classifiedBy }) => classifiedBy?.name)
  }

  it('names who classified', () => {
    for (const [order, name] of [
      ['E.O. 12065: GDS 8/3/85 (RASSENDYLL, RUDOLF) OR-M', 'RUDOLF RASSENDYLL'],
      ['E.O. 12065: RDS-1 8/3/99 (VON SAPT, ANTON J.) OR-P', 'ANTON J. VON SAPT'],
      ['E.O. 12065: GDS (SAPT)', 'SAPT'],
      ['E.O. 12065:8/3/85 (HENTZAU,R) OR-E', 'R HENTZAU'],
      ['E.O. 12065: GDS 8/3/85 (TARLENHEIM FRITZ P.) OR-M', 'FRITZ P. TARLENHEIM'],
      ['E.O. 12065: GDS 8/3/85 (VON SAPT) OR-M', 'VON SAPT'],
    ] as const)
      assert.deepEqual(classifierIn(order), [name, name], order)
  })

  it('names nobody where it has no name, nor does that of another order', () => {
    for (const order of ['E.O. 12065: N/A', 'E.O. 12065: GDS 8/3/85', 'E.O. 11652: GDS (SAPT, ANTON)'])
      assert.deepEqual(classifierIn(order), [undefined, undefined], order)
  })
})

describe('the mark of the entire text directly below the references', () => {
  it('is no part of them', () => {
    const head = header1976(712).slice(0, -2)
    for (const mark of ['(C - ENTIRE TEXT)', '(C- ENTIRE TEXT)', '(LOU - ENTIRE TEXT)', 'CONFIDENTIAL - ENTIRE TEXT']) {
      const lines = [...head, 'REF: (A) STATE 12345, (B) CERP-0001', mark, 'THE FERRY OF ZENDA IS LATE AGAIN.', 'HALE']
      for (const { references, paragraphs } of both(lines, parse)) {
        assert.deepEqual(
          references.map(({ raw }) => raw),
          ['STATE 12345', 'CERP-0001'],
          mark,
        )
        assert.ok(paragraphs.some(({ text }) => text.endsWith('THE FERRY OF ZENDA IS LATE AGAIN.')))
      }
    }
  })
})
