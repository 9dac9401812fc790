import assert from 'node:assert/strict'
import { newCable, newCableChoices } from '../../../../server/language/features/composing/new-cable.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { detectedFindings } from '../../../support/properties/ruled-service.ts'

const vocabulary = defaultVocabulary()
describe('a new cable', () => {
  it('takes post, drafter, TAGS and classifier of the house', () => {
    const house = {
      post: 'AMEMBASSY BANGKOK',
      drafter: 'Tarlenheim',
      tags: ['ETRD', 'TH'],
      classifier: 'Fritz von Tarlenheim, DCM',
    }
    const now = Date.UTC(2012, 7, 3, 14, 53)
    const { text, snippet } = newCable({ form: 'message', level: 'SECRET' }, { vocabulary, house, now })
    assert.equal(
      text,
      [
        'R 031453Z AUG 12',
        'FM AMEMBASSY BANGKOK',
        'TO SECSTATE WASHDC ROUTINE',
        'BT',
        'S E C R E T BANGKOK 000001',
        '',
        'E.O. 13526: DECL: 08/03/2022',
        'TAGS: ETRD, TH',
        'SUBJECT: (U) SUBJECT',
        '',
        'Classified By: Fritz von Tarlenheim, DCM. Reason: 1.4 (d).',
        '',
        '1. (S) SUMMARY: Summary of the cable. END SUMMARY.',
        '',
        '2. (S) Text of the cable.',
        '',
        'TARLENHEIM',
        'BT',
        'NNNN',
        '',
      ].join('\n'),
    )
    assert.match(snippet, /SUBJECT: \(U\) \$\{\d:SUBJECT\}/)
    assert.deepEqual(detectedFindings(text), [])
  })

  it('sets no TAGS of the house that would be told, and no classifier with a second stop', () => {
    const now2012 = Date.UTC(2012, 7, 3)
    const of = (form: 'draft' | 'message' | 'smart', house: object): string =>
      newCable({ form, level: 'SECRET' }, { vocabulary, house: { drafter: 'Sapt', ...house }, now: now2012 }).text
    for (const form of ['draft', 'message', 'smart'] as const) {
      for (const [tags, written] of [
        [['PE'], 'PREL, PE'],
        [['OVIP', 'PGOV'], 'PGOV'],
        [['OVIP (ELPHBERG, RUDOLF)'], 'OVIP (ELPHBERG, RUDOLF)'],
        [['XQZW'], 'PREL'],
      ] as const) {
        const text = of(form, { tags })
        assert.match(text, new RegExp(`^TAGS: +${written.replace(/[()]/g, '\\$&')}$`, 'm'))
        assert.deepEqual(detectedFindings(text), [], text)
      }
      for (const classifier of ['DCM Jane Sapt.', 'Classified By: DCM Jane Sapt. Reason: 1.4 (b).', 'DCM Jane Sapt'])
        assert.match(of(form, { classifier }), /^Classified By: +DCM Jane Sapt(?:$|\. Reason: 1\.4)/m)
    }
  })

  it('sets the TAGS of the house in the order that readers look for, each once', () => {
    const tags = ['th', 'ASEAN', 'PREL', ' etrd', 'PREL', 'ASEC']
    for (const form of ['draft', 'message', 'smart'] as const) {
      const house = { post: 'AMEMBASSY BANGKOK', tags, drafter: 'Sapt' }
      const { text } = newCable({ form, level: 'SECRET' }, { vocabulary, house, now: Date.UTC(2012, 7, 3) })
      assert.match(text, /^TAGS: +PREL, ETRD, ASEC, TH, ASEAN$/m)
      assert.deepEqual(detectedFindings(text), [])
    }
  })

  it('signs with the name of the drafter, however it is written', () => {
    for (const [drafter, signed] of [
      ['Rassendyll', 'RASSENDYLL'],
      ['von Tarlenheim', 'VON TARLENHEIM'],
      ['McSapt', 'MCSAPT'],
      ['EUR/RUS:Rassendyll', 'RASSENDYLL'],
      [' ', 'SIGNATURE'],
    ] as const)
      for (const form of ['draft', 'message', 'smart'] as const) {
        const wish = { form, level: 'UNCLASSIFIED', from: 'AMEMBASSY BANGKOK' }
        const { text } = newCable(wish, { vocabulary, house: { drafter }, now: Date.UTC(2012, 7, 3) })
        assert.match(text, new RegExp(`^(?:Signature: +)?${signed}$`, 'm'))
        assert.deepEqual(detectedFindings(text), [])
      }
  })

  it('leaves the mark in front of a subject that somebody wrote', () => {
    for (const form of ['draft', 'message', 'smart'] as const)
      for (const [subject, line] of [
        ['(C) The bridge', '(C) THE BRIDGE'],
        ['(s/nf) The bridge', '(S/NF) THE BRIDGE'],
        ['(U) The bridge', '(U) THE BRIDGE'],
        ['(Part 2) The bridge', '(U) (PART 2) THE BRIDGE'],
        ['The bridge', '(U) THE BRIDGE'],
      ] as const) {
        const wish = { form, level: 'SECRET', from: 'AMEMBASSY BANGKOK', subject }
        const { text } = newCable(wish, { vocabulary, house: {}, now: Date.UTC(2012, 7, 3) })
        assert.equal(/^subject: +(.*)$/im.exec(text)?.[1], line)
        assert.deepEqual(detectedFindings(text), [])
      }
  })

  it('offers the own post first', () => {
    const { senders, addressees } = newCableChoices({
      vocabulary,
      house: { post: 'AMEMBASSY ZENDA' },
      now: Date.UTC(2012, 1, 1),
    })
    assert.equal(senders[0], 'AMEMBASSY ZENDA')
    assert.equal(addressees[0], 'SECSTATE WASHDC')
    assert.ok(senders.includes('AMEMBASSY BANGKOK') && !senders.includes('AMEMBASSY SAIGON'))
  })

  it('offers for a message with labels what Set Level can give it', () => {
    const { levels } = newCableChoices({ vocabulary, house: {}, now: Date.UTC(2014, 1, 1) })
    assert.deepEqual(
      levels.filter(({ inSmart }) => !inSmart).map(({ code }) => code),
      ['TOP SECRET'],
    )
  })
})
