import assert from 'node:assert/strict'
import { Ajv } from 'ajv'
import { readCablerc } from '../../../../server/host/cablerc/read-cablerc.ts'
import { cablercSchema } from '../../../../server/language/rules/pages/schema.ts'
import { families, rules } from '../../../../server/language/rules/registry/registry.ts'

describe('the schema of .cablerc.json', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(cablercSchema(families))
  const ids = new Set(rules.map(({ id }) => id))
  const some = rules[0]?.id ?? ''

  const sound: readonly unknown[] = [
    {},
    { $schema: 'x', profile: 'auto' },
    { rules: Object.fromEntries(rules.map(({ id }) => [id, 'off'])) },
    { overrides: [{ files: 'a/**' }, { files: ['*.txt'], profile: 'draft', rules: { [some]: 'error' } }] },
  ]
  const wrong: readonly unknown[] = [
    [],
    { profile: 'raft' },
    { rulez: {} },
    { rules: { [some]: 'warn' } },
    { rules: { 'no-such-rule': 'off' } },
    { overrides: {} },
    { overrides: [{}] },
    { overrides: [{ files: '' }] },
    { overrides: [{ files: [] }] },
    { overrides: [{ files: ['a'], rulez: {} }] },
  ]

  it('takes what the server takes', () => {
    for (const value of sound) {
      assert.ok(validate(value), JSON.stringify(validate.errors))
      assert.deepEqual(readCablerc(JSON.stringify(value), ids).problems, [])
    }
  })

  it('refuses what the server finds a mistake in', () => {
    for (const value of wrong) {
      assert.equal(validate(value), false, JSON.stringify(value))
      assert.notDeepEqual(readCablerc(JSON.stringify(value), ids).problems, [], JSON.stringify(value))
    }
  })
})
