import assert from 'node:assert/strict'
import { exampleCable } from '../../../../server/language/rules/support/examples/example-cable.ts'
import { lintText } from '../../../support/cable.ts'

const in1975 = { dateTimeGroup: 'P 031453Z AUG 75', order: 'E.O. 11652: GDS', authority: null } as const

/** Levels of the findings about unknown codes on a TAGS line. */
function levels(tags: string, parts: Parameters<typeof exampleCable>[0] = {}): string[] {
  return lintText(exampleCable({ ...parts, tags: `TAGS: ${tags}` })).flatMap(({ finding }) =>
    finding.rule.id === 'tags-unknown' ? [finding.level] : [],
  )
}

describe('an unknown TAG', () => {
  it('is information when it is a slip of a known one', () => {
    assert.deepEqual(levels('PRLE, PGOV'), ['information'])
    assert.deepEqual(levels('PREK, PGOV'), ['information'])
  })

  it('is a hint without a neighbour: the lists are open', () => {
    assert.deepEqual(levels('PREL, KQZX'), ['hint'])
    assert.deepEqual(levels('PREL, XQZV'), ['hint'])
  })

  it('is a hint for a program code that differs by a letter, but not by two letters swapped', () => {
    assert.deepEqual(levels('PREL, KDEX'), ['hint'])
    assert.deepEqual(levels('PREL, KEDM'), ['information'])
  })

  it('is one of the programs that no list has, and no two countries: both of those begin with K', () => {
    const glued = (tags: string): number =>
      lintText(exampleCable({ tags: `TAGS: ${tags}` })).filter(({ finding }) => finding.rule.id === 'tags-glued').length
    for (const code of ['KRIM', 'KGFR', 'KEIR']) {
      assert.deepEqual(levels(`PREL, ${code}`), ['hint'], code)
      assert.equal(glued(`PREL, ${code}`), 0, code)
    }
    assert.equal(glued('PREL, KSKN'), 1)
    assert.equal(glued('PREL, RSFR'), 1)
  })

  it('is a hint in the 1970s, but for two letters swapped', () => {
    assert.deepEqual(levels('PFOX, PREL', in1975), ['hint'])
    assert.deepEqual(levels('PFRO, PREL', in1975), ['information'])
  })
})
