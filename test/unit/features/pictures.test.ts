import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { complete } from '../../../server/language/features/completion/completion.ts'
import { messageJson } from '../../../server/language/features/message-json/message-json.ts'
import type { CableDocument } from '../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import {
  foldingPicture,
  hoversPicture,
  linksPicture,
  offersPicture,
  outlinePicture,
  tokensPicture,
} from '../../support/feature-pictures.ts'
import { assertPicture } from '../../support/picture.ts'
import { service } from '../../support/service.ts'

const FOLDER = resolve(import.meta.dirname, '../../fixtures/features')
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length))

describe('pictures of whole cables', () => {
  for (const name of names) {
    const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8')
    const at = (kind: string): string => join(FOLDER, `${name}.${kind}`)
    let document: CableDocument
    before(() => {
      document = service.open(`file:///${name}.txt`, 1, text)
    })

    it(`outlines ${name}`, () => assertPicture(at('outline'), outlinePicture(service.symbols(document))))
    it(`folds ${name}`, () => assertPicture(at('folding'), foldingPicture(text, service.foldingRanges(document))))
    it(`colours ${name}`, () => {
      const drawn = tokensPicture(text, service.semanticTokens(document), service.semanticTokensLegend)
      assertPicture(at('tokens'), drawn)
    })
    it(`explains ${name}`, () => {
      const context = { markdown: false, now: Date.UTC(2012, 7, 3, 14, 53), timeZone: () => 'Europe/Berlin' }
      assertPicture(
        at('hovers'),
        hoversPicture(text, (position) => service.hover(document, position, context)),
      )
    })
    it(`leads through ${name}`, () => {
      const targets = linksPicture(text, (position) =>
        service.definition(document, position).map(({ targetSelectionRange }) => targetSelectionRange),
      )
      const uses = linksPicture(text, (position) =>
        service.references(document, position, true).map(({ range }) => range),
      )
      const bright = linksPicture(text, (position) => service.highlights(document, position).map(({ range }) => range))
      assertPicture(at('links'), `Definitions\n${targets}\nReferences\n${uses}\nHighlights\n${bright}`)
    })
    it(`offers what to write in ${name}`, () => {
      const context = { vocabulary: defaultVocabulary(), now: Date.UTC(2012, 7, 3, 14, 53), house: {} }
      assertPicture(
        at('offers'),
        offersPicture(text, (position) => complete(document, position, context)),
      )
    })
    it(`reads ${name}`, () => {
      const read = service
        .messagesOf(document)
        .map(({ message, line }) => messageJson(message, line, true, defaultVocabulary()))
      assertPicture(at('json'), `${JSON.stringify(read, undefined, 1)}\n`)
    })
  }
})
