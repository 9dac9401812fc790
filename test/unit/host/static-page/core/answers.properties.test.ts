import assert from 'node:assert/strict'
import { createAnswers } from '../../../../../server/host/static-page/core/answers.ts'
import { check } from '../../../../../server/library/index.ts'
import { ruleFixtures } from '../../../../support/rule-fixtures.ts'

describe('the core behind the page', () => {
  const answers = createAnswers()

  it('finds in every fixture what the library finds', () => {
    const fixtures = ruleFixtures()
    assert.ok(fixtures.length > 500)
    for (const [index, { name, text, profile }] of fixtures.entries()) {
      const { findings } = answers.open(index, text, profile)
      answers.close(index)
      const found = findings.map(({ rule, level, message, range: { start, end } }) => ({
        ...{ rule, level, message },
        range: {
          line: start.line + 1,
          column: start.character + 1,
          endLine: end.line + 1,
          endColumn: end.character + 1,
        },
      }))
      const wanted = check(text, profile ? { profile } : {}).map(({ rule, level, message, range }) => ({
        ...{ rule, level, message, range },
      }))
      assert.deepEqual(found, wanted, name)
    }
  })
})
