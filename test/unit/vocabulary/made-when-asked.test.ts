import assert from 'node:assert/strict'
import { rules } from '../../../server/language/rules/registry/registry.ts'
import { createLanguageService } from '../../../server/language/service.ts'
import { bundledLists, type ListName } from '../../../server/language/vocabulary/lists.ts'
import { createVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'

const BARE = `R 141530Z MAR 75
FM AMEMBASSY ZENDA
TO SECSTATE WASHDC 0417

1. THE LANTERN BURNED ALL NIGHT.
`

describe('the lists of the vocabulary', () => {
  it('are read each by itself, when a text asks for one', () => {
    const read = readFor('')
    assert.deepEqual(read, [])
  })

  it('stay unread where a cable has no field that needs them', () => {
    const read = readFor(BARE)
    for (const name of [
      'tags-subject',
      'tags-organization',
      'tags-1974',
      'reasons',
      'exemptions',
      'terms',
      'zones',
    ] as const)
      assert.ok(!read.includes(name), `${name} was read; all: ${read.join(', ')}`)
  })

  it('are read once, whatever is asked of them', () => {
    const read = readFor(`${BARE}\n`.repeat(3))
    assert.equal(new Set(read).size, read.length)
  })
})

/** The lists that opening and checking a text reads, in their order. */
function readFor(text: string): readonly ListName[] {
  const read: ListName[] = []
  const lists = Object.fromEntries(
    Object.entries(bundledLists).map(([name, list]) => [
      name,
      () => {
        read.push(name as ListName)
        return list
      },
    ]),
  )
  const service = createLanguageService({ vocabulary: createVocabulary(lists), rules, docsBase: undefined })
  const config = { levels: new Map(), profile: undefined, onRuleError: assert.fail }
  service.diagnostics(service.open('test:bare', 1, text), config)
  return read
}
