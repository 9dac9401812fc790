import assert from 'node:assert/strict'
import { lintText } from '../../../support/cable.ts'

const told = (tags: string): readonly string[] =>
  lintText(
    `UNCLAS ZENDA 0607\n\nE.O. 11652: N/A\nTAGS: ${tags}\nSUBJECT: THE HARBOR\n\n1. THE SEED CAME AT NOON.\nHENTZAU\n`,
    { profile: 'draft' },
  ).flatMap(({ finding }) => (finding.rule.id === 'tags-person-format' ? [finding.message] : []))

describe('persons behind a TAG', () => {
  it('stand in parentheses of their own', () => {
    assert.deepEqual(told('OVIP (HENTZAU, RUPERT; SAPT, FRITZ), PREL'), [
      'HENTZAU, RUPERT: expected each name in its own parentheses',
    ])
    for (const tags of ['OVIP (HENTZAU, RUPERT) (SAPT, FRITZ), PREL', 'OVIP (HENTZAU, RUPERT); PREL'])
      assert.deepEqual(told(tags), [], tags)
  })

  it('have JR without a period', () => {
    assert.deepEqual(told('OVIP (HENTZAU, RUPERT JR.), PREL'), [
      'HENTZAU, RUPERT JR.: expected no period after JR or SR',
    ])
    for (const tags of ['OVIP (HENTZAU, RUPERT JR), PREL', 'OVIP (HENTZAU, RUPERT, JR.), PREL'])
      assert.deepEqual(told(tags), [], tags)
  })
})
