import assert from 'node:assert/strict'
import { isTooLong, LONGEST_COMPARED } from '../../../server/language/comparison/compare.ts'
import type { Change } from '../../../server/language/comparison/comparison.ts'
import { summaryOf } from '../../../server/language/comparison/summary.ts'
import type { CableDocument } from '../../../server/language/syntax/document/document.ts'
import { compared } from '../../support/comparison/compared.ts'

const HEAD = [
  'P 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC',
  '',
  'C O N F I D E N T I A L ZENDA 000123',
  '',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL',
  'SUBJECT: A BRIDGE',
  '',
  'REF: A. ZENDA 101',
  '     B. LONDON 77',
  '',
]
const PARAGRAPHS = [
  '1. (C) The duke received the ferrymen.',
  '2. (C) He asked (ref A).',
  '3. (C) The council met (ref A).',
  '4. (C) Nobody spoke.',
]

/** The cable with some of its paragraphs, counted from 1, written otherwise. */
function cable(others: Readonly<Record<number, string>> = {}): string {
  const texts = PARAGRAPHS.flatMap((text, index) => [others[index + 1] ?? text, ''])
  return [...HEAD, ...texts, 'SAPTER', ''].join('\n')
}

const PLAIN = cable()

/** `layer kind extent: label line:start-line:end text > …` */
function told({ layer, kind, extent, marking, before, after }: Change): string {
  const side = ({ label, line, start, endLine, end, text }: Change['before']): string =>
    `${label} ${line}:${start}-${endLine}:${end} ${text}`.trim()
  return `${layer} ${kind} ${extent}${marking ? ' marking' : ''}: ${side(before)} > ${side(after)}`
}

/** What is listed, seen from either side, behind the sentence. */
function changes(before: string, after: string): string[] {
  const found = compared(before, after)
  const back = compared(after, before)
  assert.equal(back.changes.length, found.changes.length)
  return [summaryOf(found), ...found.changes.map(told)]
}

describe('the places of what differs', () => {
  it('are letters of references in two paragraphs, told once for both', () => {
    const after = cable({ 2: '2. (C) He asked (ref B).', 3: '3. (C) The council met (ref B).' })
    assert.deepEqual(changes(PLAIN, after), [
      '¶2-3 names B for A; otherwise the same.',
      'marks changed words: ¶2 15:21-15:22 A > ¶2 15:21-15:22 B',
      'marks changed words: ¶3 17:28-17:29 A > ¶3 17:28-17:29 B',
    ])
  })

  it('are the words of each paragraph by itself where two that follow one another were written anew', () => {
    const after = cable({ 2: '2. (C) Plums were refused today.', 3: '3. (C) Plums were refused today.' })
    assert.deepEqual(changes(PLAIN, after), [
      '¶2-3 reworded; otherwise the same.',
      'words changed words: ¶2 15:7-15:22 He asked (ref A > ¶2 15:7-15:31 Plums were refused today',
      'words changed words: ¶3 17:7-17:29 The council met (ref A > ¶3 17:7-17:31 Plums were refused today',
    ])
  })

  it('are number, mark and words of a paragraph more, and the numbers below it', () => {
    const after = cable({
      2: '2. (C) Four clerks left.\n\n3. (C) A mule came.',
      3: '4. (C) The council met (ref A).',
      4: '5. (C) Nobody spoke.',
    })
    assert.deepEqual(changes(PLAIN, after), [
      '¶3 mark (C) new; number 3 new; ¶4-5 were 3-4; ¶2 reworded; ¶3 has words more; otherwise the same.',
      'words changed words: ¶2 15:7-15:20 He asked (ref > ¶2 15:7-15:23 Four clerks left',
      'marks renumbered words: ¶2 15:20-15:21 > ¶3 17:0-17:1 3',
      'marks mark words: ¶2 15:20-15:21 > ¶3 17:3-17:6 (C)',
      'words added words: ¶2 15:22-15:22 > ¶3 17:9-17:18 mule came',
      'marks renumbered words: ¶3 17:0-17:1 3 > ¶4 19:0-19:1 4',
      'marks renumbered words: ¶4 19:0-19:1 4 > ¶5 21:0-21:1 5',
    ])
  })

  it('are a sentence where one stands on one side alone', () => {
    const [long, short] = [1, 2].map((kind) =>
      cable({ 1: `1. (C) The duke received the ferrymen.${kind === 1 ? ' He slept.' : ''} They left.` }),
    )
    assert.deepEqual(changes(long ?? '', short ?? ''), [
      '¶1 a sentence removed; otherwise the same.',
      'words removed sentence: ¶1 13:39-13:47 He slept > ¶1 13:39-13:39',
    ])
    assert.deepEqual(changes(cable({ 4: '' }), PLAIN), [
      '¶4 a sentence added; otherwise the same.',
      'words added sentence: ¶3 17:31-17:31 > ¶4 19:7-19:19 Nobody spoke',
    ])
  })

  it('are words that a copy has torn, as a reading of characters', () => {
    const torn = cable({ 1: '1. (C) The duke re ceived the ferry men.' })
    assert.deepEqual(changes(PLAIN, torn), [
      '2 readings of characters; otherwise the same.',
      'characters changed words: ¶1 13:16-13:24 received > ¶1 13:16-13:25 re ceived',
      'characters changed words: ¶1 13:29-13:37 ferrymen > ¶1 13:30-13:39 ferry men',
    ])
  })

  it('are a number that is gone, and one whose full stop is', () => {
    assert.deepEqual(changes(PLAIN, cable({ 4: '(C) Nobody spoke.' })), [
      'number 4 gone; otherwise the same.',
      'marks renumbered words: ¶4 19:0-19:1 4 > ¶3 17:29-19:4',
    ])
    assert.deepEqual(changes(PLAIN, cable({ 4: '4 (C) Nobody spoke.' })).slice(0, 1), [
      '1 reading of characters; otherwise the same.',
    ])
  })

  it('are a number that the other text has as a word, with the mark behind it', () => {
    const plain = PARAGRAPHS.map((text) => text.replace('(C) ', ''))
    const of = (last: string): string => cable({ 1: plain[0] ?? '', 2: plain[1] ?? '', 3: plain[2] ?? '', 4: last })
    const read = '1 reading of characters; otherwise the same.'
    for (const [number, place] of [
      ['4', '19:0-19:1'],
      ['4:', '19:0-19:1'],
      ['4,', '19:0-19:1'],
      ['* 4', '19:2-19:3'],
    ] as const) {
      const there = `characters changed words: ¶4 19:0-19:1 4. > ¶3 ${place} ${number.replace('* ', '')}`
      assert.deepEqual(changes(of('4. Nobody spoke.'), of(`${number} Nobody spoke.`)), [read, there])
    }
    assert.deepEqual(changes(of('4 Nobody spoke.'), of('4. Nobody spoke.')), [
      read,
      'characters changed words: ¶3 19:0-19:1 4 > ¶4 19:0-19:1 4.',
    ])
    // Two words are no number.
    assert.equal(
      changes(of('4. Nobody spoke.'), of('No. 4 Nobody spoke.'))[0],
      'number 4 gone; ¶3 has words more; otherwise the same.',
    )
    assert.deepEqual(changes(PLAIN, cable({ 4: '4, Nobody spoke.' })), [
      '¶3 mark (C) gone; 1 reading of characters; otherwise the same.',
      'marks mark words: ¶4 19:3-19:6 (C) > ¶3 19:1-19:3',
      'characters changed words: ¶4 19:0-19:1 4. (C) > ¶3 19:0-19:1 4,',
    ])
  })

  it('are the parts of a message more, each by its own label', () => {
    assert.deepEqual(changes(PLAIN, PLAIN + PLAIN.replace('BRIDGE', 'BOAT')), [
      '¶4 has words more; ¶1-3 added; otherwise the same.',
      'words added words: ¶4 21:6-21:6 > ¶4 22:0-24:18 P 031453Z AUG 09 FM AMEMBASSY ZENDA TO SECSTATE WASHDC',
      'words added part: ¶4 21:6-21:6 > ¶1 35:7-35:37 The duke received the ferrymen',
      'words added part: ¶4 21:6-21:6 > ¶2 37:7-37:22 He asked (ref A',
      'words added part: ¶4 21:6-21:6 > ¶3 39:7-39:29 The council met (ref A',
      'words added part: ¶4 21:6-21:6 > ¶4 41:7-43:6 Nobody spoke. SAPTER',
    ])
  })

  it('are at the top for levels of page banners and for line endings, which hold for the whole text', () => {
    const paged = (level: string): string =>
      PLAIN.replace('received the', `received\n\n${level}\n\nPAGE 02        ZENDA  00123  031453Z\n\nthe`)
    const found = changes(paged('CONFIDENTIAL'), paged('SECRET'))
    assert.equal(found[0], 'page banners CONFIDENTIAL → SECRET; otherwise the same but for the layout.')
    const banners = 'marks level words marking: page banners 0:0-0:0 CONFIDENTIAL > page banners 0:0-0:0 SECRET'
    assert.ok(found.includes(banners), found.join('\n'))
    assert.ok(!changes(paged('CONFIDENTIAL'), PLAIN).some((each) => each.includes('page banners')))
    for (const [after, name] of [
      [PLAIN.replaceAll('\n', '\r\n'), 'CRLF'],
      [PLAIN.replaceAll('\n', '\r'), 'CR'],
      [PLAIN.replaceAll('\n', '\r').replace('\r', '\n'), 'CR and LF'],
    ] as const) {
      assert.deepEqual(changes(PLAIN, after), [
        'Only the layout differs.',
        `layout line endings words: 0:0-0:0 LF > 0:0-0:0 ${name}`,
      ])
      const [back] = compared(after, PLAIN).changes
      assert.deepEqual([back?.before.text, back?.after.text], [name, 'LF'])
    }
  })
})

describe('a message that is too long to be compared', () => {
  /** Of two messages, the other one short; nothing but the lengths of their lines is looked at. */
  const isLong = (length: number): boolean => {
    const message = (text: string) => ({ blocks: [{ lines: [{ text, eol: '\r\n' }] }] })
    return isTooLong({ messages: [message('a'), message('x'.repeat(length - 2))] } as unknown as CableDocument)
  }

  it('has more than three million characters, ends of lines with them', () => {
    assert.equal(isLong(LONGEST_COMPARED), false)
    assert.equal(isLong(LONGEST_COMPARED + 1), true)
  })
})
