import assert from 'node:assert/strict'
import { readNumber } from '../../../../server/language/collection/record/cable-number.ts'
import { graphOf } from '../../../../server/language/collection/reports/graph.ts'
import { dot, graphml } from '../../../../server/language/collection/reports/graph-formats.ts'
import { missingIn } from '../../../../server/language/collection/reports/missing.ts'
import { askedOf } from '../../../support/collection.ts'
import { makeCollection } from '../../../support/generator/collection.ts'

const made = makeCollection({ seed: 13, cables: 1500, holes: 0.07 })
const { collection } = askedOf(made.files)
const found = missingIn(collection, { longestHole: 20 })
const here = [...made.cables.values()].filter(({ id }) => !made.absent.has(id))

/** First and last number seen of a series and year. */
function limits(year: number, series: string): readonly [number, number] {
  const numbers = here.filter((cable) => cable.year === year && cable.series === series).map(({ number }) => number)
  return [Math.min(...numbers), Math.max(...numbers)]
}

describe('what is missing in a collection', () => {
  it('are all cables that were taken out, if they are cited or stand between others, and nothing else', () => {
    const told = new Set<string>()
    for (const { kind, number, to } of found) {
      if (kind === 'section') continue
      const first = readNumber(number, (name) => name)
      const last = readNumber(to ?? number, (name) => name)
      assert.ok(first && last)
      for (let each = first.number; each <= last.number; each++) told.add(`${number.slice(0, 2)}${first.series}${each}`)
    }
    for (const id of told) assert.ok(made.absent.has(id), `${id} is not absent`)
    const cited = new Set(here.flatMap(({ references, mentions }) => [...references, ...mentions].map(({ id }) => id)))
    for (const id of made.absent) {
      const { year, series, number } = made.cables.get(id) ?? { year: 0, series: '', number: 0 }
      const [first, last] = limits(year, series)
      if (cited.has(id) || (number > first && number < last)) assert.ok(told.has(id), id)
    }
    assert.ok(told.size > 80)
  })

  it('has no year where a year has just begun and nothing says that it is meant', () => {
    const cable = (group: string, number: number, reference = '', series = 'ROME'): string =>
      `R ${group}\nFM AMEMBASSY ${series}\nTO SECSTATE WASHDC\nBT\nUNCLAS ${series} ${number}\n\nTAGS: PREL\nSUBJECT: A BRIDGE\n\n${reference}1. The duke spoke.\nBT\n`
    const missing = (...texts: readonly string[]): unknown[] =>
      missingIn(askedOf(texts.map((text, index) => ({ name: String(index), text }))).collection, { longestHole: 20 })
        .filter(({ kind }) => kind === 'cited')
        .map(({ number, after, before }) => [number, after, before])
    const citing = cable('041453Z JAN 09', 3, 'REF: PARIS 873\n\n')
    assert.deepEqual(missing(citing), [['PARIS873', null, '2009-01-04']])
    assert.deepEqual(missing(citing, cable('091453Z JUN 09', 702, '')), [['PARIS873', null, '2009-01-04']])
    // The Department never came so far in four days.
    assert.deepEqual(missing(cable('041453Z JAN 09', 3, 'REF: STATE 129873\n\n')), [
      ['08STATE129873', '2008-01-01', '2009-01-04'],
    ])
    // The series had come so far by then, or soon after.
    const own = cable('201453Z JAN 09', 3, 'REF: PARIS 44\n\n')
    assert.deepEqual(missing(own, cable('151453Z JAN 09', 60, '', 'PARIS')), [
      ['09PARIS44', '2009-01-01', '2009-01-15'],
    ])
    assert.deepEqual(missing(own, cable('011453Z FEB 09', 90, '', 'PARIS')), [
      ['09PARIS44', '2009-01-01', '2009-01-20'],
    ])
    assert.deepEqual(missing(cable('041453Z JUN 09', 3, 'REF: STATE 129873\n\n')), [
      ['09STATE129873', '2009-01-01', '2009-06-04'],
    ])
    // A copy without a date does not take that of another.
    const cited = cable('041453Z JUN 09', 3, 'REF: 09 PARIS 5\n\n')
    const undated = cited.replace(/^.*\n/, 'R\n')
    assert.deepEqual(missing(cited, undated), [['09PARIS5', '2009-01-01', '2009-06-04']])
    // Days that contradict one another are not told.
    assert.deepEqual(missing(cable('041453Z JUN 09', 3, 'REF: 10 STATE 5\n\n')), [['10STATE5', null, null]])
  })

  it('has no holes between the numbers of two journeys', () => {
    const cable = (group: string, number: number): string =>
      `R ${group}\nFM USDEL SECRETARY\nTO SECSTATE WASHDC\nBT\nUNCLAS SECTO ${number}\n\nTAGS: PREL\nSUBJECT: A BRIDGE\n\n1. The duke spoke.\nBT\n`
    const holes = (...texts: readonly string[]): unknown[] =>
      missingIn(askedOf(texts.map((text, index) => ({ name: String(index), text }))).collection, {
        longestHole: 20,
      }).map(({ number, to }) => [number, to])
    assert.deepEqual(holes(cable('031453Z FEB 09', 3), cable('031453Z OCT 09', 7)), [])
    assert.deepEqual(holes(cable('031453Z FEB 09', 3), cable('051453Z FEB 09', 7)), [['09SECTO4', '09SECTO6']])
  })

  it('was sent within the days that are told', () => {
    for (const { kind, number, after, before } of found) {
      if (kind === 'section') continue
      const day = made.cables.get(number)?.time.toISOString().slice(0, 10) ?? ''
      assert.ok(after === null || after <= day, `${number} of ${day} is said to be after ${after}`)
      assert.ok(before === null || before >= day, `${number} of ${day} is said to be before ${before}`)
    }
  })

  it('are the sections that were taken out', () => {
    const told = found
      .filter(({ kind }) => kind === 'section')
      .map(({ number, sections }) => [number, sections] as const)
    assert.deepEqual(told.sort(), [...made.absentSections].filter(([id]) => !made.absent.has(id)).sort())
  })

  it('is ranked by how many cite it', () => {
    const counts = found.filter(({ kind }) => kind === 'cited').map(({ cited }) => cited)
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => b - a),
    )
    assert.ok((counts[0] ?? 0) > 1)
  })
})

describe('the graph of a collection', () => {
  it('has an edge for each citation that was made, and no other', () => {
    const { edges, nodes } = graphOf(collection)
    const expected = here.flatMap(({ id, references, mentions }) =>
      [...references, ...mentions].map((each) => `${id} ${each.id}`),
    )
    assert.deepEqual(edges.map(({ from, to }) => `${from} ${to}`).sort(), expected.sort())
    assert.equal(nodes.filter((node) => node.here).length, here.length)
  })

  it('is whole, however many cite a cable, and keeps letters of all alphabets', () => {
    const cable = (number: number, reference: string): string =>
      `R 031453Z JUN 09\nFM AMEMBASSY ROME\nTO SECSTATE WASHDC\nBT\nUNCLAS ROME ${number}\n\nTAGS: PREL\nSUBJECT: \u{1f3ef} BRIDGES\n\n${reference}1. The duke spoke.\nBT\n`
    const files = Array.from({ length: 700 }, (_, index) => ({
      name: String(index),
      text: cable(index + 1, index === 0 ? '' : 'REF: ROME 1\n\n'),
    }))
    const { collection: many } = askedOf(files)
    const graph = graphOf(many, { number: { year: 2009, series: 'ROME', number: 1 }, steps: 1 })
    assert.deepEqual([graph.nodes.length, graph.edges.length], [700, 699])
    assert.ok(graphml(graph).includes('<data key="subject">\u{1f3ef} BRIDGES</data>'))
    assert.ok(
      !graphml({ ...graph, nodes: graph.nodes.map((node) => ({ ...node, subject: 'a\ud83fb\u0000' })) }).includes(
        '\ud83f',
      ),
    )
  })

  it('goes so many steps from a cable', () => {
    const start = here.find(({ references }) => references.length > 0)
    const number = readNumber(start?.id ?? '', (name) => name)
    assert.ok(number && start)
    const near = graphOf(collection, { number, steps: 1 })
    const expected = new Set([start.id, ...[...start.references, ...start.mentions].map(({ id }) => id)])
    for (const cable of here)
      if ([...cable.references, ...cable.mentions].some(({ id }) => id === start.id)) expected.add(cable.id)
    const isNear = ({ id, here: isHere }: { id: string; here: boolean }): boolean => isHere && !made.absent.has(id)
    assert.deepEqual(
      near.nodes
        .filter(isNear)
        .map(({ id }) => id)
        .sort(),
      [...expected].filter((id) => !made.absent.has(id)).sort(),
    )
  })

  it('is written so that no subject can break it', () => {
    const nodes = [{ id: '09A1', date: null, from: null, level: null, subject: 'A "B" \\ <C> & \u0001', here: true }]
    assert.match(dot({ nodes, edges: [] }), /label="09A1 \/ A \\"B\\" \\\\ <C> & .?"/)
    assert.match(graphml({ nodes, edges: [] }), /A &#34;B&#34; \\ &#60;C&#62; &#38; </)
  })
})
