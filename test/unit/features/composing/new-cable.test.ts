import assert from 'node:assert/strict'
import { type CableForm, newCable, newCableChoices } from '../../../../server/language/features/composing/new-cable.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintConfigs, ruledService } from '../../../support/properties/ruled-service.ts'

const vocabulary = defaultVocabulary()
const FORMS: readonly CableForm[] = ['draft', 'message', 'smart']
const [detected] = lintConfigs

function findings(text: string): string[] {
  assert.ok(detected)
  const document = ruledService.open('file:///new.cable', 1, text)
  return ruledService.diagnostics(document, detected).map(({ code, message }) => `${code}: ${message}`)
}

describe('a new cable', () => {
  for (const form of FORMS) {
    it(`has no finding as ${form}, at any level, in any year from 1973 on`, function () {
      this.timeout(60_000)
      const wrong = new Set<string>()
      for (let year = 1973; year <= 2026; year++) {
        const now = Date.UTC(year, 8, 14, 10, 5)
        const context = { vocabulary, house: {}, now }
        for (const { code: level } of newCableChoices(context).levels) {
          for (const wish of [
            {},
            { from: 'AMEMBASSY BANGKOK', to: ['SECSTATE WASHDC', 'AMEMBASSY LONDON'], subject: 'The ferry' },
          ]) {
            const { text } = newCable({ form, level, ...wish }, context)
            for (const finding of findings(text)) wrong.add(`${year} ${level}: ${finding}`)
          }
        }
      }
      assert.deepEqual([...wrong].slice(0, 20), [])
    })
  }

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
    assert.deepEqual(findings(text), [])
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
