import { join, resolve } from 'node:path'
import { viewHtml } from '../../../server/language/view/view-html.ts'
import { sourceText } from '../../support/changed-text.ts'
import { assertPicture } from '../../support/picture.ts'
import { readingPicture, viewOfText } from '../../support/reading-view.ts'

const FOLDER = resolve(import.meta.dirname, '../../fixtures/odd')

/** Texts in which something is shown as in no other of the fixtures. */
const TEXTS = [
  'odd/addresses.txt 28',
  'odd/bodies.txt 4',
  'odd/kinds-of-fields.txt 22',
  'rules/addr-missing-fm/silent-address-torn-off.txt',
  'rules/para-damaged-number/glued-before-a-wrap.txt',
  'odd/numbers.txt 23',
  'rules/addr-missing-to/figure-for-letter.txt',
  'rules/para-damaged-number/period-in-front.txt',
  'rules/authority-reason-missing/silent-pilcrow-before-the-section.txt',
  'rules/subject-empty/example-1.txt',
  'rules/structure-missing-field/smart-order-without-colon.txt',
]

describe('the reading view of odd texts', () => {
  it('shows each run with its place', () => {
    const shown = TEXTS.map((name) => `# ${name}\n${readingPicture(viewOfText(sourceText(name)).view)}`)
    assertPicture(join(FOLDER, 'viewed.reading'), shown.join('\n'))
  })
  it('is a page', () => {
    const pages = TEXTS.map((name) => `<!-- ${name} -->\n${viewHtml(viewOfText(sourceText(name)).view)}`)
    assertPicture(join(FOLDER, 'viewed.html'), pages.join('\n'))
  })
})
