import assert from 'node:assert/strict'
import { offered } from '../../../support/completion.ts'

/** What is typed, or with a list: what is typed and the first candidate taken, as Tab does. */
type Step = string | { readonly take: string }
const take = (typed: string): Step => ({ take: typed })

/** The text that comes of typing from nothing, at the time of the tests. */
function written(steps: readonly Step[]): string {
  let text = ''
  for (const step of steps) {
    if (typeof step === 'string') {
      text += step
      continue
    }
    text += step.take
    const found = offered(`${text}$0`)
    const first = found?.candidates[0]?.candidate
    assert.ok(found && first, `nothing is offered for ${step.take} below:\n${text}`)
    const line = text.lastIndexOf('\n') + 1
    text = text.slice(0, line + found.place.start) + first.text
  }
  return text
}

describe('a cable written from an empty file', () => {
  it('is a draft', () => {
    const text = written([
      ...[take('conf'), '\n\n', take('sip'), '\n\n', take('e.o'), '\n', take('ta'), ', ', take('human'), '\n'],
      ...[
        take('sub'),
        '\n\n',
        take('cla'),
        '\n\n1. ',
        take('('),
        'SUMMARY: It rains. ',
        take('E'),
        '\n\n2. ',
        take('(c'),
      ],
    ])
    assert.equal(
      text,
      [
        'C O N F I D E N T I A L',
        '',
        'SIPDIS',
        '',
        'E.O. 13526: DECL: 08/03/2022',
        'TAGS: PREL, PHUM',
        'SUBJECT: (U) SUBJECT',
        '',
        'Classified By: NAME, POSITION. Reason: 1.4 (d).',
        '',
        '1. (C) SUMMARY: It rains. END SUMMARY.',
        '',
        '2. (C) ',
      ].join('\n'),
    )
  })

  for (const isLarge of [false, true])
    it(`is a message with its header, typed in ${isLarge ? 'capitals' : 'small letters'}`, () => {
      const word = (typed: string): Step => take(isLarge ? typed.toUpperCase() : typed)
      const text = written([
        ...[word('o'), '\n', word('fm'), word('bangk'), '\n', word('to'), '\n', word('info'), word('hanoi'), '\n'],
        ...[word('unclas'), '\n\n', word('sens'), '\n\n', word('e.'), '\n', word('ta'), '\n', word('su')],
      ])
      assert.equal(
        text,
        [
          'O 031453Z AUG 12',
          'FM AMEMBASSY BANGKOK',
          'TO RUEHC/SECSTATE WASHDC IMMEDIATE',
          'INFO RUEHHI/AMEMBASSY HANOI',
          'UNCLAS BANGKOK 000001',
          '',
          'SENSITIVE',
          '',
          'E.O. 13526: N/A',
          'TAGS: PREL, TH',
          'SUBJECT: SUBJECT',
        ].join('\n'),
      )
    })

  it('is a message of SMART, label by label', () => {
    const text = written([
      ...[take('unclas'), '\n', take('mrn'), '\n', take('d'), take('0'), '\n', take('f'), take('nairobi'), '\n'],
      ...[take('a'), take('secs'), '\n', take('i'), take('kampala'), '\n', take('e'), take(''), '\n'],
      ...[take('t'), take('econ'), '\n', take('c'), take('sip'), '\n', take('s')],
    ])
    assert.equal(
      text,
      [
        'UNCLAS',
        'MRN:            ',
        'Date/DTG:       Aug 03, 2012 / 031453Z AUG 12',
        'From:           AMEMBASSY NAIROBI',
        'Action:         WASHDC, SECSTATE',
        'Info:           KAMPALA, AMEMBASSY',
        'E.O.:           13526',
        'TAGS:           ECON',
        'Captions:       SIPDIS',
        'Subject:        ',
      ].join('\n'),
    )
  })
})

describe('what a list is sorted by in an editor', () => {
  it('begins with what was typed, so that its own order stands whatever the case', () => {
    for (const typed of ['unclas', 'conf', 'o', 'UNC']) {
      const found = offered(`${typed}$0`)
      assert.ok(found && found.candidates.length > 0)
      for (const { filter } of found.candidates) assert.ok(filter.startsWith(typed), filter)
    }
  })
})
