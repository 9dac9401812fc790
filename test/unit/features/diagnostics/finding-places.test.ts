import assert from 'node:assert/strict'
import type { LintConfig } from '../../../../server/language/rules/linter/lint.ts'
import { ignoredName } from '../../../../server/language/rules/linter/place-keys.ts'
import { exampleCable } from '../../../../server/language/rules/support/examples/example-cable.ts'
import { ruledService as service } from '../../../support/properties/ruled-service.ts'

const RULE = 'tags-unknown'
const TEXT = exampleCable().replace('TAGS: PREL, PGOV', 'TAGS: PREL, QXZA, QXZB,\n      QXZC')

function config(...ignored: readonly string[]): LintConfig {
  return {
    levels: new Map([[RULE, 'warning']]),
    profile: undefined,
    ignored: new Set(ignored.map((key) => ignoredName(RULE, key))),
    onRuleError: (_, error) => {
      throw error
    },
  }
}

describe('the places of findings', () => {
  const document = service.open('u', 1, TEXT)
  const placesUnder = (inForce: LintConfig) =>
    service.findingPlaces(document, inForce).filter(({ rule }) => rule === RULE)
  const all = placesUnder(config())
  const [first, second, third] = all

  it('have names of their own, two on one line as well', () => {
    assert.equal(all.length, 3)
    assert.equal(first?.range.start.line, second?.range.start.line)
    assert.equal(second?.key, `${first?.key}-2`)
    assert.notEqual(third?.key, first?.key)
  })

  it('are those of what is shown, under the names that they had before another was set aside', () => {
    assert.deepEqual(placesUnder(config(first?.key ?? '')), [second, third])
    assert.deepEqual(placesUnder(config(second?.key ?? '')), [first, third])
    assert.deepEqual(placesUnder(config(first?.key ?? '', second?.key ?? '')), [third])
  })

  it('stand beside the diagnostics, one for one and in their order', () => {
    for (const inForce of [config(), config(second?.key ?? '')]) {
      assert.deepEqual(
        service.findingPlaces(document, inForce).map(({ rule, message, range }) => ({ rule, message, range })),
        service.diagnostics(document, inForce).map(({ code, message, range }) => ({ rule: code, message, range })),
      )
    }
  })

  it('leave what is remembered as it is: the same answer, and no finding made anew', () => {
    const inForce = config(second?.key ?? '')
    const before = service.diagnostics(document, inForce)
    service.findingPlaces(document, inForce)
    assert.equal(service.diagnostics(document, inForce), before)
  })
})
