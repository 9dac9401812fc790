import assert from 'node:assert/strict'
import { find, readQuery } from '../../../../server/language/collection/query/ask.ts'
import { completeQuery } from '../../../../server/language/collection/query/complete-query.ts'
import { explainQuery } from '../../../../server/language/collection/query/explain-query.ts'
import { FIELDS } from '../../../../server/language/collection/query/fields.ts'
import { printQuery, type Query } from '../../../../server/language/collection/query/query.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { askedOf } from '../../../support/collection.ts'
import { makeCollection } from '../../../support/generator/collection.ts'

const made = makeCollection({ seed: 3, cables: 60 })
const asked = askedOf(made.files)

function read(text: string): Query {
  const { query, error } = readQuery(text, defaultVocabulary())
  assert.ok(query, `${text}: ${error?.message}`)
  return query
}

describe('a query', () => {
  for (const { example, name } of FIELDS)
    it(`can ask ${example}`, () => {
      const query = read(example)
      assert.equal(query.kind === 'term' && query.field, name)
    })

  const mistakes: readonly (readonly [query: string, marked: string, says: RegExp])[] = [
    ['form:KABUL', 'form', /did you mean from\?/],
    ['from:', ':', /is missing: from:KABUL/],
    ['from: KABUL', ':', /is missing/],
    ['from:KABUL level>=X', 'X', /U, LOU, R, C, S or TS/],
    ['date:2008-13', '2008-13', /a year, a month or a day/],
    ['date:2008..', '..', /ends with a value/],
    ['date:..2008', '..', /begins with a value/],
    ['date>2008..2009', '2008..2009', /goes with a colon/],
    ['from>=KABUL', 'KABUL', /no greater and less/],
    ['has:para-gab', 'para-gab', /neither a rule/],
    ['has:copie', 'copie', /did you mean copies\?/],
    ['cites:12', '12', /a series and digits/],
    ['paragraphs>many', 'many', /whole number/],
    ['text:"bridge', '"bridge', /no end/],
    ['(from:ROME', '(', /not closed/],
    ['from:ROME)', ')', /never opened/],
    ['from:ROME OR', 'R', /term is missing/],
    ['()', ')', /term is missing/],
    ['NOT', 'NOT', /needs a term/],
    ['AND bridge', 'AND', /either side/],
    [':ROME', ':', /cannot begin/],
    ['"--"', '"--"', /no word/],
    ['bridge AND AND road', 'AND', /either side/],
    ['(bridge AND) road', 'AND', /either side/],
    ['date:2009..2008', '2009..2008', /ends before it begins: write 2008\.\.2009/],
    ['date:2009-03..2009-02', '2009-03..2009-02', /ends before/],
    ['level:S..C', 'S..C', /ends before/],
    ['paragraphs:9..3', '9..3', /ends before/],
    ['date:2009-02-29', '2009-02-29', /a year, a month or a day/],
    ['date:2009-06-31', '2009-06-31', /a year, a month or a day/],
    ['year>=09', '09', /four digits: year>=2008/],
  ]
  for (const [text, marked, says] of mistakes)
    it(`is none, and ${marked} is shown: ${text}`, () => {
      const { error } = readQuery(text, defaultVocabulary())
      assert.ok(error)
      assert.match(error.message, says)
      assert.equal(text.slice(error.start, error.end), marked)
    })

  it('can ask for what only the neighbours of a message show', () => {
    const text = (day: string, subject: string): string =>
      `R ${day}1453Z JUN 09\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\nBT\nUNCLAS ROME 000123\n\nTAGS: PREL\nSUBJECT: ${subject}\n\n1. Of ${subject}.\nBT\n`
    const twice = askedOf([
      { name: 'a', text: text('03', 'A BRIDGE') },
      { name: 'b', text: text('13', 'NEW CONSULATE') },
      { name: 'c', text: text('03', 'WINE').replace('000123', '000124') },
    ])
    const found = (query: string) => find(read(query), twice).map(({ path }) => path)
    assert.deepEqual(found('has:collection-number-twice'), ['a', 'b'])
    assert.deepEqual(found('-has:collection-number-twice'), ['c'])
    assert.deepEqual(found('has:collection-ref-later'), [])
  })

  it('may be a range of one day, and within a year', () => {
    for (const text of [
      'date:2008-02-29',
      'date:2009..2009-03',
      'date:2009-03..2009',
      'date:2009-03-03..2009-03-03',
      'level:C..C',
    ])
      read(text)
  })

  it('gives an answer to any text', () => {
    const signs = ['(', ')', '"', ':', '..', '-', ' ', 'OR', 'NOT', 'from', '<', '=', '\\', '\u{1f4ce}', 'date:2008']
    let state = 1
    for (let round = 0; round < 3000; round++) {
      let text = ''
      for (let index = 0; index < 12; index++) {
        state = (state * 1103515245 + 12345) % 2147483648
        text += signs[state % signs.length]
      }
      const { query, error } = readQuery(text, defaultVocabulary())
      if (query) assert.deepEqual(read(printQuery(query)), query, text)
      else assert.ok(error.start >= 0 && error.start <= error.end && error.end <= text.length, text)
    }
    assert.match(readQuery('('.repeat(5000), defaultVocabulary()).error?.message ?? '', /nested/)
  })

  for (const [query, words] of [
    [
      'from:KABUL date:2008-06..2009 level>=S text:"bridge road"',
      'sent by KABUL and of 2008-06 to 2009 and of the level S or more and with the words "bridge road"',
    ],
    ['date>2008', 'after 2008'],
    ['date>=2008', 'since 2008'],
    ['date<2008', 'before 2008'],
    ['date<=2008', 'until 2008'],
    ['level<S', 'of the level less than S'],
    ['level>S', 'of the level more than S'],
    ['level<=S', 'of the level S or less'],
    [
      'from:KABUL (to:ROME OR to:STATE)',
      'sent by KABUL and (addressed for action to ROME or addressed for action to STATE)',
    ],
    ['-from:KABUL', 'not (sent by KABUL)'],
    ['NOT (from:KABUL date:2008)', 'not (sent by KABUL and of 2008)'],
  ] as const)
    it(`explains itself: ${query}`, () => {
      assert.equal(explainQuery(read(query)), `Messages ${words}`)
      assert.equal(printQuery(read(query)), query)
    })

  it('that is empty asks for all', () => {
    assert.equal(explainQuery(read('')), 'All messages')
    assert.equal(printQuery(read('')), '')
  })

  it('completes fields, and values that there are', () => {
    const at = (text: string) =>
      completeQuery(text, text.length, asked.collection, ['para-gap']).map((each) => each.text)
    assert.ok(at('').includes('from:'))
    assert.deepEqual(at('from:ROME ta'), ['tags:'])
    assert.ok(at('from:').includes('"AMEMBASSY THE HAGUE"'))
    assert.ok(at('tags:PT').includes('PTER'))
    assert.ok(at('has:para').includes('para-gap'))
    assert.deepEqual(at('series:ROM'), ['ROME'])
    assert.deepEqual(at('year:20'), ['2007'])
    assert.deepEqual(at('level:S'), ['S', 'TS'])
    assert.deepEqual(at('from:"AMEMBASSY RO'), ['"AMEMBASSY ROME"'])
    assert.ok(at('to:').length > 0 && at('info:').length > 0 && at('caption:').length > 0)
  })

  it('says of each field what it takes, and counts what cites and has findings', () => {
    const details = new Map(completeQuery('', 0, asked.collection, []).map(({ text, detail }) => [text, detail]))
    assert.equal(details.get('from:'), 'sent by: one word or, in quotation marks, several, as in from:KABUL')
    assert.match(details.get('year:') ?? '', /a whole number or a range; also with < and >/)
    assert.match(details.get('level:') ?? '', /U, LOU, R, C, S or TS/)
    const [most, ...rest] = completeQuery('cites:', 6, asked.collection, [])
    const count = (detail: string | undefined) => Number(detail?.split(' ')[0])
    assert.ok(rest.length > 0 && rest.every(({ detail }) => count(detail) <= count(most?.detail)))
    assert.equal(find(read(`cites:${most?.text}`), asked).length, count(most?.detail))
    const has = completeQuery('has:', 4, asked.collection, ['para-gap']).map(({ text, detail }) => `${text} ${detail}`)
    assert.ok(has.includes('copies more than one text of it is here'))
    assert.ok(has.includes('para-gap no message'))
  })

  it('puts what is chosen into the quotation that was begun', () => {
    const chosen = (text: string, offset: number) =>
      completeQuery(text, offset, asked.collection, []).map(
        (each) => `${text.slice(0, each.start)}${each.text}${text.slice(each.end)}`,
      )
    assert.deepEqual(chosen('level:S from:"AMEMBASSY RO"', 26), ['level:S from:"AMEMBASSY ROME"'])
    assert.deepEqual(chosen('"from here" tag', 15), ['"from here" tags:'])
  })

  it('completes each field with what it has, the most frequent first', () => {
    const cable = (number: number, level: string): string =>
      [
        'P 031310Z JUN 09',
        'FM AMEMBASSY ROME',
        'TO SECSTATE WASHDC PRIORITY',
        number === 1 ? 'INFO AMEMBASSY PARIS' : 'INFO AMEMBASSY LONDON',
        'BT',
        `${level} ROME ${String(number).padStart(6, '0')}`,
        '',
        'SIPDIS',
        '',
        'E.O. 12958: N/A',
        'TAGS: PREL',
        'SUBJECT: BRIDGE',
        '',
        '1. The duke.',
        '',
        'RASSENDYLL',
        'BT',
        '',
      ].join('\n')
    const { collection } = askedOf([1, 2, 3].map((number) => ({ name: `${number}`, text: cable(number, 'UNCLAS') })))
    const at = (text: string) =>
      completeQuery(text, text.length, collection, ['para-gap']).map((each) => `${each.text} ${each.detail}`)
    assert.deepEqual(
      ['from:', 'to:', 'info:', 'tags:', 'caption:', 'series:', 'signature:', 'date:', 'year:', 'level:', 'text:'].map(
        at,
      ),
      [
        ['"AMEMBASSY ROME" 3 messages'],
        ['"SECSTATE WASHDC" 3 messages'],
        ['"AMEMBASSY LONDON" 2 messages', '"AMEMBASSY PARIS" 1 message'],
        ['PREL 3 messages'],
        ['SIPDIS 3 messages'],
        ['ROME 3 messages'],
        ['RASSENDYLL 3 messages'],
        ['2009 3 messages'],
        ['2009 3 messages'],
        ['U UNCLASSIFIED', 'LOU LIMITED OFFICIAL USE', 'R RESTRICTED', 'C CONFIDENTIAL', 'S SECRET', 'TS TOP SECRET'],
        [],
      ],
    )
  })
})
