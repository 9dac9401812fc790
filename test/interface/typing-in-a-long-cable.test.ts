import assert from 'node:assert/strict'
import { longCable } from '../typing/long-cable.ts'
import type { ProbeRecord } from '../typing/probe/record.ts'
import { lostAndRegained, type NamedFindings, namedFindings } from '../typing/probe/steadiness.ts'
import { typeInALongCable } from '../typing/type-in-a-long-cable.ts'

/** 200 keys at speed, with everything that looks at the text switched on. */
describe('a person who types into the middle of 20,000 lines', () => {
  const cable = longCable()
  let record: ProbeRecord
  let findings: readonly NamedFindings[]

  before(async function () {
    this.timeout(180_000)
    record = await typeInALongCable(cable, { withCable: true, pause: 30 })
    findings = record.publications.map((publication) => namedFindings(publication, cable))
  })

  /** What the server was asked from the first key on. */
  const asked = (method: string): number => {
    const first = record.server.findIndex((sample) => sample.method === 'textDocument/didChange')
    return record.server.slice(first).filter((sample) => sample.kind === 'read' && sample.method === method).length
  }

  it('is heard to the last key', () => {
    assert.equal(cable.keys.length, 200)
    assert.equal(record.keys.length, 200)
    assert.equal(asked('textDocument/didChange'), 200)
  })

  it('sees no finding elsewhere come, go or flicker', () => {
    const [before, ...later] = findings
    assert.ok(before && before.away.size > 100)
    assert.ok(later.length > 0)
    for (const each of later) assert.deepEqual([...each.away], [...before.away])
  })

  it('sees what the new text is about, and does not see it go and come back', () => {
    assert.deepEqual(lostAndRegained(findings.map(({ near }) => near)), [])
    assert.deepEqual(
      [...new Set(findings.flatMap(({ near }) => [...near].map((name) => name.replace(/:.*/s, ''))))],
      ['ref-undefined'],
    )
    assert.equal(findings.at(-1)?.near.size, 1)
  })

  it('pays for what has changed: findings are asked for once a key and sent when they differ', () => {
    const requests = new Map(record.server.flatMap(({ id, method }) => (id && method ? [[id, method]] : [])))
    const answers = record.server.filter(
      ({ kind, id }) => kind === 'written' && id !== undefined && requests.get(id) === 'textDocument/diagnostic',
    )
    assert.ok(asked('textDocument/diagnostic') <= 220, `${asked('textDocument/diagnostic')} times`)
    const full = answers.filter(({ size }) => size > 1000).length
    assert.ok(full <= 20, `${full} full answers`)
  })

  it('pays for what has changed: colours are sent as their differences', () => {
    assert.ok(asked('textDocument/semanticTokens/full/delta') > 0)
    assert.equal(asked('textDocument/semanticTokens/full'), 0)
  })
})
