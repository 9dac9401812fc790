import assert from 'node:assert/strict'
import { type Finding, prematureFindings } from '../../../../client/calm-findings/premature-findings.ts'

function finding(code: Finding['code'], line: number, start: number, end: number): Finding {
  return { code, range: { start: { line, character: start }, end: { line, character: end } } }
}

describe('premature findings', () => {
  const cursor = { line: 5, character: 10 }
  const held = (found: Finding, ...shown: Finding[]): boolean => prematureFindings([found], shown, cursor).length === 1

  it('are new and touch the cursor', () => {
    assert.ok(held(finding('tags-unknown', 5, 6, 10)))
    assert.ok(held(finding('tags-unknown', 5, 10, 12)))
    assert.ok(held({ range: { start: { line: 4, character: 9 }, end: { line: 6, character: 0 } } }))
  })

  it('are those on a line that has just been ended', () => {
    const next = { line: 6, character: 0 }
    assert.equal(prematureFindings([finding('hygiene-torn-paragraph', 5, 6, 10)], [], next).length, 1)
    assert.equal(prematureFindings([finding('hygiene-torn-paragraph', 4, 6, 10)], [], next).length, 0)
  })

  it('are not those elsewhere', () => {
    for (const each of [
      finding('a', 5, 0, 9),
      finding('a', 5, 11, 12),
      finding('a', 4, 8, 12),
      finding('a', 6, 8, 12),
    ]) {
      assert.equal(held(each), false)
    }
  })

  it('are not those that were there before, however their rule is written', () => {
    const now = finding({ value: 'tags-unknown' }, 5, 6, 10)
    assert.equal(held(now, finding('tags-unknown', 5, 6, 9)), false)
    assert.equal(held(now, finding({ value: 'tags-unknown' }, 4, 6, 9)), false)
    assert.equal(held(now, finding('tags-unknown', 9, 6, 9)), true)
    assert.equal(held(now, finding('tags-glued', 5, 6, 9)), true)
  })
})
