import assert from 'node:assert/strict'
import { complete } from '../../server/language/features/completion/completion.ts'
import type { CableDocument } from '../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'
import { NOW } from '../support/completion.ts'
import { header1976 } from '../support/header-1976.ts'
import { service } from '../support/service.ts'
import { countWork, type Work } from '../support/work-counter.ts'

/** Both above the last number that a paragraph can have: the end of the text is looked for in as many lines. */
const SMALL = 2000
const LARGE = 7500
/** What is looked for by halving, and numbers that have a figure more. Less than one look at each block. */
const LEAST = 4500
/** The list of blocks is copied twice while an edited message is read; nothing else goes over it. */
const COPIES = 2
/** Where the key changes what its block is, the text is read anew: from one small number for each block. */
const PASS = 25

/** What is being written, and what is offered there. */
const PLACES: readonly {
  readonly name: string
  readonly kind: string
  readonly key: string
  readonly each?: number
  write(text: Text): void
}[] = [
  { name: 'a TAG', kind: 'tag', key: 'R', write: (text) => text.put(/^TAGS/, 'TAGS: PFOR, P') },
  { name: 'a post', kind: 'addressee', key: 'G', write: (text) => text.put(/^TO /, 'TO BAN') },
  { name: 'a reference', kind: 'reference', key: 'E', write: (text) => text.put(/^REF/, 'REF: 75 Z') },
  { name: 'a field', kind: 'field', key: 'A', write: (text) => text.put(/^TAGS/, 'T') },
  { name: 'a caption', kind: 'field', key: 'X', write: (text) => text.put(/^E\.O/, 'E') },
  { name: 'a level', kind: 'level', key: 'O', write: (text) => text.put(/^C O N/, 'C ') },
  { name: 'a mark', kind: 'portion-mark', key: 'U', each: PASS, write: (text) => text.put(/^401\. /, '401. (') },
  {
    name: 'a paragraph',
    kind: 'paragraph',
    key: '0',
    write: (text) => text.put(/^401\. /, '401. (C) SEE PARA 4'),
  },
]

describe('the work of completion', () => {
  for (const place of PLACES) {
    it(`follows the key, not the text: ${place.name}`, () => {
      const small = keyed(place, SMALL)
      const large = keyed(place, LARGE)
      assert.equal(large.kind, place.kind)
      const more = large.work.total - small.work.total
      const most = (place.each ?? COPIES) * (LARGE - SMALL) + LEAST
      assert.ok(more <= most, `${more} more: ${worst(small.work, large.work)}`)
    })
  }
})

/** Offers something, types one key more, and counts what the second offer takes. */
function keyed(place: (typeof PLACES)[number], paragraphs: number): { work: Work; kind: string | undefined } {
  const text = new Text(paragraphs)
  place.write(text)
  const context = { vocabulary: defaultVocabulary(), now: NOW, house: {} }
  const position = { line: text.line, character: text.lines[text.line]?.length ?? 0 }
  let document: CableDocument = service.open('u', 1, text.lines.join('\n'))
  complete(document, position, context)
  // The second key is the one that comes while one writes: what the version before knew is at hand.
  for (const [index, key] of [' ', ''].entries()) {
    const range = { start: position, end: { ...position, character: position.character + (key === '' ? 1 : 0) } }
    document = service.update(document, [{ range, text: key }], 2 + index)
    complete(document, position, context)
  }
  document = service.update(document, [{ range: { start: position, end: position }, text: place.key }], 4)
  let kind: string | undefined
  const work = countWork(() => {
    kind = complete(document, { ...position, character: position.character + 1 }, context)?.place.kind
  })
  return { work, kind }
}

/** A cable of so many paragraphs, each of which cites another cable. */
class Text {
  readonly lines: string[]
  line = 0

  constructor(paragraphs: number) {
    this.lines = [...header1976(5678)]
    for (let number = 1; number <= paragraphs; number++)
      this.lines.push(`${number}. (C) THE DUKE READ 75 ZENDA ${number % 90} IN THE HALL.`, 'HE LEFT IT THERE.', '')
  }

  put(pattern: RegExp, line: string): void {
    this.line = this.lines.findIndex((each) => pattern.test(each))
    this.lines[this.line] = line
  }
}

function worst(small: Work, large: Work): string {
  return [...large.byFunction]
    .map(([name, count]) => ({ name, more: count - (small.byFunction.get(name) ?? 0) }))
    .sort((a, b) => b.more - a.more)
    .slice(0, 4)
    .map(({ name, more }) => `${name} ${more}`)
    .join(', ')
}
