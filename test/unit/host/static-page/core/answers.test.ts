import assert from 'node:assert/strict'
import { createAnswers } from '../../../../../server/host/static-page/core/answers.ts'
import { fix } from '../../../../../server/library/index.ts'

describe('the core behind the page', () => {
  const answers = createAnswers()

  it('follows changes, and gives no fixes of a text that is gone', () => {
    const text = 'UNCLAS ZENDA 000117\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: FERRY\n\n1. (U) One.\n\n2. (U) Two.\n'
    const before = answers.open(1, text)
    const two = { start: { line: 8, character: 0 }, end: { line: 8, character: 1 } }
    assert.equal(answers.change(1, [{ range: two, text: '4' }]), 1)
    const after = answers.look(1)
    assert.deepEqual(after.findings, createAnswers().open(1, text.replace('2. (U)', '4. (U)')).findings)
    const gap = after.findings.findIndex(({ rule }) => rule === 'para-gap')
    assert.ok(gap >= 0)
    assert.deepEqual(answers.fixes(1, before.version, gap), [])
    assert.ok(answers.fixes(1, after.version, gap).length > 0)
    const [paragraph] = answers.tokens(1, 8, 8)
    assert.deepEqual(paragraph && { ...paragraph, kinds: [] }, { line: 8, start: 0, end: 1, kinds: [] })
  })

  it('applies all safe fixes as the library does', () => {
    const text = 'UNCLAS ZENDA 000117\r\n\r\nE.O. 12958: N/A\r\nTAGS: PREL,\r\nSUBJECT: FERRY\r\n\r\n1. (U)One.\r\n'
    answers.open(2, text)
    answers.change(
      2,
      [...answers.fixAll(2)].reverse().map(({ range, newText }) => ({ range, text: newText })),
    )
    const { text: fixed, applied } = fix(text)
    assert.ok(applied > 0)
    assert.deepEqual(answers.look(2).findings, createAnswers().open(1, fixed).findings)
    assert.deepEqual(answers.fixAll(2), [])
  })

  it('explains words and rules', () => {
    answers.open(3, 'UNCLAS ZENDA 000117\n\nSIPDIS\n')
    assert.match(JSON.stringify(answers.hover(3, { line: 2, character: 1 })), /SIPDIS/)
    assert.equal(answers.rule('para-gap')?.id, 'para-gap')
    assert.equal(answers.rule('no-such-rule'), undefined)
  })
})
