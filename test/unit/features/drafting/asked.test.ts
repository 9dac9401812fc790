import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type DraftingCommand, draft } from '../../../../server/language/features/drafting/drafting.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { draftingPicture } from '../../../support/drafting-picture.ts'
import { assertPicture } from '../../../support/picture.ts'
import { openMarked } from '../../../support/service.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/drafting')
const context = { vocabulary: defaultVocabulary(), now: Date.UTC(2012, 7, 3, 14, 53) }

/** Each begins with the commands that are asked of it, `setLevel SECRET; moveUp`; `$0` is the cursor. */
const cables = readFileSync(join(FOLDER, 'asked.cables'), 'utf8').split('~~~~\n')

describe('what one command makes of an odd cable', () => {
  it('is done, or refused with a sentence', () => {
    const answers = cables.map((cable, index) => {
      const end = cable.indexOf('\n')
      const { document, position } = openMarked(cable.slice(end + 1))
      const asked = cable.slice(0, end).split('; ')
      return `${index + 1}.\n${asked
        .map((each) => {
          const [command = '', value] = each.split(/ (.*)/)
          return draftingPicture(command as DraftingCommand, [position.line], () =>
            draft(document, { start: position, end: position }, command as DraftingCommand, { ...context, value }),
          )
        })
        .join('')}`
    })
    assertPicture(join(FOLDER, 'asked.said'), answers.join('\n'))
  })
})
