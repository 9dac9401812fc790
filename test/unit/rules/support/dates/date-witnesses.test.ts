import assert from 'node:assert/strict'
import { transmittedCable } from '../../../../../server/language/rules/support/examples/example-cable.ts'
import { lintText } from '../../../../support/cable.ts'

const sound = transmittedCable({ references: ['REF: A. 09 STRELSAU 12', '     B. 08 STATE 345'] })

/** Ids of the findings above hint of the sound cable, sent in another year. */
function findingsInYear(year: string): string[] {
  const text = sound.replace('AUG 09', `AUG ${year}`)
  return lintText(text).flatMap(({ finding }) => (finding.level === 'hint' ? [] : [finding.rule.id]))
}

describe('a wrong year of the date-time group', () => {
  it('is none in the sound cable', () => assert.deepEqual(findingsInYear('09'), []))

  const expected: readonly (readonly [string, string])[] = [
    ['89', 'eo-date-conflict'],
    ['90', 'eo-date-conflict'],
    ['99', 'ref-year'],
    ['19', 'eo-date-conflict'],
    ['29', 'eo-date-conflict'],
    // Leap years: the Julian stamp is a day off, and says so.
    ['00', 'julian-mismatch'],
    ['08', 'julian-mismatch'],
    ['92', 'julian-mismatch'],
  ]
  for (const [year, id] of expected) {
    it(`${year} is one finding, of ${id}`, () => assert.deepEqual(findingsInYear(year), [id]))
  }
})

describe('a Julian stamp one day off', () => {
  const findings = (changes: Parameters<typeof transmittedCable>[0]): string[] =>
    lintText(transmittedCable({ station: 'DE RUEHZZ #0123 2161453', ...changes })).flatMap(({ finding }) =>
      finding.level === 'hint' ? [] : [finding.rule.id],
    )

  it('explains what a mistaken year would', () => {
    assert.deepEqual(findings({ order: 'E.O. 12958: DECL: 08/03/2006' }), ['julian-mismatch'])
  })

  it('hides no declassification in the past where a reference is of the same year', () => {
    assert.deepEqual(findings({ order: 'E.O. 12958: DECL: 08/03/2006', references: ['REF: 09 STRELSAU 12'] }), [
      'julian-mismatch',
      'eo-decl-past',
    ])
  })

  it('hides nothing where no year agrees with the rest', () => {
    assert.deepEqual(findings({ order: 'E.O. 12958: DECL: 08/03/2006', references: ['REF: 10 STRELSAU 12'] }), [
      'julian-mismatch',
      'eo-decl-past',
      'ref-year',
    ])
  })
})
