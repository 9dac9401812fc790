import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { formatting } from '../../../server/language/features/formatting/formatting.ts'
import { inlayHints } from '../../../server/language/features/inlay-hints/inlay-hints.ts'
import { ghost } from '../../../server/language/features/inline-completion/inline-completion.ts'
import { onTypeEdits } from '../../../server/language/features/on-type/on-type.ts'
import { placeAt } from '../../../server/language/features/places/place.ts'
import { readiness } from '../../../server/language/features/ready/ready.ts'
import { readyLines } from '../../../server/language/features/ready/ready-text.ts'
import { renamableAt } from '../../../server/language/features/rename/rename.ts'
import { updateDocument } from '../../../server/language/syntax/document/update-document.ts'
import {
  editsText,
  insideWords,
  lineEnds,
  rowsPicture,
  selectionText,
  textEditsText,
} from '../../support/editing-pictures.ts'
import { assertPicture } from '../../support/picture.ts'
import { viewContext } from '../../support/reading-view.ts'
import { service } from '../../support/service.ts'

const FOLDER = resolve(import.meta.dirname, '../../fixtures/features')
const { vocabulary, linter, config } = viewContext
if (!config) throw new Error('the view has no rules')
const context = { vocabulary, linter, config, now: Date.UTC(2012, 7, 3) }

/** Another name of the kind that a thing has. */
function otherName(name: string): string {
  if (/^\d+$/.test(name)) return '19'
  if (/^[A-Za-z]$/.test(name)) return 'H'
  return vocabulary.caption(name) ? 'NODIS' : 'HENTZAU'
}

describe('pictures of what an editor does in whole cables', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
    const name = file.slice(0, -'.txt'.length)
    const text = readFileSync(join(FOLDER, file), 'utf8')

    it(`formats, goes on, selects and renames in ${name}`, () => {
      const document = service.open(`file:///${file}`, 1, text)
      const end = { line: document.lineCount, character: 0 }
      const formatted = formatting(document, context)
      const drawn = {
        'Laid out': `  ${formatted.refused ?? textEditsText(formatted.edits)}\n`,
        'As a record that is laid out all the same': `  ${textEditsText(formatting(document, { ...context, records: true }).edits)}\n`,
        Ready: readyLines(readiness(document, context), name).replace(/^/gm, '  ').trimEnd().concat('\n'),
        'Beside the text': inlayHints(
          service.messagesOf(document),
          { start: { line: 0, character: 0 }, end },
          { vocabulary, timeZone: 'Europe/Berlin' },
        )
          .map(({ position, label }) => `  ${position.line + 1}:${position.character + 1} ${JSON.stringify(label)}\n`)
          .join(''),
        'Goes on for certain': rowsPicture(lineEnds(text), (position) => {
          const found = ghost(document, position, vocabulary)
          return found && `${found.start + 1} ${JSON.stringify(found.text)}`
        }),
        'Behind Enter': rowsPicture(lineEnds(text), (position) => {
          const typed = updateDocument(document, [{ range: { start: position, end: position }, text: '\n' }], 2)
          const edits = onTypeEdits(typed, { line: position.line + 1, character: 0 }, { vocabulary, config })
          return edits.length > 0 ? textEditsText(edits) : undefined
        }),
        Selected: rowsPicture(insideWords(text), (position) => {
          const [found] = service.selectionRanges(document, [position])
          // The word itself is what any editor selects.
          return found?.parent && selectionText(found.parent)
        }),
        Renamed: rowsPicture(insideWords(text), (position) => {
          const place = placeAt(document, position, vocabulary)
          const found = place && renamableAt(place, vocabulary)
          if (!place || typeof found !== 'object') return undefined
          const edits = found.rename(otherName(found.name))
          const line = position.line - place.line
          return `${found.name} ${typeof edits === 'string' ? edits : editsText(edits, line)}`
        }),
      }
      assertPicture(
        join(FOLDER, `${name}.editing`),
        Object.entries(drawn)
          .map(([title, rows]) => `${title}\n${rows}`)
          .join(''),
      )
    })
  }
})
