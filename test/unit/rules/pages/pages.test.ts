import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { collectionFamily } from '../../../../server/language/collection/reports/collection-rules.ts'
import { ruleIndex, rulePage } from '../../../../server/language/rules/pages/rule-page.ts'
import { cablercSchema } from '../../../../server/language/rules/pages/schema.ts'
import { families } from '../../../../server/language/rules/registry/registry.ts'

const SERVER = resolve(import.meta.dirname, '../../../../server')
const listed = [...families, collectionFamily]
const held = (path: string): string => readFileSync(join(SERVER, path), 'utf8')

// The suite `generated` says the same of all files; a mistake in a rule is to show where its tests are run.
describe('what is read about rules', () => {
  for (const family of listed)
    for (const rule of family.rules)
      it(`the page of ${rule.id} says what the rule says`, () => {
        assert.equal(rulePage(rule, family), held(`docs/rules/${rule.id}.md`))
      })

  it('the list of rules names all of them', () => assert.equal(ruleIndex(listed), held('docs/rules/README.md')))
  it('the schema of settings knows all of them', () => {
    assert.equal(`${JSON.stringify(cablercSchema(listed), null, 2)}\n`, held('data/cablerc.schema.json'))
  })
})
