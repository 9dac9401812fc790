import assert from 'node:assert/strict'
import { citableCables, citableList } from '../../../../server/language/collection/query/citable.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { askedOf } from '../../../support/collection.ts'
import { makeCollection } from '../../../support/generator/collection.ts'

const made = makeCollection({ seed: 12, cables: 400, copies: 0.1, sections: 0.1 })
const { collection } = askedOf(made.files)
const list = citableList(collection, defaultVocabulary())
const here = [...made.cables.values()].filter(({ id }) => !made.absent.has(id))
const dayOf = ({ time }: { time: Date }): string => time.toISOString().slice(0, 10)
const middle = here[200]
assert.ok(middle)
const day = dayOf(middle)
const citing = { day, own: undefined, near: [['KABUL'], ['THE HAGUE', 'ROME']], typed: '' }

describe('cables that can be cited', () => {
  it('are all that are here, each once, as they are written', () => {
    assert.deepEqual(
      list.map(({ text }) => text).sort(),
      here.map(({ year, series, number }) => `${String(year % 100).padStart(2, '0')} ${series} ${number}`).sort(),
    )
  })

  it('are not later than who cites, and not the cable itself', () => {
    const own = { year: middle.year, series: middle.series, number: middle.number }
    const found = citableCables(list, { ...citing, own }, 1_000)
    const earlier = here.filter((cable) => dayOf(cable) <= day && cable !== middle)
    assert.equal(found.length, earlier.length)
    assert.ok(found.every((each) => (each.day ?? '') <= day))
  })

  it('come from the nearest posts and the latest first, and no post takes the places of the others', () => {
    const found = citableCables(list, citing, 30)
    const seriesOf = found.map(({ text }) => text.slice(3).replace(/ \d+$/, ''))
    assert.deepEqual([...new Set(seriesOf.slice(0, 10))], ['KABUL'])
    assert.deepEqual([...new Set(seriesOf.slice(10, 20))].sort(), ['ROME', 'THE HAGUE'])
    assert.ok(seriesOf.slice(20).every((series) => !['KABUL', 'ROME', 'THE HAGUE'].includes(series)))
    const days = found.slice(0, 10).map((each) => each.day)
    assert.deepEqual(days, days.toSorted().reverse())
    const latest = here.filter((cable) => cable.series === 'KABUL' && dayOf(cable) <= day).at(-1)
    assert.equal(found[0]?.text.endsWith(`KABUL ${latest?.number}`), true)
  })

  it('are found by their letters in whatever form, and by words of the subject', () => {
    const [, hague] = [0, here.find(({ series }) => series === 'THE HAGUE')]
    assert.ok(hague)
    const year = String(hague.year % 100).padStart(2, '0')
    const text = `${year} THE HAGUE ${hague.number}`
    const last = { ...citing, day: '2030-01-01' }
    for (const typed of [text, `${year}thehague${hague.number}`, hague.subject.toLowerCase()])
      assert.ok(
        citableCables(list, { ...last, typed }, 50).some((each) => each.text === text),
        typed,
      )
    assert.deepEqual(citableCables(list, { ...last, typed: 'STRELSAU' }, 50), [])
  })
})
