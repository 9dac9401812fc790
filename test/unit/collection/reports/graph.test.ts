import assert from 'node:assert/strict'
import { readNumber } from '../../../../server/language/collection/record/cable-number.ts'
import { type Graph, graphOf, isInGraph } from '../../../../server/language/collection/reports/graph.ts'
import { dot, graphml } from '../../../../server/language/collection/reports/graph-formats.ts'
import { collectionOf } from '../../../support/cable-record.ts'

const collection = collectionOf(
  { number: '09ZENDA12', date: '2009-05-02T10:00Z', from: 'AMEMBASSY ZENDA', level: 'SECRET', subject: 'A BRIDGE' },
  { number: '09ZENDA13', date: '2009-05-03', cites: ['ZENDA12', '09ZENDA12', '09STRELSAU4'] },
  { number: '09ZENDA14', date: '2009-05-04', cites: ['09ZENDA13', 'STRELSAU5'] },
  { number: '09ZENDA11', date: '2009-05-01' },
  { cites: ['09ZENDA11'] },
)
const short = ({ nodes, edges }: Graph) => [
  nodes.map(({ id, here }) => (here ? id : `(${id})`)).join(' '),
  edges.map(({ from, to, places }) => `${from}>${to}:${places}`).join(' '),
]

describe('who cites whom', () => {
  it('is each cable by date, then what is cited and not here', () => {
    const graph = graphOf(collection)
    assert.deepEqual(short(graph), [
      '09ZENDA11 09ZENDA12 09ZENDA13 09ZENDA14 5#0 (09STRELSAU4) (09STRELSAU5)',
      '09ZENDA13>09ZENDA12:2 09ZENDA13>09STRELSAU4:1 09ZENDA14>09ZENDA13:1 09ZENDA14>09STRELSAU5:1 5#0>09ZENDA11:1',
    ])
    assert.deepEqual(graph.nodes[1], {
      id: '09ZENDA12',
      date: '2009-05-02T10:00Z',
      from: 'AMEMBASSY ZENDA',
      level: 'SECRET',
      subject: 'A BRIDGE',
      here: true,
    })
    const absent = { id: '09STRELSAU4', date: null, from: null, level: null, subject: null, here: false }
    assert.deepEqual(graph.nodes[5], absent)
  })

  it('is around a cable what lies within the steps, and no gap where the rest is only farther away', () => {
    const number = readNumber('09ZENDA14', (name) => name)
    assert.ok(number)
    const around = (steps: number) => short(graphOf(collection, { number, steps }))
    // What is nowhere is a step away from who cites it, as what is here is.
    assert.deepEqual(around(0), ['09ZENDA14', ''])
    assert.deepEqual(around(1), ['09ZENDA13 09ZENDA14 (09STRELSAU5)', '09ZENDA14>09ZENDA13:1 09ZENDA14>09STRELSAU5:1'])
    assert.deepEqual(around(2), [
      '09ZENDA12 09ZENDA13 09ZENDA14 (09STRELSAU4) (09STRELSAU5)',
      '09ZENDA13>09ZENDA12:2 09ZENDA13>09STRELSAU4:1 09ZENDA14>09ZENDA13:1 09ZENDA14>09STRELSAU5:1',
    ])
    assert.deepEqual(short(graphOf(collection, { number: { ...number, number: 99 }, steps: 1 })), ['', ''])
  })

  it('is around a cable that is not here what cites it', () => {
    const around = (text: string, steps: number) => {
      const number = readNumber(text, (name) => name)
      assert.ok(number)
      assert.equal(isInGraph(collection, number), graphOf(collection, { number, steps }).nodes.length > 0)
      return short(graphOf(collection, { number, steps }))
    }
    assert.deepEqual(around('09STRELSAU4', 0), ['(09STRELSAU4)', ''])
    assert.deepEqual(around('09STRELSAU4', 1), ['09ZENDA13 (09STRELSAU4)', '09ZENDA13>09STRELSAU4:1'])
    assert.deepEqual(around('STRELSAU5', 1), ['09ZENDA14 (09STRELSAU5)', '09ZENDA14>09STRELSAU5:1'])
    assert.deepEqual(around('STRELSAU5', 2), [
      '09ZENDA13 09ZENDA14 (09STRELSAU5)',
      '09ZENDA14>09ZENDA13:1 09ZENDA14>09STRELSAU5:1',
    ])
    assert.deepEqual(
      [around('08STRELSAU4', 1), around('09ROME7', 1)],
      [
        ['', ''],
        ['', ''],
      ],
    )
  })
})

describe('a graph as a file', () => {
  const graph: Graph = {
    nodes: [
      {
        id: '09ZENDA1',
        date: '2009-05-02T10:00Z',
        from: 'A & B',
        level: 'SECRET',
        subject: 'THE "OLD"\n\\ BRIDGE <1>',
        here: true,
      },
      { id: '09ZENDA2', date: null, from: null, level: null, subject: '\u0001', here: false },
    ],
    edges: [{ from: '09ZENDA1', to: '09ZENDA2', places: 3 }],
  }

  it('of Graphviz has a box for each cable, dashed where it is not here', () => {
    assert.equal(
      dot(graph),
      [
        'digraph cables {',
        '  rankdir=LR;',
        '  node [shape=box];',
        '  "09ZENDA1" [label="09ZENDA1 / 2009-05-02 / THE \\"OLD\\" \\\\ BRIDGE <1>"];',
        '  "09ZENDA2" [label="09ZENDA2 / \u0001", style=dashed];',
        '  "09ZENDA1" -> "09ZENDA2";',
        '}',
        '',
      ].join('\n'),
    )
  })

  it('of GraphML has what is known of each, and no character that XML cannot hold', () => {
    assert.equal(
      graphml(graph),
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        '<key id="date" for="node" attr.name="date" attr.type="string"/>',
        '<key id="from" for="node" attr.name="from" attr.type="string"/>',
        '<key id="level" for="node" attr.name="level" attr.type="string"/>',
        '<key id="subject" for="node" attr.name="subject" attr.type="string"/>',
        '<key id="here" for="node" attr.name="here" attr.type="boolean"/>',
        '<key id="places" for="edge" attr.name="places" attr.type="int"/>',
        '<graph id="cables" edgedefault="directed">',
        '<node id="09ZENDA1"><data key="date">2009-05-02T10:00Z</data><data key="from">A &#38; B</data><data key="level">SECRET</data><data key="subject">THE &#34;OLD&#34;\n\\ BRIDGE &#60;1&#62;</data><data key="here">true</data></node>',
        '<node id="09ZENDA2"><data key="subject"></data><data key="here">false</data></node>',
        '<edge source="09ZENDA1" target="09ZENDA2"><data key="places">3</data></edge>',
        '</graph>',
        '</graphml>',
        '',
      ].join('\n'),
    )
  })
})
