import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type DraftingCommand, draft } from '../../../../server/language/features/drafting/drafting.ts'
import { type CableDocument, openDocument } from '../../../../server/language/syntax/document/document.ts'
import { buildView } from '../../../../server/language/view/build-view.ts'
import { viewText } from '../../../../server/language/view/view-text.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { draftingPicture } from '../../../support/drafting-picture.ts'
import { assertPicture } from '../../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/features')
const vocabulary = defaultVocabulary()
const now = Date.UTC(2012, 7, 3, 14, 53)

/** Without a value, and with the one that the choices would give. */
const COMMANDS: readonly (readonly [DraftingCommand, string?])[] = [
  ['insertDateTimeGroup'],
  ['insertParagraph'],
  ['insertReference'],
  ['setLevel'],
  ['setLevel', 'SECRET'],
  ['setLevel', 'UNCLASSIFIED'],
  ['setMark'],
  ['setMark', 'C'],
  ['markAllParagraphs'],
  ['markAllParagraphs', 'U'],
  ['splitSections'],
  ['joinSections'],
  ['removePageFurniture'],
  ['togglePilcrows'],
  ['moveUp'],
  ['moveDown'],
  ['copyAsPlainText'],
]

describe('pictures of what drafters ask for', () => {
  for (const name of ['draft-2010', 'transmitted', 'aldac-crlf', 'web-copy-2007', 'smart']) {
    let document: CableDocument
    before(() => {
      document = openDocument(`file:///${name}.txt`, 1, readFileSync(join(FOLDER, `${name}.txt`), 'utf8'))
    })
    it(`answers in ${name}`, () => {
      const lines = Array.from({ length: Math.ceil(document.lineCount / 3) }, (_, index) => index * 3)
      const drawn = COMMANDS.map(([command, value]) =>
        draftingPicture(command, lines, (line) => {
          const place = { line, character: 0 }
          return draft(document, { start: place, end: place }, command, { vocabulary, now, value })
        }),
      )
      assertPicture(join(FOLDER, `${name}.drafting`), drawn.join('\n'))
    })
    it(`shows ${name} to readers`, () => {
      const view = buildView(document, {
        vocabulary,
        time: (instant) => new Date(instant).toISOString(),
        cables: [],
        findings: [],
      })
      assertPicture(join(FOLDER, `${name}.view`), viewText(view, 72))
    })
  }
})
