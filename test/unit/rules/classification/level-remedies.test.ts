import assert from 'node:assert/strict'
import { exampleCable, transmittedCable } from '../../../../server/language/rules/support/examples/example-cable.ts'
import { lintText } from '../../../support/cable.ts'
import { afterFix, fixesOf } from '../../../support/fixes.ts'

const MARKS = ['1. (C) The duke received us.', '2. (S) We asked for a road.', '3. (C) We left.']
const OPEN = {
  classification: 'UNCLAS ZENDA 000123',
  order: 'E.O. 12958: N/A',
  subject: 'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  authority: null,
} as const

/** Title and outcome of each fix of the only finding of a rule, in the order of the menu. */
function remedies(rule: string, text: string): readonly (readonly [title: string, after: string])[] {
  const [found, ...rest] = lintText(text).filter(({ finding }) => finding.rule.id === rule)
  assert.ok(found, `${rule} is not found`)
  assert.equal(rest.length, 0)
  return fixesOf(found).map((fix) => {
    assert.equal(fix.kind, 'ask')
    return [fix.title, afterFix(text, fix)] as const
  })
}

describe('where the level is in question, both ways out are offered, the higher first', () => {
  it('for a paragraph above the level: FL4 follows the message', () => {
    const text = transmittedCable({ body: MARKS })
    assert.deepEqual(remedies('portion-over', text), [
      [
        'Raise the message to SECRET',
        transmittedCable({ body: MARKS, security: 'ZNY SSSSS ZZH', classification: 'S E C R E T ZENDA 000123' }),
      ],
      ['Lower the mark of paragraph 2 to (C)', text.replace('(S)', '(C)')],
    ])
  })

  it('for a paragraph without a mark, however its neighbours are marked', () => {
    const body = ['1. (U) The duke received us.', '2. We asked for a road.', '3. (U) We left.', '4. (C) He spoke.']
    assert.deepEqual(
      remedies('portion-missing', exampleCable({ body })).map(([title]) => title),
      ['Mark paragraph 2 (C)', 'Mark paragraph 2 (U)'],
    )
  })

  it('for two levels in the place of a mark, which go, and are not marked once more', () => {
    for (const [written, titles] of [
      ['(U C)', ['(C)', '(U)']],
      ['(C.U)', ['(C)', '(U)']],
      ['(C C)', ['(C)']],
    ] as const) {
      const body = ['1. (U) The duke received us.', `2. ${written} We asked for a road.`, '3. (C) We left.']
      const text = exampleCable({ body })
      assert.deepEqual(
        remedies('portion-missing', text),
        titles.map((mark) => [`Mark paragraph 2 ${mark}`, text.replace(written, mark)]),
      )
    }
  })

  it('for a paragraph of an unclassified cable: its end, its classifier and the mark of the subject follow', () => {
    const body = ['1. (U) The duke received us.', '2. (C) We asked for a road.']
    const text = exampleCable({ ...OPEN, body })
    assert.deepEqual(remedies('portion-over', text), [
      [
        'Raise the message to CONFIDENTIAL, with DECL: 08/03/2019 and a Classified By line to fill in',
        exampleCable({
          order: 'E.O. 12958: DECL: 08/03/2019',
          authority: 'Classified By: NAME, POSITION. Reason: 1.4 (d).',
          body,
        }),
      ],
      ['Lower the mark of paragraph 2 to (U)', text.replace('(C)', '(U)')],
    ])
  })

  it('with what each order gives as the end, and ten years where no date is known', () => {
    const body = ['1. (U) The duke received us.', '2. (C) We asked for a road.']
    const titles = (order: string, dateTimeGroup: string | null, from: string | null = 'FM AMEMBASSY ZENDA') =>
      remedies(
        'portion-over',
        exampleCable({ ...OPEN, order, dateTimeGroup, from, ...(from ? {} : { to: null }), body }),
      )[0]?.[0]
    const raise = 'Raise the message to CONFIDENTIAL'
    assert.equal(titles('E.O. 12356: N/A', 'P 031453Z AUG 89'), `${raise}, with DECL: OADR`)
    assert.equal(titles('E.O. 12065: N/A', 'P 031453Z AUG 79'), `${raise}, with GDS 08/03/1985`)
    assert.equal(
      titles('E.O. 13526: N/A', null, null),
      `${raise}, with DECL: 10 YEARS and a Classified By line to fill in`,
    )
  })

  it('for the subject and for items of a list', () => {
    const titles = (parts: Parameters<typeof exampleCable>[0]) =>
      remedies('portion-over', exampleCable(parts)).map(([title]) => title)
    assert.deepEqual(titles({ subject: 'SUBJECT: (S) EXAMPLE - NOT A REAL CABLE' }), [
      'Raise the message to SECRET',
      'Lower the mark of the subject to (C)',
    ])
    assert.deepEqual(titles({ body: ['1. (C) The duke:', 'A. (S/NF) spoke.', '2. (C) We left.'] }), [
      'Raise the message to SECRET',
      'Lower the mark of this item to (C/NF)',
    ])
  })

  it('for most paragraphs above the level', () => {
    const body = ['1. (S) The duke.', '2. (S/NF) We asked.', '3. (C) We left.']
    const text = exampleCable({ body, captions: ['NOFORN'] })
    assert.deepEqual(
      remedies('portion-over', text).map(([title]) => title),
      ['Raise the message to SECRET', 'Lower 2 marks to (C)'],
    )
    assert.equal(remedies('portion-over', text)[1]?.[1], text.replace('(S)', '(C)').replace('(S/NF)', '(C/NF)'))
  })

  it('for FL4 and the classification line', () => {
    const lower = transmittedCable({ security: 'ZNR UUUUU ZZH' })
    assert.deepEqual(remedies('class-fl4-mismatch', lower), [['Raise FL4 to ZNY CCCCC', transmittedCable()]])
    const higher = transmittedCable({ security: 'ZNY SSSSS ZZH', body: MARKS })
    assert.deepEqual(remedies('class-fl4-mismatch', higher), [
      [
        'Raise the message to SECRET',
        transmittedCable({ security: 'ZNY SSSSS ZZH', classification: 'S E C R E T ZENDA 000123', body: MARKS }),
      ],
      [
        'Lower FL4 to ZNY CCCCC, and one portion mark',
        transmittedCable({ body: MARKS.map((line) => line.replace('(S)', '(C)')) }),
      ],
    ])
  })

  it('for a level that no portion reaches', () => {
    const text = transmittedCable({ body: ['1. (U) The duke.', '2. (SBU) We left.'] })
    const found = remedies('portion-none-reaches', text)
    assert.deepEqual(
      found.map(([title]) => title),
      [
        'Raise the mark of paragraph 1 to (C)',
        'Raise the mark of paragraph 2 to (C)',
        'Lower the message to UNCLASSIFIED, with N/A on the E.O. line and without the Classified By line',
      ],
    )
    assert.equal(
      found[2]?.[1],
      transmittedCable({
        security: 'ZNR UUUUU ZZH',
        classification: 'UNCLAS ZENDA 000123',
        captions: ['SENSITIVE'],
        order: 'E.O. 12958: N/A',
        authority: null,
        body: ['1. (U) The duke.', '2. (SBU) We left.'],
      }),
    )
  })

  it('for SBU portions without the caption', () => {
    const body = ['1. (SBU) The duke.', '2. (U) We left.']
    const text = exampleCable({ ...OPEN, body })
    assert.deepEqual(remedies('class-sbu-no-sensitive', text), [
      ['Add the caption SENSITIVE', exampleCable({ ...OPEN, body, captions: ['SENSITIVE'] })],
      ['Lower the mark to (U)', text.replace('(SBU)', '(U)')],
    ])
  })

  it('for a misspelt level below its portions', () => {
    const text = exampleCable({ classification: 'C O N F I D E N T A L ZENDA 000123', body: MARKS })
    assert.deepEqual(
      remedies('class-unknown', text).map(([title]) => title),
      ['Write S E C R E T, the level of its highest portion', 'Write C O N F I D E N T I A L'],
    )
  })

  it('for a label block only where no label is left that belongs to the other level', () => {
    const block = (level: string, labels: readonly string[], mark: string) =>
      [
        `          ${level}`,
        '',
        'MRN:           12 ZENDA 123',
        'Date/DTG:      Aug 03, 2012 / 031453Z AUG 12',
        'From:          AMEMBASSY ZENDA',
        'Action:        WASHDC, SECSTATE PRIORITY',
        'E.O.:          13526',
        'TAGS:          PREL, PGOV',
        ...labels,
        'Subject:       EXAMPLE - NOT A REAL CABLE',
        '',
        `1. (${mark}) The duke received us.`,
        '',
        '2. (U) We left.',
        '',
      ].join('\n')
    const classifier = ['Classified By: Rudolf Rassendyll, DCM', 'Reason:        1.4 (d)', 'Declassify On: 2022/08/03']
    const titles = (rule: string, text: string) => remedies(rule, text).map(([title]) => title)
    assert.deepEqual(titles('portion-none-reaches', block('CONFIDENTIAL', classifier, 'U')), [
      'Raise the mark of paragraph 1 to (C)',
      'Raise the mark of paragraph 2 to (C)',
    ])
    assert.deepEqual(titles('portion-none-reaches', block('CONFIDENTIAL', [], 'U')).slice(2), [
      'Lower the message to UNCLASSIFIED',
    ])
    assert.deepEqual(titles('portion-over', block('UNCLASSIFIED', [], 'C')), ['Lower the mark of paragraph 1 to (U)'])
    assert.deepEqual(titles('portion-over', block('CONFIDENTIAL', classifier, 'S')), [
      'Raise the message to SECRET',
      'Lower the mark of paragraph 1 to (C)',
    ])
  })

  it('for a paragraph without a mark, with marks that are sound themselves', () => {
    const text = exampleCable({ body: ['1. The duke.', '2. (U//RELIDO) The boat.', '3. (C) We left.'] })
    assert.deepEqual(
      remedies('portion-missing', text).map(([title]) => title),
      ['Mark paragraph 1 (C)', 'Mark paragraph 1 (U)'],
    )
  })

  it('for the heading of a section', () => {
    const text = exampleCable({
      classification: 'C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000123',
      body: ['1. (C) The duke.', 'S E C R E T SECTION 02 OF 02 ZENDA 000123', '2. (U) We left.'],
    })
    assert.deepEqual(
      remedies('section-marker-total', text).map(([title]) => title),
      ['Raise the message to SECRET', 'Lower the heading to C O N F I D E N T I A L'],
    )
  })

  it('for portions that are not for foreign nationals', () => {
    const body = ['1. (C/NF) The duke.', '2. (C//NF) We left.']
    const text = exampleCable({ body })
    assert.deepEqual(
      remedies('portion-nf-caption', text).map(([title]) => title),
      ['Insert the caption NOFORN', 'Take NF out of 2 marks'],
    )
    assert.equal(
      remedies('portion-nf-caption', text)[1]?.[1],
      exampleCable({ body: ['1. (C) The duke.', '2. (C) We left.'] }),
    )
  })

  it('for marks that cannot be read', () => {
    const body = ['1. (U) A.', '2. (X) B.', '3. (U) C.', '4. (C) D.']
    assert.deepEqual(
      remedies('portion-unknown', exampleCable({ body })).map(([title]) => title),
      ['Mark paragraph 2 (C)', 'Mark paragraph 2 (U)'],
    )
  })
})

describe('where precedences disagree', () => {
  const titles = (rule: string, parts: Parameters<typeof transmittedCable>[0]) =>
    remedies(rule, transmittedCable(parts)).map(([title]) => title)

  it('the message rises with FL2, or the addressee sinks', () => {
    assert.deepEqual(titles('addr-precedence-over-fl5', { to: ['TO RUEHC/SECSTATE WASHDC IMMEDIATE', 'BT'] }), [
      'Raise the message to IMMEDIATE',
      'Lower the addressee to PRIORITY',
    ])
  })

  it('the addressee rises, or the message sinks with FL2', () => {
    assert.deepEqual(titles('addr-fl5-too-high', { routing: 'OO RUEHC', dateTimeGroup: 'O 031453Z AUG 09' }), [
      'Raise the addressee to IMMEDIATE',
      'Lower the message to PRIORITY',
    ])
  })

  it('FL2 follows the addressees, and where these say nothing either is offered', () => {
    assert.deepEqual(titles('fl2-precedence-mismatch', { routing: 'OO RUEHC' }), ['Lower FL2 to PP'])
    assert.deepEqual(
      titles('fl2-precedence-mismatch', { routing: 'OO RUEHC', to: ['TO RUEHC/SECSTATE WASHDC', 'BT'] }),
      ['Raise the message to IMMEDIATE, as FL2 says', 'Lower FL2 to PP'],
    )
  })
})
