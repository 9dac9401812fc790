import { join, resolve } from 'node:path'
import { sourceText } from '../../../support/changed-text.ts'
import { hoversPicture, linksPicture } from '../../../support/feature-pictures.ts'
import { assertPicture } from '../../../support/picture.ts'
import { service } from '../../../support/service.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/odd')

/** Texts in which something is explained as in no other of the fixtures. */
const TEXTS = [
  'rules/julian-format/example-1.txt',
  'rules/julian-mismatch/over-new-year.txt',
  'rules/tags-glued/two-countries.txt',
  'rules/authority-no-position/silent-behind.txt',
  'rules/portion-unknown/silent-marks-of-others.txt',
  'rules/portion-unknown/swapped.txt',
  'rules/portion-control-level/draft-4.txt',
  'rules/ending-no-signature/silent-behind-unquote.txt',
  'rules/eo-decl-on-unclas/silent-note-of-an-archive.txt',
  'rules/distribution-sum/silent-first-office-torn.txt',
  'odd/kinds-of-text.txt 18',
  'odd/kinds-of-text.txt 2',
  'odd/kinds-of-fields.txt 4',
  'odd/kinds-of-fields.txt 9',
]

describe('what is explained in odd texts', () => {
  it('is what stands there; where words lead, and what is bright with them', () => {
    const context = { markdown: false, now: Date.UTC(2012, 7, 3, 14, 53), timeZone: () => 'Europe/Berlin' }
    const known = new Set<string>()
    const told = TEXTS.map((name) => {
      const text = sourceText(name)
      const document = service.open('file:///odd.txt', 1, text)
      const hovers = hoversPicture(text, (position) => service.hover(document, position, context))
        .split(/^(?=\d+:)/m)
        .filter((hover) => {
          const words = hover.slice(hover.indexOf('\n'))
          const isNew = !known.has(words)
          known.add(words)
          return isNew
        })
      const leads = linksPicture(text, (position) =>
        service.definition(document, position).map(({ targetSelectionRange }) => targetSelectionRange),
      )
      const bright = linksPicture(text, (position) => service.highlights(document, position).map(({ range }) => range))
      return `# ${name}\n${hovers.join('')}leads\n${leads}bright\n${bright}`
    })
    assertPicture(join(FOLDER, 'explained.hovers'), told.join('\n'))
  })
})
