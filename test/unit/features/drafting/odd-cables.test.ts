import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type DraftingCommand, draft } from '../../../../server/language/features/drafting/drafting.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { draftingPicture } from '../../../support/drafting-picture.ts'
import { assertPicture } from '../../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/drafting')
const vocabulary = defaultVocabulary()
const now = Date.UTC(2012, 7, 3, 14, 53)

const COMMANDS: readonly (readonly [DraftingCommand, string?])[] = [
  ['insertDateTimeGroup'],
  ['insertParagraph'],
  ['insertReference'],
  ['setLevel'],
  ['setLevel', 'UNCLASSIFIED'],
  ['setLevel', 'CONFIDENTIAL'],
  ['setLevel', 'SECRET'],
  ['setLevel', 'TOP SECRET'],
  ['setMark'],
  ['setMark', 'SBU'],
  ['markAllParagraphs', 'C'],
  ['splitSections'],
  ['joinSections'],
  ['removePageFurniture'],
  ['togglePilcrows'],
  ['moveUp'],
  ['moveDown'],
  ['copyAsPlainText'],
]

/** Short cables in which a command finds something else than it is used to; `$0` is the cursor. */
const cables = readFileSync(join(FOLDER, 'odd.cables'), 'utf8').split('~~~~\n')

describe('what drafters ask for in odd cables', () => {
  for (const [index, marked] of cables.entries()) {
    it(`is done, or refused with a sentence, in the cable ${index + 1}`, () => {
      const above = marked.slice(0, marked.indexOf('$0')).split('\n')
      const start = { line: above.length - 1, character: above.at(-1)?.length ?? 0 }
      const document = openDocument('file:///odd.cable', 1, marked.replace('$0', ''))
      const ask = (command: DraftingCommand, value: string | undefined, end = start) =>
        draft(document, { start, end }, command, { vocabulary, now, value })
      const drawn = COMMANDS.map(([command, value]) =>
        draftingPicture(command, [start.line], () => ask(command, value)).replace(' at ', ` ${value ?? ''} at `),
      )
      // From the cursor to the end of the next line but two.
      const selected = (['setMark', 'copyAsPlainText', 'moveDown'] as const).map((command) =>
        draftingPicture(command, [start.line], () =>
          ask(command, command === 'setMark' ? 'U' : undefined, { line: start.line + 3, character: 0 }),
        ).replace(' at ', ' of a selection at '),
      )
      assertPicture(join(FOLDER, `odd-${index + 1}.said`), [...drawn, ...selected].join(''))
    })
  }
})
