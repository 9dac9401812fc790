import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

const HEAD = 'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL, PGOV\nSUBJECT: THE FERRY\n\n'

/** What the finding of the gap shows beside the paragraph before it. */
function shown(body: string): readonly string[] {
  const found = lintText(`${HEAD}${body}\n\nRASSENDYLL\n`)
  const gaps = found.filter(({ finding }) => finding.rule.id === 'para-gap')
  assert.equal(gaps.length, 1)
  // Nothing says that it points nowhere: the paragraph may be there under the next number.
  assert.ok(found.every(({ finding }) => finding.rule.id !== 'ref-para-range'))
  return (gaps[0]?.finding.related ?? []).slice(1).map(({ span, message }) => `${span.line + 1}: ${message}`)
}

describe('a number that is missing', () => {
  it('is shown where the text speaks of it', () => {
    assert.deepEqual(shown('1. See PARA 3.\n\n2. The ferry is closed.\n\n4. We took the bridge, as para 3\nsays.'), [
      '7: Paragraph 3 is mentioned here',
      '11: Paragraph 3 is mentioned here',
    ])
    assert.deepEqual(shown('1. The ferry is closed.\n\n2. We took the bridge.\n\n5. See paragraphs 3 and 4.'), [
      '11: Paragraph 3 is mentioned here',
      '11: Paragraph 4 is mentioned here',
    ])
  })

  it('is not, where another paragraph is meant, or one of another cable', () => {
    assert.deepEqual(shown('1. See PARA 2.\n\n2. The ferry is closed.\n\n4. We took the bridge.'), [])
    assert.deepEqual(shown('1. See PARA 3 OF REFTEL.\n\n2. The ferry is closed.\n\n4. We took the bridge.'), [])
  })

  it('is none where it begins a line of the text above, with the remains of a mark, but not where a list counts so far', () => {
    const gaps = (above: string): number =>
      lintText(`${HEAD}1. One boat came.\n\n2. ${above}\n\n4. Nobody spoke.\n\nRASSENDYLL\n`).filter(
        ({ finding }) => finding.rule.id === 'para-gap',
      ).length
    assert.equal(gaps('The duke told the court of his boats.\n3. t\u20acE. He asked for a crown.'), 0)
    assert.equal(gaps('The duke wants four things:\n1. a boat\n2. a bridge\n3. a tower\n4. a crown'), 1)
    assert.equal(gaps('The duke told the court of his boats.'), 1)
  })

  it('is none where the number stands at its text with a dash, which is what is damaged', () => {
    const text =
      '1. (C) The duke sailed.\n\n2. (C) He came back.\n\n3-The mayor spoke of the weather.\n\n4. (C) We left.\n'
    const found = lintText(text).map(({ finding }) => [finding.rule.id, finding.fixes?.()[0]?.edits[0]?.newText])
    assert.ok(!found.some(([rule]) => rule === 'para-gap'))
    assert.deepEqual(
      found.filter(([rule]) => rule === 'para-damaged-number'),
      [['para-damaged-number', '3. ']],
    )
  })
})

describe('the number behind the label of a report', () => {
  const damaged = (label: string): number =>
    lintText(
      `R 041512Z MAY 02\nFM USDAO STRELSAU\nTO DIA WASHINGTON DC\nC O N F I D E N T I A L\n\nSUBJ: NEW BOOTS (U)\n\n${label} 1. (C) The guard paraded in brown boots.\n\n2. (C) A sergeant said so.\n`,
    ).filter(({ finding }) => finding.rule.id === 'para-damaged-number').length

  it('is where it belongs behind TEXT and DETAILS alone on their line', () => {
    assert.equal(damaged('TEXT:'), 0)
    assert.equal(damaged('DETAILS:'), 0)
    for (const words of ['THIS IS A TEXT:', 'THE TEXT SAYS SO.', 'SUMMARY:']) assert.equal(damaged(words), 1, words)
  })
})
