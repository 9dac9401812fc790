import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { collectionFamily } from '../../../../server/language/collection/reports/collection-rules.ts'
import { ruleIndex, rulePage } from '../../../../server/language/rules/pages/rule-page.ts'
import { cablercSchema } from '../../../../server/language/rules/pages/schema.ts'
import { families } from '../../../../server/language/rules/registry/registry.ts'
import { assertPicture } from '../../../support/picture.ts'

const PICTURE = resolve(import.meta.dirname, '../../../fixtures/rules-at-a-glance.txt')
const SERVER = resolve(import.meta.dirname, '../../../../server')
const listed = [...families, collectionFamily]
const held = (path: string): string => readFileSync(join(SERVER, path), 'utf8')

function told(value: unknown): string {
  if (Array.isArray(value)) return value.map(told).join(', ')
  if (value instanceof Set || value instanceof Map) return `of ${value.size}`
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, each]) => `${name} ${told(each)}`)
      .join(', ')
  return String(value)
}

// The suite `generated` says the same of all files; a mistake in a rule is to show where its tests are run.
describe('what is read about rules', () => {
  for (const family of listed)
    for (const rule of family.rules)
      it(`the page of ${rule.id} says what the rule says`, () => {
        assert.equal(rulePage(rule, family), held(`docs/rules/${rule.id}.md`))
      })

  it('the list of rules names all of them', () => assert.equal(ruleIndex(listed), held('docs/rules/README.md')))
  it('what rules are, at a glance: where they speak, how loud, and what they fix', () => {
    const rows = listed.flatMap(({ rules }) =>
      rules.map((rule) => {
        const said = Object.entries(rule).filter(([name, value]) => name !== 'docs' && typeof value !== 'function')
        return said.map(([name, value]) => (name === 'id' ? value : `${name} ${told(value)}`)).join('; ')
      }),
    )
    assertPicture(PICTURE, `${rows.join('\n')}\n`)
  })
  it('the schema of settings knows all of them', () => {
    assert.equal(`${JSON.stringify(cablercSchema(listed), null, 2)}\n`, held('data/cablerc.schema.json'))
  })
})
