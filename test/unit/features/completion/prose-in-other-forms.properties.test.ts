import assert from 'node:assert/strict'
import { completionAt } from '../../../../server/language/features/completion/completion.ts'
import { ghostAt } from '../../../../server/language/features/inline-completion/inline-completion.ts'
import { placeAt } from '../../../../server/language/features/places/place.ts'
import { placedMessages } from '../../../../server/language/features/places/placed-message.ts'
import { blockFacts } from '../../../../server/language/model/reading/body/block-facts.ts'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { DRAFT, NOW, SMART, TRANSMITTED } from '../../../support/completion.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../../../support/corpus.ts'

const vocabulary = defaultVocabulary()

/** The words of a paragraph as somebody else would set them: any of them may come to begin a line. */
const FORMS: Readonly<Record<string, (lines: readonly string[]) => readonly string[]>> = {
  'in small letters': (lines) => lines.map((line) => line.toLowerCase()),
  'in capitals': (lines) => lines.map((line) => line.toUpperCase()),
  'a word on each line': (lines) => wordsOf(lines),
  'a word on each line, in small letters': (lines) => wordsOf(lines).map((word) => word.toLowerCase()),
  'two words on each line': (lines) =>
    wordsOf(lines)
      .join(' ')
      .match(/\S+ \S+/g) ?? [],
  'quoted in a mail': (lines) => lines.map((line) => `> ${line}`),
  'a list': (lines) => lines.map((line) => `- ${line}`),
  'lines apart': (lines) => lines.flatMap((line) => [line, '']),
}

const wordsOf = (lines: readonly string[]): string[] => lines.join(' ').split(/\s+/).slice(0, 60)

/** What stands above and below: the paragraph that is being written is the second, or the third. */
const AROUND: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    [...TRANSMITTED.slice(0, 24), '2. (C) The duke wrote'],
    ['', ...TRANSMITTED.slice(26)],
  ],
  [
    [...DRAFT.slice(0, 10), '2. (U) The duke wrote'],
    ['', ...DRAFT.slice(12)],
  ],
  [
    [...SMART.slice(0, 17), '2. (SBU) The duke wrote', ''],
    ['', ...SMART.slice(18)],
  ],
]

/** In a mention, and where what a title began is ended, a list belongs. */
const WANTED: Readonly<Record<string, RegExp>> = {
  mention: /\bREFS?\s/i,
  paragraph: /\bPARA(?:GRAPH)?S?\s/i,
  end: /\bEND?\b/i,
}

describe('completion in running text of other forms', () => {
  it('offers nothing but mentions and ends, and no ghost', function () {
    this.timeout(120_000)
    if (!corpusIsHere) {
      console.log(`      ${withoutCorpus}`)
      return
    }
    let all = 0
    const offers: string[] = []
    for (const file of corpusFiles().filter((_, index) => index % 9 === 0)) {
      for (const paragraph of paragraphsOf(corpusText(file)).slice(0, 3))
        for (const [name, form] of Object.entries(FORMS)) {
          const [above, below] = AROUND[all % AROUND.length] ?? [[], []]
          all += look([...above], form(paragraph), [...below], (offer) =>
            offers.push(`${file.name}, ${name}: ${offer}`),
          )
        }
    }
    assert.deepEqual(offers.slice(0, 5), [])
    assert.ok(all > 100_000, `only ${all} places were looked at`)
  })
})

/** Paragraphs of a cable, line by line, without number and mark. */
function paragraphsOf(text: string): readonly (readonly string[])[] {
  const document = openDocument('file:///a.cable', 1, text)
  return [...placedMessages(document, vocabulary)].flatMap(({ message: { body } }) =>
    body.blocks.flatMap((block, index) => {
      if (body.roles[index] !== 'paragraph') return []
      const { line, column } = blockFacts(block).text
      const lines = block.lines.slice(line, block.lines.length - block.blanks).map((each) => each.text)
      return [lines.map((each, at) => (at === 0 ? each.slice(column) : each).trim()).filter((each) => each !== '')]
    }),
  )
}

function look(above: string[], own: readonly string[], below: string[], tell: (offer: string) => void): number {
  const document = openDocument('file:///a.cable', 1, [...above, ...own, ...below].join('\n'))
  let places = 0
  for (const [index, line] of own.entries()) {
    for (let character = 0; character <= line.length; character++) {
      const place = placeAt(document, { line: above.length + index, character }, vocabulary)
      if (!place || line === '') continue
      places++
      const kind = completionAt(place, { vocabulary, now: NOW, house: {} })?.place.kind
      const isGhost = ghostAt(place) !== undefined
      if (isGhost || (kind !== undefined && !WANTED[kind]?.test(line)))
        tell(`${isGhost ? 'ghost' : kind} at ${line.slice(0, character)}|${line.slice(character)}`)
    }
  }
  return places
}
