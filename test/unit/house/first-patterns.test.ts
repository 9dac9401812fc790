import assert from 'node:assert/strict'
import { rules } from '../../../server/language/rules/registry/registry.ts'
import { createLanguageService } from '../../../server/language/service.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { collectionText } from '../../bench/collection-text.ts'

/**
 * V8 makes a pattern ready the first time it is asked, which is most of what a first cable takes. No clock is read:
 * what is counted are the patterns that are asked, and their letters.
 */
describe('the patterns that a first cable asks', () => {
  it('are few, and short: the long ones are asked of what may fit them alone', () => {
    const asked = patternsAskedBy(() => {
      const service = createLanguageService({ vocabulary: defaultVocabulary(), rules, docsBase: undefined })
      const document = service.open('file:///a.cable', 1, collectionText(0))
      service.diagnostics(document, { levels: new Map(), profile: undefined, onRuleError: () => {} })
    })
    const letters = [...asked].reduce((sum, source) => sum + source.length, 0)
    assert.ok(asked.size < MOST_PATTERNS, `${asked.size} patterns`)
    assert.ok(letters < MOST_LETTERS, `${letters} letters in ${asked.size} patterns`)
  })
})

/** 352 of 23,331 letters when this was written; 370 of 31,896 before long ones had something shorter in front. */
const MOST_PATTERNS = 370
const MOST_LETTERS = 25_200

/** Sources of the patterns on which something is tried, however it is called. */
function patternsAskedBy(work: () => void): ReadonlySet<string> {
  const asked = new Set<string>()
  const { exec } = RegExp.prototype
  RegExp.prototype.exec = function (text) {
    asked.add(this.source)
    return exec.call(this, text)
  }
  try {
    work()
  } finally {
    RegExp.prototype.exec = exec
  }
  return asked
}
