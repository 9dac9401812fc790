import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

const told = (level: string): readonly string[] =>
  lintText(
    `R 031407Z MAY 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC 0001\n\n${level} ZENDA 000607\n\nE.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: THE HARBOR\n\n1. The duke sailed at noon.\nHENTZAU\n`,
  ).flatMap(({ finding }) => (finding.rule.id === 'class-spacing' ? [finding.message] : []))

describe('UNCLAS with blanks inside', () => {
  it('is told where they stand among some of its letters', () => {
    assert.deepEqual(told('U N CLAS'), ['U N CLAS is not spaced evenly: expected UNCLAS'])
    assert.deepEqual(told('UNCL AS'), ['UNCL AS is not spaced evenly: expected UNCLAS'])
  })

  it('is sound solid, spaced throughout, and before controls', () => {
    for (const level of ['UNCLAS', 'U N C L A S', 'UNCLASSIFIED', 'U N C L A S S I F I E D', 'UNCLAS SENSITIVE'])
      assert.deepEqual(told(level), [], level)
  })
})
