import assert from 'node:assert/strict'
import { setLevel } from '../../../../../server/language/rules/support/remedies/set-level.ts'
import { defaultVocabulary } from '../../../../../server/language/vocabulary/vocabulary.ts'
import { messageOfText } from '../../../../support/cable.ts'
import { afterFix } from '../../../../support/fixes.ts'

const vocabulary = defaultVocabulary()

/** The title, then the text with what came and went: `- line`, `+ line`. Undefined where no way is offered. */
function set(text: string, code: string, today?: string): string[] | undefined {
  const level = vocabulary.level(code)
  assert.ok(level)
  const [fix, ...more] = setLevel(messageOfText(text), level, vocabulary, today)
  assert.equal(more.length, 0)
  if (!fix) return undefined
  assert.equal(fix.kind, 'ask')
  const [before, after] = [text.split('\n'), afterFix(text, fix).split('\n')]
  return [
    fix.title,
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ]
}

function cable(group: string, order: string): string {
  return [
    group,
    'FM AMEMBASSY ZENDA',
    'TO SECSTATE WASHDC PRIORITY',
    '',
    'UNCLAS ZENDA 000123',
    '',
    ...(order === '' ? [] : [order]),
    'TAGS: PREL',
    'SUBJECT: A BRIDGE',
    '',
    '1. (U) The duke received us.',
    '',
    'RASSENDYLL',
    '',
  ].join('\n')
}

describe('raising an unclassified message', () => {
  const rest = ['- SUBJECT: A BRIDGE', '+ SUBJECT: (U) A BRIDGE', '+ Classified By: NAME, POSITION. Reason: 1.4 (d).']

  for (const [order, words] of [
    ['E.O. 12958: N/A', 'DECL: 08/03/2019'],
    ['E.O. 12958:', 'DECL: 08/03/2019'],
    ['E.O. 12958', 'DECL: 08/03/2019'],
    ['', 'E.O. 12958: DECL: 08/03/2019'],
  ] as const)
    it(`gives it the end that its day asks for, from ${order || 'no E.O. line'}`, () => {
      const found = set(cable('P 031453Z AUG 09', order), 'CONFIDENTIAL')
      const gone = ['- UNCLAS ZENDA 000123', ...(order === '' ? [] : [`- ${order}`])]
      assert.deepEqual(
        found?.slice(1).sort(),
        [...['+ C O N F I D E N T I A L ZENDA 000123', '+ E.O. 12958: DECL: 08/03/2019', ...gone, ...rest]].sort(),
      )
      assert.equal(found?.[0], `Raise the message to CONFIDENTIAL, with ${words} and a Classified By line to fill in`)
    })

  for (const [group, order, value] of [
    ['P 031453Z AUG 75', 'E.O. 11652', 'GDS'],
    ['P 031453Z AUG 79', 'E.O. 12065', 'GDS 08/03/1985'],
    ['P 031453Z AUG 85', 'E.O. 12356', 'DECL: OADR'],
  ] as const)
    it(`gives it the end of its time: ${order}`, () => {
      assert.deepEqual(set(cable(group, `${order}: N/A`), 'SECRET'), [
        `Raise the message to SECRET, with ${value}`,
        '- UNCLAS ZENDA 000123',
        `- ${order}: N/A`,
        '+ S E C R E T ZENDA 000123',
        `+ ${order}: ${value}`,
      ])
    })

  it('is not offered under an order that nobody knows, or to the level that it has', () => {
    assert.equal(set(cable('P 031453Z AUG 09', 'E.O. 11111: N/A'), 'SECRET'), undefined)
    assert.equal(set(cable('P 031453Z AUG 09', 'E.O. 12958: N/A'), 'UNCLASSIFIED'), undefined)
  })
})

describe('the level of a message of SMART', () => {
  const smart = (...labels: readonly string[]): string =>
    [
      'UNCLASSIFIED',
      'SBU',
      '',
      'MRN:      13 ZENDA 12',
      'Date/DTG: Mar 14, 2013 / 141205Z MAR 13',
      'From:     AMEMBASSY ZENDA',
      'Action:   WASHDC, SECSTATE PRIORITY',
      'TAGS:     PREL',
      ...labels,
      '',
      '1. (U) No.',
      '',
      'UNCLASSIFIED',
      'SBU',
      '',
    ].join('\n')
  const TODAY = '2013-03-20'

  it('goes up with its labels below the subject, and without what says SENSITIVE', () => {
    assert.deepEqual(set(smart('Captions: SENSITIVE', 'Subject:  A BRIDGE'), 'CONFIDENTIAL', TODAY), [
      'Raise the message to CONFIDENTIAL, with Classified By, Reason, Declassify On to fill in, without SENSITIVE',
      '- UNCLASSIFIED',
      '- SBU',
      '- Captions: SENSITIVE',
      '- UNCLASSIFIED',
      '- SBU',
      '+ CONFIDENTIAL',
      '+ Classified By: NAME, POSITION',
      '+ Reason:   1.4 (d)',
      '+ Declassify On: 03/14/2023',
      '+ CONFIDENTIAL',
    ])
  })

  it('goes up with the labels that are not there yet, and keeps its other captions', () => {
    const text = smart('Captions: SENSITIVE, SIPDIS', 'Subject:  A BRIDGE', 'Reason:   1.4 (b)').replaceAll('\nSBU', '')
    assert.deepEqual(set(text, 'SECRET', TODAY), [
      'Raise the message to SECRET, with Classified By, Declassify On to fill in, without SENSITIVE',
      '- UNCLASSIFIED',
      '- Captions: SENSITIVE, SIPDIS',
      '- UNCLASSIFIED',
      '+ SECRET',
      '+ Captions: SIPDIS',
      '+ Classified By: NAME, POSITION',
      '+ Declassify On: 03/14/2023',
      '+ SECRET',
    ])
  })

  it('goes down without them, whole and in one step', () => {
    const labels = ['Classified By: SAPT, DCM', 'Reason:   1.4 (d)', 'Declassify On: 2023/03/14']
    const text = smart('Subject:  A BRIDGE', ...labels).replaceAll('UNCLASSIFIED\nSBU', 'CONFIDENTIAL')
    assert.deepEqual(set(text, 'UNCLASSIFIED', TODAY), [
      'Lower the message to UNCLASSIFIED, without Classified By, Reason, Declassify On',
      '- CONFIDENTIAL',
      ...labels.map((label) => `- ${label}`),
      '- CONFIDENTIAL',
      '+ UNCLASSIFIED',
      '+ UNCLASSIFIED',
    ])
    // A fix of a rule takes no label away that somebody filled in, and asks for none.
    assert.equal(set(text, 'UNCLASSIFIED'), undefined)
    assert.equal(set(smart('Subject:  A BRIDGE'), 'CONFIDENTIAL'), undefined)
  })

  it('has nowhere to put a label without a subject', () => {
    assert.equal(set(smart(), 'CONFIDENTIAL', TODAY), undefined)
  })
})
