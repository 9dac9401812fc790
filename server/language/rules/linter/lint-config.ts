import type { Layout, Profile } from '../../model/message/message.ts'
import type { Level, Reported, Rule } from '../rule.ts'
import { appliesTo } from './applies-to.ts'
import type { Baseline } from './baseline.ts'

/** What is in force for one file. The object's identity keys what is remembered: make a new one for every change. */
export interface LintConfig {
  /** Levels that the user chose; they win over the rule's own. */
  readonly levels: ReadonlyMap<string, Level>
  /** Set by the user; detected for each message when undefined. */
  readonly profile: Profile | undefined
  /** Columns of a draft that the user chose; those of the manual when left out. */
  readonly columns?: number | undefined
  /** Findings that the user has set aside, by `ignoredName`. None when left out. */
  readonly ignored?: ReadonlySet<string>
  /** Findings that are known and set aside for now. None when left out. */
  readonly baseline?: Baseline
  /** Told of a rule that threw; the rest goes on without it. */
  readonly onRuleError: (rule: Rule, error: unknown) => void
}

/** The level of a finding: what the user chose, else what the rule says of this finding, else what it says for the profile. */
export function levelOf(rule: Rule, reported: Reported, profile: Profile, layout: Layout, config: LintConfig): Level {
  if (!appliesTo(rule, layout)) return 'off'
  const { severity } = rule
  return config.levels.get(rule.id) ?? reported.level ?? (typeof severity === 'string' ? severity : severity[profile])
}
