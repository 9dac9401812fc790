import { families } from '../language/rules/registry/registry.ts'
import type { RuleInfo } from './api.ts'

export type { Level, Profile, RuleInfo } from './api.ts'

/** All rules, family by family, with their own levels and what they are for. */
export const rules: readonly RuleInfo[] = families.flatMap(({ title: family, rules }) =>
  rules.map(({ id, title, severity, fix, docs }) => ({
    id,
    title,
    family,
    levels:
      typeof severity === 'string' ? { draft: severity, transmitted: severity, archival: severity } : { ...severity },
    fix,
    get what() {
      return docs.what
    },
    get why() {
      return docs.why
    },
    get source() {
      return docs.source
    },
  })),
)
