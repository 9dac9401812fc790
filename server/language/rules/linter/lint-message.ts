import type { Layout, Message } from '../../model/message/message.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Finding, MessageRule, Reported } from '../rule.ts'
import { appliesTo } from './applies-to.ts'
import { type LintConfig, levelOf } from './lint-config.ts'

/** The rules that mean something in a layout; put together when it is first met. */
export function byLayout(rules: readonly MessageRule[]): (layout: Layout) => readonly MessageRule[] {
  const known = new Map<Layout, readonly MessageRule[]>()
  return (layout) => {
    const old = known.get(layout)
    if (old) return old
    const fitting = rules.filter((rule) => appliesTo(rule, layout))
    known.set(layout, fitting)
    return fitting
  }
}

/** What the rules of whole messages find in one. */
export function messageFindings(
  message: Message,
  rules: readonly MessageRule[],
  vocabulary: Vocabulary,
  config: LintConfig,
): Finding[] {
  const profile = config.profile ?? message.profile.profile
  const findings: Finding[] = []
  // One function for all rules: a collection asks a hundred of them about each of its messages.
  let current: MessageRule | undefined
  const report = (reported: Reported): void => {
    if (!current) return
    const level = levelOf(current, reported, profile, message.layout, config)
    if (level !== 'off') findings.push({ ...reported, rule: current, level })
  }
  const mayBeCopy = config.profile === undefined && message.profile.doubtful === true
  const context = { vocabulary, profile, mayBeCopy, columns: config.columns }
  const { levels } = config
  for (const rule of rules) {
    if (levels.size > 0 && levels.get(rule.id) === 'off') continue
    current = rule
    try {
      rule.check(message, report, context)
    } catch (error) {
      config.onRuleError(rule, error)
    }
  }
  return findings
}
