import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

const head = (level: string, subject = '(U) VISIT'): string =>
  `${level} ZENDA 000123\n\nE.O. 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: ${subject}\n\n`
const LOW = 'C O N F I D E N T I A L'
const HIGH = 'S E C R E T'
const FIRST = '1. (C) The duke sailed at noon with both of his ships.\n\n'
const THIRD = '\n\n3. (C) The harbor master kept his silence.\n'
const second = (text: string, level = LOW): string => `${head(level)}${FIRST}2. ${text}${THIRD}`
const SENTENCE = 'The steward locked the customs house.'

/** How often a rule speaks of a text. */
const told = (text: string, rule: string): number =>
  lintText(text).filter(({ finding }) => finding.rule.id === rule).length

const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'a plain copy': (text) => text,
  'a copy with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'a copy with pilcrows': (text) => text.replace(/^(\d\.)/gm, '\u00b6$1'),
  'a copy without blank lines': (text) => text.replaceAll('.\n\n', '.\n'),
}

/** Slashes that a machine misread, and a word that somebody wrote for one. */
const SLASHES = [
  '_',
  '*',
  '~',
  '=',
  '!',
  '|',
  '||',
  '\\',
  '\\\\',
  "'",
  'I',
  'II',
  'l',
  '1',
  '7',
  'L',
  '/1',
  '/l',
  '1/',
  'I/',
]
const JOINED = ['S AND NF', 'S AND NOFORN', 'S WITH NF', 'SECRET AND NOFORN', 'S AND EXDIS', 'TS AND NF', 'S _ NF']
/** Words before the level, and levels that were cut. */
const WORDS = [
  ...['ENTIRE TEXT SECRET', 'ENTIRE TEXT IS SECRET', 'ENTIRE PARAGRAPH S', 'THIS PARA IS S', 'PARA: S', 'ALL S'],
  ...['CLASSIFIED SECRET', 'CLASSIFICATION: S', 'PARAGRAPH SECRET', 'SECR', 'SECRE', 'T/S', 'T.S.', 'SECR/NF'],
]
/** Without parentheses. */
const BARE = [
  ...['SECRET.', 'Secret.', 'SECRET:', 'SECRET -', 'SECRET/NOFORN.', 'SECRET NOFORN.', 'TOP SECRET.', 'S/NF.'],
  ...['TS//NF.', 'S.', 'TS.', '($)'],
]

describe('a level behind what a copy made of its mark', () => {
  for (const [form, of] of Object.entries(FORMS)) {
    it(`is told where the slash was misread, in ${form}`, () => {
      for (const slash of SLASHES)
        for (const control of ['NF', 'NOFORN']) {
          const mark = `(S${slash}${control})`
          assert.equal(told(of(second(`${mark} ${SENTENCE}`)), 'portion-over'), 1, mark)
          assert.ok(told(of(second(`${mark} ${SENTENCE}`, HIGH)), 'portion-over') === 0, mark)
        }
    })

    it(`is told behind words and where it was cut, in ${form}`, () => {
      for (const inner of [...JOINED, ...WORDS])
        assert.equal(told(of(second(`(${inner}) ${SENTENCE}`)), 'portion-over'), 1, inner)
      for (const mark of BARE) assert.equal(told(of(second(`${mark} ${SENTENCE}`)), 'portion-over'), 1, mark)
    })
  }

  it('is told of items and subjects as well', () => {
    for (const inner of ['S_NF', 'SINF', 'S1NF', 'S AND NOFORN']) {
      const item = second(`(C) The steward closed:\n\n  a. (${inner}) The north pier.\n\n  b. (C) The old basin.`)
      assert.equal(told(item, 'portion-over'), 1, inner)
      const subject = `${head(LOW, `(${inner}) VISIT`)}${FIRST}2. (C) ${SENTENCE}${THIRD}`
      assert.equal(told(subject, 'portion-over'), 1, inner)
    }
    const unclassified = `${head('UNCLAS')}1. (U) He sailed.\n\n2. (C_NF) ${SENTENCE}\n\n3. (U) All was still.\n`
    assert.equal(told(unclassified, 'portion-over'), 1)
  })

  it('gives the mark that is meant where only the slash is wrong', () => {
    for (const inner of ['C_NF', 'CINF', 'C1NF', 'C\\NF', 'C=NOFORN']) {
      const [found] = lintText(second(`(${inner}) ${SENTENCE}`, HIGH)).filter(
        ({ finding }) => finding.rule.id === 'portion-unknown',
      )
      assert.match(found?.finding.message ?? '', /is damaged: \(C\/NF\) is expected/, inner)
    }
    assert.equal(told(second(`(C AND NF) ${SENTENCE}`, HIGH), 'portion-unknown'), 0)
  })

  it('is none in words of the text, initials and other names', () => {
    for (const text of [
      '(S and P) agree.',
      '(S AND P) AGREE.',
      '(S and DS) agree.',
      '(CLASS C) Ships may sail.',
      '(SECTION S) Begins there.',
      '(SEC) Chairman Gray came.',
      '(UNC) Officers came.',
      '(All ships) Sailed.',
      '(S_TOWER) It fell.',
      'S. Hentzau came.',
      'S. Korean ships came.',
      'Secret talks went on.',
      'SECRET: HARBOR TALKS.',
      'Secret: harbor talks.',
      'Confidential papers came.',
    ])
      assert.equal(told(second(text), 'portion-over'), 0, text)
    for (const text of [
      'Secret. The steward went.',
      'S. The steward went.',
      '($) The price rose.',
      '(CONF) Delegates came.',
      '(T.S.) Gray came.',
      '(SINF) Ships came.',
    ])
      assert.equal(
        told(`${head(LOW, 'VISIT')}1. He sailed.\n\n2. ${text}\n\n3. All was still.\n`, 'portion-over'),
        0,
        text,
      )
  })
})
