import assert from 'node:assert/strict'
import { numberIn } from '../../../../server/language/collection/query/ask.ts'
import { numberText } from '../../../../server/language/collection/record/cable-number.ts'
import { recordOfJson } from '../../../../server/language/collection/record/record-of.ts'
import { messageJson } from '../../../../server/language/features/message-json/message-json.ts'
import { readMessage } from '../../../../server/language/model/incremental/read-message.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { recordsOf } from '../../../support/collection.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../../support/corpus.ts'
import { makeCollection } from '../../../support/generator/collection.ts'

const vocabulary = defaultVocabulary()

describe('a record', () => {
  it('is made the same of a message and of what cable parse wrote of it', () => {
    for (const { text } of makeCollection({ seed: 2, cables: 150 }).files) {
      const document = openDocument('a:b', 1, text)
      const message = readMessage(document.messages[0] as never, vocabulary)
      const parsed = JSON.parse(JSON.stringify(messageJson(message, 0, true, vocabulary)))
      const { record, words } = recordOfJson(parsed, vocabulary)
      const [own] = recordsOf(text)
      assert.equal(words, own?.words)
      // The text alone cites these, and where the message itself stands is not written.
      const citations = own?.record.citations.filter((citation) => citation.in === 'references')
      assert.deepEqual({ ...record, place: null }, { ...own?.record, citations, place: null })
    }
  })

  it('finds each shared cable under every written form of its number', () => {
    if (!corpusIsHere) return console.log(withoutCorpus)
    let numbers = 0
    for (const file of corpusFiles()) {
      for (const { record } of recordsOf(corpusText(file))) {
        const { number } = record
        if (!number || number.year === null) continue
        numbers++
        const digits = String(number.number).padStart(6, '0')
        for (const form of [
          numberText(number),
          `${number.year} ${number.series} ${digits}`,
          `${numberText(number).toLowerCase()}`,
        ]) {
          const read = numberIn(form, vocabulary)
          assert.deepEqual(read, number, `${form} in ${file.name}`)
        }
      }
    }
    assert.ok(numbers > 20, `${numbers} numbers`)
  })
})
