import assert from 'node:assert/strict'
import { against } from '../../../server/language/comparison/assertion.ts'
import { labelOf } from '../../../server/language/comparison/comparison.ts'
import { summaryOf } from '../../../server/language/comparison/summary.ts'
import { compared, listed } from '../../support/comparison/compared.ts'

const HEAD = [
  'O 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC IMMEDIATE',
  'INFO AMEMBASSY LONDON PRIORITY',
  '',
  'C O N F I D E N T I A L ZENDA 000123',
  '',
  'SIPDIS',
  '',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL, PGOV',
  'SUBJECT: THE DUKE AND HIS BRIDGE',
  '',
]

const BODY = [
  'The duke received the ferrymen at noon.',
  'He promised them a bridge of stone. They asked for wood.',
  'The council met without him (ref A).',
  'Nobody spoke for the lamplighters.',
  'A tax on plums was refused.',
  'The harbor master keeps two ledgers.',
  'Post will follow the matter.',
  'The envoy leaves on Tuesday with four clerks.',
]

function cable(references: readonly string[], paragraphs: readonly string[], head: readonly string[] = HEAD): string {
  const refs = references.map((text, index) => `${index === 0 ? 'REF: ' : '     '}${text}`)
  return [...head, ...refs, '', ...paragraphs.flatMap((text) => [text, '']), 'SAPTER', ''].join('\n')
}

function numbered(texts: readonly string[], from = 1): string[] {
  return texts.map((text, index) => `${index + from}. (C) ${text}`)
}

const REFS = ['A. ZENDA 101', 'B. LONDON 77', 'C. STATE 5501']
const PLAIN = cable(REFS, numbered(BODY))

function sentence(before: string, after: string): string {
  return summaryOf(compared(before, after))
}

describe('what really differs', () => {
  it('is nothing between a text and itself', () => {
    assert.deepEqual(compared(PLAIN, PLAIN).changes, [])
    assert.equal(sentence(PLAIN, PLAIN), 'The same.')
  })

  it('is told in one sentence, in the order of its weight', () => {
    const texts = BODY.map((text, index) => (index === 7 ? 'The envoy stays until Friday with his six cousins.' : text))
    const before = cable(REFS, [...numbered(BODY.slice(0, 5)), ...numbered(BODY.slice(5), 7)])
    const after = cable(
      ['A. ZENDA 101', 'B. PARIS 31', 'C. LONDON 77', 'D. STATE 5501'],
      numbered(texts).map((text, index) => (index === 3 ? text.replace('(C)', '(U)') : text)),
    )
    assert.equal(
      sentence(before, after),
      '¶4 mark (C) → (U); REF B added, C-D relettered; ¶6-8 were 7-9; ¶8 reworded; otherwise the same.',
    )
  })

  it('is no word where a text was wrapped, paged and numbered anew, and mentions follow', () => {
    const paged = PLAIN.replace(
      'They asked for wood.',
      'They\n\nCONFIDENTIAL\n\nPAGE 02        ZENDA  00123  031453Z\n\nasked for wood.',
    )
    const anew = paged.replace('3. (C) The', '4. (C) The').replace('bridge of stone', 'bridge\nof\nstone')
    assert.ok(
      !listed(compared(PLAIN, anew)).some((line) => line.startsWith('words')),
      listed(compared(PLAIN, anew)).join('; '),
    )
  })

  it('follows the letter of a mention as a mark', () => {
    const found = listed(compared(PLAIN, PLAIN.replace('(ref A)', '(ref B)')))
    assert.deepEqual(found, ['marks changed ¶3'])
  })

  it('sees through spaced-out and misread levels, and tells another level', () => {
    assert.deepEqual(listed(compared(PLAIN, PLAIN.replace('C O N F I D E N T I A L', 'CONFIDENTIAL'))), [
      'layout spaced classification line',
    ])
    assert.match(
      sentence(PLAIN, PLAIN.replace('C O N F I D E N T I A L', 'S E C R E T')),
      /^level CONFIDENTIAL → SECRET;/,
    )
  })

  for (const [name, from, to, expected] of [
    ['a TAG more', 'PREL, PGOV', 'PREL, PGOV, MARR', 'words added TAGS'],
    ['another subject', 'HIS BRIDGE', 'HIS LIGHTHOUSE', 'words changed SUBJECT'],
    ['a caption less', 'SIPDIS\n\n', '', 'marks removed captions'],
    ['another addressee', 'AMEMBASSY LONDON', 'AMEMBASSY DUBLIN', 'words changed INFO'],
    ['another date of declassification', '08/01/2019', '08/01/2034', 'words changed E.O.'],
    ['mojibake', 'two ledgers', 'two \u00e2\u20ac\u0153ledgers', 'characters changed ¶6'],
    ['a letter that a scanner mistook', 'promised', 'pr0mised', 'characters changed ¶2'],
    ['a word torn at the end of a line', 'lamplighters', 'lamp-\nlighters', 'layout changed ¶4'],
    ['a word torn in the middle of a line', 'lamplighters', 'lamp lighters', 'characters changed ¶4'],
    ['a number in a sentence', 'four clerks', '4 clerks', 'words changed ¶8'],
    ['a mention in capitals', '(ref A)', '(REF A)', 'characters changed ¶3'],
    ['a negation', 'Nobody spoke', 'Nobody never spoke', 'words added ¶4'],
  ] as const) {
    it(`tells ${name} in its layer`, () => {
      assert.deepEqual(listed(compared(PLAIN, PLAIN.replace(from, to))), [expected])
    })
  }

  it('tells a sentence more, a paragraph gone and one that was moved', () => {
    const more = cable(REFS, numbered(BODY.with(4, `${BODY[4]} The millers cheered.`)))
    assert.equal(sentence(PLAIN, more), '¶5 a sentence added; otherwise the same.')
    const less = cable(REFS, numbered(BODY.toSpliced(4, 1)))
    assert.equal(sentence(PLAIN, less), '¶5-7 were 6-8; ¶5 removed; otherwise the same.')
    const moved = cable(REFS, numbered([...BODY.slice(1), BODY[0] ?? '']))
    assert.match(sentence(PLAIN, moved), /¶8 moved/)
  })

  it('tells what one copy has open and the other excised', () => {
    const excised = PLAIN.replace('The harbor master keeps two ledgers.', '[REDACTED]')
    assert.equal(sentence(excised, PLAIN), '¶6 released here; otherwise the same.')
    assert.equal(sentence(PLAIN, excised), '¶6 excised here; otherwise the same.')
    const coded = PLAIN.replace('keeps two ledgers.', '                         1.4(D)\n                         B1')
    assert.equal(sentence(coded, PLAIN), '¶6 released here; otherwise the same.')
  })

  it('reads words that one copy has as a field and the other as text', () => {
    const headless = PLAIN.replace('SUBJECT: THE DUKE', 'SUBJECTTHE DUKE')
    const { changes } = compared(PLAIN, headless)
    assert.ok(changes.length <= 2, listed({ changes, rows: [] }).join('; '))
  })

  it('is told at the codes that stand in place of a passage, also behind the number of a paragraph', () => {
    const coded = PLAIN.replace(
      'The harbor master keeps two ledgers.',
      '1.4(D)\n                         B1\nthe ledgers.',
    )
    const open = PLAIN.replace(
      'The harbor master keeps two ledgers.',
      'Our harbor master is known to keep\nthe ledgers.',
    )
    assert.equal(sentence(coded, open), '¶6 released here; otherwise the same.')
  })

  it('is no word where a page ends between two fields', () => {
    const paged = PLAIN.replace('SUBJECT:', 'CONFIDENTIAL\n\nPAGE 02        ZENDA  00123  031453Z\n\nSUBJECT:')
    assert.equal(sentence(PLAIN, paged), 'Only the layout differs.')
  })

  it('is no word where web software made links of TAGS', () => {
    const linked = PLAIN.replace('PREL, PGOV', '[PREL](#), [PGOV](#)')
    assert.ok(
      listed(compared(PLAIN, linked)).every((line) => line === 'characters changed TAGS'),
      listed(compared(PLAIN, linked)).join('; '),
    )
  })

  it('names mentions that follow what they name, and those that do not', () => {
    const after = cable(
      ['A. PARIS 31', 'B. ZENDA 101', 'C. LONDON 77', 'D. STATE 5501'],
      numbered(BODY).map((text) => text.replace('ref A', 'ref B')),
    )
    assert.equal(sentence(PLAIN, after), 'REF A added, B-D relettered; mentions follow; otherwise the same.')
    assert.equal(sentence(PLAIN, PLAIN.replace('ref A', 'ref C')), '¶3 names C for A; otherwise the same.')
  })

  it('puts numbers that are gone together, and a heading before the paragraph that it stands above', () => {
    assert.equal(sentence(PLAIN, PLAIN.replace(/^\d\. /gm, '')), 'numbers 1-8 gone; otherwise the same.')
    const before = PLAIN.replace('Nobody spoke', 'COMMENT: Nobody spoke')
    const headed = before.replace('4. (C)', 'COMMENT\n-------\n\n4. (C)')
    assert.equal(sentence(before, headed), '¶3 has words more; otherwise the same.')
  })

  it('names a paragraph that is gone by the number that it had', () => {
    const [gone] = compared(PLAIN, cable(REFS, numbered(BODY.toSpliced(4, 1)))).changes.filter(
      ({ layer }) => layer === 'words',
    )
    assert.equal(gone && labelOf(gone), '¶5')
  })

  it('reads a label whose letters were mistaken as the field that it is', () => {
    const smart = (label: string): string =>
      `MRN: 11 ZENDA 4410\n${label}: Nov 30, 2011 / 301441Z NOV 11\nFrom: AMEMBASSY ZENDA\n\n1. (U) The duke came.\n`
    const { changes } = compared(smart('Date/DTG'), smart('DatelDTG'))
    assert.ok(
      changes.every(({ extent }) => extent !== 'part'),
      listed({ changes, rows: [] }).join('; '),
    )
  })

  it('pairs the messages of a file by their numbers', () => {
    const first = `${PLAIN}NNNN\n\n`
    const second = first.replaceAll('000123', '000124').replaceAll('duke', 'margrave')
    const found = compared(`${first}${second}`, second)
    assert.ok(found.changes.length > 0)
    assert.ok(
      found.changes.every(({ kind, layer }) => kind === 'removed' || layer !== 'words'),
      listed(found).join('; '),
    )
  })

  it('leads to both places', () => {
    const [change] = compared(PLAIN, PLAIN.replace('A tax on plums', '\nA duty on plums')).changes.filter(
      ({ layer }) => layer === 'words',
    )
    assert.deepEqual([change?.before.text, change?.after.text], ['tax', 'duty'])
    assert.equal(change?.after.line, (change?.before.line ?? 0) + 1)
  })
})

describe('an assertion about two texts', () => {
  const layout = PLAIN.replace('at noon', '\nat noon')
  const characters = PLAIN.replace('noon', 'n0on')
  const mark = PLAIN.replace('4. (C)', '4. (U)')
  const order = PLAIN.replace('08/01/2019', '08/01/2034')
  const line = PLAIN.replace('T I A L ZENDA', 'T I A L LIMDIS ZENDA')
  const words = PLAIN.replace('noon', 'dusk')
  for (const [assertion, held, broken] of [
    ['layout-only', [PLAIN, layout], [characters, mark, order, words]],
    ['characters-only', [PLAIN, layout, characters], [mark, order, words]],
    ['marks-unchanged', [PLAIN, layout, characters, words], [mark, order, line]],
    ['words-unchanged', [PLAIN, layout, characters, mark], [order, words]],
  ] as const) {
    it(`${assertion} holds for what it allows and for nothing else`, () => {
      for (const text of held) assert.deepEqual(against(assertion, compared(PLAIN, text)), [])
      for (const text of broken) assert.notDeepEqual(against(assertion, compared(PLAIN, text)), [])
    })
  }
})
