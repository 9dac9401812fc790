import assert from 'node:assert/strict'
import { messageOfText } from '../../../support/cable.ts'

const messageOf = (lines: readonly string[], eol = '\n') => messageOfText(lines.join(eol))
const HEAD = ['R 061512Z JUN 75', 'FM SECSTATE WASHDC', 'TO AMEMBASSY ZENDA', 'AMEMBASSY HOFBAU']
const FIELDS = ['E.O. 11652: GDS', 'TAGS: OGEN, ETRD', 'SUBJECT: THE FERRY', '1. WE LEFT.', 'HALE']

describe('a page that ends among the addresses', () => {
  for (const [level, spaced] of [
    ['LIMITED OFFICIAL USE', 'LIMITED OFFICIAL USE'],
    ['UNCLASSIFIED', 'UNCLAS'],
    ['SECRET', 'S E C R E T'],
  ])
    for (const banners of [[level], [level, level], [level, '', level]])
      for (const page of [['PAGE 02 STATE 120417'], ['PAGE 02', 'STATE 120417'], ['PAGE 02 STATE 120417 061540Z']])
        it(`leaves them one list: ${[...banners, ...page].join(' / ')}`, () => {
          for (const eol of ['\n', '\r\n']) {
            const rest = ['AMEMBASSY STRELSAU', 'INFO USMISSION GENEVA', `${spaced} STATE 120417`]
            const { to, info, id } = messageOf([...HEAD, ...banners, ...page, ...rest, ...FIELDS] as string[], eol)
            assert.deepEqual(
              [to.map(({ name }) => name.text), info.map(({ name }) => name.text), id?.number],
              [['AMEMBASSY ZENDA', 'AMEMBASSY HOFBAU', 'AMEMBASSY STRELSAU'], ['USMISSION GENEVA'], 120_417],
            )
          }
        })

  it('is none where the level is the classification line', () => {
    const { classification } = messageOf([...HEAD, 'CONFIDENTIAL', ...FIELDS])
    assert.equal(classification?.level?.code, 'CONFIDENTIAL')
  })
})

describe('text directly below a classification line', () => {
  const LINE = 'S E C R E T SECTION 2 OF 3 ZENDA 5104'
  const TEXT = [
    '(A) THE FERRY HAS TO BE REPAIRED BEFORE THE SUMMER, WHEN',
    'VISITORS COME;',
    '(B) THE BRIDGE IS TO BE PAINTED BY THE PREFECT OF HOFBAU;',
    '(C) NEITHER OF THEM IS TO COST MORE THAN THE DUKE PAYS.',
  ]
  const textsOf = (lines: readonly string[]) =>
    messageOf(lines).slice.blocks.filter(({ kind }) => kind === 'text').length

  it('is the text of a section that repeats no field', () => {
    for (const above of [[], ['EXDIS'], ['STRELSAU FOR USDEL MBFR']])
      assert.ok(textsOf([...HEAD, LINE, ...above, ...TEXT, 'HALE']) > 0, above.join())
  })

  it('leaves captions above it what they are', () => {
    for (const [line, name] of [
      ['EXDIS/FERRY', 'EXDIS'],
      ['EXDIS FERRYTWO', 'EXDIS'],
      ['NODIS - CEDARS', 'NODIS'],
    ]) {
      const copy = 'C O R R E C T E D C O P Y (LINE TWO WAS LOST)'
      const { captions } = messageOf([...HEAD, LINE, line ?? '', copy, ...TEXT, 'HALE'])
      assert.deepEqual(
        captions.map(({ text, name: own }) => (own.startsWith('CORRECTED') ? 'COPY' : text)),
        [name, 'COPY'],
      )
    }
  })

  it('is none above fields', () => {
    const { subject, captions } = messageOf([...HEAD, 'S E C R E T ZENDA 5104', 'EXDIS', ...TEXT, ...FIELDS])
    assert.equal(subject?.text, 'THE FERRY')
    assert.deepEqual(
      captions.map(({ text }) => text),
      ['EXDIS'],
    )
  })
})
