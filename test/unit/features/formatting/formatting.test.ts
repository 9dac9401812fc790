import assert from 'node:assert/strict'
import {
  type FormattingContext,
  formattedText,
  formatting,
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
  return formattedText(openDocument('file:///a.cable', 1, text), { ...context, ...more })
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

  it('leaves records alone, and says so', () => {
    const copy = [...COPY_HEAD, '1.(C)First.', ''].join('\n')
    const { edits, refused } = formatting(openDocument('file:///a.cable', 1, copy), context)
    assert.deepEqual(edits, [])
    assert.match(refused ?? '', /^Only drafts are formatted, and this is a copy from an archive\. /)
    assert.notEqual(format(copy, { records: true }), copy)
  })
})
