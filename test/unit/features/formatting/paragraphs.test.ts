import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { laidOut } from '../../../../server/language/features/formatting/formatting.ts'
import { createLinter } from '../../../../server/language/rules/linter/lint.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { assertPicture } from '../../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/formatting')
const HEAD = 'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: THE BRIDGE\n\n'
const BELOW = '\n2. (U) He slept.\n\nRASSENDYLL\n'
const context = {
  vocabulary: defaultVocabulary(),
  linter: createLinter([], defaultVocabulary()),
  config: { levels: new Map(), profile: undefined, onRuleError: () => assert.fail() },
}

describe('paragraphs with odd beginnings', () => {
  it('are laid out, or left as they are', () => {
    const told = readFileSync(join(FOLDER, 'paragraphs.txt'), 'utf8')
      .split(/^~~~~\n/m)
      .map((paragraph) => {
        const { text, refused } = laidOut(openDocument('file:///a.cable', 1, `${HEAD}${paragraph}${BELOW}`), context)
        const made = text.startsWith(HEAD) && text.endsWith(BELOW) ? text.slice(HEAD.length, -BELOW.length) : text
        const shown = refused ?? (made === paragraph ? 'the same' : made.trimEnd())
        return `${paragraph}${shown.replace(/^/gm, '    ')}\n`
      })
    assertPicture(join(FOLDER, 'paragraphs.said'), told.join('\n'))
  })
})
