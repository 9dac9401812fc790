import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { looksLikeACable } from '../../../server/language/detection/looks-like-a-cable.ts'
import { projectRoot } from '../../../server/tools/project-root.ts'
import { corpusIsHere, withoutCorpus } from '../../support/corpus.ts'
import { anyText } from '../../support/properties/any-text.ts'

const fixtures = join(projectRoot, 'test/fixtures/detection')
const cables = join(projectRoot, '../shared/cables')

describe('detection in plain text', () => {
  describe('sees a cable in', () => {
    for (const file of [...filesIn(join(fixtures, 'cables')), ...filesIn(join(projectRoot, 'examples'))]) {
      it(basename(file), () => assert.ok(recognised(file)))
    }
  })

  describe('sees none in', () => {
    for (const file of filesIn(join(fixtures, 'not-cables'))) it(basename(file), () => assert.ok(!recognised(file)))
  })

  describe('with the real copies beside the project', () => {
    if (!corpusIsHere) {
      it(withoutCorpus, () => assert.equal(corpusIsHere, false))
      return
    }

    for (const folder of ['.', 'foia-smart', 'foia-drafts', 'templates']) {
      it(`recognises every text of ${folder}`, () => {
        assert.deepEqual(
          filesIn(join(cables, folder)).filter((file) => !recognised(file)),
          [],
        )
      })
    }

    it('recognises the military messages but for one stub of four lines', () => {
      const missed = filesIn(join(cables, 'navadmin')).filter((file) => !recognised(file))
      assert.equal(missed.length, 1)
      for (const file of missed) assert.ok(lines(file).filter((line) => line.trim() !== '').length < 8)
    })

    it('recognises bodies with marks that have TAGS or their number, and no other', () => {
      assert.deepEqual(
        filesIn(join(cables, 'foia-bodies'))
          .filter((file) => !recognised(file))
          .map((file) => basename(file)),
        // A demarche without TAGS in a mail, and a thread of mails with marked paragraphs.
        ['C05764568.txt', 'C05784589.txt'],
      )
    })

    it('leaves bodies without a header alone', () => {
      for (const file of filesIn(join(cables, 'aad-1973-79')).filter(recognised)) {
        assert.ok(lines(file).some((line) => /^(?:TAGS|E\.?O|FM )/.test(line)))
      }
    })
  })

  it('has an answer for every text', function () {
    this.timeout(30_000)
    fc.assert(fc.property(fc.array(anyText()), (text) => typeof looksLikeACable(text) === 'boolean'))
  })

  it('looks at the beginning only', () => {
    const header = lines(join(projectRoot, 'examples/transmitted.cable'))
    assert.ok(looksLikeACable([...Array(50).fill(''), ...header]))
    assert.ok(!looksLikeACable([...Array(500).fill('A line of a long novel.'), ...header]))
  })
})

function recognised(file: string): boolean {
  return looksLikeACable(lines(file))
}

function lines(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split(/\r\n|\r|\n/)
}

/** The files of a folder, without those of its subfolders; none where there is no such folder. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(folder, entry.name)] : [],
  )
}
