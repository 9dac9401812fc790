import { resolve } from 'node:path'
import { type CableForm, newCable, newCableChoices } from '../../../../server/language/features/composing/new-cable.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { assertPicture } from '../../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/composing')
const FORMS: readonly CableForm[] = ['draft', 'message', 'smart']
/** One of each order, and one on either side of the amendment of 2003. */
const YEARS = [1976, 1980, 1985, 1996, 2005, 2012]
const vocabulary = defaultVocabulary()
const contextOf = (year: number) => ({ vocabulary, house: {}, now: Date.UTC(year, 8, 14, 10, 5) })

describe('pictures of new cables', () => {
  for (const form of FORMS)
    it(`${form} at each level under each order`, () => {
      const drawn = YEARS.flatMap((year) => {
        const context = contextOf(year)
        const { levels } = newCableChoices(context)
        return levels.map(({ code }) => `== ${year} ${code}\n${newCable({ form, level: code }, context).snippet}`)
      })
      assertPicture(resolve(FOLDER, `${form}.cables`), drawn.join(''))
    })

  it('the same to whom one wishes', () => {
    const wish = {
      from: 'secstate washdc',
      to: ['AMEMBASSY BANGKOK', 'amconsul chiang mai'],
      subject: ' The <old> ferry ',
    }
    const drawn = FORMS.flatMap((form) =>
      [1976, 2012].map((year) => newCable({ form, level: 'CONFIDENTIAL', ...wish }, contextOf(year)).text),
    )
    assertPicture(resolve(FOLDER, 'wished.cables'), drawn.join('==\n'))
  })

  it('what there is to choose', () => {
    const drawn = [1976, 2012].map((year) =>
      JSON.stringify(newCableChoices(contextOf(year)), undefined, 1).slice(0, 4000),
    )
    assertPicture(resolve(FOLDER, 'choices'), `${drawn.join('\n')}\n`)
  })
})
