import assert from 'node:assert/strict'
import fc from 'fast-check'
import { formattedText } from '../../../../server/language/features/formatting/formatting.ts'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { createLinter } from '../../../../server/language/rules/linter/lint.ts'
import { rules } from '../../../../server/language/rules/registry/registry.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messagesOfText } from '../../../support/cable.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../../support/corpus.ts'
import { anyTexts, wholeCables } from '../../../support/properties/cable-texts.ts'

const vocabulary = defaultVocabulary()
const linter = createLinter(rules, vocabulary)
const config = { levels: new Map(), profile: 'draft', onRuleError: () => assert.fail() } as const

function format(text: string): string {
  return formattedText(openDocument('test:a', 1, text), { vocabulary, linter, config, records: true })
}

/** What formatting may write: blanks, zeros before a message number, and as much of a rule as its heading is long. */
function solid(text: string): string {
  return text
    .replace(/^[-=_*~]{3,}[ ]*$/gm, '')
    .replace(/\s+/g, '')
    .replace(/0+/g, '')
}

function model(text: string): string {
  return JSON.stringify(messagesOfText(text).map(({ message }) => messageJson(message, 0, false, vocabulary)))
}

function counts(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const { finding } of lintText(text, { profile: 'draft' }))
    found.set(finding.rule.id, (found.get(finding.rule.id) ?? 0) + 1)
  return found
}

function checkFormatted(text: string): void {
  const after = format(text)
  assert.equal(format(after), after, 'laid out twice, it changes again')
  if (after === text) return
  assert.equal(solid(after), solid(text), 'a character was lost, or came to be')
  assert.equal(model(after), model(text), 'it is read otherwise')
  const before = counts(text)
  for (const [rule, count] of counts(after))
    assert.ok(count <= (before.get(rule) ?? 0), `${rule} speaks ${count} times, not ${before.get(rule) ?? 0}`)
}

describe('a text that is laid out', () => {
  it('stays so, and says the same in the same characters: whole cables', () => {
    fc.assert(fc.property(wholeCables, checkFormatted), { numRuns: 60 })
  }).timeout(120_000)

  it('stays so, and says the same in the same characters: any text', () => {
    fc.assert(fc.property(anyTexts, checkFormatted), { numRuns: 150 })
  }).timeout(120_000)

  it('stays so, and says the same in the same characters: shared cables', () => {
    if (!corpusIsHere) return console.log(withoutCorpus)
    let changed = 0
    for (const file of corpusFiles().filter((_, index) => index % 4 === 0)) {
      const text = corpusText(file)
      try {
        checkFormatted(text)
      } catch (error) {
        throw new Error(file.name, { cause: error })
      }
      if (format(text) !== text) changed++
    }
    assert.ok(changed > 10, `only ${changed} were changed at all`)
  }).timeout(240_000)
})
