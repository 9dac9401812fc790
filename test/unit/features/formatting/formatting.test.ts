import assert from 'node:assert/strict'
import {
  type FormattingContext,
  formatting,
  laidOut,
} from '../../../../server/language/features/formatting/formatting.ts'
import { createLinter } from '../../../../server/language/rules/linter/lint.ts'
import { rules } from '../../../../server/language/rules/registry/registry.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { COPY_HEAD } from '../../../support/texts.ts'

const context: FormattingContext = {
  vocabulary: defaultVocabulary(),
  linter: createLinter(rules, defaultVocabulary()),
  config: { levels: new Map(), profile: undefined, onRuleError: () => assert.fail() },
}

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', '']

function draft(...body: string[]): string {
  return [...HEAD, ...body, '', 'RASSENDYLL', ''].join('\n')
}

function format(text: string, more: Partial<FormattingContext> = {}): string {
  return laidOut(openDocument('file:///a.cable', 1, text), { ...context, ...more }).text
}

/** A line of as many columns as it has to have, of words of four letters. */
function words(columns: number): string {
  return 'word '
    .repeat(Math.ceil(columns / 5))
    .slice(0, columns)
    .trimEnd()
    .replace(/\s\w{0,2}$/, '')
}

describe('formatting', () => {
  it('wraps what is too long, and no line that is short enough', () => {
    const long = '1. (U) The King of Ruritania went from Zenda to Strelsau on the old road.'
    assert.equal(
      format(draft(long, '', '2. (U) The road to the old town of Strelsau', 'is closed.')),
      draft(
        '1. (U) The King of Ruritania went from Zenda to',
        'Strelsau on the old road.',
        '',
        '2. (U) The road to the old town of Strelsau',
        'is closed.',
      ),
    )
  })

  const laidOut: readonly (readonly [what: string, ...lines: string[]])[] = [
    [
      'a schedule by the clock',
      '2. (U) The minister will keep these hours on Tuesday:',
      '10:00 am Meeting with the mayor of the old town of Zenda',
      '11:30 am Ferry',
      '12:15 pm Lunch with the guild of the bridge builders, who ask for it',
    ],
    [
      'a schedule by the military clock',
      'The minister spends the day at the river, as was agreed:',
      '0900 hrs: Arrival of the party at the pier of the old town of Zenda',
      '1030-1100 Tea',
      '1400 hours Departure.',
    ],
    ['an entry of one line', '2.00 p.m. Meeting with the mayor of the old town of Zenda and his guests.'],
    [
      'a row for each day',
      '2. (U) Program of the delegation in the old town of Zenda:',
      'Monday: the bridge, with the mayor and the builders of it.',
      'Tuesday: rest.',
      'May 3 -- the ferry.',
    ],
    [
      'an inline quotation',
      '2. (U) The mayor wrote: BEGIN QUOTE: The bridge is not ours,',
      'the ferry is.',
      'We keep both, and pay for neither of them in any year to come. END QUOTE.',
    ],
    [
      'QUOTE and UNQUOTE',
      '2. (U) He answered QUOTE the bridge is not ours, as the old map of the town shows',
      'and the ferry is UNQUOTE.',
    ],
    [
      'begin text in small letters',
      'Begin text: The bridge belongs to the town, and to no one else in the land',
      'of Ruritania. End text.',
    ],
  ]
  for (const [what, ...lines] of laidOut)
    it(`leaves as it was laid out: ${what}`, () => {
      const text = draft('1. (U) First of all.', '', ...lines)
      for (const each of [text, text.replace('1. (U) First of all.\n\n', '')]) assert.equal(format(each), each)
    })

  it('puts a blank behind E.O. and behind its number', () => {
    const order = (line: string): string => draft('1. (U) First.').replace('E.O. 12958: N/A', line)
    for (const line of ['E.O.12958:N/A', 'E.O.12958: N/A', 'E.O. 12958:N/A', 'E.O. 12958:  N/A'])
      assert.equal(format(order(line)), order('E.O. 12958: N/A'), line)
    assert.equal(format(order('EO12958:DECL:01/01/2019')), order('EO 12958: DECL: 01/01/2019'))
  })

  it('wraps where the user said', () => {
    const text = draft('1. (U) The King of Ruritania went from Zenda to Strelsau on the old road.')
    const wide = { ...context.config, columns: 72 }
    assert.match(format(text, { config: wide }), /^1\. \(U\) The King .* on the old$/m)
    assert.equal(format(text, { config: { ...wide, columns: 100 } }), text)
  })

  it('fills what was torn by an edit', () => {
    const torn = [
      '1. (U) The King of Ruritania went',
      'to Strelsau',
      'on the old road, which is closed for the winter.',
    ]
    assert.equal(
      format(draft(...torn)),
      draft(
        '1. (U) The King of Ruritania went to Strelsau on the old',
        'road, which is closed for the winter.',
      ).replace('on the old\nroad', 'on the\nold road'),
    )
  })

  it('parts the parts by one blank line', () => {
    const text = [
      'UNCLAS ZENDA 000123',
      'SIPDIS',
      'E.O. 12958: N/A',
      'TAGS: PREL',
      'SUBJECT: THE BRIDGE',
      'REF: STRELSAU 12',
      '1. First.',
      '',
      '',
      '2. Second.',
      '',
      'RASSENDYLL',
      '',
    ].join('\n')
    const after = [
      'UNCLAS ZENDA 000123',
      '',
      'SIPDIS',
      '',
      'E.O. 12958: N/A',
      'TAGS: PREL',
      'SUBJECT: THE BRIDGE',
      '',
      'REF: STRELSAU 12',
      '',
      '1. First.',
      '',
      '2. Second.',
      '',
      'RASSENDYLL',
      '',
    ].join('\n')
    assert.equal(format(text), after)
  })

  it('spaces labels, codes, numbers and marks', () => {
    const text = [
      'UNCLAS ZENDA 123',
      '',
      'E.O. 12958:N/A',
      'TAGS:PREL,KPAO',
      'SUBJECT:(U)THE BRIDGE',
      '',
      '1.(U)First.',
      '',
      '2.  (SBU)  Second.',
      '',
    ].join('\n')
    const after = [
      'UNCLAS ZENDA 000123',
      '',
      'E.O. 12958: N/A',
      'TAGS: PREL, KPAO',
      'SUBJECT: (U) THE BRIDGE',
      '',
      '1. (U) First.',
      '',
      '2. (SBU) Second.',
      '',
    ].join('\n')
    assert.equal(format(text), after)
  })

  it('sets references below one another, and what goes on with one below its text', () => {
    const refs = (...lines: string[]): string =>
      [...HEAD, ...lines, '', '1. First, as REF A, REF B and REF C say.', ''].join('\n')
    assert.equal(
      format(refs('REF: A. ZENDA 12', 'B. STRELSAU 45', '        (NOTAL)', '  C.STRELSAU 46')),
      refs('REF: A. ZENDA 12', '     B. STRELSAU 45', '        (NOTAL)', '     C. STRELSAU 46'),
    )
  })

  it('makes the rule of a heading as long as the heading', () => {
    const text = (rule: string): string => draft('1. First.', '', 'BACKGROUND', rule, '', '2. Second.')
    assert.equal(format(text('---')), text('----------'))
    assert.equal(format(text('- - -')), text('- - -'))
  })

  const byHand: readonly (readonly [string, readonly string[]])[] = [
    [
      'a table',
      [
        '1. (U) The seats of the two houses in those years were these:',
        '',
        'Year        Upper house        Lower house        Together',
        '2001        120                300                420',
      ],
    ],
    ['an indented list', ['1. (U) They were:', '', `   -- ${words(60)}`, `   -- ${words(64)}`]],
    ['quoted text', ['1. (U) He wrote:', '', 'BEGIN TEXT:', '', words(80), '', '', words(70), '', 'END TEXT.']],
    [
      'an address',
      [
        '1. (U) His address is',
        'Rupert of Hentzau,',
        '12 King Street in the Old Town beside the Cathedral, Strelsau,',
        'Ruritania.',
      ],
    ],
    [
      'a sentence to a line',
      [
        '1. (U) The King came.',
        'The Duke stayed away.',
        'The people of the town, who had waited since the morning, went home.',
      ],
    ],
    ['lines that end in two blanks', [`1. (U) ${words(60)}  `, 'and so on.']],
    ['verse', ['1. (U) The song goes:', 'Over the hills', 'and far away', 'the duke comes', 'home']],
    ['names below one another', ['1. (U) Present were', 'the duke', 'the count', 'the ambassador']],
    ['tabs', [`1. (U) ${words(40)}\t${words(30)}`]],
  ]
  for (const [what, lines] of byHand)
    it(`leaves ${what} as it is`, () => assert.equal(format(draft(...lines)), draft(...lines)))

  it('keeps to the lines of a range', () => {
    const text = draft('1.(U)First.', '', '2.(U)Second.', '', '3.(U)Third.')
    const line = text.split('\n').indexOf('2.(U)Second.')
    const range = { start: { line, character: 2 }, end: { line: line + 1, character: 0 } }
    const { edits } = formatting(openDocument('file:///a.cable', 1, text), context, range)
    assert.deepEqual(
      edits.map(({ range: { start, end }, newText }) => [start.line, end.line, newText]),
      [[line, line + 2, '2. (U) Second.\n\n']],
    )
  })

  it('keeps the line endings of the text', () => {
    const text = draft('1.(U) The King of Ruritania went from Zenda to Strelsau on the old road.')
    assert.equal(format(text.replaceAll('\n', '\r\n')), format(text).replaceAll('\n', '\r\n'))
  })

  it('gives a number six digits where numbers have them', () => {
    const numbered = (number: string, order: string): string =>
      [`UNCLAS ZENDA ${number}`, '', `E.O. ${order}: N/A`, 'TAGS: PREL', 'SUBJECT: X', '', '1. First.', ''].join('\n')
    for (const order of ['12356', '12958', '13526'])
      assert.equal(format(numbered('123', order), { records: true }), numbered('000123', order))
    for (const order of ['11652', '12065'])
      assert.equal(format(numbered('0123', order), { records: true }), numbered('0123', order))
    const dated = (year: string, number: string): string =>
      [`R 031453Z AUG ${year}`, 'FM AMEMBASSY ZENDA', 'TO SECSTATE WASHDC', 'BT', numbered(number, '12356')].join('\n')
    assert.equal(format(dated('85', '01234'), { records: true }), dated('85', '01234'))
    assert.equal(format(dated('93', '01234'), { records: true }), dated('93', '001234'))
  })

  it('leaves records alone, and says so', () => {
    const copy = [...COPY_HEAD, '1.(C)First.', ''].join('\n')
    const { edits, refused } = formatting(openDocument('file:///a.cable', 1, copy), context)
    assert.deepEqual(edits, [])
    assert.match(refused ?? '', /^Only drafts are formatted, and this is a copy from an archive\. /)
    assert.notEqual(format(copy, { records: true }), copy)
  })
})
