import type { Rule } from './rule.ts'

export const fieldRules: readonly Rule[] = []
