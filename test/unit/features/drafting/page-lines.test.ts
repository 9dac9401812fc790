import assert from 'node:assert/strict'
import { askDraft, drafted } from '../../../support/drafting.ts'

const HEAD = [
  'C O N F I D E N T I A L',
  '',
  'NOFORN',
  '',
  'E.O. 13526: DECL: 03/03/2036',
  'TAGS: PREL',
  'SUBJECT: (U) X',
  '',
]
const cable = (...text: string[]): string => [...HEAD, ...text, '', '2. (C) Ferries run.', ''].join('\n')
const removed = (...text: string[]): string => drafted(`$0${cable(...text)}`, 'removePageFurniture')
const copied = (...text: string[]): string => askDraft(`$0${cable(...text)}`, 'copyAsPlainText').answer.text ?? ''

describe('lines of pages in a text', () => {
  const own: Readonly<Record<string, readonly string[]>> = {
    'levels in a list': ['1. (C) Drawers of the chest:', '', '  SECRET', '  CONFIDENTIAL', '  UNCLASSIFIED'],
    'levels in a list that nothing announces': ['1. (C) The chest has drawers.', '', 'SECRET', 'CONFIDENTIAL'],
    'a level that is not that of the cable': ['1. (C) On the lid was painted', '', 'SECRET', '', 'in red.'],
    'numbers between strokes': ['1. (C) The tallies are:', '', '- 2 -', '', '- 3 -'],
    'numbers between strokes behind a stop': ['1. (C) They threw dice.', '', '- 2 -', '', '- 3 -'],
    'pages in a list': ['1. (C) Torn out:', '', 'Page 1', 'Page 2'],
    'a page line that is announced': ['1. (C) The pad says:', '', 'ZENDA 00000012  002 OF 002'],
    'pages of a quoted paper': [
      ...['1. (C) The letter:', '', 'BEGIN TEXT:', '', 'Sir, the mill', '', 'CONFIDENTIAL', 'Page 2 of 3', ''],
      ...['is sold.', '', 'END TEXT.'],
    ],
  }
  for (const [what, text] of Object.entries(own))
    it(`are not ${what}`, () => {
      assert.match(askDraft(`$0${cable(...text)}`, 'removePageFurniture').answer.sentence ?? '', /no page lines/)
      const lines = copied(...text)
        .split('\n')
        .map((line) => line.trim())
      for (const line of text.slice(1).filter((each) => each === each.toUpperCase()))
        assert.ok(lines.includes(line.trim()), `${line} in ${lines.join('|')}`)
    })

  it('are the level of the cable, page numbers that run, and its page lines', () => {
    const torn = (...page: string[]): string => removed('1. (C) The mill stands', ...page, 'by the river.')
    const whole = cable('1. (C) The mill stands', 'by the river.')
    assert.equal(torn('', 'CONFIDENTIAL', ''), whole)
    assert.equal(torn('', '', 'CONFIDENTIAL', ' 2', 'CONFIDENTIAL', ''), whole)
    assert.equal(torn('', 'CONFIDENTIAL', '- 2 -', ''), whole)
    assert.equal(
      removed('1. (C) The mill', '', '- 1 -', '', 'stands by', '', '- 2 -', '', 'the river.'),
      cable('1. (C) The mill', 'stands by', 'the river.'),
    )
    const copy = copied('1. (C) The mill stands', '', 'CONFIDENTIAL', ' 2', 'CONFIDENTIAL', '', 'by the river.')
    assert.match(copy, /The mill stands by the river\./)
  })

  it('are those that count their pages behind a stroke', () => {
    const torn = (...page: string[]): string => removed('1. (C) The mill stands', ...page, 'by the river.')
    const whole = cable('1. (C) The mill stands', 'by the river.')
    assert.equal(torn('', 'PAGE 02/03 ZENDA 00012', ''), whole)
    assert.equal(torn('', 'PAGE 2/3   ZENDA  00012  031453Z', ''), whole)
    assert.equal(torn('', 'CONFIDENTIAL', 'PAGE 02/03', ''), whole)
    // Words of a sentence in capitals.
    const words = 'PAGE 2/3 OF THE LEDGER WAS TORN.'
    assert.match(
      askDraft(`$0${cable('1. (C) THEY SAW:', words)}`, 'removePageFurniture').answer.sentence ?? '',
      /no page/,
    )
  })

  it('are looked at before they go where the text may have one of its own', () => {
    const previewOf = (...page: string[]): string | undefined =>
      askDraft(`$0${cable('1. (C) The mill stands', ...page, 'by the river.')}`, 'removePageFurniture').answer.preview
    for (const page of [
      ['', 'CONFIDENTIAL', ''],
      ['', 'CONFIDENTIAL', '- 2 -', ''],
      ['', '', 'CONFIDENTIAL', ' 2', 'CONFIDENTIAL', ''],
    ])
      assert.equal(previewOf(...page), 'Take away what pages put into the text')
    for (const page of [
      ['', 'ZENDA 00000012  002 OF 003', ''],
      ['', 'CONFIDENTIAL', 'PAGE 02  ZENDA  00012  031453Z', ''],
      ['', '- 1 -', '', 'in the wood', '', '- 2 -', ''],
    ])
      assert.equal(previewOf(...page), undefined)
  })

  it('leave a title apart from a sentence that is over', () => {
    const page = ['', 'CONFIDENTIAL', '']
    const text = ['ANNEX A: THE MILLS', '', 'Upper mill 1', 'Lower mill 2']
    assert.equal(removed('1. (C) They burned.', ...page, ...text), cable('1. (C) They burned.', '', ...text))
    assert.match(copied('1. (C) They burned.', ...page, ...text), /burned\.\n\nANNEX A: THE MILLS\n\nUpper mill 1/)
  })
})

describe('rows without a sign', () => {
  const below = (...text: string[]): string => {
    const copy = copied(...text)
    return copy.slice(copy.indexOf('1. (C)'), copy.indexOf('\n\n2. (C)'))
  }
  const rows = ['ANNEX A: THE MILLS', 'Upper mill 1', 'Lower mill 2']

  it('stay rows in a copy', () => {
    assert.equal(below('1. (C) They burned.', '', ...rows), ['1. (C) They burned.', '', ...rows].join('\n'))
    assert.equal(
      below('1. (C) They burned.', '', ...rows.flatMap((row) => [row, ''])),
      ['1. (C) They burned.', '', rows.join('\n\n')].join('\n'),
    )
    for (const first of ['1. (C) The mills:', '1. (C) ANNEX A: THE MILLS', '1. (C) THE MILLS'])
      assert.equal(below(first, ...rows.slice(1)), [first, ...rows.slice(1)].join('\n'))
    assert.equal(
      below('1. (C) The mills:', '', 'Upper mill', '', 'Lower mill', '', 'Ford'),
      '1. (C) The mills:\n\nUpper mill\n\nLower mill\n\nFord',
    )
  })

  it('are not the rest of a sentence', () => {
    assert.equal(below('1. (C) He saw the', 'Duke of Zenda.'), '1. (C) He saw the Duke of Zenda.')
    assert.equal(below('1. (C) He saw the', 'duke'), '1. (C) He saw the duke')
    assert.equal(below('1. (C) He saw the', '', 'duke.'), '1. (C) He saw the duke.')
    assert.equal(
      below('1. (C) HE WENT ALONG THE RIVER AND SAW THE', '', 'DUKE OF ZENDA'),
      '1. (C) HE WENT ALONG THE RIVER AND SAW THE DUKE OF ZENDA',
    )
  })
})

describe('the list of a communications centre', () => {
  const text = (...list: string[]): string =>
    [
      ...['PAGE 01  ZENDA  00012  031453Z', ...list, 'R 031453Z AUG 76', 'FM AMEMBASSY ZENDA', 'TO SECSTATE WASHDC'],
      ...['C O N F I D E N T I A L ZENDA 0012', '', 'E.O. 11652: GDS', 'TAGS: PFOR', 'SUBJECT: X', '', '1. ONE.', ''],
    ].join('\n')
  const copy = (...list: string[]): string => askDraft(`$0${text(...list)}`, 'copyAsPlainText').answer.text ?? ''

  it('is left out of a copy, and who drafted is not', () => {
    const list = ['ACTION EUR-12', 'INFO  OCT-01  ISO-00  /026 W', '                     039211']
    assert.doesNotMatch(copy(...list), /EUR-12|OCT-01/)
    assert.match(copy(...list), /^R 031453Z AUG 76/)
    const drafted = ['DRAFTED BY EUR/RPM:SAPT:FS', 'APPROVED BY EUR:TARLENHEIM']
    assert.match(copy(...list.slice(0, 2), ...drafted), /^DRAFTED BY EUR\/RPM:SAPT:FS\nAPPROVED BY EUR:TARLENHEIM\n/)
    assert.doesNotMatch(copy(...list.slice(0, 2), ...drafted), /OCT-01/)
  })

  it('is copied where it is selected', () => {
    const selected = text('ACTION EUR-12').replace('ACTION EUR-12', '$0ACTION EUR-12$0')
    assert.match(askDraft(selected, 'copyAsPlainText').answer.text ?? '', /ACTION EUR-12/)
  })
})
