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
})
