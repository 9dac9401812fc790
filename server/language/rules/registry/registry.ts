import type { Rule } from '../rule.ts'
import { bodyRules } from './registry-body.ts'
import { fieldRules } from './registry-fields.ts'
import { headerRules } from './registry-header.ts'

/** All rules, in the order of the documentation. */
export const rules: readonly Rule[] = [...headerRules, ...fieldRules, ...bodyRules]
