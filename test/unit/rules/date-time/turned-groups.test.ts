import assert from 'node:assert/strict'
import { exampleCable } from '../../../../server/language/rules/support/examples/example-cable.ts'
import { lintText } from '../../../support/cable.ts'

const groups = [
  'P R 311200Z 95 JAN',
  'R 311200Z 95 JAN',
  'O P R 311200Z 95JAN',
  'P R 31 JAN 95',
  'R JAN 31 95',
  'P 31 1200Z 1995 JANUARY',
  'P R JANUARY 31 1995',
]

describe('a date-time group with its parts in another order', () => {
  for (const group of groups)
    it(`is told where it stands: ${group}`, () => {
      for (const end of ['\n', '\r\n'])
        assert.deepEqual(said(exampleCable({ dateTimeGroup: group }).replaceAll('\n', end)), [
          `${group} is not a date-time group: expected a line such as R 031453Z AUG 09`,
        ])
    })

  it('is missing where nothing above FM looks like one', () => {
    const told = said(exampleCable({ dateTimeGroup: 'R O STATION 31' }))
    assert.equal(told.length, 1)
    assert.match(told[0] ?? '', /^The date-time group is missing/)
  })
})

function said(text: string): string[] {
  return lintText(text).flatMap(({ finding }) => (finding.rule.id === 'dtg-format' ? [finding.message] : []))
}
