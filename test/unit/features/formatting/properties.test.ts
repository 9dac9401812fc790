import assert from 'node:assert/strict'
import fc from 'fast-check'
import { formatting, laidOut } from '../../../../server/language/features/formatting/formatting.ts'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { createLinter } from '../../../../server/language/rules/linter/lint.ts'
import { rules } from '../../../../server/language/rules/registry/registry.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { lintText, messagesOfText } from '../../../support/cable.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../../support/corpus.ts'
import { withTextEdits } from '../../../support/edits.ts'
import { anyTexts, wholeCables } from '../../../support/properties/cable-texts.ts'

const vocabulary = defaultVocabulary()
const linter = createLinter(rules, vocabulary)
const config = { levels: new Map(), profile: 'draft', onRuleError: () => assert.fail() } as const

function format(text: string): string {
  return laidOut(openDocument('test:a', 1, text), { vocabulary, linter, config, records: true }).text
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
  checkSame(text, after)
}

/** Some lines of a text, as shares of it. */
function checkRange(text: string, from: number, to: number): void {
  const document = openDocument('test:a', 1, text)
  const line = (share: number): number => Math.floor(share * (document.lineCount - 1))
  const range = {
    start: { line: line(Math.min(from, to)), character: 0 },
    end: { line: line(Math.max(from, to)), character: 0 },
  }
  checkSame(text, withTextEdits(text, formatting(document, { vocabulary, linter, config, records: true }, range).edits))
}

function checkSame(text: string, after: string): void {
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

  it('says the same where only some of its lines are laid out', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(fc.property(wholeCables, share, share, checkRange), { numRuns: 60 })
    fc.assert(fc.property(anyTexts, share, share, checkRange), { numRuns: 100 })
  }).timeout(120_000)

  it('stays so, and says the same in the same characters, with the line endings of other systems', () => {
    fc.assert(
      fc.property(wholeCables, (text) => checkFormatted(text.replace(/\r?\n/g, '\r\n'))),
      { numRuns: 30 },
    )
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
