import assert from 'node:assert/strict'
import { askDraft, drafted } from '../../../support/drafting.ts'

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', '']
const cable = (...lines: string[]): string => [...HEAD, ...lines, '', 'RASSENDYLL', ''].join('\n')
const without = (text: string): string => text.replace('$0', '')
const sentenceOf = (text: string, command: 'moveDown' | 'moveUp'): string =>
  askDraft(text, command).answer.sentence ?? ''

describe('an item of a list', () => {
  it('changes places with all that stands further in below the other', () => {
    assert.equal(
      drafted(
        cable('1. These came:', '', '  A. The du$0ke', '', '  B. The count', '', '    with two dogs.', '', '2. End.'),
        'moveDown',
      ),
      cable('1. These came:', '', '  A. The count', '', '    with two dogs.', '', '  B. The du$0ke', '', '2. End.'),
    )
    const lamps = ['- The ferry.', '', '- The lamps.', '  They were lit twice.']
    assert.equal(
      without(drafted(cable('1. Of the town:', '', ...lamps.with(2, '- The lamps.$0')), 'moveUp')),
      cable('1. Of the town:', '', '- The lamps.', '  They were lit twice.', '', '- The ferry.'),
    )
    const apart = ['- The ferry.$0', '', '- The lamps.', '', '  They were lit twice.', '', '- The bridge.']
    assert.equal(
      without(drafted(cable('1. Of the town:', '', ...apart), 'moveDown')),
      cable(
        '1. Of the town:',
        '',
        ...['- The lamps.', '', '  They were lit twice.', '', '- The ferry.', '', '- The bridge.'],
      ),
    )
  })

  it('takes its own second part along, both ways', () => {
    const before = ['  (1) The duke', '', '      who rode.', '', '  (2) The count']
    const after = ['  (1) The count', '', '  (2) The duke', '', '      who rode.']
    const down = cable('1. These came:', '', ...before.with(0, `${before[0]}$0`), '', '2. End.')
    assert.equal(without(drafted(down, 'moveDown')), cable('1. These came:', '', ...after, '', '2. End.'))
    const up = cable('1. These came:', '', ...before.with(4, `${before[4]}$0`), '', '2. End.')
    assert.equal(without(drafted(up, 'moveUp')), cable('1. These came:', '', ...after, '', '2. End.'))
  })

  it('changes places where small figures of Rome count', () => {
    for (const [first, second, third] of [
      ['(i)', '(ii)', '(iii)'],
      ['i.', 'ii.', 'iii.'],
      ['I.', 'II.', 'III.'],
      ['iv)', 'v)', 'vi)'],
      ['(h)', '(i)', '(j)'],
    ])
      for (const margin of ['', '   ']) {
        const items = (...texts: string[]): string[] =>
          [first, second, third].map((sign, at) => `${margin}${sign} ${texts[at]}`)
        const list = (...texts: string[]): string => cable('1. He said:', '', ...items(...texts), '', '2. End.')
        assert.equal(
          drafted(list('o$0ne;', 'two; and', 'three.'), 'moveDown').replace('$0', ''),
          list('two;', 'one; and', 'three.'),
          first,
        )
        assert.equal(
          drafted(list('one;', 'two; and', 'three.$0'), 'moveUp').replace('$0', ''),
          list('one;', 'three; and', 'two.'),
        )
        assert.equal(sentenceOf(list('one;', 'two;', 'three.$0'), 'moveDown'), 'This is the last item of its list.')
      }
  })

  it('stays where the text names it by such a figure', () => {
    for (const words of ['point (ii)', 'Items i and iii', 'para 1(iii)', 'para 1 (ii)'])
      assert.match(
        sentenceOf(
          cable('1. He said:', '', '(i) one;', '(i$0i) two;', '(iii) three.', '', `2. ${words} came.`),
          'moveDown',
        ),
        /points at one of the two items/,
        words,
      )
  })

  it('moves from within its second part as well', () => {
    const before = ['  A. The duke', '', '      who rode$0', '      with two dogs.', '', '  B. The count']
    const after = ['  A. The count', '', '  B. The duke', '', '      who rode$0', '      with two dogs.']
    assert.equal(
      drafted(cable('1. These came:', '', ...before, '', '2. End.'), 'moveDown'),
      cable('1. These came:', '', ...after, '', '2. End.'),
    )
    const nested = ['- The town.', '', '- The ferry:', '', '   -- old', '', '  and slow$0.']
    assert.equal(
      drafted(cable('1. Of these:', '', ...nested, '', '2. End.'), 'moveUp'),
      cable('1. Of these:', '', '- The ferry:', '', '   -- old', '', '  and slow$0.', '', '- The town.', '', '2. End.'),
    )
    // What stands at the margin is of the paragraph.
    const paragraph = ['1. Of these:', '', '- The ferry.', '', 'The duke then$0 left.', '', '2. End.']
    assert.match(drafted(cable(...paragraph), 'moveDown'), /1\. End\.\n\n2\. Of these:/)
  })

  it('stays where text without a sign may belong to either, with the reason', () => {
    const list = ['1. Of the town:', '', '-- The ferry.', '', 'which sank.', '', '-- The lamps.', '', '-- The bridge.']
    const at = (index: number): string => cable(...list.with(index, `${list[index]}$0`))
    assert.match(sentenceOf(at(2), 'moveDown'), /^Text without a sign stands between this item and the next one/)
    assert.match(sentenceOf(at(6), 'moveUp'), /^Text without a sign stands between this item and the next one/)
    const below = ['1. Of the town:', '', '- The fer$0ry.', '', '- The lamps.', '', 'which were lit.', '', '2. End.']
    assert.match(sentenceOf(cable(...below), 'moveDown'), /^Text without a sign stands below the lower item/)
    assert.match(sentenceOf(cable('1. Of these:', '', '- The fer$0ry.', '', '- The lamps.'), 'moveUp'), /is the first/)
    const two = ['1. He said:', '', '- The ferry.', '', 'She said:', '', '- The lam$0ps.']
    assert.equal(sentenceOf(cable(...two), 'moveUp'), 'This is the first item of its list.')
    assert.equal(
      sentenceOf(cable(...list.with(8, '-- The bridge.$0')), 'moveDown'),
      'This is the last item of its list.',
    )
  })

  for (const signs of [
    ...[
      ['(i)', '(ii)', '(iii)'],
      ['i.', 'ii.', 'iii.'],
      ['I.', 'II.', 'III.'],
      ['i)', 'ii)', 'iii)'],
    ],
    ...[
      ['(iv)', '(v)', '(vi)'],
      ['ix.', 'x.', 'xi.'],
      ['(h)', '(i)', '(j)'],
      ['\u2013', '\u2013', '\u2013'],
    ],
  ])
    it(`changes places with those of its list: ${signs.join(' ')}`, () => {
      for (const margin of ['', '   ']) {
        const list = (...words: string[]): string =>
          cable('1. He said:', '', ...words.map((word, at) => `${margin}${signs[at]} ${word}`), '', '2. End.')
        assert.equal(
          without(drafted(list('one$0;', 'two; and', 'three.'), 'moveDown')),
          list('two;', 'one; and', 'three.'),
        )
        assert.equal(
          without(drafted(list('one;', 'two; and', 'thr$0ee.'), 'moveUp')),
          list('one;', 'three; and', 'two.'),
        )
        assert.match(sentenceOf(list('one;', 'two; and', 'thr$0ee.'), 'moveDown'), /is the last item/)
        assert.match(sentenceOf(list('on$0e;', 'two; and', 'three.'), 'moveUp'), /is the first item/)
      }
    })

  it('keeps the cursor at its word where the label in front of it is longer', () => {
    const list = (...items: string[]): string => cable('1. He said:', '', ...items, '', '2. End.')
    assert.equal(drafted(list('9. ni$0ne;', '10. ten.'), 'moveDown'), list('9. ten;', '10. ni$0ne.'))
    assert.equal(drafted(list('(i) one;', '(ii) t$0wo.'), 'moveUp'), list('(i) t$0wo;', '(ii) one.'))
    assert.equal(drafted(list('$0(i) one;', '(ii) two.'), 'moveDown'), list('(i) two;', '$0(ii) one.'))
  })

  it('leaves a list of Roman figures to its item', () => {
    const list = ['1. He said:', '', '(a) one:', '(ii) two;', '(iii) three.', '', '2. End.']
    assert.match(sentenceOf(cable(...list.with(2, '(a) o$0ne:')), 'moveDown'), /is the last item/)
  })

  for (const [words, name] of [
    ['para 1(ii)', 'PARA 1'],
    ['point (ii)', 'point \\(ii\\)'],
    ['items ii and iii', 'items ii and iii'],
    ['items i to ii', undefined],
    ['points (iii) to (iv)', undefined],
    ['item iv', undefined],
  ] as const)
    it(`stays where the text names one of two by Roman figures: ${words}`, () => {
      const text = cable('1. He said:', '', '(i) on$0e;', '(ii) two; and', '(iii) three.', '', `2. As ${words} says.`)
      if (name) assert.match(sentenceOf(text, 'moveDown'), new RegExp(`^"${name}" points at one of the two items`))
      else assert.match(drafted(text, 'moveDown'), /\(i\) two;\n\(ii\) on\$0e; and/)
    })

  it('changes places above text that goes on with the paragraph', () => {
    const text = ['1. Of these:', '', '- The fer$0ry.', '', '- The lamps.', '', 'The duke then left.', '', '2. End.']
    assert.equal(
      drafted(cable(...text), 'moveDown'),
      cable('1. Of these:', '', '- The lamps.', '', '- The fer$0ry.', '', 'The duke then left.', '', '2. End.'),
    )
  })
})
