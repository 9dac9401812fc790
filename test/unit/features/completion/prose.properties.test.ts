import assert from 'node:assert/strict'
import { completionAt } from '../../../../server/language/features/completion/completion.ts'
import { placeAt } from '../../../../server/language/features/places/place.ts'
import { placedMessages } from '../../../../server/language/features/places/placed-message.ts'
import type { BodyRole } from '../../../../server/language/model/message/body.ts'
import { blockFacts } from '../../../../server/language/model/reading/body/block-facts.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { NOW } from '../../../support/completion.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../../support/corpus.ts'

const PROSE: ReadonlySet<BodyRole> = new Set<BodyRole>(['paragraph', 'continuation', 'plain', 'quoted', 'list'])
/** A label of SMART that a scan has torn off its value: a field, though it stands among the text. */
const LABEL = /^(?:Date\/DTG|From|Action|Info|Captions|TAGS|Reference|Subject):\s*$/
const vocabulary = defaultVocabulary()

/** Places of running text: behind number and mark, not in a mention or a marker, where a list may be wanted. */
function offersInProse(text: string): { places: number; offers: string[] } {
  const document = openDocument('file:///a.cable', 1, text)
  const offers: string[] = []
  let places = 0
  for (const { message, line: first } of placedMessages(document, vocabulary)) {
    message.body.blocks.forEach((block, index) => {
      const role = message.body.roles[index]
      if (role === undefined || !PROSE.has(role)) return
      const facts = blockFacts(block)
      const special = [...facts.mentions, ...facts.markers, ...facts.itemMarks]
      block.lines.slice(0, block.lines.length - block.blanks).forEach(({ text: own }, at) => {
        const from = at < facts.text.line ? own.length + 1 : at === facts.text.line ? facts.text.column + 1 : 1
        for (let character = from; character <= own.length; character++) {
          const isSpecial = special.some(
            (span) =>
              (span.line < at || (span.line === at && span.start <= character)) &&
              (span.endLine > at || (span.endLine === at && span.end >= character)),
          )
          if (isSpecial || LABEL.test(own)) continue
          places++
          const line = first + (message.body.lines[index] ?? 0) + at
          const place = placeAt(document, { line, character }, vocabulary)
          const found = place && completionAt(place, { vocabulary, now: NOW, house: {} })
          if (found) offers.push(`${found.place.kind} at ${own.slice(0, character)}|${own.slice(character)}`)
        }
      })
    })
  }
  return { places, offers }
}

describe('completion in running text', () => {
  it('offers nothing in the prose of shared cables', function () {
    this.timeout(120_000)
    if (!corpusIsHere) {
      console.log(`      ${withoutCorpus}`)
      return
    }
    let all = 0
    for (const file of corpusFiles()) {
      const { places, offers } = offersInProse(corpusText(file))
      all += places
      assert.deepEqual(offers.slice(0, 5), [], file.name)
    }
    assert.ok(all > 100_000, `only ${all} places were looked at`)
  })

  it('offers nothing where prose looks like fields, addresses and marks', () => {
    const text = [
      'UNCLAS',
      '',
      'E.O. 12958: N/A',
      'TAGS: PREL',
      'SUBJECT: EXAMPLE - NOT A REAL CABLE',
      '',
      '1. (U) The duke wrote',
      'TO THE EDITOR of the Gazette, and the note went',
      'FM the palace to the press. INFO was asked for.',
      'The END came late. See para',
      '4 of the letter, or see REF',
      'papers (see also par. 3). comment',
      '',
      'SUBJECT: his swans. TAGS: none. E.O. was not cited.',
      '',
    ].join('\n')
    assert.deepEqual(offersInProse(text).offers, [])
  })
})
