import assert from 'node:assert/strict'
import type { Caption } from '../../../server/language/vocabulary/types.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'

const vocabulary = defaultVocabulary()

describe('captions', () => {
  it('are found in any case and spacing', () => {
    const spellings = {
      sipdis: 'SIPDIS',
      'C O R R E C T E D  C O P Y': 'CORRECTED COPY',
      'Roger  Channel': 'ROGER CHANNEL',
      'AGRÉMENT CHANNEL': 'AGREMENT CHANNEL',
      'VISAS DONKEY': 'VISAS DONKEY',
      'VISAS DONKEY MANTIS': 'VISAS DONKEY',
    }
    for (const [text, code] of Object.entries(spellings)) assert.equal(vocabulary.caption(text)?.code, code, text)
  })

  it('keep the name that follows', () => {
    const codel = vocabulary.caption('CODEL EXAMPLE')
    assert.deepEqual([codel?.code, codel?.argument], ['CODEL', 'EXAMPLE'])
    assert.equal(vocabulary.caption('CODEL')?.argument, undefined)
  })

  it('are not found in prose', () => {
    for (const text of ['', 'SIPDIS IS A CAPTION', 'NODISTRIBUTION', 'THE CODEL ARRIVED'])
      assert.equal(vocabulary.caption(text), undefined, text)
  })

  it('are suggested for a slip', () => {
    assert.equal(vocabulary.captionNearest('SIPDISS')?.code, 'SIPDIS')
    assert.equal(vocabulary.captionNearest('NODSI')?.code, 'NODIS')
    assert.equal(vocabulary.captionNearest('BANGKOK'), undefined)
  })

  it('exclude one another whichever of the two says so', () => {
    const exclude = (a: string, b: string): boolean => vocabulary.captionsExclude(caption(a), caption(b))
    assert.ok(exclude('NODIS', 'SIPDIS') && exclude('SIPDIS', 'NODIS'))
    assert.ok(exclude('AGREMENT CHANNEL', 'EXDIS') && exclude('EXDIS', 'AGREMENT CHANNEL'))
    assert.ok(!exclude('STADIS', 'NODIS'))
    assert.ok(!exclude('AGREMENT CHANNEL', 'SENSITIVE'))
    assert.ok(!exclude('SIPDIS', 'SIPDIS'))
  })

  it('name only captions and levels that exist', () => {
    for (const entry of vocabulary.captions()) {
      for (const code of [...entry.excludes, ...entry.requires]) {
        assert.ok(code === '*' || vocabulary.caption(code) || vocabulary.level(code), `${entry.code}: ${code}`)
      }
    }
  })

  it('share no spelling', () => {
    const spellings = vocabulary.captions().flatMap((entry) => [entry.code, ...entry.aliases])
    assert.equal(new Set(spellings).size, spellings.length)
  })
})

function caption(text: string): Caption {
  const found = vocabulary.caption(text)
  assert.ok(found, text)
  return found
}
