import assert from 'node:assert/strict'
import { type CableForm, newCable, newCableChoices } from '../../../../server/language/features/composing/new-cable.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { detectedFindings } from '../../../support/properties/ruled-service.ts'

const vocabulary = defaultVocabulary()
const FORMS: readonly CableForm[] = ['draft', 'message', 'smart']
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
            for (const finding of detectedFindings(text)) wrong.add(`${year} ${level}: ${finding}`)
          }
        }
      }
      assert.deepEqual([...wrong].slice(0, 20), [])
    })
  }
})
