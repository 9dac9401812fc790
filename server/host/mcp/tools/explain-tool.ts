import { collectionFamily } from '../../../language/collection/reports/collection-rules.ts'
import { rulePage } from '../../../language/rules/pages/rule-page.ts'
import { families } from '../../../language/rules/registry/registry.ts'
import { unknownRule } from '../../cli/commands/unknown-rule.ts'
import { refusal, type Tool } from './tool.ts'

export const explainTool: Tool = {
  name: 'cable_explain',
  title: 'Explain a rule',
  description: 'What a rule reports and why, with examples, the fix and the source.',
  properties: { rule: { type: 'string', description: 'As findings name it: para-gap' } },
  required: ['rule'],
  readOnly: true,
  run: async ({ rule: id }) => {
    const family = [...families, collectionFamily].find(({ rules }) => rules.some((rule) => rule.id === id))
    const rule = family?.rules.find((each) => each.id === id)
    return family && rule ? { said: rulePage(rule, family) } : refusal(unknownRule(String(id)))
  },
}
