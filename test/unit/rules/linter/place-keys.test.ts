import assert from 'node:assert/strict'
import { ignoredName, placeKeys } from '../../../../server/language/rules/linter/place-keys.ts'
import { exampleCable } from '../../../../server/language/rules/support/examples/example-cable.ts'
import { type LintOptions, lintText } from '../../../support/cable.ts'

const RULE = 'portion-spacing'

/** The names of the findings of a rule, in their order. */
function names(text: string, options: LintOptions = {}): readonly string[] {
  const found = lintText(text, options)
  const message = found[0]?.message
  const keys = message
    ? placeKeys(
        message,
        found.map(({ finding }) => finding),
      )
    : []
  return found.flatMap(({ finding: { rule } }, index) =>
    rule.id === RULE ? [ignoredName(RULE, keys[index] ?? '')] : [],
  )
}

const cable = (...body: readonly string[]): string => exampleCable({ body })

describe('the place of a finding', () => {
  const [one = ''] = names(cable('1. (C)The duke spoke.'))

  it('has a name that holds no word of the record', () => assert.match(one, /^portion-spacing [0-9a-f]{8}$/))

  it('keeps its name when lines come or go above it, and when blanks or line endings change', () => {
    assert.deepEqual(names(cable('A note above.', '', '1. (C)The duke spoke.')), [one])
    assert.deepEqual(names(cable('1.  (C)The  duke spoke.  ').replaceAll('\n', '\r\n')), [one])
  })

  it('has another name on another line', () => assert.notDeepEqual(names(cable('1. (C)The duke was silent.')), [one]))

  it('is told from that of an equal line by its count', () => {
    const two = names(cable('1. (C)Done.', '', '1. (C)Done.'))
    assert.equal(two.length, 2)
    assert.equal(two[1], `${two[0]}-2`)
  })

  it('is passed over where it is set aside, and the place of its equal is not', () => {
    const text = cable('1. (C)Done.', '', '1. (C)Done.')
    const [first = '', second = ''] = names(text)
    const left = (ignored: string) =>
      lintText(text, { ignored: new Set([ignored]) }).flatMap(({ finding: { rule, span } }) =>
        rule.id === RULE ? [span.line] : [],
      )
    const all = lintText(text).flatMap(({ finding: { rule, span } }) => (rule.id === RULE ? [span.line] : []))
    assert.deepEqual(left(first), all.slice(1))
    assert.deepEqual(left(second), all.slice(0, 1))
    assert.deepEqual(left('portion-spacing 00000000'), all)
  })
})
